package lyceum.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final RoomLog log;
    private final List<Happened> happened = new ArrayList<>();
    private final Map<Long, Owner> owned = new HashMap<>();
    private final Map<UserId, Boolean> known = new HashMap<>();
    private final Map<UserId, Boolean> silent = new HashMap<>();
    private final Set<Long> deleted = new HashSet<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Room room;
    private Wishes withoutEffect;

    private record Owner(UserId user, PersonRef ref) {}

    /// @param log says of whom something may be kept, and who may not say anything
    Turn(Room room, Instant at, Wishes withoutEffect, RoomLog log) {
        this.room = room;
        this.at = at;
        this.withoutEffect = withoutEffect;
        this.log = log;
        this.start = room;
    }

    void take(Asked wished) {
        var by = wished.actor().person();
        var wish = wished.wish();
        try {
            var before =
                    by == null || wish == null
                            ? Optional.<Long>empty()
                            : room.wishes()
                                    .granted(by, wish)
                                    .or(() -> withoutEffect.find(by, wish));
            if (before.isPresent()) {
                answer(wished, before.get(), happened.size(), happened.size());
                return;
            }
            var lines = lines(room.decide(wished.command(), wished.actor(), at), by, wish);
            var first = happened.size();
            take(lines);
            if (lines.isEmpty()) withoutEffect = withoutEffect.after(by, wish, room.seq());
            answer(wished, room.seq(), first, happened.size());
        } catch (Refusal refusal) {
            answers.add(() -> wished.answer().completeExceptionally(refusal));
        } catch (RuntimeException bug) {
            LOG.error("{} could not be decided", wished.command().getClass().getSimpleName(), bug);
            answers.add(() -> wished.answer().completeExceptionally(bug));
        }
    }

    // What happened from a place on up to another, as it is once it is on disk.
    private void answer(Asked wished, long seq, int from, int to) {
        answers.add(() -> {
            var lines = happened.subList(from, to).stream().map(Happened::line).toList();
            wished.answer().complete(new Acknowledged(seq, lines));
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

    // All of a wish or nothing. Who was erased after it was asked is nobody when it is decided, and
    // who was frozen says nothing.
    private void take(List<Recorded> lines) {
        var owners = new HashMap<Long, Owner>();
        var taken = new ArrayList<Happened>();
        var state = room;
        for (var line : lines) {
            state = state.after(line);
            taken.add(new Happened(line, state));
            var after = state;
            Forgetting.subject(line.event())
                    .ifPresent(subject -> owners.put(line.seq(), owner(subject, after)));
            if (line.event() instanceof ChatEvent.MessageSent) mayBeSaid(owners.get(line.seq()));
        }
        owned.putAll(owners);
        taken.forEach(this::record);
    }

    private Owner owner(PersonRef subject, Room state) {
        return state.roster()
                .user(subject)
                .filter(user -> known.computeIfAbsent(user, one -> isKnown(one, state)))
                .map(user -> new Owner(user, subject))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_PERSON));
    }

    // A notice of the system is nobody's.
    private void mayBeSaid(@Nullable Owner by) {
        var lesson = room.lesson();
        if (by == null || lesson == null) return;
        if (silent.computeIfAbsent(by.user(), user -> log.silences(lesson.app(), user)))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED);
    }

    private boolean isKnown(UserId user, Room state) {
        var lesson = state.lesson();
        return lesson != null && log.knows(lesson.app(), user);
    }

    /// Takes out what is of people who were erased since it was decided: it is now as the log reads
    /// it from now on.
    void reread() {
        var gone = goneOwners();
        if (gone.isEmpty()) return;
        var lines = happened.stream().map(Happened::line).toList();
        happened.clear();
        room = start;
        for (var line : lines) {
            var left = gone.contains(owned.get(line.seq())) ? Forgetting.residue(line) : line;
            record(new Happened(left, room.after(left)));
        }
    }

    /// Who was erased since this was decided, of those of whom it holds something.
    Set<PersonRef> gone() {
        return goneOwners().stream().map(Owner::ref).collect(Collectors.toSet());
    }

    private Set<Owner> goneOwners() {
        return owned.values().stream()
                .distinct()
                .filter(owner -> !isKnown(owner.user(), room))
                .collect(Collectors.toSet());
    }

    private void record(Happened one) {
        room = one.after();
        happened.add(one);
        // The text of a deleted message leaves the log with the event that deletes it.
        if (one.line().event() instanceof ChatEvent.MessageDeleted(var message, _))
            deleted.add(message);
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
        var owners = new HashMap<Long, UserId>();
        owned.forEach((seq, owner) -> owners.put(seq, owner.user()));
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
