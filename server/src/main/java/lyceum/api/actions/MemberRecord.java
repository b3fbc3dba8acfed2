package lyceum.api.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.room.Ban;
import lyceum.room.Member;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.Seat;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// One member of a class, with counters.
///
/// @param userId who it is
/// @param userName shown name
/// @param presentTime seconds in the class
/// @param camera 1: open
/// @param mic 1: open
/// @param silence 1: muted in the chat
/// @param answerQuestions answers given
/// @param handUps hands raised
/// @param firstJoinTimestamp when the person first came, unix seconds
/// @param lastQuitTimestamp when the person last went, unix seconds; 0 never
/// @param rewords rewards received
/// @param ipAddress the newest the log service knows; empty: it keeps none
/// @param location empty: places are not asked for
/// @param device 0 unknown, 1 Windows, 2 macOS, 3 Android, 4 iOS, 5 web, 6 mobile web, 7 mini
/// @param perMemberMicCount how often the person came on stage
/// @param perMemberMessageCount messages sent
/// @param role 0 student, 1 teacher, 2 assistant
/// @param groupId the group the person belongs to
/// @param subGroupId its groups below
/// @param stage 1: is on stage, or was
/// @param currentState 0 not come or waits outside, 1 here, 2 left, 3 put out, 4 put out for good,
///   5 lost
public record MemberRecord(
        String userId,
        String userName,
        long presentTime,
        long camera,
        long mic,
        long silence,
        long answerQuestions,
        long handUps,
        long firstJoinTimestamp,
        long lastQuitTimestamp,
        long rewords,
        String ipAddress,
        String location,
        long device,
        long perMemberMicCount,
        long perMemberMessageCount,
        long role,
        String groupId,
        List<String> subGroupId,
        long stage,
        long currentState) {
    private static final List<Role> ORDER =
            List.of(Role.TEACHER, Role.ASSISTANT, Role.GUEST, Role.STUDENT, Role.SUPERVISOR);

    /// Somebody before it is asked what is known of the person.
    record Line(PersonRef ref, @Nullable Person person, Member member, Role role) {
        Optional<UserId> user() {
            return Optional.ofNullable(person).map(Person::user);
        }

        Instant entered() {
            Instant first = member.joinedAt();
            return first == null ? member.since() : first;
        }
    }

    /// Everybody who came to a class or waits outside it, by role, then by entry.
    static List<Line> all(Room room) {
        var roster = room.roster();
        var came =
                roster.members().entrySet().stream()
                        .map(it ->
                                line(
                                        it.getKey(),
                                        roster.people().get(it.getKey()),
                                        it.getValue(),
                                        room));
        var outside =
                roster.waiting().entrySet().stream()
                        .filter(it -> !roster.members().containsKey(it.getKey()))
                        .map(it ->
                                line(
                                        it.getKey(),
                                        it.getValue().person(),
                                        Member.outside(it.getValue().since()),
                                        room));
        return Stream.concat(came, outside)
                .sorted(
                        Comparator.comparing((Line it) -> ORDER.indexOf(it.role()))
                                .thenComparing(Line::entered)
                                .thenComparing(Line::ref))
                .toList();
    }

    private static Line line(PersonRef ref, @Nullable Person person, Member member, Room room) {
        return new Line(ref, person, member, room.roleOf(ref));
    }

    static MemberRecord of(Line line, Room room, Instant now, String address) {
        Person person = line.person();
        Seat seat = room.stage().seats().get(line.ref());
        Ban silence = room.chat().silenced().get(line.ref());
        Member member = line.member();
        int stageTimes = room.stage().stageTimes().getOrDefault(line.ref(), 0);
        return new MemberRecord(
                person == null || person.user() == null ? "" : person.user().value(),
                person == null ? "" : person.name(),
                Duration.ofMillis(member.presentAt(now)).toSeconds(),
                Fields.number(seat != null && seat.camera()),
                Fields.number(seat != null && seat.mic()),
                Fields.number(silence != null && silence.holds(now)),
                0,
                room.stage().handUps().getOrDefault(line.ref(), 0),
                seconds(member.joinedAt()),
                seconds(member.leftAt()),
                0,
                address,
                "",
                member.device().ordinal(),
                stageTimes,
                room.chat().counts().getOrDefault(line.ref(), 0),
                number(line.role()),
                "",
                List.of(),
                Fields.number(stageTimes > 0),
                member.presence().ordinal());
    }

    private static long seconds(@Nullable Instant at) {
        return at == null ? 0 : at.getEpochSecond();
    }

    private static long number(Role role) {
        return role == Role.GUEST ? Role.STUDENT.ordinal() : role.ordinal();
    }

    @Override
    public String toString() {
        return "MemberRecord[…]";
    }
}
