package lyceum.media;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
/// @param apart people who see and hear those in `leading` and nobody else
/// @param leading teacher and assistants
record MediaPlan(
        boolean open,
        Map<String, MediaRights> rights,
        Set<String> spared,
        Map<String, Set<Source>> silent,
        Set<String> apart,
        Set<String> leading) {

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
        var leading = named(room, rights.keySet(), true);
        var apart =
                room.lesson().settings().interactionMode() == LEADERS_ONLY
                        ? named(room, rights.keySet(), false)
                        : Set.<String>of();
        return new MediaPlan(true, rights, spared, silent, apart, leading);
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

    private static boolean runs(Room room) {
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

    private static Set<String> named(Room room, Set<String> people, boolean leading) {
        return people.stream()
                .filter(identity -> {
                    var role = room.roleOf(new PersonRef(identity));
                    return leading ? role.leads() : !role.leads() && role != Role.SUPERVISOR;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a listener must not receive what a sender sends.
    boolean keepsApart(String listener, String sender) {
        return apart.contains(listener) && !leading.contains(sender) && !listener.equals(sender);
    }

    boolean mustBeSilent(String identity, Source source) {
        return silent.getOrDefault(identity, Set.of()).contains(source);
    }
}
