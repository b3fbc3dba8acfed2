package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.LessonCommand;
import lyceum.room.Member;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.RosterCommand;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who is let in, stays outside, or is put out.
final class ComeAndGoTest {
    private final Classroom classroom = new Classroom(SocketLimits.DEFAULT);

    @AfterEach
    void close() {
        classroom.close();
    }

    @Test
    void invited_people_wait_outside_and_see_nothing_until_they_are_let_in() {
        try (var ann = classroom.join("ann");
                var ivy = classroom.browser("ivy!link1")) {
            ivy.hello();
            assertThat(ivy.next(ServerFrame.Outside.class).className()).isEqualTo("Algebra");
            ann.ask(1, new ChatCommand.Say("canary inside"));
            var said = (ServerFrame.Granted) ann.answer(1);
            var ref = classroom.room().room().roster().find(Badges.user("ivy")).orElseThrow();
            assertThat(ann.until(said.seq()).roster().waiting()).containsKey(ref);
            ann.ask(2, new RosterCommand.Admit(ref));
            assertThat(ivy.welcome().me()).isEqualTo(ref);
            var before = ivy.frames.subList(0, ivy.kinds().indexOf("Welcome")).toString();
            assertThat(before).doesNotContain("canary inside");
        }
    }

    @Test
    void who_is_not_let_in_is_told_so() {
        try (var ann = classroom.join("ann");
                var ivy = classroom.browser("ivy!link1")) {
            ivy.hello();
            ivy.next(ServerFrame.Outside.class);
            var ref = classroom.room().room().roster().find(Badges.user("ivy"));
            ann.ask(1, new RosterCommand.RefuseEntry(ref.orElseThrow()));
            assertThat(ivy.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.NOT_ADMITTED);
        }
    }

    @Test
    @Tag("B-04")
    void who_is_erased_while_waiting_is_told_so() {
        try (var ivy = classroom.browser("ivy!link1")) {
            ivy.hello();
            ivy.next(ServerFrame.Outside.class);
            var live = classroom.room();
            var ref = live.room().roster().find(Badges.user("ivy")).orElseThrow();
            live.submit(new ServerCommand.ForgetPerson(ref), Actor.SERVER);
            assertThat(ivy.next(ServerFrame.Closed.class))
                    .isEqualTo(new ServerFrame.Closed(ServerFrame.Reason.ERASED, false, null));
        }
    }

    @Test
    void who_is_removed_is_put_out_and_may_not_come_back() {
        try (var ann = classroom.join("ann");
                var ben = classroom.join("ben")) {
            ann.ask(1, new RosterCommand.KickPerson(ben.me(), null));
            assertThat(ben.next(ServerFrame.Closed.class))
                    .isEqualTo(new ServerFrame.Closed(ServerFrame.Reason.REMOVED, false, null));
            try (var again = classroom.browser("ben")) {
                again.resume(ben.welcome().resume(), null);
                assertThat(again.next(ServerFrame.Closed.class).reason())
                        .isEqualTo(ServerFrame.Reason.REMOVED);
            }
        }
    }

    @Test
    void who_says_goodbye_leaves_at_once() {
        try (var ben = classroom.join("ben")) {
            ben.send(new ClientFrame.Bye());
            assertThat(ben.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.LEFT);
            assertThat(presence(ben.me())).isEqualTo(Member.Presence.LEFT);
        }
    }

    @Test
    void when_the_class_is_over_everybody_hears_it_before_the_connection_ends() {
        try (var ann = classroom.join("ann");
                var ben = classroom.join("ben")) {
            ann.ask(1, new LessonCommand.StartLesson());
            ann.answer(1);
            ann.ask(2, new LessonCommand.EndLesson());
            assertThat(ben.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.ENDED);
            assertThat(ben.room.lesson().status()).isEqualTo(Status.ENDED);
        }
    }

