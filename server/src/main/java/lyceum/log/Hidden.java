package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lyceum.db.Sql;
import lyceum.db.WipeEach;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What was deleted in class while a hold kept it: its rows stay until the hold is over, and no
/// class reads them. They are told by their `kind`, which is below zero.
final class Hidden {
    /// Finds what is shown in classes.
    static final String SHOWN = "kind >= 0";

    private Hidden() {}

    /// The `kind` of such rows.
    static int kind(Category category) {
        return -1 - category.ordinal();
    }

    /// Deletes rows of a class. Those that a hold keeps are hidden instead.
    ///
    /// @param held what must stay of the application
    static void delete(Sql sql, RoomId room, Set<Long> seqs, List<Erasure> held) {
        if (seqs.isEmpty()) return;
        var rows = new ArrayList<@Nullable Object[]>();
        for (var seq : seqs) rows.add(new @Nullable Object[] {room.value(), seq});
        for (var each : held) hide(sql, room.value(), rows, each);
        var which = "room = ? AND seq = ? AND " + SHOWN;
        var gone = new WipeEach("room_personal", List.of("sealed"), which, rows);
        gone.overwrite(sql);
        gone.delete(sql);
    }

    private static void hide(Sql sql, long room, List<@Nullable Object[]> rows, Erasure held) {
        var hidden = "UPDATE room_personal SET kind = -1 - kind WHERE room = ? AND seq = ? AND ";
        switch (held) {
            case Erasure.OfApplication _ -> sql.runEach(hidden + SHOWN, rows);
            case Erasure.OfRoom(_, var one) -> {
                if (one == room) sql.runEach(hidden + SHOWN, rows);
            }
            case Erasure.OfPerson(_, var person) ->
                    sql.runEach(hidden + SHOWN + " AND person = " + person, rows);
            case Erasure.OfPeriod _ -> {
                // No hold is of a time.
            }
        }
    }
}
