package lyceum.db;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows that are to go so that their sealed bytes go too: first overwritten and on the disk, then
/// deleted, where a freed page may keep the old bytes.
///
/// @param sealed the columns that are overwritten
/// @param where which rows, with `?` for the values
public record Wipe(String table, List<String> sealed, String where, @Nullable Object... values) {
    /// Rows of one piece of work.
    public static final int BATCH = 500;

    /// How many rows there are.
    public long rows(Sql sql) {
        return counted(sql, "count(*)");
    }

    /// Bytes of their sealed columns.
    public long bytes(Sql sql) {
        if (sealed.isEmpty()) return 0;
        return counted(
                sql,
                sealed.stream()
                        .map(name -> "coalesce(sum(length(" + name + ")), 0)")
                        .collect(Collectors.joining(" + ")));
    }

    private long counted(Sql sql, String what) {
        var statement = "SELECT %s AS n FROM %s WHERE %s".formatted(what, table, where);
        return sql.one(statement, row -> row.number("n"), values).orElse(0L);
    }

    /// Overwrites some of them, at most [#BATCH]; the next `delete` takes the same ones.
    public int overwrite(Sql sql) {
        var columns =
                sealed.stream()
                        .flatMap(name -> sql.engine().overwritten(name).stream())
                        .collect(Collectors.joining(", "));
        if (columns.isEmpty()) return 0;
        return sql.run("UPDATE " + table + " SET " + columns + some(sql), values);
    }

    /// Deletes some of them, at most [#BATCH], and says how many.
    public int delete(Sql sql) {
        int gone = sql.run("DELETE FROM " + table + some(sql), values);
        if (gone > 0) sql.engine().wiped(sql, table);
        return gone;
    }

    private String some(Sql sql) {
        return sql.engine().some(table, where, BATCH);
    }
}
