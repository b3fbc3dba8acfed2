package lyceum.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The store could not do what was asked. The kind says what the caller may do about it.
public final class StoreFault extends RuntimeException {
    /// What went wrong.
    public enum Kind {
        /// A row with this key exists: the work is refused, the store is well.
        DUPLICATE,
        /// No space is left: nothing was written, reading goes on, later writes may succeed.
        FULL,
        /// It is write-protected: nothing was written, reading goes on, later writes may succeed.
        READ_ONLY,
        /// It has too much to do, or is held by another process: nothing was written, later writes
        /// may succeed.
        BUSY,
        /// It did not answer in time: what was asked may happen yet, or may not.
        LATE,
        /// A sync or a write failed, or the file is damaged: the process must stop at once.
        BROKEN,
        /// The statement or its values are wrong: a bug of ours.
        WRONG
    }

    private final Kind kind;

    /// A fault of this kind; the message holds no value of any row.
    public StoreFault(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /// What the caller may do about it.
    public Kind kind() {
        return kind;
    }

    /// Whether the same work may succeed later, with nothing changed by us.
    public boolean isPassing() {
        return switch (kind) {
            case FULL, READ_ONLY, BUSY, LATE -> true;
            case DUPLICATE, BROKEN, WRONG -> false;
        };
    }

    static StoreFault of(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreFault known) return known;
            if (cause instanceof SQLiteException e) return of(e.getResultCode(), e);
            if (cause instanceof SQLTransientConnectionException)
                return new StoreFault(Kind.BUSY, "no connection came free in time", fault);
            if (cause instanceof SQLException e && e.getSQLState() != null)
                return new StoreFault(MariaDb.kind(e), "the store answered " + e.getErrorCode(), e);
        }
        var wrong = fault instanceof SQLException ? "the store is not reachable" : "bad statement";
        return new StoreFault(Kind.WRONG, wrong, fault);
    }

    private static StoreFault of(SQLiteErrorCode code, SQLiteException fault) {
        return new StoreFault(Sqlite.kind(code), "the store answered " + code, fault);
    }
}
