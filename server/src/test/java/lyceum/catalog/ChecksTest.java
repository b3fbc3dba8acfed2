package lyceum.catalog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import lyceum.catalog.SignInRefused.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is served next, while one check goes on for as long as the test wants.
final class ChecksTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final List<Future<Boolean>> asked = new ArrayList<>();

    @AfterEach
    void end() {
        underWay.countDown();
        threads.close();
    }

    private void begin(Checks checks, String from) throws InterruptedException {
        var begun = new CountDownLatch(1);
        asked.add(threads.submit(() -> checks.inTurn(from, 0, () -> hold(begun))));
        assertThat(begun.await(20, SECONDS)).isTrue();
    }

    private boolean hold(CountDownLatch begun) {
        begun.countDown();
        try {
            return underWay.await(60, SECONDS);
        } catch (InterruptedException stop) {
            return false;
        }
    }

    private void wait(Checks checks, String from, int wrong) {
        var before = checks.waiting();
        asked.add(threads.submit(() -> checks.inTurn(from, wrong, () -> served.add(from))));
        await().until(() -> checks.waiting() > before);
    }

    private List<String> served() throws Exception {
        underWay.countDown();
        for (var each : asked) assertThat(each.get(20, SECONDS)).isTrue();
        return served;
    }

    @Test
    void who_guessed_less_often_is_first_and_all_others_come_in_their_order() throws Exception {
        var checks = new Checks(LONG);
        begin(checks, "a");
        wait(checks, "c", 2);
        wait(checks, "b", 0);
        wait(checks, "a", 1);
        wait(checks, "d", 0);
        wait(checks, "known", -1);
        assertThat(served()).containsExactly("known", "b", "d", "a", "c");
    }

    @Test
    void an_asker_has_one_place() throws Exception {
        var checks = new Checks(LONG);
        begin(checks, "a");
        wait(checks, "a", 0);
        refused(() -> checks.inTurn("a", 0, () -> served.add("more")));
        assertThat(served()).containsExactly("a");
        assertThat(checks.inTurn("a", 0, () -> "again")).isEqualTo("again");
    }

    @Test
    void where_all_places_are_taken_who_guessed_most_often_goes() throws Exception {
        var checks = new Checks(LONG);
        begin(checks, "a");
        var worst = threads.submit(() -> checks.inTurn("worst", 3, () -> served.add("worst")));
        await().until(() -> checks.waiting() == 1);
        for (int n = 1; n < Checks.MOST_WAITING; n++) {
            var from = "of many " + n;
            asked.add(threads.submit(() -> checks.inTurn(from, 1, () -> served.add(from))));
        }
        await().until(() -> checks.waiting() == Checks.MOST_WAITING);
        refused(() -> checks.inTurn("late", 3, () -> served.add("late")));
        asked.add(threads.submit(() -> checks.inTurn("better", 0, () -> served.add("better"))));
        assertThatThrownBy(() -> worst.get(20, SECONDS)).hasCauseInstanceOf(SignInRefused.class);
        assertThat(served().getFirst()).isEqualTo("better");
        assertThat(served).hasSize(Checks.MOST_WAITING).doesNotContain("worst", "late");
    }

    @Test
    void who_asks_again_and_again_is_served_before_all_who_came_later() throws Exception {
        var checks = new Checks(LONG);
        var turns = new Semaphore(0);
        begin(checks, "a");
        for (int n = 0; n < Checks.MOST_WAITING; n++)
            asked.add(ask(checks, "of a crowd " + n, turns));
        await().until(() -> checks.waiting() == Checks.MOST_WAITING);
        refused(() -> checks.inTurn("right", 0, () -> served.add("right")));
        underWay.countDown();
        await().until(() -> checks.waiting() < Checks.MOST_WAITING);
        var later = ask(checks, "later", turns);
        await().until(() -> checks.waiting() == Checks.MOST_WAITING);
        var right = ask(checks, "right", turns);
        await().until(() -> right.isDone() || later.isDone());
        turns.release(Checks.MOST_WAITING + 2);
        assertThat(right.get(20, SECONDS)).isTrue();
        assertThatThrownBy(() -> later.get(20, SECONDS)).hasCauseInstanceOf(SignInRefused.class);
        assertThat(served()).hasSize(Checks.MOST_WAITING + 1).endsWith("right");
    }

    private Future<Boolean> ask(Checks checks, String from, Semaphore turns) {
        return threads.submit(() -> checks.inTurn(from, 0, () -> served(from, turns)));
    }

    private boolean served(String from, Semaphore turns) {
        turns.acquireUninterruptibly();
        return served.add(from);
    }

    @Test
    void nobody_waits_for_longer_than_said_and_a_fault_ends_a_turn() throws Exception {
        var checks = new Checks(Duration.ofMillis(20));
        begin(checks, "a");
        refused(() -> checks.inTurn("b", 0, () -> served.add("b")));
        assertThat(checks.waiting()).isZero();
        assertThat(served()).isEmpty();
        Runnable broken = () -> checks.inTurn("b", 0, ChecksTest::fault);
        assertThatThrownBy(broken::run).isInstanceOf(IllegalStateException.class);
        assertThat(checks.inTurn("b", 0, () -> "next")).isEqualTo("next");
    }

    private static String fault() {
        throw new IllegalStateException("the store broke");
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WAIT));
    }
}
