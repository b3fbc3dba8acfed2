package lyceum.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import lyceum.OnEngine;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is made of a clock that is wrong.
@ParameterizedClass
@EnumSource(OnEngine.class)
class WallClockTest {
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Database database;
    private GroupCommit commit;
    private WallClock time;
    private volatile Instant now = START;
    private volatile Duration ran = Duration.ZERO;

    @BeforeEach
    void open() {
        open(false);
    }

    private void open(boolean confirmed) {
        database = Database.open(engine.at(directory.resolve("lyceum.db")));
        commit = new GroupCommit(database, () -> {});
        time = new WallClock(database, commit, confirmed, () -> now, () -> ran.toNanos());
    }

    @AfterEach
    void close() {
        commit.close();
        database.close();
    }

    private void pass(Duration more) {
        now = now.plus(more);
        ran = ran.plus(more);
    }

    private void restart() {
        restart(false);
    }

    private void restart(boolean confirmed) {
        close();
        ran = Duration.ofDays(77); // counts from anywhere
        open(confirmed);
    }

    @Test
    void timeThatPassesIsBelieved() {
        for (int day = 0; day < 400; day++) {
            pass(Duration.ofDays(1));
            assertThat(time.look()).isTrue();
        }
        pass(Duration.ofDays(400)); // nobody looked for so long, but it went by
        assertThat(time.look()).isTrue();
    }

    @Test
    void aJumpAheadIsNotBelievedUntilTheClockIsRightAgain() {
        now = now.plus(Duration.ofHours(26));
        assertThat(time.look()).isTrue();
        now = now.plus(Duration.ofHours(26)).plusMillis(1);
        assertThat(time.look()).isFalse();
        assertThat(time.doubtful()).isTrue();
        // What is too old by it is not shown.
        assertThat(time.now()).isEqualTo(now);
        pass(Duration.ofMinutes(1));
        assertThat(time.look()).isFalse();
        now = now.minus(Duration.ofHours(25));
        assertThat(time.look()).isTrue();
        assertThat(time.doubtful()).isFalse();
    }

    @Test
    void aJumpAheadIsBelievedOnceItIsConfirmed() {
        now = now.plus(Duration.ofDays(181));
        assertThat(time.look()).isFalse();
        restart(true);
        assertThat(time.doubtful()).isFalse();
        assertThat(time.look()).isTrue();
        // Only the time of the start was confirmed.
        now = now.plus(Duration.ofDays(181));
        assertThat(time.look()).isFalse();
    }

    @Test
    void aClockThatIsBehindStandsStill() {
        pass(Duration.ofDays(1));
        assertThat(time.look()).isTrue();
        var seen = now;
        now = START.minus(Duration.ofDays(1_000));
        assertThat(time.look()).isTrue();
        assertThat(time.now()).isEqualTo(seen);
        // It was behind for ten days, and is put right: as much as went by.
        pass(Duration.ofDays(10));
        assertThat(time.look()).isTrue();
        now = seen.plus(Duration.ofDays(10));
        assertThat(time.look()).isTrue();
        assertThat(time.now()).isEqualTo(now);
    }

    @Test
    void whatWasSeenIsKnownAfterAStart() {
        pass(Duration.ofDays(3));
        assertThat(time.look()).isTrue();
        var seen = now;
        now = START;
        restart();
        assertThat(time.now()).isEqualTo(seen);
        now = seen.plus(WallClock.MOST_AWAY);
        restart();
        assertThat(time.doubtful()).isFalse();
    }

    @Test
    void aStartAfterMoreThanAWeekAsksTheOperator() {
        now = now.plus(WallClock.MOST_AWAY).plusMillis(1);
        restart();
        assertThat(time.doubtful()).isTrue();
        pass(Duration.ofDays(30));
        assertThat(time.look()).isFalse();
        restart();
        assertThat(time.doubtful()).isTrue();
        restart(true);
        assertThat(time.doubtful()).isFalse();
        restart();
        assertThat(time.doubtful()).isFalse();
    }
}
