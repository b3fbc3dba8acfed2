package lyceum.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.IntStream;
import lyceum.log.LiveRoom;
import lyceum.room.Hand;
import lyceum.room.Member;
import lyceum.room.PersonRef;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.Stage;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// A class as it is this second.
final class ClassWatch {
    /// Classes whose chronicle is kept; the one looked at longest ago is read anew.
    static final int KEPT = 100;

    private final InstantSource clock;
    private final Map<RoomId, Chronicle> chronicles = new LinkedHashMap<>(16, 0.75f, true);

    ClassWatch(InstantSource clock) {
        this.clock = clock;
    }

    Told.ClassNow now(LiveRoom live) {
        var chronicle = chronicle(live.id());
        chronicle.readOn(live);
        var room = live.room();
        var lesson = ClassViews.lesson(room);
        var now = clock.instant();
        var hands = room.stage().hands();
        return new Told.ClassNow(
                ClassViews.state(lesson.status()),
                lesson.startedAt(),
                lesson.settings().end(),
                now,
                lesson.settings().maxMic(),
                chronicle.peak(),
                chronicle.messages(),
                people(room, now),
                hands.isEmpty() ? null : hands.getFirst().at(),
                chronicle.happened(room));
    }

    private Chronicle chronicle(RoomId room) {
        synchronized (chronicles) {
            var chronicle = chronicles.computeIfAbsent(room, _ -> new Chronicle());
            if (chronicles.size() > KEPT) {
                chronicles.remove(chronicles.keySet().iterator().next());
            }
            return chronicle;
        }
    }

    /// Who is in, and whose connection was lost a moment ago; nobody is in a class that is over.
    private static List<Told.Attendee> people(Room room, Instant now) {
        if (isOver(room)) return List.of();
        return room.roster().members().entrySet().stream()
                .filter(entry -> isIn(entry.getValue(), now))
                .filter(entry -> isNamed(room, entry.getKey()))
                .map(entry -> attendee(room, entry))
                .toList();
    }

    // Who was forgotten or is frozen stands on no list.
    private static boolean isNamed(Room room, PersonRef ref) {
        var person = room.roster().people().get(ref);
        return person != null && !person.nameless();
    }

    private static boolean isOver(Room room) {
        return switch (ClassViews.lesson(room).status()) {
            case SCHEDULED, RUNNING -> false;
            case ENDED, EXPIRED, DELETED -> true;
        };
    }

    private static boolean isIn(Member member, Instant now) {
        return member.here()
                || member.presence() == Member.Presence.DROPPED
                        && now.isBefore(member.since().plus(Stage.DROP_LIMIT));
    }

    private static Told.Attendee attendee(Room room, Entry<PersonRef, Member> entry) {
        var ref = entry.getKey();
        var member = entry.getValue();
        var person = Objects.requireNonNull(room.roster().people().get(ref));
        var seat = room.stage().seats().get(ref);
        var joined = member.joinedAt();
        return new Told.Attendee(
                ref.value(),
                room.roster().user(ref).map(UserId::value).orElse(""),
                person.name(),
                person.hue(),
                ClassViews.role(room, ref),
                person.invited(),
                seat != null,
                seat != null && seat.mic(),
                seat != null && seat.camera(),
                hand(room.stage().hands(), ref),
                joined == null ? member.since() : joined,
                member.here() ? null : member.since());
    }

    private static @Nullable Integer hand(List<Hand> hands, PersonRef ref) {
        var place =
                IntStream.range(0, hands.size())
                        .filter(at -> hands.get(at).person().equals(ref))
                        .findFirst();
        return place.isPresent() ? place.getAsInt() + 1 : null;
    }
}
