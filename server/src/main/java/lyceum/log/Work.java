package lyceum.log;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.db.Writer;
import org.jspecify.annotations.Nullable;

/// One work of a group, and the place where its caller waits for the result.
final class Work<T> {
    final CompletableFuture<T> result = new CompletableFuture<>();
    private final Function<Sql, T> body;
    private @Nullable T value;
    private @Nullable Throwable refused;

    Work(Function<Sql, T> body) {
        this.body = body;
    }

    // A fault of the store itself ends the group; anything else is its own.
    void attempt(Writer writer) {
        if (result.isDone()) return;
        try {
            value = writer.attempt(body);
        } catch (StoreFault fault) {
            if (isTheStores(fault.kind())) throw fault;
            refused = fault;
        } catch (RuntimeException | StackOverflowError reason) {
            refused = reason;
        }
    }

    private static boolean isTheStores(StoreFault.Kind kind) {
        return switch (kind) {
            case FULL, READ_ONLY, BUSY, LATE, BROKEN -> true;
            case DUPLICATE, WRONG -> false;
        };
    }

    void acknowledge() {
        if (refused == null) result.complete(value);
        else result.completeExceptionally(refused);
    }

    void fail(StoreFault fault) {
        result.completeExceptionally(fault);
    }
}
