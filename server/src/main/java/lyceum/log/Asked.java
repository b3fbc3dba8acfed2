package lyceum.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import lyceum.room.Actor;
import lyceum.room.Refusal;
import lyceum.room.RoomCommand;
import lyceum.room.Wish;
import org.jspecify.annotations.Nullable;

/// A wish in the inbox of a room, and the place where its answer appears.
///
/// @param waiting how many still wait for it
record Asked(
        RoomCommand command,
        Actor actor,
        @Nullable Wish wish,
        CompletableFuture<Acknowledged> answer,
        AtomicInteger waiting)
        implements Answer {
    Asked(RoomCommand command, Actor actor, @Nullable Wish wish) {
        this(command, actor, wish, new CompletableFuture<>(), new AtomicInteger(1));
    }

    /// For one more who waits.
    Answer again() {
        waiting.incrementAndGet();
        return new Again(this);
    }

    @Override
    public Acknowledged await() {
        try {
            return answer.get(LiveRoom.ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof Refusal reason) throw reason;
            throw new IllegalStateException("a wish could not be decided", refused.getCause());
        } catch (TimeoutException late) {
            waiting.decrementAndGet();
            throw new Refusal(Refusal.Reason.TIMED_OUT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Reason.TIMED_OUT);
        }
    }

    /// Whether it need not be decided: nobody waits any more.
    boolean forgotten() {
        return waiting.get() == 0;
    }

    void refuse(Refusal.Reason reason) {
        answer.completeExceptionally(new Refusal(reason));
    }
}
