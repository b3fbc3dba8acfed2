package lyceum.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.catalog.Catalog;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
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

/// What has a time ends with it, by itself: nothing too old is left, nothing younger is missing.
@Tag("T-01")
@Tag("T-02")
@Tag("T-03")
final class SweeperTest {
    private static final AppId APP = new AppId(1_234_567);
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration STEP = Duration.ofHours(12);
    private static final int DAYS = 400;

    @TempDir Path directory;
    private Installation house;
    private Database database;
    private GroupCommit commit;
    private Retention retention;
    private Watch watch;
    private WallClock wall;
    private Sweeper sweeper;
    private volatile Instant now = START;
    private volatile long nanos;

    /// When each row came that must still be there.
    private final ArrayDeque<Instant> kept = new ArrayDeque<>();

    @BeforeEach
    void open() {
        house = Installation.open(directory, directory.resolve("again"), () -> now);
        database = Database.open(house.store());
        commit = new GroupCommit(database, () -> {});
        var apps = Catalog.open(database, commit, house, () -> now).applications();
        if (apps.find(APP).isEmpty()) apps.create(APP, "School", null);
        open(false);
    }

    private void open(boolean confirmed) {
        retention = Retention.open(database, commit, () -> now);
        watch = Watch.open(house, database, commit, retention, () -> now);
        wall = new WallClock(() -> now, () -> nanos, database, commit, confirmed);
        var dated = new ArrayList<Dated>(watch.dated());
        sweeper =
                new Sweeper(
                        house.vault(),
                        retention,
                        dated,
                        () -> List.of(APP.value()),
                        wall,
                        Sweeper.ROUND);
    }

    @AfterEach
    void close() {
        watch.close();
        commit.close();
        database.close();
        house.close();
    }

    private void restart(boolean confirmed) {
        watch.close();
        open(confirmed);
    }

    /// Time goes by while the server runs.
    private void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    private void row() {
        house.vault().people(APP.value(), List.of("ann"));
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
        assertThat(sweeper.oldest(Category.LOG)).isLessThan(Duration.ofDays(days));
    }

    @Test
    void four_hundred_days_go_by() {
        var limit = 180;
        for (int step = 0; step < DAYS * 2; step++) {
            if (step == 500) {
                retention.choose(APP, Map.of(Category.LOG, 90));
                limit = 90;
            }
            if (step == 600) {
                // What went does not come back.
                retention.choose(APP, Map.of(Category.LOG, 180));
                limit = 180;
            }
            row();
            sweeper.sweep();
            forget(limit);
            if (step % 10 == 0 || step > 355 && step < 365) holds(limit);
            pass(STEP);
        }
        var days = directory.resolve("days").toFile().list();
        assertThat(days).filteredOn(name -> name.matches("log-.*\\.db")).hasSizeLessThan(185);
    }

    @Test
    void at_exactly_its_limit_a_row_is_gone_and_a_moment_before_it_is_there() {
        row();
        pass(Duration.ofDays(180).minusMillis(1));
        sweeper.sweep();
        holds(180);
        assertThat(kept).hasSize(1);
        pass(Duration.ofMillis(1));
        sweeper.sweep();
        holds(180);
        assertThat(kept).isEmpty();
    }

    @Test
    void what_was_chosen_holds_after_a_restart_and_within_bounds_only() {
        retention.choose(APP, Map.of(Category.LOG, 7, Category.QUALITY, 30));
        restart(false);
        assertThat(retention.days(APP, Category.LOG)).isEqualTo(7);
        assertThat(retention.days(APP, Category.QUALITY)).isEqualTo(30);
        assertThat(retention.days(APP, Category.AUDIT)).isEqualTo(180);
        for (var days : new int[] {0, 181})
            assertThatThrownBy(() -> retention.choose(APP, Map.of(Category.LOG, days)))
                    .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> retention.choose(APP, Map.of(Category.CHAT, 30)))
                .isInstanceOf(IllegalArgumentException.class);
        row();
        pass(Duration.ofDays(7));
        sweeper.sweep();
        holds(7);
        assertThat(kept).isEmpty();
    }

    @Test
    void after_a_week_at_rest_what_is_too_old_goes_at_once_and_after_more_somebody_is_asked() {
        row();
        pass(Duration.ofDays(175));
        sweeper.sweep();
        now = now.plus(Duration.ofDays(6));
        restart(false);
        sweeper.sweep();
        holds(180);
        row();
        now = now.plus(Duration.ofDays(200));
        restart(false);
        sweeper.sweep();
        assertThat(sweeper.trusted()).isFalse();
        assertThat(rows().size(new Erasure.OfApplication(APP.value())).items()).isOne();
        // Asked again at the next start, until somebody says so.
        restart(false);
        assertThat(sweeper.trusted()).isFalse();
        restart(true);
        sweeper.sweep();
        holds(180);
        assertThat(kept).isEmpty();
    }

    @Test
    void a_clock_that_jumps_ahead_destroys_nothing_and_one_set_back_revives_nothing() {
        row();
        sweeper.sweep();
        now = now.plus(Duration.ofDays(181));
        sweeper.sweep();
        assertThat(sweeper.trusted()).isFalse();
        assertThat(rows().size(new Erasure.OfApplication(APP.value())).items()).isOne();
        now = START.plus(Duration.ofDays(1));
        restart(false);
        assertThat(sweeper.trusted()).isTrue();
        pass(Duration.ofDays(100));
        assertThat(wall.now()).isEqualTo(now);
        var seen = wall.now();
        now = START;
        assertThat(wall.now()).isEqualTo(seen);
    }
}
