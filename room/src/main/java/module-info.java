/// The idea of Lyceum: a classroom is a log. Pure values and functions; no I/O, clock or chance.
module lyceum.room {
    requires static org.jspecify;

    exports lyceum.room;
}
