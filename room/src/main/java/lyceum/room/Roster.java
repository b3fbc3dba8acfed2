package lyceum.room;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is who, and who is in. Supervisors stand apart: in no list and no count.
///
/// @param people everybody the room ever named
/// @param members everybody who came, or was removed beforehand
/// @param banned who may not come in; seen by leaders only
/// @param waiting who asks to come in; seen by leaders only
/// @param whoWaits who is looked at before coming in; seen by leaders only
/// @param supervisors who watches now; seen by nobody but the server
/// @param refused who asked to come in and was refused; seen by leaders only
public record Roster(
        Map<PersonRef, Person> people,
        @Nullable PersonRef teacher,
        People assistants,
        People guests,
        Map<PersonRef, Member> members,
        Map<PersonRef, Ban> banned,
        Map<PersonRef, Waiting> waiting,
        RosterEvent.WhoWaits whoWaits,
        boolean locked,
        Map<PersonRef, Person> supervisors,
        Map<PersonRef, Person> refused) {

    /// Most people a class ever knows: it bounds what a state is made of, however many strangers
    /// come by an invitation and leave again.
    public static final int MOST_KNOWN = 20_000;

    /// Most people who wait outside at once.
    public static final int MOST_WAITING = 500;

    /// A room nobody knows yet. People without an account wait until a leader lets them in.
    static final Roster EMPTY =
            new Roster(
                    Map.of(),
                    null,
                    People.NONE,
                    People.NONE,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    RosterEvent.WhoWaits.UNKNOWN,
                    false,
                    Map.of(),
                    Map.of());

    /// What somebody is; everybody not named otherwise is a student.
    public Role role(PersonRef ref, RoomSettings settings) {
        if (ref.equals(teacher)) return Role.TEACHER;
        if (assistants.contains(ref)) return Role.ASSISTANT;
        if (supervisors.containsKey(ref)) return Role.SUPERVISOR;
        var person = people.get(ref);
        if (person != null && person.guest()) return Role.GUEST;
        return settings.roomType() == 3 && guests.contains(ref) ? Role.GUEST : Role.STUDENT;
    }

    /// Whether the person is in the class now.
    public boolean here(PersonRef ref) {
        var member = members.get(ref);
        return member != null && member.here();
    }

    /// How many are in the class now, supervisors not counted.
    public int count() {
        return (int) members.values().stream().filter(Member::here).count();
    }

    /// How many were ever in the class, also those who were forgotten; supervisors not counted.
    public int came() {
        return (int) members.values().stream().filter(one -> one.joinedAt() != null).count();
    }

    /// How many people it knows, those who left, wait or were refused included.
    int known() {
        return people.size() + waiting.size() + refused.size();
    }

    /// The ref of a user the room knows, also one who waits outside or was refused there.
    public Optional<PersonRef> find(UserId user) {
        return find(people, user)
                .or(() ->
                        waiting.entrySet().stream()
                                .filter(entry -> user.equals(entry.getValue().person().user()))
                                .map(Map.Entry::getKey)
                                .findFirst())
                .or(() -> find(refused, user));
    }

    /// The user behind a ref, wherever the person stands; empty: forgotten, or never named.
    public Optional<UserId> user(PersonRef ref) {
        var outside = waiting.get(ref);
        return Stream.of(
                        people.get(ref),
                        outside == null ? null : outside.person(),
                        supervisors.get(ref),
                        refused.get(ref))
                .filter(Objects::nonNull)
                .map(Person::user)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The ref under which a user watches as a supervisor.
    public Optional<PersonRef> findSupervisor(UserId user) {
        return find(supervisors, user);
    }

    private static Optional<PersonRef> find(Map<PersonRef, Person> table, UserId user) {
        return table.entrySet().stream()
                .filter(entry -> user.equals(entry.getValue().user()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Since when nobody is in; null while somebody is.
    @Nullable Instant emptySince() {
        Instant last = Instant.MIN;
        for (var member : members.values()) {
            if (member.here()) return null;
            if (member.since().isAfter(last)) last = member.since();
        }
        return last;
    }

    /// The same without the name of a person, wherever the person stands.
    Roster without(PersonRef ref) {
        return people(Table.without(people, ref))
                .waiting(Table.without(waiting, ref))
                .supervisors(Table.without(supervisors, ref))
                .refused(Table.without(refused, ref));
    }

    /// Folds one event. It cannot fail: what is in the log has happened.
    Roster after(RosterEvent event, Instant at) {
        return switch (event) {
            case RosterEvent.PersonNamed(var ref, var person) ->
                    people(Table.with(people, ref, person));
            case RosterEvent.NameGone(var ref) -> without(ref);
            case RosterEvent.PersonForgotten(var ref) -> without(ref);
            case RosterEvent.PersonRenamed(var ref, var name) ->
                    people.containsKey(ref)
                            ? people(Table.with(people, ref, people.get(ref).named(name)))
                            : this;
            case RosterEvent.RolesAssigned(var first, var helping, var visiting) ->
                    new Roster(
                            people,
                            first,
                            helping,
                            visiting,
                            members,
                            banned,
                            waiting,
                            whoWaits,
                            locked,
                            supervisors,
                            refused);
            case RosterEvent.PersonJoined(var ref, var device) ->
                    members(Table.with(members, ref, Member.joined(members.get(ref), device, at)));
            case RosterEvent.PersonLeft(var ref) -> gone(ref, Member.Presence.LEFT, at);
            case RosterEvent.PersonDropped(var ref) -> gone(ref, Member.Presence.DROPPED, at);
            case RosterEvent.PersonKicked(var ref, var until) -> kicked(ref, until, at);
            case RosterEvent.PersonUnblocked(var ref) -> unblocked(ref);
            case RosterEvent.PersonWaited(var ref, var person) ->
                    waiting(Table.with(waiting, ref, new Waiting(person, at)));
            case RosterEvent.WaitEnded(var ref, var result) -> waitEnded(ref, result);
            case RosterEvent.WaitingRoomSwitched(var who) -> whoWaits(who);
            case RosterEvent.ClassLocked(var on) ->
                    new Roster(
                            people,
                            teacher,
                            assistants,
                            guests,
                            members,
                            banned,
                            waiting,
                            whoWaits,
                            on,
                            supervisors,
                            refused);
            case RosterEvent.SupervisorEntered(var ref, var person) ->
                    supervisors(Table.with(supervisors, ref, person));
            case RosterEvent.SupervisorLeft(var ref) ->
                    supervisors(Table.without(supervisors, ref));
        };
    }

    private Roster gone(PersonRef ref, Member.Presence how, Instant at) {
        var member = members.get(ref);
        return member == null ? this : members(Table.with(members, ref, member.gone(how, at)));
    }

    private Roster kicked(PersonRef ref, @Nullable Instant until, Instant at) {
        var how = until == null ? Member.Presence.KICKED_FOR_GOOD : Member.Presence.KICKED;
        var before = members.getOrDefault(ref, Member.outside(at));
        return members(Table.with(members, ref, before.gone(how, at)))
                .banned(Table.with(banned, ref, new Ban(until)));
    }

    private Roster unblocked(PersonRef ref) {
        var member = members.get(ref);
        var free = banned(Table.without(banned, ref)).refused(Table.without(refused, ref));
        if (member == null) return free;
        var open = member.forOthers();
        return free.members(
                open == null ? Table.without(members, ref) : Table.with(members, ref, open));
    }

    private Roster waitEnded(PersonRef ref, RosterEvent.WaitResult result) {
        var inside = waiting(Table.without(waiting, ref));
        return switch (result) {
            case ADMITTED, GAVE_UP -> inside;
            case REFUSED -> {
                // A ref is new at each entry: the person is kept, so that the ban finds them again.
                var outside = waiting.get(ref);
                var known =
                        outside == null
                                ? inside
                                : inside.refused(Table.with(refused, ref, outside.person()));
                yield known.banned(Table.with(banned, ref, new Ban(null)));
            }
        };
    }

    Roster people(Map<PersonRef, Person> changed) {
        return new Roster(
                changed,
                teacher,
                assistants,
                guests,
                members,
                banned,
                waiting,
                whoWaits,
                locked,
                supervisors,
                refused);
    }

    Roster members(Map<PersonRef, Member> changed) {
        return new Roster(
                people,
                teacher,
                assistants,
                guests,
                changed,
                banned,
                waiting,
                whoWaits,
                locked,
                supervisors,
                refused);
    }

    Roster banned(Map<PersonRef, Ban> changed) {
        return new Roster(
                people,
                teacher,
                assistants,
                guests,
                members,
                changed,
                waiting,
                whoWaits,
                locked,
                supervisors,
                refused);
    }

    Roster waiting(Map<PersonRef, Waiting> changed) {
        return new Roster(
                people,
                teacher,
                assistants,
                guests,
                members,
                banned,
                changed,
                whoWaits,
                locked,
                supervisors,
                refused);
    }

    Roster whoWaits(RosterEvent.WhoWaits changed) {
        return new Roster(
                people,
                teacher,
                assistants,
                guests,
                members,
                banned,
                waiting,
                changed,
                locked,
                supervisors,
                refused);
    }

    Roster supervisors(Map<PersonRef, Person> changed) {
        return new Roster(
                people,
                teacher,
                assistants,
                guests,
                members,
                banned,
                waiting,
                whoWaits,
                locked,
                changed,
                refused);
    }

    Roster refused(Map<PersonRef, Person> changed) {
        return new Roster(
                people,
                teacher,
                assistants,
                guests,
                members,
                banned,
                waiting,
                whoWaits,
                locked,
                supervisors,
                changed);
    }
}
