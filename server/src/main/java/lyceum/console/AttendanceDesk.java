package lyceum.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lyceum.console.Attendance.Presence;
import lyceum.log.LiveRoom;
import lyceum.room.AppId;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Room;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Tells who came to a class and who was invited and did not. Who was forgotten or is frozen is
/// counted and stands on no list, as everywhere on the pages.
record AttendanceDesk(Invitees invitees, InstantSource clock) {
    private static final List<String> ORDER = List.of("teacher", "assistant", "guest", "student");

    /// Of a class as it is now: first those who came, who leads before the others and then as they
    /// came, then those who did not.
    Told.WhoCame told(AppId app, LiveRoom live) {
        var log = Attendance.of(live);
        var room = live.room();
        ClassViews.lesson(room);
        var now = clock.instant();
        var came = new ArrayList<Told.Attended>();
        log.came()
                .forEach((ref, one) -> {
                    var person = room.roster().people().get(ref);
                    if (person != null && !person.nameless())
                        came.add(came(room, ref, person, one, now));
                });
        came.sort(Comparator.comparingInt(AttendanceDesk::rank));
        var known = came.stream().map(Told.Attended::userId).collect(Collectors.toSet());
        var invited = invitees.of(app, room);
        var all = new ArrayList<>(came);
        invited.named().stream()
                .filter(one -> !known.contains(one.userId()))
                .sorted(Comparator.comparingInt(AttendanceDesk::rank))
                .forEach(all::add);
        return new Told.WhoCame(
                invited.named().size() + invited.unnamed(),
                log.came().size(),
                log.most(),
                log.onlyWaited(known),
                log.came().size() - came.size(),
                all.size() - came.size(),
                List.copyOf(all));
    }

    private static int rank(Told.Attended one) {
        return ORDER.indexOf(one.role());
    }

    private static Told.Attended came(
            Room room, PersonRef ref, Person person, Presence one, Instant now) {
        return new Told.Attended(
                userId(person.user()),
                person.name(),
                person.hue(),
                ClassViews.role(room, ref),
                person.invited(),
                one.first(),
                one.last(),
                one.millis(now),
                count(room.stage().handUps(), ref),
                count(room.chat().counts(), ref));
    }

    private static String userId(@Nullable UserId user) {
        return user == null ? "" : user.value();
    }

    private static int count(Map<PersonRef, Integer> counts, PersonRef ref) {
        return counts.getOrDefault(ref, 0);
    }
}
