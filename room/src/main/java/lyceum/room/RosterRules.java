package lyceum.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Under which rules people come in, go out, and are let in or kept out.
final class RosterRules {
    /// Most people in a class at once, those outside included.
    static final int MOST_PEOPLE = 10_000;

    private RosterRules() {}

    static List<RoomEvent> decide(RosterCommand command, Actor by, Room room, Instant at) {
        return switch (command) {
            case RosterCommand.Leave() -> leave(by.self(), room);
            case RosterCommand.KickPerson(var person, var seconds) -> {
                room.mustLead(by);
                var known = room.roster().people().containsKey(person);
                if (!known) throw new Refusal(Refusal.Reason.NO_PERSON);
                if (room.roleOf(person).leads() && !room.isTeacher(by)) {
                    throw new Refusal(Refusal.Reason.NOT_ALLOWED);
                }
                yield kick(person, seconds, room, at);
            }
            case RosterCommand.UnblockPerson(var person) -> {
                room.mustLead(by);
                yield unblock(person, room);
            }
            case RosterCommand.Admit(var person) -> {
                room.mustLead(by);
                yield admit(person, room);
            }
            case RosterCommand.AdmitAll() -> {
                room.mustLead(by);
                yield room.roster().waiting().keySet().stream()
                        .flatMap(person -> admit(person, room).stream())
                        .toList();
            }
            case RosterCommand.RefuseEntry(var person) -> {
                room.mustLead(by);
                mustWait(person, room);
                yield List.of(ended(person, RosterEvent.WaitResult.REFUSED));
            }
            case RosterCommand.SwitchWaitingRoom(var who) -> {
                room.mustLead(by);
                if (room.roster().whoWaits() == who) yield List.of();
                yield List.of(new RosterEvent.WaitingRoomSwitched(who));
            }
            case RosterCommand.LockClass(var on) -> {
                room.mustLead(by);
                if (room.roster().locked() == on) yield List.of();
                yield List.of(new RosterEvent.ClassLocked(on));
            }
            case RosterCommand.RenamePerson(var person, var name) -> {
                room.mustLead(by);
                yield rename(person, name, room);
            }
        };
    }

    private static RoomEvent ended(PersonRef person, RosterEvent.WaitResult result) {
        return new RosterEvent.WaitEnded(person, result);
    }

    /// Names people whom the room does not know yet, so that later events can speak of them.
    static List<RoomEvent> name(List<Newcomer> newcomers, Room room) {
        var events = new ArrayList<RoomEvent>();
        var seen = new ArrayList<UserId>();
        var hues = new Hues(room.roster());
        for (var who : newcomers) {
            if (seen.contains(who.user())) continue;
            seen.add(who.user());
            // Who waits outside has a ref already, but no name inside.
            var ref = room.roster().find(who.user()).orElse(who.fresh());
            var known = room.roster().people().get(ref);
            if (known != null) {
                if (nowNamed(known, who)) events.add(named(ref, known, who));
                continue;
            }
            if (room.roster().known() + events.size() >= Roster.MOST_KNOWN) {
                throw new Refusal(Refusal.Reason.ROOM_FULL);
            }
            var outside = room.roster().waiting().get(ref);
            events.add(
                    new RosterEvent.PersonNamed(
                            ref,
                            outside == null
                                    ? hues.person(who)
                                    : who.person().coloured(outside.person().hue())));
        }
        return events;
    }

    // Whom the class met while the name could not be read is given it as soon as it can.
    private static boolean nowNamed(Person known, Newcomer who) {
        return known.nameless() && !who.name().isEmpty();
    }

    private static RoomEvent named(PersonRef ref, Person known, Newcomer who) {
        return new RosterEvent.PersonNamed(ref, who.person().coloured(known.hue()));
    }

