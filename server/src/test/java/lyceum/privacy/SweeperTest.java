package lyceum.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.InMemory;
import lyceum.OnEngine;
import lyceum.Waiting;
import lyceum.catalog.Catalog;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.SqlRoomLog;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.watch.LogEvent;
import lyceum.watch.LogLine;
import lyceum.watch.Os;
import lyceum.watch.Visitor;
import lyceum.watch.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What has a time ends with it, by itself: nothing too old is left, nothing younger is missing.
@ParameterizedClass
@EnumSource(OnEngine.class)
final class SweeperTest {
    private static final AppId APP = new AppId(1_234_567);
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration STEP = Duration.ofHours(12);
    private static final int DAYS = 400;

    @Parameter OnEngine engine;

    @TempDir(factory = InMemory.class)
    Path directory;

    private Installation house;
    private Database database;
    private GroupCommit commit;
    private Catalog catalog;
    private Keeping keeping;
    private Watch watch;
    private LiveRooms rooms;
    private Privacy privacy;
    private volatile Instant now = START;
    private volatile long nanos;

    /// When each row came that must still be there.
    private final ArrayDeque<Instant> kept = new ArrayDeque<>();

    @BeforeEach
    void open() {
        house = Installation.open(directory, directory.resolve("again"), () -> now);
        database = Database.open(engine.at(house.store()));
        commit = new GroupCommit(database, () -> {});
        catalog = Catalog.open(database, commit, house, () -> now);
        var apps = catalog.applications();
        if (apps.find(APP).isEmpty()) apps.create(APP, "School", null);
        open(false);
    }

    private void open(boolean confirmed) {
        open(confirmed, List.of());
    }

    private void open(boolean confirmed, List<Dated> first) {
        keeping =
                Keeping.open(
                        house,
                        database,
                        commit,
                        _ -> Profile.DEFAULT,
                        () -> now,
                        () -> nanos,
                        confirmed);
        watch = Watch.open(house, database, commit, keeping.retention(), () -> now);
        var log = new SqlRoomLog(database, commit, house, keeping.retention());
        rooms = new LiveRooms(log, List.of(), () -> now);
        var dated = Stream.concat(first.stream(), watch.dated().stream()).toList();
        privacy = Privacy.open(keeping, catalog, rooms, watch.stores(), dated);
    }

    /// A store of nothing: what happens while it is swept.
    private record Meanwhile(Runnable deed) implements Dated {
        @Override
        public Category category() {
            return Category.LOG;
        }

        @Override
        public Optional<Instant> oldest(long app) {
            return Optional.empty();
        }

        @Override
        public boolean expire(long app, Instant before, List<Erasure> held) {
            if (app == APP.value()) deed.run();
            return false;
        }

        @Override
        public void tidy() {}
    }

    @Test
    @Tag("T-05")
    void a_hold_that_comes_during_a_sweep_keeps_what_is_left() {
        row();
        var wish =
                new Holds.Wish(
                        new Erasure.OfApplication(APP.value()),
                        "",
                        Basis.LAW,
                        List.of("Eva", "Tom"),
                        Duration.ofDays(9));
        var placing = Thread.ofPlatform().unstarted(() -> keeping.holds().place(wish));
        closeParts();
        // Not in the sweep of the start.
        open(
                false,
                List.of(
                        new Meanwhile(() -> {
                            if (now.isAfter(START)) Waiting.begin(placing);
                        })));
        pass(Duration.ofDays(181));
        sweep();
        await().until(() -> !placing.isAlive());
        assertThat(keeping.holds().standing(APP.value())).hasSize(1);
        assertThat(rows().size(new Erasure.OfApplication(APP.value())).items()).isOne();
    }

    @AfterEach
    void close() {
        closeParts();
        commit.close();
        database.close();
        house.close();
    }

    private void closeParts() {
        privacy.close();
        rooms.close();
        watch.close();
    }

    private void restart(boolean confirmed) {
        closeParts();
        open(confirmed);
    }

    private void sweep() {
        privacy.sweeper().sweep();
    }

    private boolean halted() {
        return privacy.sweeper().halted();
    }

    private void choose(Category category, int days) {
        keeping.retention().choose(APP, List.of(new Retention.Wish(category, days)), "somebody");
    }

