package lyceum.log;

import java.util.List;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What the room log keeps.
public final class LogClaims {
    private static final String NUMBER = "a number of our own";
    private static final String TIME = "a time of the class";
    private static final String KEY = "the number of a key; it leads to nobody once that is gone";

    private LogClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return List.of(payload(), personal(), person(), room(), bookmark()).stream()
                .flatMap(table -> table.all().stream())
                .toList();
    }

    private static TableClaims payload() {
        return TableClaims.of("room_payload")
                .plain(NUMBER, "room", "seq")
                .sealed(
                        "sealed",
                        Category.STRUCTURE,
                        Subject.ROOM,
                        "what happened in a class, when and by whom, by random names of that class",
                        "D-08");
    }

    private static TableClaims personal() {
        return TableClaims.of("room_personal")
                .plain(NUMBER, "room", "seq", "app")
                .plain(KEY, "person")
                .plain("a name or something said; below zero: deleted in class, but held", "kind")
                .plain(TIME, "at")
                .sealed(
                        "sealed",
                        Category.CHAT,
                        Subject.PERSON,
                        "what people are called in a class and what they said there",
                        "B-04");
    }

    private static TableClaims person() {
        return TableClaims.of("room_person").plain(NUMBER, "room").plain(KEY, "person");
    }

    private static TableClaims room() {
        return TableClaims.of("room")
                .plain(NUMBER, "id", "app", "seq")
                .plain("the state of the class", "status")
                .plain(TIME, "start_at", "end_at", "due_at");
    }

    private static TableClaims bookmark() {
        return TableClaims.of("bookmark")
                .plain("the name of a part of the server", "reader")
                .plain(NUMBER, "room", "seq");
    }
}