    /// The ref of a newcomer: the known one, else the fresh one (of the first of that user).
    static PersonRef ref(Newcomer who, List<Newcomer> among, Room room) {
        return room.roster()
                .find(who.user())
                .orElseGet(() ->
                        among.stream()
                                .filter(other -> other.user().equals(who.user()))
                                .findFirst()
                                .orElse(who)
                                .fresh());
    }

    static List<RoomEvent> assign(Leaders leaders, Room room) {
        var all = leaders.all();
        var teacher = leaders.teacher() == null ? null : ref(leaders.teacher(), all, room);
        var roles =
                new RosterEvent.RolesAssigned(
                        teacher,
                        refs(leaders.assistants(), all, room),
                        refs(leaders.guests(), all, room));
        var roster = room.roster();
        var same =
                new RosterEvent.RolesAssigned(
                        roster.teacher(), roster.assistants(), roster.guests());
        if (roles.equals(same)) return List.of();
        return Stream.concat(name(all, room).stream(), Stream.of(roles)).toList();
    }

    private static People refs(List<Newcomer> some, List<Newcomer> all, Room room) {
        return new People(some.stream().map(who -> ref(who, all, room)).distinct().toList());
    }

    static List<RoomEvent> enter(Newcomer who, Device device, Room room, Instant at) {
        room.lesson().status().mustBeOpen();
        var roster = room.roster();
        var ref = roster.find(who.user()).orElse(who.fresh());
        mustBeWelcome(ref, room, at);
        if (roster.here(ref) || roster.waiting().containsKey(ref)) return List.of();
        var leads = room.roleOf(ref).leads();
        var returning =
                roster.members().containsKey(ref) && roster.members().get(ref).joinedAt() != null;
        if (roster.locked() && !leads && !returning) throw new Refusal(Refusal.Reason.LOCKED);
        var known = roster.people().get(ref);
        var stranger = known == null;
        var full = roster.count() >= MOST_PEOPLE;
        if (!leads && (full || stranger && roster.known() >= Roster.MOST_KNOWN)) {
            throw new Refusal(Refusal.Reason.ROOM_FULL);
        }
        if (waits(who, roster) && !returning && !leads) {
            if (roster.waiting().size() >= Roster.MOST_WAITING) {
                throw new Refusal(Refusal.Reason.ROOM_FULL);
            }
            return List.of(new RosterEvent.PersonWaited(ref, new Hues(roster).person(who)));
        }
        var events = new ArrayList<RoomEvent>();
        if (known == null)
            events.add(new RosterEvent.PersonNamed(ref, new Hues(roster).person(who)));
        else if (nowNamed(known, who)) events.add(named(ref, known, who));
        events.add(new RosterEvent.PersonJoined(ref, device));
        events.addAll(room.stage().seatOnEntry(ref, who.guest(), room));
        return events;
    }

    private static boolean waits(Newcomer who, Roster roster) {
        return switch (roster.whoWaits()) {
            case NOBODY -> false;
            case UNKNOWN -> who.invited();
            case EVERYBODY -> true;
        };
    }

    private static void mustBeWelcome(PersonRef ref, Room room, Instant at) {
        var ban = room.roster().banned().get(ref);
        if (ban == null || !ban.holds(at)) return;
        throw new Refusal(
                room.roster().members().containsKey(ref)
                        ? Refusal.Reason.REMOVED
                        : Refusal.Reason.NOT_ADMITTED);
    }

    static List<RoomEvent> enterAsSupervisor(Newcomer who, Room room) {
        room.lesson().status().mustBeOpen();
        if (room.roster().findSupervisor(who.user()).isPresent()) return List.of();
        return List.of(new RosterEvent.SupervisorEntered(who.fresh(), who.person()));
    }

    private static List<RoomEvent> admit(PersonRef person, Room room) {
        var waiting = mustWait(person, room);
        var events = new ArrayList<RoomEvent>();
        events.add(ended(person, RosterEvent.WaitResult.ADMITTED));
        if (!room.roster().people().containsKey(person)) {
            events.add(new RosterEvent.PersonNamed(person, waiting.person()));
        }
        events.add(new RosterEvent.PersonJoined(person, Device.UNKNOWN));
        events.addAll(room.stage().seatOnEntry(person, waiting.person().guest(), room));
        return events;
    }

