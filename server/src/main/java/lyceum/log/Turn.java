package lyceum.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lyceum.room.ChatEvent;
import lyceum.room.Forgetting;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.UserId;
import lyceum.room.Wishes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wishes that waited together, decided one after another on the state that those before them lead
/// to. What they become is appended at once; nobody is answered before.
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Instant at;
    private final long start;
    private final List<Happened> happened = new ArrayList<>();
    private final Map<Long, UserId> owners = new HashMap<>();
    private final Set<Long> deleted = new HashSet<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Room room;
    private Wishes withoutEffect;

    Turn(Room room, Instant at, Wishes withoutEffect) {
        this.room = room;
        this.at = at;
        this.withoutEffect = withoutEffect;
        this.start = room.seq();
    }

    void take(Asked asked) {
        var by = asked.actor().person();
        var wish = asked.wish();
        try {
            var before =
                    by == null || wish == null
                            ? Optional.<Long>empty()
                            : room.wishes()
                                    .granted(by, wish)
                                    .or(() -> withoutEffect.find(by, wish));
            if (before.isPresent()) {
                answer(asked, new Acknowledged(before.get(), List.of()));
                return;
            }
            var first = happened.size();
            room.decide(asked.command(), asked.actor(), at)
                    .forEach(event -> {
                        var wished = happened.size() == first ? wish : null;
                        record(new Recorded(room.id(), room.seq() + 1, at, by, wished, event));
                    });
            var events = happened.subList(first, happened.size()).stream().map(Happened::line);
            if (happened.size() == first) {
                withoutEffect = withoutEffect.after(by, wish, room.seq());
            }
            answer(asked, new Acknowledged(room.seq(), events.toList()));
        } catch (Refusal refusal) {
            answers.add(() -> asked.answer().completeExceptionally(refusal));
        } catch (RuntimeException bug) {
            LOG.error("{} could not be decided", asked.command().getClass().getSimpleName(), bug);
            answers.add(() -> asked.answer().completeExceptionally(bug));
        }
    }

    private void answer(Asked asked, Acknowledged acknowledged) {
        answers.add(() -> asked.answer().complete(acknowledged));
    }

    private void record(Recorded line) {
        room = room.after(line);
        happened.add(new Happened(line, room));
        Forgetting.subject(line.event())
                .flatMap(room.roster()::user)
                .ifPresent(user -> owners.put(line.seq(), user));
        // The text of a deleted message leaves the log with the event that deletes it.
        if (line.event() instanceof ChatEvent.MessageDeleted(var message, _)) deleted.add(message);
    }

    /// Whether there is anything to write.
    boolean changed() {
        return !happened.isEmpty();
    }

    Append append() {
        var lesson = room.lesson();
        if (lesson == null) throw new IllegalStateException("a room begins with its creation");
        var row =
                new RoomRow(
                        room.id(),
                        lesson.app(),
                        lesson.status(),
                        lesson.settings().start(),
                        lesson.settings().end(),
                        room.dueAt().orElse(null),
                        room.seq());
        var lines = happened.stream().map(Happened::line).toList();
        return new Append(start, lines, owners, deleted, row);
    }

    List<Happened> happened() {
        return happened;
    }

    Set<Long> deleted() {
        return deleted;
    }

    Room room() {
        return room;
    }

    /// The last wishes that were granted and became no event. The log does not hold them.
    Wishes withoutEffect() {
        return withoutEffect;
    }

    /// Tells everybody who asked; to be called once it is on disk.
    void answer() {
        answers.forEach(Runnable::run);
    }
}
