package lyceum.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lyceum.room.AppId;
import lyceum.room.ChatEvent;
import lyceum.room.Forgetting;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomEvent;
import lyceum.room.UserId;
import lyceum.room.Wish;
import lyceum.room.Wishes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wishes that waited together, decided one after another on the state that those before them lead
/// to. What they become is appended at once; nobody is answered before.
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Instant at;
    private final Room start;
    private final BiPredicate<AppId, UserId> knows;
    private final List<Happened> happened = new ArrayList<>();
    private final Map<Long, UserId> owners = new HashMap<>();
    private final Map<Long, PersonRef> subjects = new HashMap<>();
    private final Set<Long> deleted = new HashSet<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Room room;
    private Wishes withoutEffect;

    private record Owner(UserId user, PersonRef ref) {}

    /// @param knows of whom something may be kept
    Turn(Room room, Instant at, Wishes withoutEffect, BiPredicate<AppId, UserId> knows) {
        this.room = room;
        this.at = at;
        this.withoutEffect = withoutEffect;
        this.knows = knows;
        this.start = room;
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
                answer(asked, before.get(), happened.size(), happened.size());
                return;
            }
            var lines = lines(room.decide(asked.command(), asked.actor(), at), by, wish);
            var whose = owners(lines);
            var first = happened.size();
            lines.forEach(this::record);
            whose.forEach((seq, owner) -> {
                owners.put(seq, owner.user());
                subjects.put(seq, owner.ref());
            });
            if (lines.isEmpty()) withoutEffect = withoutEffect.after(by, wish, room.seq());
            answer(asked, room.seq(), first, happened.size());
        } catch (Refusal refusal) {
            answers.add(() -> asked.answer().completeExceptionally(refusal));
        } catch (RuntimeException bug) {
            LOG.error("{} could not be decided", asked.command().getClass().getSimpleName(), bug);
            answers.add(() -> asked.answer().completeExceptionally(bug));
        }
    }

    // What happened from a place on up to another, as it is once it is on disk.
    private void answer(Asked asked, long seq, int from, int to) {
        answers.add(() -> {
            var lines = happened.subList(from, to).stream().map(Happened::line).toList();
            asked.answer().complete(new Acknowledged(seq, lines));
        });
    }

    private List<Recorded> lines(
            List<RoomEvent> events, @Nullable PersonRef by, @Nullable Wish wish) {
        var lines = new ArrayList<Recorded>();
        for (var event : events) {
            var seq = room.seq() + 1 + lines.size();
            lines.add(new Recorded(room.id(), seq, at, by, lines.isEmpty() ? wish : null, event));
        }
        return lines;
    }

    // Who was erased after the wish was asked is nobody when it is decided.
    private Map<Long, Owner> owners(List<Recorded> lines) {
        var whose = new HashMap<Long, Owner>();
        var state = room;
        for (var line : lines) {
            state = state.after(line);
            var subject = Forgetting.subject(line.event());
            if (subject.isEmpty()) continue;
            var user = state.roster().user(subject.get()).filter(known(state));
            if (user.isEmpty()) throw new Refusal(Refusal.Reason.NO_PERSON);
            whose.put(line.seq(), new Owner(user.get(), subject.get()));
        }
        return whose;
    }

    private Predicate<UserId> known(Room state) {
        var lesson = state.lesson();
        return user -> lesson != null && knows.test(lesson.app(), user);
    }

    /// Takes out what is of people who were erased since it was decided: it is now as the log reads
    /// it from now on.
    void reread() {
        if (owners.values().stream().noneMatch(this::isGone)) return;
        var lines = happened.stream().map(Happened::line).toList();
        happened.clear();
        room = start;
        for (var line : lines)
            record(isGone(owners.get(line.seq())) ? Forgetting.residue(line) : line);
    }

    private boolean isGone(@Nullable UserId user) {
        return user != null && !known(room).test(user);
    }

    /// Who was erased since this was decided, of those of whom it holds something.
    Set<PersonRef> gone() {
        return happened.stream()
                .map(Happened::line)
                .map(Recorded::seq)
                .filter(seq -> isGone(owners.get(seq)))
                .map(subjects::get)
                .collect(Collectors.toSet());
    }

    private void record(Recorded line) {
        room = room.after(line);
        happened.add(new Happened(line, room));
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
        return new Append(start.seq(), lines, owners, deleted, row);
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
