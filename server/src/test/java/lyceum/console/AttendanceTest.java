package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import lyceum.room.Device;
import lyceum.room.LessonEvent;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.RosterEvent;
import lyceum.room.RosterEvent.WaitResult;
import lyceum.room.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From events to who came, when and how often.
final class AttendanceTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final PersonRef ANN = new PersonRef("pann");
    private static final PersonRef BEN = new PersonRef("pben");
    private static final PersonRef CLEO = new PersonRef("pcleo");
    private static final PersonRef AGAIN = new PersonRef("pbenagain");

    private final Attendance all = new Attendance();
    private long seq;

    private static Instant at(long minute) {
        return TEN.plusSeconds(60 * minute);
    }

    private void happens(long minute, RoomEvent event) {
        all.read(new Recorded(new RoomId(300_000_000), ++seq, at(minute), null, null, event));
    }

    private void joins(long minute, PersonRef ref) {
        happens(minute, new RosterEvent.PersonJoined(ref, Device.WEB));
    }

    private void waits(long minute, PersonRef ref, String user) {
        var person = new Person(new UserId(user), "Somebody", "", 3, true, false);
        happens(minute, new RosterEvent.PersonWaited(ref, person));
    }

    private static RosterEvent ended(PersonRef ref, WaitResult how) {
        return new RosterEvent.WaitEnded(ref, how);
    }

    private static RosterEvent left(PersonRef ref) {
        return new RosterEvent.PersonLeft(ref);
    }

    private Attendance.Presence of(PersonRef ref) {
        return all.came().get(ref);
    }

    private static long minutes(long count) {
        return count * 60_000;
    }

    @Test
    void a_stay_goes_from_the_first_coming_to_the_last_going_and_the_minutes_are_all_stays() {
        happens(0, new LessonEvent.LessonStarted());
        joins(0, ANN);
        joins(2, BEN);
        happens(12, new RosterEvent.PersonDropped(BEN));
        joins(20, BEN);
        happens(25, left(BEN));
        happens(26, left(BEN));
        assertThat(of(BEN).first()).isEqualTo(at(2));
        assertThat(of(BEN).last()).isEqualTo(at(25));
        assertThat(of(BEN).millis(at(90))).isEqualTo(minutes(15));
        assertThat(of(ANN).last()).isNull();
        assertThat(of(ANN).millis(at(30))).isEqualTo(minutes(30));
    }

    @Test
    void whoever_stays_on_the_page_was_in_class_until_the_end_and_not_longer() {
        joins(-5, ANN);
        happens(0, new LessonEvent.LessonStarted());
        happens(45, new LessonEvent.LessonEnded(LessonEvent.EndReason.ENDED));
        happens(70, left(ANN));
        assertThat(of(ANN).first()).isEqualTo(at(-5));
        assertThat(of(ANN).last()).isEqualTo(at(45));
        assertThat(of(ANN).millis(at(90))).isEqualTo(minutes(45));
    }

    @Test
    void the_time_before_the_class_began_is_no_time_in_class() {
        joins(-5, ANN);
        joins(-5, BEN);
        happens(-1, left(BEN));
        assertThat(of(ANN).millis(at(-2))).isZero();
        happens(0, new LessonEvent.LessonStarted());
        assertThat(of(ANN).millis(at(6))).isEqualTo(minutes(6));
        assertThat(of(BEN).millis(at(6))).isZero();
    }

    @Test
    void most_are_those_who_were_in_at_one_time_and_not_all_who_came() {
        joins(0, ANN);
        joins(1, BEN);
        joins(1, BEN);
        happens(5, new RosterEvent.PersonKicked(BEN, null));
        joins(6, CLEO);
        assertThat(all.most()).isEqualTo(2);
        assertThat(all.came()).containsOnlyKeys(ANN, BEN, CLEO);
    }

    @Test
    void who_was_not_let_in_did_not_come_and_counts_once_however_often() {
        waits(0, BEN, "ben");
        happens(1, ended(BEN, WaitResult.GAVE_UP));
        waits(2, AGAIN, "ben");
        happens(3, ended(AGAIN, WaitResult.REFUSED));
        waits(4, CLEO, "cleo");
        assertThat(all.came()).isEmpty();
        assertThat(all.most()).isZero();
        assertThat(all.onlyWaited(Set.of())).isEqualTo(2);
        happens(5, ended(CLEO, WaitResult.ADMITTED));
        joins(5, CLEO);
        assertThat(all.onlyWaited(Set.of("cleo"))).isEqualTo(1);
    }

    @Test
    void who_gave_up_once_and_was_let_in_later_did_not_only_wait() {
        waits(0, BEN, "ben");
        happens(1, ended(BEN, WaitResult.GAVE_UP));
        waits(2, AGAIN, "ben");
        happens(3, ended(AGAIN, WaitResult.ADMITTED));
        joins(3, AGAIN);
        assertThat(all.onlyWaited(Set.of("ben"))).isZero();
    }

    @Test
    @Tag("X-01")
    void who_was_erased_goes_on_to_count() {
        happens(0, new RosterEvent.NameGone(ANN));
        joins(0, ANN);
        happens(1, new RosterEvent.NameGone(BEN));
        happens(2, ended(BEN, WaitResult.REFUSED));
        assertThat(all.came()).containsOnlyKeys(ANN);
        assertThat(all.onlyWaited(Set.of())).isEqualTo(1);
    }

    @Test
    void supervisors_are_in_no_count() {
        var watcher = new Person(new UserId("sue"), "Sue", "", 1, false, false);
        happens(0, new RosterEvent.SupervisorEntered(ANN, watcher));
        happens(1, new RosterEvent.SupervisorLeft(ANN));
        happens(2, new RosterEvent.NameGone(BEN));
        assertThat(all.came()).isEmpty();
        assertThat(all.most()).isZero();
        assertThat(all.onlyWaited(Set.of())).isZero();
    }
}
