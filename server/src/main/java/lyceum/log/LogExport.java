package lyceum.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lyceum.db.Database;
import lyceum.json.Json;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Sheets;
import lyceum.room.ChatEvent;
import lyceum.room.Forgetting;
import lyceum.room.MessagePart;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Priority;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.RosterEvent;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// What the log of classes holds of somebody, or of a whole application: a sheet for each class,
/// and what was written. In a person's sheets others are refs, which name nobody.
public final class LogExport implements Exported {
    private final Database database;
    private final RoomLog log;

    /// Of the log in this store.
    public LogExport(Database database, RoomLog log) {
        this.database = database;
        this.log = log;
    }

    /// What happened; `by` null: the server did it.
    private record Line(long seq, Instant at, @Nullable PersonRef by, RoomEvent event) {}

    /// What was written; `author` null: the customer's server wrote it; `thread` null: to
    /// everybody.
    private record Said(
            RoomId room,
            long seq,
            Instant at,
            @Nullable PersonRef author,
            @Nullable PersonRef thread,
            List<MessagePart> parts,
            Priority priority,
            String custom) {
        @Override
        public String toString() {
            return "Said(…)";
        }
    }

    @Override
    public void give(Extract extract, Sheets sheets) {
        eachRoom(
                extract,
                room -> {
                    sheets.begin("rooms/" + room + ".jsonl");
                    happened(room, extract, sheets);
                });
        sheets.begin("chat.jsonl");
        eachRoom(extract, room -> said(room, extract, sheets));
    }

    private void happened(RoomId room, Extract extract, Sheets sheets) {
        var whose = whose(extract);
        eachLine(
                room,
                line -> {
                    whose.meet(line);
                    if (line.event() instanceof ChatEvent.MessageSent) return;
                    if (!whose.concerns(line)) return;
                    var event = whose.owns(line) ? line.event() : Forgetting.residue(line.event());
                    sheets.row(new Line(line.seq(), line.at(), line.by(), event));
                });
    }

    private void said(RoomId room, Extract extract, Sheets sheets) {
        var whose = whose(extract);
        eachLine(
                room,
                line -> {
                    whose.meet(line);
                    if (!(line.event() instanceof ChatEvent.MessageSent sent) || !whose.owns(line))
                        return;
                    sheets.row(
                            new Said(
                                    room,
                                    line.seq(),
                                    line.at(),
                                    sent.author(),
                                    sent.thread(),
                                    sent.parts(),
                                    sent.priority(),
                                    sent.custom()));
                });
    }

    /// Whose lines are given.
    private interface Whose {
        /// Learns who a ref is, where the line says so.
        void meet(Recorded line);

        /// Whether the line tells of whom is asked for.
        boolean concerns(Recorded line);

        /// Whether its personal part is theirs.
        boolean owns(Recorded line);
    }

    private static Whose whose(Extract extract) {
        return switch (extract) {
            case Extract.OfApplication _ -> new Everybody();
            case Extract.OfPerson(_, _, var user, _) -> new One(user, new HashSet<>());
        };
    }

    private record Everybody() implements Whose {
        @Override
        public void meet(Recorded line) {
            // Everybody is met.
        }

        @Override
        public boolean concerns(Recorded line) {
            return true;
        }

        @Override
        public boolean owns(Recorded line) {
            return true;
        }
    }

    private record One(String user, Set<PersonRef> refs) implements Whose {
        @Override
        public void meet(Recorded line) {
            switch (line.event()) {
                case RosterEvent.PersonNamed(var ref, var person) -> meet(ref, person);
                case RosterEvent.PersonWaited(var ref, var person) -> meet(ref, person);
                case RosterEvent.SupervisorEntered(var ref, var person) -> meet(ref, person);
                case RoomEvent _ -> {
                    // No other event says who somebody is.
                }
            }
        }

        private void meet(PersonRef ref, Person person) {
            var known = person.user();
            if (known != null && known.value().equals(user)) refs.add(ref);
        }

        @Override
        public boolean concerns(Recorded line) {
            if (line.by() != null && refs.contains(line.by())) return true;
            // A ref is random and long: where it stands in what is left it is meant.
            var left = Json.text(Forgetting.residue(line.event()));
            return refs.stream().anyMatch(ref -> left.contains('"' + ref.value() + '"'));
        }

        @Override
        public boolean owns(Recorded line) {
            return Forgetting.subject(line.event()).filter(refs::contains).isPresent();
        }
    }

    private void eachLine(RoomId room, Consumer<Recorded> take) {
        try {
            long after = 0;
            for (var page = log.read(room, after, RoomLog.MAX_PAGE); !page.isEmpty(); ) {
                page.forEach(take);
                after = page.getLast().seq();
                page = log.read(room, after, RoomLog.MAX_PAGE);
            }
        } catch (ScopeErased ended) {
            // The class is being erased.
            return;
        }
    }

    // Also one that was deleted, where a hold keeps it: what is kept is given.
    private void eachRoom(Extract extract, Consumer<RoomId> take) {
        long after = 0;
        for (var page = rooms(extract, after); !page.isEmpty(); page = rooms(extract, after)) {
            page.forEach(take);
            after = page.getLast().value();
        }
    }

    private List<RoomId> rooms(Extract extract, long after) {
        var end = " ORDER BY id LIMIT " + RoomLog.MAX_PAGE;
        return switch (extract) {
            case Extract.OfPerson(var app, var person, _, _) ->
                    rooms(
                            "SELECT id FROM room WHERE app = ? AND id > ? AND id IN"
                                    + " (SELECT room FROM room_person WHERE person = ?)"
                                    + end,
                            app,
                            after,
                            person);
            case Extract.OfApplication(var app, _) ->
                    rooms("SELECT id FROM room WHERE app = ? AND id > ?" + end, app, after);
        };
    }

    private List<RoomId> rooms(String statement, Object... values) {
        return database.read(
                sql -> sql.list(statement, row -> new RoomId(row.number("id")), values));
    }
}
