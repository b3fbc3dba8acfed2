package lyceum.api.actions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.api.Caller;
import lyceum.room.AppId;
import lyceum.room.Leaders;
import lyceum.room.Newcomer;
import lyceum.room.People;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Roster;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// The people a class names: teacher, assistants, guests, by their UserIds.
record Named(@Nullable String teacher, List<String> assistants, List<String> guests) {
    static Named in(RoomInfo info, Fields at) {
        String teacher = info.teacherId();
        return new Named(
                teacher == null || teacher.isEmpty() ? null : teacher,
                at.list("Assistants", info.assistants(), Fields.LIST),
                at.list("Guests", info.guests(), Fields.LIST));
    }

    /// The same people as a room takes them; a fault if one of them is no user of the application.
    Leaders leaders(Caller caller, AppId app) {
        return new Leaders(
                teacher == null ? null : newcomer(caller, app, teacher),
                newcomers(caller, app, assistants),
                newcomers(caller, app, guests));
    }

    /// Who leads after a change: those it names, and who was there where it is silent.
    static Leaders over(Roster roster, ModifyRoom.Request request, Leaders named) {
        PersonRef teacher = roster.teacher();
        return new Leaders(
                request.teacherId() != null || teacher == null
                        ? named.teacher()
                        : known(roster, teacher).findFirst().orElse(null),
                request.assistants() != null
                        ? named.assistants()
                        : roster.assistants().refs().stream()
                                .flatMap(ref -> known(roster, ref))
                                .toList(),
                request.guests() != null
                        ? named.guests()
                        : roster.guests().refs().stream()
                                .flatMap(ref -> known(roster, ref))
                                .toList());
    }

    private static Stream<Newcomer> known(Roster roster, PersonRef ref) {
        Person person = roster.people().get(ref);
        return person == null || person.user() == null
                ? Stream.empty()
                : Stream.of(
                        new Newcomer(
                                ref,
                                person.user(),
                                person.name(),
                                person.avatar(),
                                person.hue(),
                                person.invited(),
                                person.guest()));
    }

    private static List<Newcomer> newcomers(Caller caller, AppId app, List<String> users) {
        return users.stream().distinct().map(it -> newcomer(caller, app, it)).toList();
    }

    private static Newcomer newcomer(Caller caller, AppId app, String user) {
        return caller.user(app, user).newcomer();
    }

    static String teacher(Roster roster) {
        PersonRef teacher = roster.teacher();
        return teacher == null ? "" : userId(roster, teacher).orElse("");
    }

    static List<String> users(Roster roster, People people) {
        return people.refs().stream().flatMap(ref -> userId(roster, ref).stream()).toList();
    }

    /// Empty for somebody who was forgotten.
    private static Optional<String> userId(Roster roster, PersonRef ref) {
        return Optional.ofNullable(roster.people().get(ref)).map(Person::user).map(UserId::value);
    }
}
