package lyceum.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lyceum.db.Database;
import lyceum.db.DayKind;
import lyceum.db.DayTable;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.seal.Address;
import lyceum.seal.Scope;

/// Where the log service keeps its rows, and under what.
final class LogFiles {
    static final List<String> SEALED = List.of("user", "ip");

    // Sealed columns are never indexed; `person` says nothing once that person's key is gone.
    private static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS log (
                        id VARCHAR(32) NOT NULL,
                        app BIGINT NOT NULL,
                        at BIGINT NOT NULL,
                        person BIGINT NOT NULL,
                        user BLOB NOT NULL,
                        ip BLOB,
                        os VARCHAR(16),
                        room BIGINT NOT NULL,
                        sdk VARCHAR(32) NOT NULL,
                        event VARCHAR(32) NOT NULL,
                        page INT NOT NULL,
                        numbers VARCHAR(100) NOT NULL
                    )
                    """,
                    "CREATE INDEX IF NOT EXISTS log_by_app ON log (app, at)",
                    "CREATE INDEX IF NOT EXISTS log_by_person ON log (person, at)",
                    "CREATE INDEX IF NOT EXISTS log_by_room ON log (room, at)");

    static final DayKind KIND = new DayKind("log", SCHEMA);

    private LogFiles() {}

    static DayTable in(Database database, Path folder) {
        return database.days(folder, KIND);
    }

    static Address place(Scope.Person person, String id, String column) {
        return new Address(
                Category.LOG,
                List.of(new Scope.App(person.app()), person),
                "log/" + id + "/" + column);
    }

    /// Rows of a room stay until they are too old: the room itself is not in them.
    static Optional<Where> of(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(var app, var person) ->
                    Optional.of(new Where("app = ? AND person = ?", app, person));
            case Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period -> Where.of(period, Category.LOG, "person = ?");
        };
    }
}