    /// Time goes by while the server runs.
    private void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    private void row() {
        house.vault().meet(APP.value(), "ann");
        var before = watch.log().written();
        watch.log().log(
                new LogLine(
                        now.toEpochMilli(),
                        APP,
                        new RoomId(345678901),
                        new UserId("ann"),
                        new Visitor("203.0.113.77", Os.LINUX, "1.0"),
                        LogEvent.Seen.JOINED,
                        List.of()));
        await().pollInterval(Duration.ofMillis(1)).until(() -> watch.log().written() > before);
        kept.add(now);
    }

    private PersonalStore rows() {
        return watch.stores().getFirst();
    }

    private void forget(int days) {
        while (!kept.isEmpty() && !now.isBefore(kept.peek().plus(Duration.ofDays(days))))
            kept.remove();
    }

    /// Nothing that is older than so many days is left, and nothing younger is missing.
    private void holds(int days) {
        forget(days);
        var log = (Dated) rows();
        assertThat(log.oldest(APP.value())).isEqualTo(Optional.ofNullable(kept.peek()));
        var left = rows().size(new Erasure.OfApplication(APP.value())).items();
        assertThat(left).isEqualTo(kept.size());
        assertThat(privacy.sweeper().ages().bytes(Category.LOG))
                .isLessThan(Duration.ofDays(days).toSeconds());
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void four_hundred_days_go_by() {
        var limit = 180;
        for (int step = 0; step < DAYS * 2; step++) {
            if (step == 500) {
                choose(Category.LOG, 90);
                limit = 90;
            }
            if (step == 600) {
                // What went does not come back.
                forget(limit);
                choose(Category.LOG, 180);
                limit = 180;
            }
            row();
            sweep();
            forget(limit);
            if (step % 10 == 0 || step > 355 && step < 365) holds(limit);
            pass(STEP);
        }
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try (var log = Watch.days(database, directory.resolve("days")).log()) {
            assertThat(log.days()).filteredOn(day -> !day.isAfter(today)).hasSizeLessThan(185);
        }
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void at_exactly_its_limit_a_row_is_gone_and_a_moment_before_it_is_there() {
        row();
        pass(Duration.ofDays(180).minusMillis(1));
        sweep();
        holds(180);
        assertThat(kept).hasSize(1);
        pass(Duration.ofMillis(1));
        sweep();
        holds(180);
        assertThat(kept).isEmpty();
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void what_was_chosen_holds_after_a_restart_and_within_bounds_only() {
        choose(Category.LOG, 7);
        choose(Category.QUALITY, 30);
        restart(false);
        var retention = keeping.retention();
        assertThat(retention.days(APP, Category.LOG)).isEqualTo(7);
        assertThat(retention.days(APP, Category.QUALITY)).isEqualTo(30);
        assertThat(retention.days(APP, Category.AUDIT)).isEqualTo(180);
        for (var days : new int[] {0, 181})
            assertThatThrownBy(() -> choose(Category.LOG, days)).isInstanceOf(OutOfBounds.class);
        row();
        pass(Duration.ofDays(7));
        sweep();
        holds(7);
        assertThat(kept).isEmpty();
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void after_a_week_at_rest_what_is_too_old_goes_at_once_and_after_more_somebody_is_asked() {
        row();
        pass(Duration.ofDays(175));
        sweep();
        now = now.plus(Duration.ofDays(6));
        restart(false);
        sweep();
        holds(180);
        row();
        now = now.plus(Duration.ofDays(200));
        restart(false);
        sweep();
        assertThat(halted()).isTrue();
        assertThat(rows().size(new Erasure.OfApplication(APP.value())).items()).isOne();
        // Asked again at the next start, until somebody says so.
        restart(false);
        assertThat(halted()).isTrue();
        restart(true);
        sweep();
        holds(180);
        assertThat(kept).isEmpty();
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void a_clock_that_jumps_ahead_destroys_nothing_and_one_set_back_revives_nothing() {
        row();
        sweep();
        now = now.plus(Duration.ofDays(181));
        sweep();
        assertThat(halted()).isTrue();
        assertThat(rows().size(new Erasure.OfApplication(APP.value())).items()).isOne();
        now = START.plus(Duration.ofDays(1));
        restart(false);
        assertThat(halted()).isFalse();
        pass(Duration.ofDays(100));
        sweep();
        var seen = now;
        assertThat(keeping.time().now()).isEqualTo(seen);
        now = START;
        assertThat(keeping.time().now()).isEqualTo(seen);
    }
}