    private static Waiting mustWait(PersonRef person, Room room) {
        var waiting = room.roster().waiting().get(person);
        if (waiting == null) throw new Refusal(Refusal.Reason.NO_PERSON);
        return waiting;
    }

    static List<RoomEvent> leave(PersonRef person, Room room) {
        return goes(person, room, new RosterEvent.PersonLeft(person), true);
    }

    /// Seat and hand are kept for a while: see `Stage.DROP_LIMIT`.
    static List<RoomEvent> drop(PersonRef person, Room room) {
        return goes(person, room, new RosterEvent.PersonDropped(person), false);
    }

    /// Said also of somebody the room does not know any more: a page that was away may.
    static List<RoomEvent> forget(PersonRef person, Room room) {
        var events = new ArrayList<>(leave(person, room));
        events.add(new RosterEvent.PersonForgotten(person));
        return events;
    }

    private static List<RoomEvent> goes(
            PersonRef person, Room room, RoomEvent how, boolean clears) {
        if (room.roster().supervisors().containsKey(person)) {
            return List.of(new RosterEvent.SupervisorLeft(person));
        }
        if (room.roster().waiting().containsKey(person)) {
            return List.of(ended(person, RosterEvent.WaitResult.GAVE_UP));
        }
        if (!room.roster().here(person)) return List.of();
        var events = new ArrayList<RoomEvent>();
        events.addAll(clears ? room.stage().clear(person) : room.stage().unshare(person));
        events.add(how);
        return events;
    }

    static List<RoomEvent> kick(PersonRef person, @Nullable Long seconds, Room room, Instant at) {
        room.lesson().status().mustBeOpen();
        var events = new ArrayList<>(room.stage().clear(person));
        if (room.roster().waiting().containsKey(person)) {
            events.add(ended(person, RosterEvent.WaitResult.GAVE_UP));
        }
        events.addAll(guard(person, room));
        events.add(new RosterEvent.PersonKicked(person, Ban.end(seconds, at)));
        return events;
    }

    /// Who came by an invitation has no account that could be kept out or silenced: under another
    /// name they would be somebody else. So a leader looks at whoever comes that way from now on.
    static List<RoomEvent> guard(PersonRef person, Room room) {
        var known = room.roster().people().get(person);
        var open = room.roster().whoWaits() == RosterEvent.WhoWaits.NOBODY;
        if (!open || known == null || !known.invited()) return List.of();
        return List.of(new RosterEvent.WaitingRoomSwitched(RosterEvent.WhoWaits.UNKNOWN));
    }

    static List<RoomEvent> kickUser(Newcomer who, @Nullable Long seconds, Room room, Instant at) {
        var events = new ArrayList<>(name(List.of(who), room));
        events.addAll(kick(ref(who, List.of(who), room), seconds, room, at));
        return events;
    }

    static List<RoomEvent> unblockUser(UserId user, Room room) {
        var ref = room.roster().find(user);
        return ref.isEmpty() ? List.of() : unblock(ref.get(), room);
    }

    private static List<RoomEvent> unblock(PersonRef person, Room room) {
        room.lesson().status().mustBeOpen();
        if (!room.roster().banned().containsKey(person)) return List.of();
        return List.of(new RosterEvent.PersonUnblocked(person));
    }

    private static List<RoomEvent> rename(PersonRef ref, String name, Room room) {
        var person = room.roster().people().get(ref);
        if (person == null || person.nameless()) throw new Refusal(Refusal.Reason.NO_PERSON);
        if (!person.invited()) throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        var clean = Limits.name(name);
        return clean.equals(person.name())
                ? List.of()
                : List.of(new RosterEvent.PersonRenamed(ref, clean));
    }
}
