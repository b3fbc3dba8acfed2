package lyceum.catalog;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Checks passwords one at a time, since each is made to be slow and a flood must not take the
/// whole machine. An asker has one place to wait, beside a check of it that is under way, so that
/// all have their turns round about; who guessed wrong less often is before who did so more, and of
/// equals the one who began to ask first. Who found no place or waited in vain and asks again keeps
/// that rank: so each who came before is checked once at most, and a crowd of strangers that always
/// grows keeps nobody out.
final class Checks {
    /// Askers who may wait; one more takes the place of the last of them, if that one is behind it.
    static final int MOST_WAITING = 1_000;

    /// For so long it is remembered of who does not ask again when that one began to.
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    /// Of so many it is remembered; of more the one who asked longest ago begins anew.
    static final int MOST_REMEMBERED = 20_000;

    private static final Comparator<Place> BEFORE =
            comparingInt(Place::wrong).thenComparingLong(Place::rank);

    private final Duration patience;
    private final Map<String, Place> waiting = new HashMap<>();

    /// Who asked last is last.
    private final LinkedHashMap<String, Began> asking = new LinkedHashMap<>();

    private long began;
    private boolean busy;

    /// When somebody began to ask, as a number that rises, and last did so.
    private record Began(long rank, long lastNanos) {}

    /// @param wrong how often it guessed wrong; less than zero: it was right before
    /// @param rank lower: it began to ask before
    /// @param called true: it has its turn; false: it has lost its place
    private record Place(String from, int wrong, long rank, CompletableFuture<Boolean> called) {}

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
        var mine = new Place(from, wrong, rank(from), new CompletableFuture<>());
        if (waiting.size() >= MOST_WAITING) {
            var last = waiting.values().stream().max(BEFORE).orElseThrow();
            if (BEFORE.compare(last, mine) < 0) throw tooMany();
            waiting.remove(last.from());
            last.called().complete(false);
        }
        waiting.put(from, mine);
        callNext();
        return mine;
    }

    private long rank(String from) {
        var now = System.nanoTime();
        var before = asking.remove(from);
        var rank = before == null ? ++began : before.rank();
        asking.put(from, new Began(rank, now));
        while (asking.size() > MOST_REMEMBERED || isOver(asking.firstEntry().getValue(), now))
            asking.pollFirstEntry();
        return rank;
    }

    private static boolean isOver(Began one, long now) {
        return now - one.lastNanos() > REMEMBERED.toNanos();
    }

    private synchronized void leave() {
        busy = false;
        callNext();
    }

    private void callNext() {
        if (busy) return;
        waiting.values().stream()
                .min(BEFORE)
                .ifPresent(next -> {
                    waiting.remove(next.from());
                    asking.remove(next.from());
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
