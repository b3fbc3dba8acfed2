package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import lyceum.http.Rate;
import lyceum.http.Socket;
import lyceum.log.MemoryRoomLog;
import lyceum.log.SlowLog;
import lyceum.room.ChatCommand;
import lyceum.room.Refusal;
import lyceum.room.StageCommand;
import lyceum.socket.SocketLimits.Counts;
import org.junit.jupiter.api.Test;

/// Limits that belong to a person, whichever connection is used.
final class PacesTest {
    private static final Rate ONE = new Rate(1, 0);
    private static final Rate TWO = new Rate(2, 0);
    private static final Rate MANY = new Rate(100, 0);

    @Test
    void who_connects_anew_may_not_talk_or_raise_hands_any_faster() {
        try (var classroom = new Classroom(Limited.paces(MANY, TWO, TWO));
                var ann = classroom.join("ann")) {
            try (var ben = classroom.join("ben")) {
                assertThat(says(ben, 1)).isInstanceOf(ServerFrame.Granted.class);
                assertThat(says(ben, 2)).isInstanceOf(ServerFrame.Granted.class);
                assertThat(says(ben, 3)).isEqualTo(busy(3));
                ben.ask(4, new StageCommand.RaiseHand());
                ben.ask(5, new StageCommand.LowerHand());
                ben.ask(6, new StageCommand.RaiseHand());
                assertThat(ben.answer(6)).isEqualTo(busy(6));
            }
            try (var again = classroom.join("ben")) {
                assertThat(says(again, 11)).isEqualTo(busy(11));
                again.ask(12, new StageCommand.RaiseHand());
                assertThat(again.answer(12)).isEqualTo(busy(12));
                again.ask(13, new ChatCommand.SayPrivately(null, "me"));
                assertThat(again.answer(13)).isEqualTo(busy(13));
                again.ask(14, new StageCommand.AskToShare());
                assertThat(again.answer(14)).isEqualTo(busy(14));
            }
            assertThat(says(ann, 1)).isInstanceOf(ServerFrame.Granted.class);
        }
    }

    @Test
    void what_was_granted_and_is_sent_again_on_another_line_is_not_refused() {
        try (var classroom = new Classroom(Limited.paces(MANY, TWO, TWO))) {
            ServerFrame first;
            ServerFrame second;
            try (var ben = classroom.join("ben")) {
                first = says(ben, 1);
                second = says(ben, 2);
            }
            try (var again = classroom.join("ben")) {
                assertThat(says(again, 1)).isEqualTo(first).isInstanceOf(ServerFrame.Granted.class);
                assertThat(says(again, 2)).isEqualTo(second);
                assertThat(says(again, 3)).isEqualTo(busy(3));
            }
        }
    }

    @Test
    void what_is_sent_again_while_it_is_written_is_told_what_the_first_is() {
        var log = new SlowLog(new MemoryRoomLog());
        try (var classroom = new Classroom(Limited.paces(MANY, ONE, MANY), log);
                var ben = classroom.join("ben")) {
            log.hold();
            ben.ask(1, new ChatCommand.Say("me"));
            Browser.soon().until(log::isWaitedFor);
            ben.ask(1, new ChatCommand.Say("me"));
            // What is asked after it was taken after it.
            assertThat(says(ben, 2)).isEqualTo(busy(2));
            assertThat(answers(ben)).containsExactly(busy(2));
            log.goOn();
            Browser.soon().until(() -> answers(ben).size() == 3);
            var first = ben.answer(1);
            assertThat(first).isInstanceOf(ServerFrame.Granted.class);
            assertThat(answers(ben)).containsExactly(busy(2), first, first);
        }
    }

    private static List<ServerFrame> answers(Browser browser) {
        return browser.frames.stream()
                .filter(each ->
                        each instanceof ServerFrame.Granted || each instanceof ServerFrame.Refused)
                .toList();
    }

    @Test
    void whoever_sends_more_than_is_heard_is_still_told_what_was_granted_and_then_cut() {
        try (var classroom = new Classroom(Limited.messages(TWO));
                var ben = classroom.join("ben")) {
            var first = says(ben, 1);
            says(ben, 2);
            assertThat(says(ben, 3)).isEqualTo(busy(3));
            ben.frames.clear();
            assertThat(says(ben, 1)).isEqualTo(first).isInstanceOf(ServerFrame.Granted.class);
            for (int i = 0; i <= SocketLimits.DEFAULT.counts().unheard(); i++)
                ben.ask(1, new ChatCommand.Say("me"));
            assertThat(ben.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.TOO_FAST);
        }
    }

    @Test
    void who_says_hello_again_and_again_has_to_wait() {
        try (var classroom = new Classroom(Limited.paces(TWO, MANY, MANY));
                var ben = classroom.join("ben")) {
            ben.welcome();
            classroom.join("ben").close();
            classroom.join("ben").close();
            try (var late = classroom.browser("ben")) {
                late.hello();
                assertThat(late.next(ServerFrame.Closed.class))
                        .isEqualTo(new ServerFrame.Closed(ServerFrame.Reason.TOO_FAST, true, null));
                assertThat(late.ended()).isEqualTo(Socket.POLICY);
            }
            classroom.join("eve").close();
        }
    }

    @Test
    void second_tabs_that_wait_are_no_strangers_and_one_person_has_few_of_them() {
        var limits = Limited.counts(Counts.PER_ADDRESS, 2, 2);
        try (var classroom = new Classroom(limits);
                var ben = classroom.join("ben");
                var second = tab(classroom, "tab-second");
                var third = tab(classroom, "tab-third-");
                var fourth = tab(classroom, "tab-fourth")) {
            assertThat(ben.closed).isNotDone();
            assertThat(second.next(ServerFrame.Elsewhere.class)).isNotNull();
            assertThat(third.next(ServerFrame.Elsewhere.class)).isNotNull();
            assertThat(fourth.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.REPLACED);
            assertThat(second.closed).isNotDone();
            classroom.join("eve").close();
        }
    }

    @Test
    void a_second_tab_that_decides_nothing_is_let_go() {
        var limits = Limited.knock(Duration.ofMillis(300));
        try (var classroom = new Classroom(limits);
                var ben = classroom.join("ben");
                var second = tab(classroom, "tab-second")) {
            assertThat(second.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.REPLACED);
            assertThat(ben.closed).isNotDone();
        }
    }

    private static Browser tab(Classroom classroom, String tab) {
        var browser = classroom.browser("ben");
        browser.tab = tab;
        browser.hello();
        browser.next(ServerFrame.class);
        return browser;
    }

    private static ServerFrame says(Browser browser, long n) {
        browser.ask(n, new ChatCommand.Say("me"));
        return browser.answer(n);
    }

    private static ServerFrame busy(long n) {
        return new ServerFrame.Refused(n, Refusal.Reason.BUSY);
    }
}
