package lyceum.watch;

import lyceum.db.Sql;
import org.jspecify.annotations.Nullable;

/// A row of the operation log as it lies on the disk: who did it is sealed.
///
/// @param actor sealed
/// @param target whom or what it was about, [Operations#PERSON] or [Operations#ROOM]; null: nothing
/// @param number of the person's key or of the room; 0 without a target
/// @param request by which the caller finds it again; empty: by nothing
record WrittenDeed(
        String id,
        long app,
        long at,
        byte[] actor,
        String action,
        @Nullable String target,
        long number,
        String result,
        String request)
        implements SentRow {
    private static final String FIND = "SELECT at FROM op_log WHERE id = ?";

    /// Whether it still stands.
    boolean stands(Sql sql) {
        return sql.one(FIND, row -> row.number("at"), id).isPresent();
    }

    @Override
    public String toString() {
        return "WrittenDeed(…)";
    }
}
