package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import lyceum.log.RoomLog;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.ChatEvent;
import lyceum.room.Device;
import lyceum.room.LessonCommand;
import lyceum.room.Member;
import lyceum.room.MessagePart;
import lyceum.room.PersonCommand;
import lyceum.room.PersonRef;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.RosterEvent;
import lyceum.room.StageCommand;
import lyceum.room.Status;
import lyceum.room.View;
import lyceum.room.Viewer;
import lyceum.socket.SocketLimits.Waits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RoomSocketTest {
    private final Classroom classroom =
            new Classroom(
                    Limited.waits(
                            Duration.ofSeconds(5),
                            Duration.ofMillis(600),
                            Waits.SILENCE,
                            Duration.ofMillis(900)));

    @AfterEach
    void close() {
        classroom.close();
    }

    @Test
    void who_comes_in_gets_the_state_and_what_happens_after() {
        try (var ann = classroom.join("ann");
                var ben = classroom.join("ben")) {
            assertThat(ann.welcome().role()).isEqualTo(Role.TEACHER);
            assertThat(ann.welcome().media()).isEqualTo(new MediaPass("/media", "for " + ann.me()));
            assertThat(ben.welcome().role()).isEqualTo(Role.STUDENT);
            ben.ask(1, new ChatCommand.Say("good morning"));
            var said = (ServerFrame.Granted) ben.answer(1);
            assertThat(ann.until(said.seq()).chat().messages()).hasSize(1);
            assertThat(ben.until(said.seq()).roster().here(ben.me())).isTrue();
        }
    }

    @Test
    void a_wish_that_is_not_granted_is_refused_with_its_reason() {
        try (var ben = classroom.join("ben")) {
            ben.ask(1, new LessonCommand.StartLesson());
            assertThat(ben.answer(1))
                    .isEqualTo(new ServerFrame.Refused(1, Refusal.Reason.NOT_ALLOWED));
        }
    }

    @Test
    void what_one_says_without_waiting_is_said_in_that_order() {
        try (var free = new Classroom(SocketLimits.DEFAULT.withoutRates());
                var ben = free.join("ben")) {
            var numbers = LongStream.rangeClosed(1, 3 * Place.UNDER_WAY).boxed().toList();
            numbers.forEach(n -> ben.ask(n, new ChatCommand.Say("line " + n)));
            numbers.forEach(n -> assertThat(ben.answer(n)).isInstanceOf(ServerFrame.Granted.class));
            assertThat(free.room().room().chat().messages())
                    .extracting(message -> ((MessagePart.Text) message.parts().getFirst()).text())
                    .containsExactlyElementsOf(numbers.stream().map(n -> "line " + n).toList());
        }
    }

    @Test
    void a_wish_sent_twice_happens_once_also_over_a_new_connection() {
        var ben = classroom.join("ben");
        ben.ask(7, new ChatCommand.Say("once"));
        var first = (ServerFrame.Granted) ben.answer(7);
        ben.until(first.seq());
        ben.cut();
        try (var again = classroom.browser("ben")) {
            again.room = ben.room;
            again.resume(ben.welcome().resume(), ben.room.seq());
            again.ask(7, new ChatCommand.Say("once"));
            assertThat(again.answer(7)).isEqualTo(first);
            assertThat(classroom.room().room().chat().messages()).hasSize(1);
        }
    }

    @Test
    void a_page_that_comes_back_is_told_only_what_it_missed() {
        var ben = classroom.join("ben");
        try (var ann = classroom.join("ann")) {
            ben.until(ann.welcome().seq());
            ben.cut();
            ann.ask(1, new ChatCommand.Say("you missed this"));
            var said = (ServerFrame.Granted) ann.answer(1);
            try (var again = classroom.browser("ben")) {
                again.room = ben.room;
                again.resume(ben.welcome().resume(), ben.room.seq());
                assertThat(again.until(said.seq()).chat().messages()).hasSize(1);
                assertThat(again.welcome().room()).isNull();
                assertThat(again.welcome().me()).isEqualTo(ben.me());
            }
        }
    }

    @Test
    void a_page_that_missed_too_much_gets_the_state_anew() {
        var ben = classroom.join("ben");
        var after = ben.room.seq();
        ben.cut();
        try (var ann = classroom.join("ann")) {
            var teacher = Actor.of(ann.me());
            for (int n = 1; n <= Usher.MISSED + 1; n++) {
                classroom.room().submit(new ChatCommand.Say("line " + n), teacher);
            }
            try (var again = classroom.browser("ben")) {
                again.resume(ben.welcome().resume(), after);
                assertThat(again.welcome().room()).isNotNull();
                again.until(classroom.room().room().seq());
            }
        }
    }

    @Test
    void two_students_never_see_what_a_third_tells_the_teacher() {
        try (var ann = classroom.join("ann");
                var ben = classroom.join("ben");
                var cleo = classroom.join("cleo");
                var dan = classroom.join("dan")) {
            ben.ask(1, new ChatCommand.SayPrivately(null, "canary of ben"));
            var said = (ServerFrame.Granted) ben.answer(1);
            assertThat(ann.until(said.seq()).chat().threads()).containsKey(ben.me());
            assertThat(ben.until(said.seq()).chat().threads()).containsKey(ben.me());
            assertThat(cleo.until(said.seq()).chat().threads()).isEmpty();
            assertThat(dan.until(said.seq()).chat().threads()).isEmpty();
            assertThat(cleo.frames.toString()).doesNotContain("canary of ben");
            assertThat(dan.frames.toString()).doesNotContain("canary of ben");
            try (var eve = classroom.join("eve")) {
                assertThat(eve.welcome().toString()).doesNotContain("canary of ben");
            }
        }
    }

    @Test
    void nobody_is_shown_user_ids_or_wishes() {
        try (var ann = classroom.join("ann");
                var ben = classroom.join("ben")) {
            ben.ask(1, new ChatCommand.Say("hi"));
            ann.until(((ServerFrame.Granted) ben.answer(1)).seq());
            assertThat(ann.frames.toString()).doesNotContain("user-ben");
            assertThat(ann.room)
                    .isEqualTo(
                            View.room(classroom.room().room(), new Viewer(ann.me(), Role.TEACHER)));
        }
    }

    @Test
    void another_tab_asks_before_it_takes_over() {
        var first = classroom.join("ben");
        try (var second = classroom.browser("ben")) {
            second.tab = "tab-5678";
            second.hello();
            assertThat(second.next(ServerFrame.Elsewhere.class).device()).isEqualTo(Device.WEB);
            assertThat(first.closed).isNotDone();
            second.hello("ben", null, true);
            second.welcome();
            assertThat(first.next(ServerFrame.Closed.class))
                    .isEqualTo(new ServerFrame.Closed(ServerFrame.Reason.REPLACED, false, null));
            assertThat(first.ended()).isEqualTo(1000);
            assertThat(second.me()).isEqualTo(first.me());
        }
    }

    @Test
    void the_same_tab_replaces_its_old_connection_without_asking() {
        var first = classroom.join("ben");
        try (var second = classroom.join("ben")) {
            assertThat(first.ended()).isEqualTo(1000);
            assertThat(second.kinds()).doesNotContain("Elsewhere");
        }
    }

    @Test
    void who_is_lost_is_dropped_after_a_while_and_not_before() {
        try (var ann = classroom.join("ann")) {
            var ben = classroom.join("ben");
            var ref = ben.me();
            ben.cut();
            try (var again = classroom.browser("ben")) {
                again.resume(ben.welcome().resume(), null);
                again.welcome();
                again.cut();
            }
            Browser.soon().until(() -> presence(ref) == Member.Presence.DROPPED);
            assertThat(ann.until(classroom.room().room().seq()).roster().here(ref)).isFalse();
            var drops =
                    classroom.log.read(classroom.id, 0, RoomLog.MAX_PAGE).stream()
                            .filter(line -> line.event() instanceof RosterEvent.PersonDropped);
            assertThat(drops).hasSize(1);
        }
    }

    @Test
    void after_a_restart_who_does_not_come_back_is_dropped_and_the_class_goes_on() {
        var ann = classroom.join("ann");
        var ben = classroom.join("ben");
        ann.ask(1, new LessonCommand.StartLesson());
        ann.until(((ServerFrame.Granted) ann.answer(1)).seq());
        classroom.close();
        try (var second =
                        classroom.restarted(
                                Limited.waits(
                                        Duration.ofSeconds(5),
                                        Duration.ofMillis(300),
                                        Waits.SILENCE,
                                        Duration.ofMillis(900)));
                var back = second.browser("ann")) {
            back.room = ann.room;
            back.resume(ann.welcome().resume(), ann.room.seq());
            assertThat(back.welcome().room()).isNull();
            Browser.soon().until(() -> !second.room().room().roster().here(ben.me()));
            assertThat(back.until(second.room().room().seq()).roster().here(ann.me())).isTrue();
            assertThat(second.room().room().lesson().status()).isEqualTo(Status.RUNNING);
        }
    }

    @Test
    void a_bad_token_is_told_so_and_opens_nothing() {
        try (var bad = classroom.browser("bad")) {
            bad.hello();
            assertThat(bad.next(ServerFrame.Closed.class))
                    .isEqualTo(new ServerFrame.Closed(ServerFrame.Reason.BAD_TOKEN, false, null));
            assertThat(bad.ended()).isEqualTo(1008);
            assertThat(classroom.room().room().roster().count()).isZero();
        }
    }

    @Test
    void a_page_of_another_site_gets_no_connection() {
        assertThatThrownBy(() -> new Browser(classroom.port(), "ben", Classroom.foreign()))
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    @Test
    void every_snapshot_joins_the_events_without_a_hole_while_others_talk() throws Exception {
        try (var ann = classroom.join("ann")) {
            ann.ask(1, new LessonCommand.StartLesson());
            ann.answer(1);
            var teacher = Actor.of(ann.me());
            var words = LongStream.rangeClosed(1, 400).mapToObj(RoomSocketTest::word);
            var talk =
                    Thread.ofVirtual()
                            .start(() -> words.forEach(it -> classroom.room().submit(it, teacher)));
            var pages =
                    LongStream.rangeClosed(1, 20)
                            .mapToObj(i -> classroom.join("student" + i))
                            .toList();
            talk.join();
            var last = classroom.room().room().seq();
            for (var page : pages) {
                var viewer = new Viewer(page.me(), Role.STUDENT);
                assertThat(page.until(last)).isEqualTo(View.room(classroom.room().room(), viewer));
                page.close();
            }
            ann.until(last);
        }
    }

    private static PersonCommand word(long n) {
        if (n % 2 == 0) return new ChatCommand.Say("word " + n);
        return new ChatCommand.OpenChat(
                n % 4 == 1 ? ChatEvent.WhoWrites.NOBODY : ChatEvent.WhoWrites.EVERYONE);
    }

    private Member.Presence presence(PersonRef ref) {
        return classroom.room().room().roster().members().get(ref).presence();
    }

    @Test
    void pings_come_back_and_media_can_be_asked_for_again() {
        try (var ben = classroom.join("ben")) {
            var at = Instant.ofEpochMilli(1_790_000_000_123L);
            ben.send(new ClientFrame.Ping(at));
            assertThat(ben.next(ServerFrame.Pong.class).at()).isEqualTo(at);
            ben.send(new ClientFrame.RefreshMedia());
            assertThat(ben.next(ServerFrame.Media.class).media().token())
                    .isEqualTo("for " + ben.me());
        }
    }

    @Test
    void a_raised_hand_is_seen_by_all() {
        try (var ann = classroom.join("ann");
                var ben = classroom.join("ben")) {
            ann.ask(1, new LessonCommand.StartLesson());
            ben.until(((ServerFrame.Granted) ann.answer(1)).seq());
            ben.ask(1, new StageCommand.RaiseHand());
            var raised = (ServerFrame.Granted) ben.answer(1);
            assertThat(ann.until(raised.seq()).stage().handUp(ben.me())).isTrue();
        }
    }
}
