package lyceum.db;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows that are known one by one and are to go, or to lose their sealed values, so that the bytes
/// go too: first `overwrite`, and when that is on the disk `delete` or `clear`.
///
/// @param sealed the columns that are overwritten
/// @param where finds one row, with `?` for the values
/// @param rows the values of each
public record WipeEach(
        String table, List<String> sealed, String where, List<@Nullable Object[]> rows) {
    /// Overwrites the sealed values.
    public int overwrite(Sql sql) {
        var columns =
                sealed.stream()
                        .flatMap(name -> sql.engine().overwritten(name).stream())
                        .collect(Collectors.joining(", "));
        if (!columns.isEmpty())
            sql.runEach("UPDATE " + table + " SET " + columns + " WHERE " + where, rows);
        return rows.size();
    }

    /// Deletes the rows.
    public int delete(Sql sql) {
        if (rows.isEmpty()) return 0;
        sql.runEach("DELETE FROM " + table + " WHERE " + where, rows);
        sql.engine().wiped(sql, table);
        return rows.size();
    }

    /// Leaves the rows without their sealed values.
    public int clear(Sql sql) {
        sql.engine().clear(sql, this);
        return rows.size();
    }
}
