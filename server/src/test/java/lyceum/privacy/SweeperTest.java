package lyceum.privacy;

import static lyceum.privacy.PassingDays.APP;
import static lyceum.privacy.PassingDays.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lyceum.InMemory;
import lyceum.OnEngine;
import lyceum.Waiting;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
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
    /// Whole in every limit, and at another time of the day each day.
    private static final Duration STEP = Duration.ofHours(18);

    private static final int STEPS = steps(400);
    private static final int FULL = steps(180);
    private static final int SHORTER = steps(255);
    private static final int LONGER = steps(300);

    /// Steps between two counts.
    private static final int COUNTED = steps(15);

    @Parameter OnEngine engine;

    @TempDir(factory = InMemory.class)
    Path directory;

    private PassingDays days;

    private static int steps(int days) {
        return (int) Duration.ofDays(days).dividedBy(STEP);
    }

    @BeforeEach
    void open() {
        days = new PassingDays(engine, directory);
    }

    @AfterEach
    void close() {
        days.close();
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
        days.row();
        var all = new Erasure.OfApplication(APP.value());
        var two = List.of("Eva", "Tom");
        var wish = new Holds.Wish(all, "", Basis.LAW, two, Duration.ofDays(9));
        var placing = Thread.ofPlatform().unstarted(() -> days.keeping().holds().place(wish));
        // Not in the sweep of the start.
        days.restart(
                new Meanwhile(() -> {
                    if (days.now().isAfter(START)) Waiting.begin(placing);
                }));
        days.pass(Duration.ofDays(181));
        days.sweep();
        await().until(() -> !placing.isAlive());
        assertThat(days.keeping().holds().standing(APP.value())).hasSize(1);
        assertThat(days.left()).isOne();
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void four_hundred_days_go_by() {
        var limit = 180;
        for (int step = 0; step < STEPS; step++) {
            if (step == SHORTER) {
                days.choose(Category.LOG, 90);
                limit = 90;
            }
            if (step == LONGER) {
                // What went does not come back.
                days.forget(limit);
                days.choose(Category.LOG, 180);
                limit = 180;
            }
            days.row();
            days.sweep();
            days.begins(limit);
            // To count all is to open every day.
            if (step % COUNTED == 0 || Math.abs(step - FULL) < 6) days.holds(limit);
            days.pass(STEP);
        }
        var today = LocalDate.ofInstant(days.now(), ZoneOffset.UTC);
        try (var log = Watch.days(days.database, directory.resolve("days")).log()) {
            assertThat(log.days()).filteredOn(day -> !day.isAfter(today)).hasSizeLessThan(185);
        }
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void at_exactly_its_limit_a_row_is_gone_and_a_moment_before_it_is_there() {
        days.row();
        days.pass(Duration.ofDays(180).minusMillis(1));
        days.sweep();
        days.holds(180);
        assertThat(days.kept).hasSize(1);
        days.pass(Duration.ofMillis(1));
        days.sweep();
        days.holds(180);
        assertThat(days.kept).isEmpty();
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void what_was_chosen_holds_after_a_restart_and_within_bounds_only() {
        days.choose(Category.LOG, 7);
        days.choose(Category.QUALITY, 30);
        days.restart(false);
        var retention = days.keeping().retention();
        assertThat(retention.days(APP, Category.LOG)).isEqualTo(7);
        assertThat(retention.days(APP, Category.QUALITY)).isEqualTo(30);
        assertThat(retention.days(APP, Category.AUDIT)).isEqualTo(180);
        for (var wrong : new int[] {0, 181})
            assertThatThrownBy(() -> days.choose(Category.LOG, wrong))
                    .isInstanceOf(OutOfBounds.class);
        days.row();
        days.pass(Duration.ofDays(7));
        days.sweep();
        days.holds(7);
        assertThat(days.kept).isEmpty();
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void after_a_week_at_rest_what_is_too_old_goes_at_once_and_after_more_somebody_is_asked() {
        days.row();
        days.pass(Duration.ofDays(175));
        days.sweep();
        days.set(days.now().plus(Duration.ofDays(6)));
        days.restart(false);
        days.sweep();
        days.holds(180);
        days.row();
        days.set(days.now().plus(Duration.ofDays(200)));
        days.restart(false);
        days.sweep();
        assertThat(days.halted()).isTrue();
        assertThat(days.left()).isOne();
        // Asked again at the next start, until somebody says so.
        days.restart(false);
        assertThat(days.halted()).isTrue();
        days.restart(true);
        days.sweep();
        days.holds(180);
        assertThat(days.kept).isEmpty();
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void a_clock_that_jumps_ahead_destroys_nothing_and_one_set_back_revives_nothing() {
        days.row();
        days.sweep();
        days.set(days.now().plus(Duration.ofDays(181)));
        days.sweep();
        assertThat(days.halted()).isTrue();
        assertThat(days.left()).isOne();
        days.set(START.plus(Duration.ofDays(1)));
        days.restart(false);
        assertThat(days.halted()).isFalse();
        days.pass(Duration.ofDays(100));
        days.sweep();
        var seen = days.now();
        assertThat(days.keeping().time().now()).isEqualTo(seen);
        days.set(START);
        assertThat(days.keeping().time().now()).isEqualTo(seen);
    }
}
