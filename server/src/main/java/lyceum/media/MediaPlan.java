package lyceum.media;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lyceum.media.MediaEngine.Listeners;
import lyceum.room.Member;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.Source;
import lyceum.room.Stage;
import lyceum.room.Status;

/// What a room's state asks of the engine.
///
/// @param open whether the room's media exists at all
/// @param rights everybody who belongs in it, by identity
/// @param spared lost their connection to us a moment ago: neither put out nor changed
/// @param silent what people have switched off, or had switched off, by identity
/// @param apart people whom only those in `seeAll` may see and hear
/// @param seeAll who leads, and supervisors
record MediaPlan(
        boolean open,
        Map<String, MediaRights> rights,
        Set<String> spared,
        Map<String, Set<Source>> silent,
        Set<String> apart,
        Set<String> seeAll) {

    static final MediaPlan CLOSED =
            new MediaPlan(false, Map.of(), Set.of(), Map.of(), Set.of(), Set.of());

    /// InteractionMode of a class in which students see and hear only who leads.
    private static final int LEADERS_ONLY = 1;

    static MediaPlan of(Room room, Instant now) {
        if (!runs(room)) return CLOSED;
        var rights = new HashMap<String, MediaRights>();
        var spared = new HashSet<String>();
        var silent = new HashMap<String, Set<Source>>();
        room.roster()
                .members()
                .forEach((person, member) -> {
                    rightsOf(room, person).ifPresent(it -> rights.put(person.value(), it));
                    if (justLost(member, now)) spared.add(person.value());
                    silent.put(person.value(), silent(room, person));
                });
        room.roster()
                .supervisors()
                .keySet()
                .forEach(person -> rights.put(person.value(), MediaRights.SUPERVISOR));
        return new MediaPlan(true, rights, spared, silent, apart(room), seeAll(room));
    }

    private static Set<String> apart(Room room) {
        var lesson = room.lesson();
        return lesson != null && lesson.settings().interactionMode() == LEADERS_ONLY
                ? identities(room, room.roster().members().keySet(), role -> !role.leads())
                : Set.of();
    }

    private static Set<String> seeAll(Room room) {
        var all = new HashSet<>(identities(room, room.roster().members().keySet(), Role::leads));
        room.roster().supervisors().keySet().forEach(it -> all.add(it.value()));
        return Set.copyOf(all);
    }

    private static Set<String> identities(Room room, Set<PersonRef> people, Predicate<Role> which) {
        return people.stream()
                .filter(person -> which.test(room.roleOf(person)))
                .map(PersonRef::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What somebody may do in the room's media; empty: does not belong in it.
    static Optional<MediaRights> rightsOf(Room room, PersonRef person) {
        if (!runs(room)) return Optional.empty();
        if (room.roster().supervisors().containsKey(person)) {
            return Optional.of(MediaRights.SUPERVISOR);
        }
        return room.roster().here(person)
                ? Optional.of(new MediaRights(room.sources(person), false))
                : Optional.empty();
    }

    /// Whether the room has media at all.
    static boolean runs(Room room) {
        return room.lesson() != null && room.lesson().status() == Status.RUNNING;
    }

    /// A socket that broke must not cost the picture: it usually comes back.
    private static boolean justLost(Member member, Instant now) {
        return member.presence() == Member.Presence.DROPPED
                && member.since().plus(Stage.DROP_LIMIT).isAfter(now);
    }

    private static Set<Source> silent(Room room, PersonRef person) {
        var seat = room.stage().seats().get(person);
        var share = room.stage().share();
        var silent = new HashSet<Source>();
        if (seat == null || !seat.mic()) silent.add(Source.MICROPHONE);
        if (seat == null || !seat.camera()) silent.add(Source.CAMERA);
        if (share == null || !share.person().equals(person)) silent.add(Source.SCREEN);
        return silent;
    }

    /// Whether somebody may be in the room's media, also one whose connection to us just broke.
    boolean takes(String identity) {
        return rights.containsKey(identity) || spared.contains(identity);
    }

    /// Who may receive what somebody sends.
    Listeners listenersOf(String sender) {
        return apart.contains(sender) ? new Listeners.Only(seeAll) : new Listeners.Everyone();
    }

    boolean mustBeSilent(String identity, Source source) {
        return silent.getOrDefault(identity, Set.of()).contains(source);
    }
}
