package lyceum.catalog;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Checks passwords one at a time, since each is made to be slow and a flood must not take the
/// whole machine. An asker has one place to wait, beside a check of it that is under way, so that
/// all have their turns round about; who guessed wrong less often is before who did so more.
final class Checks {
    /// Askers who may wait; one more takes the place of the one who guessed wrong most often.
    static final int MOST_WAITING = 1_000;

    private final Duration patience;
    private final Map<String, Place> waiting = new LinkedHashMap<>();
    private boolean busy;

    /// @param wrong how often it guessed wrong; less than zero: it was right before
    /// @param called true: it has its turn; false: it has lost its place
    private record Place(String from, int wrong, CompletableFuture<Boolean> called) {}

    /// Nobody waits longer than `patience`.
    Checks(Duration patience) {
        this.patience = patience;
    }

    /// Does the work when its turn comes. Throws [SignInRefused] WAIT where there is no place, or
    /// the turn does not come in time.
    <T> T inTurn(String from, int wrong, Supplier<T> work) {
        if (!isCalled(lineUp(from, wrong))) throw tooMany();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    private boolean isCalled(Place mine) {
        try {
            return mine.called().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return !gaveUp(mine);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return !gaveUp(mine);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // Who was called in the same moment has its turn, and must take it.
    private synchronized boolean gaveUp(Place mine) {
        return waiting.remove(mine.from(), mine) || !mine.called().join();
    }

    private synchronized Place lineUp(String from, int wrong) {
        if (waiting.containsKey(from)) throw tooMany();
        if (waiting.size() >= MOST_WAITING) {
            var worst = waiting.values().stream().max(comparingInt(Place::wrong)).orElseThrow();
            if (worst.wrong() <= wrong) throw tooMany();
            waiting.remove(worst.from());
            worst.called().complete(false);
        }
        var mine = new Place(from, wrong, new CompletableFuture<>());
        waiting.put(from, mine);
        callNext();
        return mine;
    }

    private synchronized void leave() {
        busy = false;
        callNext();
    }

    private void callNext() {
        if (busy) return;
        waiting.values().stream()
                .min(comparingInt(Place::wrong))
                .ifPresent(next -> {
                    waiting.remove(next.from());
                    busy = true;
                    next.called().complete(true);
                });
    }

    private SignInRefused tooMany() {
        return new SignInRefused(SignInRefused.Reason.WAIT, 0, patience);
    }

    /// How many wait now.
    synchronized int waiting() {
        return waiting.size();
    }
}
