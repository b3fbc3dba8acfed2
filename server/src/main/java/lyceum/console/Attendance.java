package lyceum.console;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lyceum.log.LiveRoom;
import lyceum.room.ChatEvent;
import lyceum.room.LessonEvent;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.RosterEvent;
import lyceum.room.StageEvent;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Who came to a class, when and how often, as its log says; whoever was in at the end stayed until
/// the end. Time counts from when the class began: who comes sooner waits for it. It is read anew
/// for each question, page by page, and kept by nobody, so that it names no one whose keys ended
/// since. Personal.
final class Attendance {
    private final Map<PersonRef, Presence> came = new LinkedHashMap<>();
    private final Map<PersonRef, String> asked = new LinkedHashMap<>();
    private final Set<PersonRef> here = new HashSet<>();
    private int most;
    private boolean begun;
    private boolean over;

    /// The stays of one person.
    ///
    /// @param first when the person first came
    /// @param last when the person last went; null: is in
    /// @param before milliseconds of the stays that are over
    /// @param since from when the stay that goes on counts, or of one who went the last one; null:
    ///   the class has not begun
    record Presence(Instant first, @Nullable Instant last, long before, @Nullable Instant since) {
        private Presence back(@Nullable Instant at) {
            return new Presence(first, null, before, at);
        }

        private Presence gone(Instant at) {
            return new Presence(first, at, millis(at), since);
        }

        /// Milliseconds in class up to a moment.
        long millis(Instant now) {
            if (last != null || since == null) return before;
            return before + now.toEpochMilli() - since.toEpochMilli();
        }
    }

    /// Of a class as far as its log is written.
    static Attendance of(LiveRoom room) {
        var all = new Attendance();
        room.each(0, all::read);
        return all;
    }

    /// Everybody who was in, in the order in which they came; supervisors are none of them.
    Map<PersonRef, Presence> came() {
        return came;
    }

    /// How many were in at the same time at most.
    int most() {
        return most;
    }

    /// How many asked to come in and never were in, as the same people or under the same ids.
    ///
    /// @param known the ids of those who came
    long onlyWaited(Set<String> known) {
        return asked.entrySet().stream()
                .filter(one -> !came.containsKey(one.getKey()) && !known.contains(one.getValue()))
                .map(Map.Entry::getValue)
                .distinct()
                .count();
    }

    void read(Recorded line) {
        switch (line.event()) {
            case LessonEvent of -> lesson(of, line.at());
            case RosterEvent of -> roster(of, line.at());
            case StageEvent _, ChatEvent _ -> {}
        }
    }

    private void lesson(LessonEvent event, Instant at) {
        switch (event) {
            case LessonEvent.LessonEnded _, LessonEvent.LessonExpired _ -> end(at);
            case LessonEvent.LessonStarted _ -> begin(at);
            case LessonEvent.RoomCreated _,
                    LessonEvent.SettingsChanged _,
                    LessonEvent.RoomDeleted _,
                    LessonEvent.SelfStartSet _,
                    LessonEvent.SupervisionAnnounced _ -> {}
        }
    }

    private void begin(Instant at) {
        if (begun) return;
        begun = true;
        here.forEach(ref -> came.computeIfPresent(ref, (_, one) -> one.back(at)));
    }

    // A page may stay open for long after the class.
    private void end(Instant at) {
        if (over) return;
        over = true;
        Set.copyOf(here).forEach(ref -> goes(ref, at));
    }

    private void roster(RosterEvent event, Instant at) {
        switch (event) {
            case RosterEvent.PersonJoined(var ref, _) -> comes(ref, at);
            case RosterEvent.PersonLeft(var ref) -> goes(ref, at);
            case RosterEvent.PersonDropped(var ref) -> goes(ref, at);
            case RosterEvent.PersonKicked(var ref, _) -> goes(ref, at);
            case RosterEvent.PersonWaited(var ref, var person) -> waits(ref, person.user());
            // Of somebody who was erased only this is left of the waiting.
            case RosterEvent.WaitEnded(var ref, _) -> asked.putIfAbsent(ref, ref.value());
            case RosterEvent.PersonNamed _,
                    RosterEvent.NameGone _,
                    RosterEvent.PersonForgotten _,
                    RosterEvent.PersonRenamed _,
                    RosterEvent.RolesAssigned _,
                    RosterEvent.PersonUnblocked _,
                    RosterEvent.WaitingRoomSwitched _,
                    RosterEvent.ClassLocked _,
                    RosterEvent.SupervisorEntered _,
                    RosterEvent.SupervisorLeft _ -> {}
        }
    }

    private void comes(PersonRef ref, Instant at) {
        if (over || !here.add(ref)) return;
        var before = came.get(ref);
        var since = begun ? at : null;
        came.put(ref, before == null ? new Presence(at, null, 0, since) : before.back(since));
        most = Math.max(most, here.size());
    }

    private void goes(PersonRef ref, Instant at) {
        if (here.remove(ref)) came.computeIfPresent(ref, (_, one) -> one.gone(at));
    }

    // Whoever gives up and asks again does so under another ref.
    private void waits(PersonRef ref, @Nullable UserId user) {
        asked.put(ref, user == null ? ref.value() : user.value());
    }
}
