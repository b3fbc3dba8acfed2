package lyceum.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of an answer. Columns are named as the statement names them; a wrong name is a bug.
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /// A whole number; 0 where the column is null.
    public long number(String column) {
        try {
            return rows.getLong(column);
        } catch (SQLException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// True for any number but 0.
    public boolean yes(String column) {
        return number(column) != 0;
    }

    /// True if the column holds nothing.
    public boolean isNull(String column) {
        try {
            return rows.getObject(column) == null;
        } catch (SQLException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// A moment that stands there in milliseconds, or null.
    public @Nullable Instant time(String column) {
        return isNull(column) ? null : Instant.ofEpochMilli(number(column));
    }

    /// A text, or null.
    public @Nullable String text(String column) {
        try {
            return rows.getString(column);
        } catch (SQLException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// All columns by their names, as they are stored.
    Map<String, @Nullable Object> all() {
        try {
            var all = new LinkedHashMap<String, @Nullable Object>();
            var names = rows.getMetaData();
            for (int n = 1; n <= names.getColumnCount(); n++)
                all.put(names.getColumnLabel(n), rows.getObject(n));
            return all;
        } catch (SQLException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// Bytes; empty where the column is null.
    public byte[] bytes(String column) {
        try {
            var bytes = rows.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        } catch (SQLException fault) {
            throw StoreFault.of(fault);
        }
    }
}
