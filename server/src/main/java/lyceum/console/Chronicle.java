package lyceum.console;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lyceum.log.LiveRoom;
import lyceum.room.ChatEvent;
import lyceum.room.LessonEvent;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RosterEvent;
import lyceum.room.StageEvent;
import org.jspecify.annotations.Nullable;

/// What the state of a class does not keep but its page shows: how many were in at most, how much
/// was written, what happened last. It is read from the log, further each time.
final class Chronicle {
    /// Happenings shown.
    static final int LAST = 50;

    private final Set<PersonRef> here = new HashSet<>();
    private final Deque<Line> last = new ArrayDeque<>();
    private long seq;
    private int peak;
    private long messages;

    /// A happening before the person is named; `who` null: it is about nobody.
    private record Line(long seq, Instant at, String kind, @Nullable PersonRef who) {}

    /// Reads what was added to the log since the last time.
    synchronized void readOn(LiveRoom room) {
        room.each(
                seq,
                line -> {
                    read(line);
                    seq = line.seq();
                });
    }

    synchronized int peak() {
        return peak;
    }

    synchronized long messages() {
        return messages;
    }

    /// The last happenings, newest first, with the names people have now.
    synchronized List<Told.Happening> happened(Room room) {
        return last.stream()
                .map(line ->
                        new Told.Happening(
                                line.seq(), line.at(), line.kind(), name(room, line.who())))
                .toList();
    }

    private static @Nullable String name(Room room, @Nullable PersonRef who) {
        Person person = who == null ? null : room.roster().people().get(who);
        return person == null || person.nameless() ? null : person.name();
    }

    private void read(Recorded line) {
        switch (line.event()) {
            case LessonEvent of -> lesson(of, line);
            case RosterEvent of -> roster(of, line);
            case StageEvent of -> stage(of, line);
            case ChatEvent of -> chat(of, line);
        }
    }

    private void lesson(LessonEvent event, Recorded line) {
        switch (event) {
            case LessonEvent.RoomCreated _ -> note(line, "created", null);
            case LessonEvent.LessonStarted _ -> note(line, "started", null);
            case LessonEvent.LessonEnded _, LessonEvent.LessonExpired _ ->
                    note(line, "ended", null);
            case LessonEvent.SettingsChanged _,
                    LessonEvent.RoomDeleted _,
                    LessonEvent.SelfStartSet _,
                    LessonEvent.SupervisionAnnounced _ -> {}
        }
    }

    private void roster(RosterEvent event, Recorded line) {
        switch (event) {
            case RosterEvent.PersonJoined(var ref, _) -> {
                here.add(ref);
                peak = Math.max(peak, here.size());
                note(line, "entered", ref);
            }
            case RosterEvent.PersonLeft(var ref) -> gone(line, "left", ref);
            case RosterEvent.PersonDropped(var ref) -> gone(line, "lost", ref);
            case RosterEvent.PersonKicked(var ref, _) -> gone(line, "removed", ref);
            case RosterEvent.ClassLocked(var on) -> note(line, on ? "locked" : "unlocked", null);
            case RosterEvent.PersonNamed _,
                    RosterEvent.NameGone _,
                    RosterEvent.PersonForgotten _,
                    RosterEvent.PersonRenamed _,
                    RosterEvent.RolesAssigned _,
                    RosterEvent.PersonUnblocked _,
                    RosterEvent.PersonWaited _,
                    RosterEvent.WaitEnded _,
                    RosterEvent.WaitingRoomSwitched _,
                    RosterEvent.SupervisorEntered _,
                    RosterEvent.SupervisorLeft _ -> {}
        }
    }

    private void gone(Recorded line, String how, PersonRef ref) {
        here.remove(ref);
        note(line, how, ref);
    }

    private void stage(StageEvent event, Recorded line) {
        switch (event) {
            case StageEvent.HandRaised(var ref) -> note(line, "raised", ref);
            case StageEvent.StageEntered(var ref) -> note(line, "onStage", ref);
            case StageEvent.StageExited(var ref) -> note(line, "offStage", ref);
            case StageEvent.ShareStarted(var ref, _) -> note(line, "shared", ref);
            case StageEvent.ShareStopped(var ref) -> note(line, "shareEnded", ref);
            case StageEvent _ -> {}
        }
    }

    private void chat(ChatEvent event, Recorded line) {
        switch (event) {
            case ChatEvent.MessageSent _, ChatEvent.MessageGone _ -> messages++;
            case ChatEvent.PersonSilenced(var ref, _) -> note(line, "mutedInChat", ref);
            case ChatEvent.MessageDeleted _, ChatEvent.SilenceLifted _, ChatEvent.ChatOpened _ -> {}
        }
    }

    private void note(Recorded line, String kind, @Nullable PersonRef who) {
        last.addFirst(new Line(line.seq(), line.at(), kind, who));
        if (last.size() > LAST) last.removeLast();
    }
}
