package lyceum.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import lyceum.db.DayTable;
import lyceum.json.Json;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.watch.OtlpPost.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the rows of the log service to a target outside, in groups of at most [Pump#GROUP]. The
/// log never waits for it: while the target is away at most [#MOST_WAITING] rows and one group
/// wait, what does not fit is dropped and counted. What ended here meanwhile is not sent any more.
public final class Otlp implements AutoCloseable {
    /// Rows that wait while the target is away.
    public static final int MOST_WAITING = Pump.MOST_WAITING;

    /// After a first failure; each next pause is twice as long.
    static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Otlp.class);

    private final Installation house;
    private final DayTable files;
    private final Limits limits;
    private final OtlpBody body;
    private final OtlpPost post;
    private final AtomicLong refused = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Pump<WrittenRow> pump;
    private volatile boolean closed;

    Otlp(OtlpTarget target, Installation house, DayTable files, Limits limits) {
        this(target, house, files, limits, MOST_WAITING);
    }

    Otlp(OtlpTarget target, Installation house, DayTable files, Limits limits, int most) {
        this.house = house;
        this.files = files;
        this.limits = limits;
        body = new OtlpBody(house.seal(), target.personal());
        post = new OtlpPost(target);
        pump = new Pump<>("otlp", this::send, most);
    }

    /// Takes rows that are on the disk, at once.
    void take(List<WrittenRow> rows) {
        rows.forEach(pump::put);
    }

    /// Rows that were not sent because too many waited or the target did not take them.
    public long lost() {
        return pump.lost() + refused.get();
    }

    /// Rows that are done: the target answered, or they ended here before.
    public long done() {
        return pump.written();
    }

    private void send(List<WrittenRow> group) {
        var last = closesWithin(Duration.ZERO);
        for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            if (closed) throw new IllegalStateException("closed");
            var records = body.records(standing(group));
            if (records.isEmpty()) return;
            switch (post.send(Json.bytes(OtlpBody.of(records)))) {
                case Answer.Taken(var without) -> {
                    refused.addAndGet(Math.min(without, records.size()));
                    return;
                }
                case Answer.Refused(var status) -> {
                    LOG.warn("The target of the log refused rows with HTTP {}", status);
                    throw new IllegalStateException("refused");
                }
                case Answer.Away(var wish) -> {
                    if (last) throw new IllegalStateException("away at the end");
                    if (pause.equals(FIRST_PAUSE)) LOG.warn("The target of the log is away");
                    last = closesWithin(wish.compareTo(pause) > 0 ? wish : pause);
                }
            }
        }
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
    private List<WrittenRow> standing(List<WrittenRow> group) {
        var days = group.stream().collect(Collectors.groupingBy(row -> DayStore.day(row.at())));
        Set<String> there = new HashSet<>();
        days.forEach((day, rows) ->
                files.read(
                                day,
                                sql ->
                                        rows.stream()
                                                .filter(row -> row.stands(sql, files.rows(day)))
                                                .map(WrittenRow::id)
                                                .toList())
                        .ifPresent(there::addAll));
        var left = new ArrayList<WrittenRow>();
        for (var row : group) if (there.contains(row.id()) && lives(row)) left.add(row);
        return left;
    }

    // Keys end first, rows a little later.
    private boolean lives(WrittenRow row) {
        var app = row.person().app();
        return house.vault().lives(row.person())
                && house.vault().lives(new Scope.App(app))
                && limits.readable(app, Category.LOG, Instant.ofEpochMilli(row.at()));
    }

    @Override
    public void close() {
        closing.countDown();
        pump.close();
        closed = true; // the files are closed after this and may not be opened anew
        post.close();
    }
}
