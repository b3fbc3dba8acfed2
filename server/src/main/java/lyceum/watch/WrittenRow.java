package lyceum.watch;

import java.util.List;
import java.util.stream.Collectors;
import lyceum.db.Sql;
import lyceum.seal.Scope;
import org.jspecify.annotations.Nullable;

/// A row of the log service as it lies on the disk: who it was and the address are sealed.
///
/// @param id a random name, to which the sealed values are bound
/// @param at milliseconds
/// @param ip null: it is not kept
/// @param os null: it was not asked
/// @param page whether a page said it
record WrittenRow(
        String id,
        Scope.Person person,
        long at,
        byte[] user,
        byte @Nullable [] ip,
        @Nullable Os os,
        long room,
        String sdk,
        String event,
        boolean page,
        List<Long> numbers)
        implements SentRow {
    static final String INSERT =
            """
            INSERT INTO log (id, app, at, person, user, ip, os, room, sdk, event, page, numbers)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = "SELECT at FROM %s WHERE app = ? AND at = ? AND id = ?";

    @Override
    public long app() {
        return person.app();
    }

    /// The values of [#INSERT].
    @Nullable Object[] values() {
        return new @Nullable Object[] {
            id,
            person.app(),
            at,
            person.person(),
            user,
            ip,
            os == null ? null : os.name(),
            room,
            sdk,
            event,
            page,
            numbers.stream().map(String::valueOf).collect(Collectors.joining(","))
        };
    }

    /// Whether it still stands in the table of its day.
    boolean stands(Sql sql, String table) {
        return sql.one(FIND.formatted(table), row -> row.number("at"), person.app(), at, id)
                .isPresent();
    }

    @Override
    public String toString() {
        return "WrittenRow(…)";
    }
}
