package lyceum.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a MariaDB server must be set, so that what is acknowledged is on the disk and what is erased
/// leaves it.
final class MariaDbRules {
    /// The largest redo log, in bytes: all of it is written anew after an erasure.
    static final long MOST_REDO = 128L * 1024 * 1024;

    /// How long its binary log may keep what was changed, in seconds.
    static final long MOST_BINLOG_SECONDS = 3_600;

    private MariaDbRules() {}

    /// Throws [CannotOpen] with one line that names every setting that is wrong.
    static void check(MariaDb engine) {
        try (var handle = Database.jdbi(engine.writing()).open()) {
            var wrong = wrong(variables(new Sql(handle, engine)));
            if (!wrong.isEmpty())
                throw new CannotOpen(
                        engine.name() + " is set so that it " + String.join("; ", wrong) + ".");
        } catch (CannotOpen known) {
            throw known;
        } catch (RuntimeException reason) {
            throw engine.cannotOpen(reason);
        }
    }

    static Map<String, String> variables(Sql sql) {
        var all = new HashMap<String, String>();
        sql.list(
                "SHOW GLOBAL VARIABLES",
                row -> all.put(text(row, "Variable_name"), text(row, "Value")));
        return all;
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.text(column));
    }

    static List<String> wrong(Map<String, String> set) {
        var wrong = new ArrayList<String>();
        if (!on(set, "innodb_file_per_table"))
            wrong.add("keeps all tables in one file: innodb_file_per_table must be ON");
        if (number(set, "innodb_flush_log_at_trx_commit") != 1)
            wrong.add("may forget what it took: innodb_flush_log_at_trx_commit must be 1");
        if (number(set, "innodb_log_file_size") > MOST_REDO)
            wrong.add("keeps erased bytes too long: innodb_log_file_size must be at most 128M");
        if (on(set, "general_log")) wrong.add("writes down what is asked: general_log must be OFF");
        if (on(set, "slow_query_log"))
            wrong.add("writes down what is asked: slow_query_log must be OFF");
        if (!on(set, "log_bin")) return wrong;
        var kept = number(set, "binlog_expire_logs_seconds");
        if (kept < 1 || kept > MOST_BINLOG_SECONDS)
            wrong.add(
                    "keeps what was changed: binlog_expire_logs_seconds must be 1 to 3600,"
                            + " or log_bin OFF");
        if (number(set, "sync_binlog") != 1)
            wrong.add("may forget what it took: sync_binlog must be 1, or log_bin OFF");
        return wrong;
    }

    private static boolean on(Map<String, String> set, String name) {
        var value = set.getOrDefault(name, "OFF");
        return value.equals("ON") || value.equals("1");
    }

    private static double number(Map<String, String> set, String name) {
        return Double.parseDouble(set.getOrDefault(name, "0"));
    }

    /// What an operator can do about it.
    static String why(@Nullable Throwable reason) {
        if (reason == null) return "its tables are not ours or not whole";
        if (!(reason instanceof SQLException fault)) return why(reason.getCause());
        var state = String.valueOf(fault.getSQLState());
        if (state.startsWith("08")) return "nobody answers there";
        return switch (fault.getErrorCode()) {
            case 1044, 1142 -> "the user may not do what is needed; give it all rights in it";
            case 1045 -> "the user or LYCEUM_STORE_PASSWORD is wrong";
            case 1049 -> "there is no such database; create it";
            default -> "it answered " + fault.getErrorCode();
        };
    }
}
