package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lyceum.catalog.Applications;
import lyceum.catalog.User;
import lyceum.catalog.Users;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.HeldBack;
import lyceum.room.AppId;
import lyceum.seal.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets end by itself what is older than its limit: keys of times first, each minute, then rows and
/// files, each hour. Nobody has to ask, and nothing has to happen for it. What is too old is not
/// read from that very moment on anyway (see [Retention]). While the clock is doubtful it does
/// nothing.
public final class Sweeper implements AutoCloseable {
    /// How often the clock is looked at and keys end.
    static final Duration ROUND = Duration.ofMinutes(1);

    /// How often rows are swept.
    static final Duration SWEEP = Duration.ofHours(1);

    /// Pieces of work in one store for one application and sweep; the next one goes on.
    static final int PIECES = 2_000;

    /// The application of what concerns none.
    private static final long HOUSE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Keeping keeping;
    private final Parts parts;
    private final Talk talk;
    private final Ages ages;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("sweeper").unstarted(this::run);
    private final List<Runnable> others = new CopyOnWriteArrayList<>();
    private volatile Instant swept = Instant.MIN;
    private Instant scrubbed = Instant.EPOCH;

    /// What it sweeps.
    ///
    /// @param stores whose rows have a time
    record Parts(
            Applications applications,
            Users users,
            Eraser eraser,
            Closings closings,
            List<Dated> stores) {}

    Sweeper(Keeping keeping, Parts parts, Talk talk) {
        this.keeping = keeping;
        this.parts = parts;
        this.talk = talk;
        this.ages = new Ages(parts.stores(), vault());
    }

    private Vault vault() {
        return keeping.house().vault();
    }

    private GroupCommit commit() {
        return keeping.commit();
    }

    /// Begins its rounds. The first sweep was done when the server started.
    public void start() {
        thread.start();
    }

    /// Does this too in every round in which the clock can be believed.
    public void eachRound(Runnable look) {
        others.add(look);
    }

    private void run() {
        try {
            while (!closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) tryRound();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // A disk may be away for a moment; what was not done is done in the next round.
    private void tryRound() {
        try {
            round();
        } catch (RuntimeException fault) {
            LOG.error("A sweep was broken off: {}", fault.getClass().getSimpleName());
        }
    }

    /// One round: what is due now.
    void round() {
        var now = keeping.time().now();
        if (!now.isBefore(swept.equals(Instant.MIN) ? now : swept.plus(SWEEP))) sweep();
        else if (keeping.time().look()) minute();
    }

    private void minute() {
        profiles();
        talk();
        for (var app : apps()) keys(app);
        parts.closings().round();
        others.forEach(Runnable::run);
    }

    /// One whole sweep. False: the clock is doubtful, and nothing was done.
    public synchronized boolean sweep() {
        if (!keeping.time().look()) return false;
        minute();
        parts.eraser().eraseDeleted();
        var apps = apps();
        for (var app : apps) rows(app);
        for (var store : parts.stores()) store.tidy();
        // Also of what was deleted one by one, in classes that are open.
        scrub();
        ages.measure(apps, keeping.time().now());
        swept = keeping.time().now();
        return true;
    }

    private List<Long> apps() {
        var ids = parts.applications().all().stream().map(app -> app.id().value());
        return Stream.concat(Stream.of(HOUSE), ids).toList();
    }

    private void keys(long app) {
        var holds = keeping.holds();
        holds.whileNoneIsPlaced(app, () -> vault().expire(app, kind -> over(app, kind)));
    }

    // While something of it is held no key of a time ends: it is also that of what is held.
    private @Nullable Instant over(long app, Category category) {
        var limited = keeping.retention().of(app, category) != null;
        if (!limited || !keeping.holds().standing(app).isEmpty()) return null;
        return tooOld(app, category);
    }

    private Instant tooOld(long app, Category category) {
        return keeping.retention().tooOld(app, category, keeping.time().sure());
    }

    // Who somebody is ends as a whole, with everything about that person.
    private void profiles() {
        for (var app : parts.applications().all()) {
            var id = app.id();
            if (keeping.retention().of(id.value(), Category.PROFILE) == null) continue;
            var before = tooOld(id.value(), Category.PROFILE).plusMillis(1);
            for (var user : parts.users().before(id, before)) end(id, user);
        }
    }

    private void end(AppId app, User user) {
        try {
            parts.eraser().erase(app, user.id(), "");
        } catch (HeldBack later) {
            LOG.debug("Somebody of application {} stays as long as a hold", app);
        }
    }

    private void rows(long app) {
        for (var store : parts.stores()) {
            pieces(app, held -> store.letGo(app, held));
            var before = tooOld(app, store.category()).plusMillis(1);
            if (before.toEpochMilli() <= 1) continue;
            pieces(app, held -> store.expire(app, before, held));
        }
    }

    // A hold may come between any two, and keeps what is left then.
    private void pieces(long app, Predicate<List<Erasure>> piece) {
        for (int n = 0; n < PIECES && more(app, piece); n++) continue;
    }

    private boolean more(long app, Predicate<List<Erasure>> piece) {
        var holds = keeping.holds();
        return holds.whileNoneIsPlaced(
                app,
                () -> {
                    var held = holds.standing(app).stream().map(Hold::what).toList();
                    return !held.contains(new Erasure.OfApplication(app)) && piece.test(held);
                });
    }

    private void talk() {
        for (var app : parts.applications().all()) {
            var id = app.id().value();
            if (keeping.retention().of(id, Category.CHAT) == null) continue;
            var before = tooOld(id, Category.CHAT).plusMillis(1);
            talk.end(new Erasure.OfPeriod(id, Category.CHAT, Instant.EPOCH, before, null));
        }
    }

    // Whoever reads just now keeps the write-ahead log from being emptied; the next sweep does it.
    private void scrub() {
        var now = keeping.time().now();
        if (now.isBefore(scrubbed.plus(keeping.database().scrubPause()))) return;
        try {
            commit().scrub();
            scrubbed = now;
        } catch (RuntimeException later) {
            LOG.debug("The write-ahead log is read and not emptied now");
        }
    }

    /// When the first came that is kept of a kind.
    Optional<Instant> oldest(long app, Category kind) {
        return parts.stores().stream()
                .filter(store -> store.category() == kind)
                .flatMap(store -> store.oldest(app).stream())
                .min(Instant::compareTo);
    }

    /// When it last swept; empty: not since the server started.
    public Optional<Instant> swept() {
        return swept.equals(Instant.MIN) ? Optional.empty() : Optional.of(swept);
    }

    /// How old the oldest is, as the last sweeps measured it.
    public Ages ages() {
        return ages;
    }

    /// Whether the clock keeps it from doing anything.
    public boolean halted() {
        return keeping.time().doubtful();
    }

    /// Ends the rounds; one under way is finished.
    @Override
    public void close() {
        closing.countDown();
        if (!thread.isAlive()) return;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
