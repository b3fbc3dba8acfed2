package lyceum.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made of a clock that is wrong.
class TimekeeperTest {
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir Path directory;
    private Database database;
    private GroupCommit commit;
    private Timekeeper time;
    private volatile Instant now = START;
    private volatile Duration ran = Duration.ZERO;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("lyceum.db"));
        commit = new GroupCommit(database, () -> {});
        time = new Timekeeper(database, commit, directory, () -> now, () -> ran.toNanos());
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
        close();
        ran = Duration.ofDays(77); // counts from anywhere
        open();
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
        // That somebody confirmed another time does not count.
        Timekeeper.confirm(directory, now.minus(Duration.ofHours(2)));
        assertThat(time.look()).isFalse();
        Timekeeper.confirm(directory, now.minusSeconds(60));
        assertThat(time.look()).isTrue();
        assertThat(directory.resolve(Timekeeper.FILE)).doesNotExist();
        assertThat(time.look()).isTrue();
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
        now = seen.plus(Timekeeper.MOST_AWAY);
        restart();
        assertThat(time.doubtful()).isFalse();
    }

    @Test
    void aStartAfterMoreThanAWeekAsksTheOperator() {
        now = now.plus(Timekeeper.MOST_AWAY).plusMillis(1);
        restart();
        assertThat(time.doubtful()).isTrue();
        pass(Duration.ofDays(30));
        assertThat(time.look()).isFalse();
        restart();
        assertThat(time.doubtful()).isTrue();
        Timekeeper.confirm(directory, now);
        assertThat(time.look()).isTrue();
        restart();
        assertThat(time.doubtful()).isFalse();
    }
}
