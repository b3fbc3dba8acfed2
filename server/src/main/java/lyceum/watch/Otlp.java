package lyceum.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lyceum.db.Database;
import lyceum.db.DayTable;
import lyceum.json.Json;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.privacy.Untold;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.watch.OtlpBody.LogRecord;
import lyceum.watch.OtlpPost.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the rows of the log service and of the operation log to a target outside, in groups of at
/// most [Pump#GROUP]. The log never waits for it: while the target is away at most [#MOST_WAITING]
/// rows and one group wait, what does not fit is dropped and counted. What ended here meanwhile is
/// not sent any more.
public final class Otlp implements AutoCloseable {
    /// Rows that wait while the target is away.
    public static final int MOST_WAITING = Pump.MOST_WAITING;

    /// After a first failure; each next pause is twice as long.
    static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /// Erasures of which the target is told at once.
    static final int MOST_TOLD = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Otlp.class);

    private final Installation house;
    private final Rows rows;
    private final Limits limits;
    private final OtlpBody body;
    private final OtlpPost post;
    private final AtomicLong refused = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong done = new AtomicLong();
    private final Pump<Optional<SentRow>> pump;
    private volatile @Nullable Untold untold;
    private volatile boolean closed;

    /// Where the rows stand: those of the log service in days, those of the operation log in the
    /// store.
    record Rows(DayTable days, Database store) {}

    Otlp(OtlpTarget target, Installation house, Rows rows, Limits limits) {
        this(target, house, rows, limits, MOST_WAITING);
    }

    Otlp(OtlpTarget target, Installation house, Rows rows, Limits limits, int most) {
        this.house = house;
        this.rows = rows;
        this.limits = limits;
        body = new OtlpBody(house.seal(), target.personal());
        post = new OtlpPost(target);
        pump = new Pump<>("otlp", this::send, most);
    }

    /// Takes rows that are on the disk, at once.
    void take(List<? extends SentRow> written) {
        written.forEach(row -> pump.put(Optional.of(row)));
    }

    /// Tells the target from now on of what is erased here, also of what it was not told before.
    public void tells(Untold erasures) {
        untold = erasures;
        erased();
    }

    /// Something cannot be read here any more: the target is told as soon as it may be.
    public void erased() {
        pump.put(Optional.empty());
    }

    /// Rows that were not sent because too many waited or the target did not take them.
    public long lost() {
        return pump.lost() + refused.get();
    }

    /// Rows that are done: the target answered, or they ended here before.
    public long done() {
        return done.get();
    }

    private void send(List<Optional<SentRow>> group) {
        var taken = group.stream().flatMap(Optional::stream).toList();
        try {
            if (!taken.isEmpty() && !sent(() -> body.records(standing(taken)), refused))
                throw new IllegalStateException("not sent");
            done.addAndGet(taken.size());
        } finally {
            // Behind the rows: the target does not get a row of somebody of whom it was told.
            tell();
        }
    }

    // What it does not take now it is told with the next rows, or at the next start.
    private void tell() {
        var from = untold;
        if (from == null) return;
        var missed = new AtomicLong();
        for (var jobs = from.untold(MOST_TOLD); !jobs.isEmpty(); jobs = from.untold(MOST_TOLD)) {
            var now = jobs;
            if (!sent(() -> body.erased(now), missed) || missed.get() > 0) return;
            from.told(now);
        }
    }

    /// Sends it until the target answers. False: it refuses it, or this closes before.
    private boolean sent(Supplier<List<LogRecord>> what, AtomicLong without) {
        var last = closesWithin(Duration.ZERO);
        for (var pause = FIRST_PAUSE; !closed; pause = longer(pause)) {
            var records = what.get();
            if (records.isEmpty()) return true;
            switch (post.send(Json.bytes(OtlpBody.of(records)))) {
                case Answer.Taken(var some) -> {
                    without.addAndGet(Math.min(some, records.size()));
                    return true;
                }
                case Answer.Refused(var status) -> {
                    LOG.warn("The target of the log refused rows with HTTP {}", status);
                    return false;
                }
                case Answer.Away(var wish) -> {
                    if (last) return false;
                    if (pause.equals(FIRST_PAUSE)) LOG.warn("The target of the log is away");
                    last = closesWithin(wish.compareTo(pause) > 0 ? wish : pause);
                }
            }
        }
        return false;
    }

    private static Duration longer(Duration pause) {
        return atMost(pause.multipliedBy(2));
    }

    // Closing ends a pause; what waits is then tried once more.
    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(atMost(pause).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            return true;
        }
    }

    private static Duration atMost(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /// Those that were neither erased nor grew too old while they waited.
    private List<SentRow> standing(List<SentRow> group) {
        var there = new HashSet<SentRow>();
        group.stream()
                .filter(WrittenRow.class::isInstance)
                .map(WrittenRow.class::cast)
                .collect(Collectors.groupingBy(row -> DayStore.day(row.at())))
                .forEach((day, all) -> there.addAll(ofDay(day, all)));
        there.addAll(
                rows.store()
                        .read(sql ->
                                group.stream()
                                        .filter(row ->
                                                row instanceof WrittenDeed deed && deed.stands(sql))
                                        .toList()));
        return group.stream().filter(row -> there.contains(row) && lives(row)).toList();
    }

    private List<WrittenRow> ofDay(LocalDate day, List<WrittenRow> all) {
        var days = rows.days();
        return days.read(
                        day,
                        sql -> all.stream().filter(row -> row.stands(sql, days.rows(day))).toList())
                .orElse(List.of());
    }

    // Keys end first, rows a little later.
    private boolean lives(SentRow row) {
        var whole = house.vault().lives(new Scope.App(row.app()));
        var at = Instant.ofEpochMilli(row.at());
        return whole
                && limits.readable(row.app(), Category.LOG, at)
                && switch (row) {
                    case WrittenRow of ->
                            house.vault().lives(of.person())
                                    && !limits.frozen(of.app(), of.person().person());
                    case WrittenDeed _ -> true;
                };
    }

    @Override
    public void close() {
        closing.countDown();
        pump.close();
        closed = true; // the files are closed after this and may not be opened anew
        post.close();
    }
}