    @Test
    void a_withdrawn_link_puts_out_who_came_by_it() {
        try (var ann = classroom.join("ann");
                var ben = classroom.join("ben")) {
            var ivy = classroom.browser("ivy!link1");
            ivy.hello();
            ivy.next(ServerFrame.Outside.class);
            ann.ask(1, new RosterCommand.AdmitAll());
            ivy.welcome();
            classroom.badges.withdrawn.add("link1");
            classroom.sockets.putOut("link1");
            assertThat(ivy.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.LINK_WITHDRAWN);
            Browser.soon().until(() -> !classroom.room().room().roster().here(ivy.me()));
            assertThat(ben.closed).isNotDone();
            try (var again = classroom.browser("ivy")) {
                again.resume(ivy.welcome().resume(), null);
                assertThat(again.next(ServerFrame.Closed.class).reason())
                        .isEqualTo(ServerFrame.Reason.LINK_WITHDRAWN);
            }
        }
    }

    @Test
    void supervisors_see_the_class_and_are_seen_by_nobody() {
        try (var ann = classroom.join("ann");
                var sam = classroom.browser("sam")) {
            sam.supervise();
            assertThat(sam.welcome().role()).isEqualTo(Role.SUPERVISOR);
            ann.ask(1, new ChatCommand.Say("hello"));
            var said = (ServerFrame.Granted) ann.answer(1);
            assertThat(sam.until(said.seq()).chat().messages()).hasSize(1);
            assertThat(ann.until(said.seq()).toString()).doesNotContain("sam");
            sam.ask(1, new ChatCommand.Say("boo"));
            assertThat(sam.answer(1)).isInstanceOf(ServerFrame.Refused.class);
        }
    }

    @Test
    void whoever_enters_is_told_that_somebody_may_watch() {
        classroom.badges.supervised = true;
        try (var ann = classroom.join("ann")) {
            assertThat(ann.room.lesson().supervised()).isTrue();
            classroom.badges.supervised = false;
            try (var ben = classroom.join("ben")) {
                assertThat(ben.room.lesson().supervised()).isFalse();
            }
        }
    }

    @Test
    void who_was_refused_stays_outside_at_the_next_try() {
        try (var ann = classroom.join("ann");
                var ivy = classroom.browser("ivy!link1")) {
            ivy.hello();
            ivy.next(ServerFrame.Outside.class);
            var ref = classroom.room().room().roster().find(Badges.user("ivy"));
            ann.ask(1, new RosterCommand.RefuseEntry(ref.orElseThrow()));
            ivy.next(ServerFrame.Closed.class);
            try (var again = classroom.browser("ivy!link1")) {
                again.hello();
                assertThat(again.next(ServerFrame.Closed.class).reason())
                        .isEqualTo(ServerFrame.Reason.NOT_ADMITTED);
            }
        }
    }

    @Test
    void a_supervisor_who_may_watch_no_more_is_put_out() {
        try (var ann = classroom.join("ann");
                var sam = classroom.browser("sam")) {
            sam.supervise();
            sam.welcome();
            classroom.sockets.putOut(Badges.APP, Badges.user("ann"));
            classroom.sockets.putOut(Badges.APP, Badges.user("sam"));
            assertThat(sam.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.NO_SUPERVISOR);
            Browser.soon().until(() -> classroom.room().room().roster().supervisors().isEmpty());
            assertThat(ann.closed).isNotDone();
        }
    }

    /// As when the room is too busy to take somebody's going, or takes the coming too late.
    @Test
    void who_is_in_without_a_connection_is_missed_and_given_up() {
        try (var ann = classroom.join("ann")) {
            var ben =
                    new Newcomer(
                            new PersonRef("pben"), Badges.user("ben"), "ben", "", 1, false, false);
            classroom.room().submit(new ServerCommand.Enter(ben, Device.WEB), Actor.SERVER);
            Browser.soon().until(() -> presence(ben.fresh()) == Member.Presence.DROPPED);
            assertThat(presence(ann.me())).isEqualTo(Member.Presence.HERE);
        }
    }

    private Member.Presence presence(PersonRef ref) {
        return classroom.room().room().roster().members().get(ref).presence();
    }
}
