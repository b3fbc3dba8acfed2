package lyceum.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.Source;
import org.jspecify.annotations.Nullable;

/// The engine's twin in memory: rooms, people and tracks without media.
public final class FakeMedia implements MediaEngine {
    private final Map<RoomId, Map<String, Guest>> rooms = new LinkedHashMap<>();
    private final Map<TestCall, RoomId> testCalls = new LinkedHashMap<>();
    private int count;
    private boolean away;

    /// Somebody in a room, as a client sees it.
    final class Guest implements Visitor {
        private final String identity;
        private final String session = "PA_" + ++count;
        private final Map<String, Present.Track> tracks = new LinkedHashMap<>();
        private Listeners listeners = new Listeners.Everyone();
        private final RoomId room;
        private MediaRights rights;

        private Guest(RoomId room, String identity, MediaRights rights) {
            this.room = room;
            this.identity = identity;
            this.rights = rights;
        }

        @Override
        public boolean isIn() {
            synchronized (FakeMedia.this) {
                return rooms.getOrDefault(room, Map.of()).get(identity) == this;
            }
        }

        @Override
        public boolean send(Source source) {
            synchronized (FakeMedia.this) {
                if (!isIn() || !rights.sends().contains(source)) return false;
                var id = "TR_" + ++count;
                boolean sound = source == Source.MICROPHONE;
                tracks.put(id, new Present.Track(id, source, sound, false));
                return true;
            }
        }

        @Override
        public boolean isSending(Source source) {
            synchronized (FakeMedia.this) {
                return isIn()
                        && tracks.values().stream()
                                .anyMatch(it -> it.source() == source && !it.muted());
            }
        }

        @Override
        public void unmute(Source source) {
            synchronized (FakeMedia.this) {
                tracks.replaceAll((id, it) ->
                        it.source() == source
                                ? new Present.Track(id, source, it.sound(), false)
                                : it);
            }
        }

        @Override
        public boolean receives(String identity, Source source) {
            synchronized (FakeMedia.this) {
                var other = rooms.getOrDefault(room, Map.of()).get(identity);
                return isIn()
                        && other != null
                        && other.mayBeReceivedBy(this.identity)
                        && other.tracks.values().stream().anyMatch(it -> it.source() == source);
            }
        }

        private boolean mayBeReceivedBy(String listener) {
            return switch (listeners) {
                case Listeners.Everyone() -> true;
                case Listeners.Only(var identities) -> identities.contains(listener);
            };
        }

        @Override
        public void subscribe() {
            // The twin's guests always want everything.
        }

        private Present present() {
            return new Present(identity, session, rights, List.copyOf(tracks.values()));
        }
    }

    /// Somebody joins with a ticket of ours; null: the engine refused.
    synchronized @Nullable Guest join(MediaTicket ticket) {
        var words = ticket.token().split(" ");
        var room = new RoomId(Long.parseLong(words[0]));
        var sends = new ArrayList<Source>();
        for (int i = 3; i < words.length; i++) sends.add(Source.valueOf(words[i]));
        var rights = new MediaRights(Set.copyOf(sends), Boolean.parseBoolean(words[2]));
        if (away || !rooms.containsKey(room)) return null;
        var guest = new Guest(room, words[1], rights);
        rooms.get(room).put(words[1], guest);
        return guest;
    }

    /// The engine is gone, with all rooms, or there again.
    synchronized void away(boolean now) {
        away = now;
        if (!now) return;
        rooms.clear();
        testCalls.clear();
    }

    @Override
    public synchronized void open(RoomId room) {
        mustBeThere();
        rooms.computeIfAbsent(room, _ -> new LinkedHashMap<>());
    }

    @Override
    public synchronized void end(RoomId room) {
        mustBeThere();
        rooms.remove(room);
    }

    @Override
    public synchronized Set<RoomId> rooms() {
        mustBeThere();
        var classes = new HashSet<>(rooms.keySet());
        classes.removeAll(testCalls.values());
        return Set.copyOf(classes);
    }

    @Override
    public synchronized List<Present> people(RoomId room) {
        mustBeThere();
        return rooms.getOrDefault(room, Map.of()).values().stream().map(Guest::present).toList();
    }

    @Override
    public synchronized void allow(RoomId room, String identity, MediaRights rights) {
        mustBeThere();
        var guest = guest(room, identity);
        if (guest == null) return;
        guest.rights = rights;
        guest.tracks.values().removeIf(it -> !rights.sends().contains(it.source()));
    }

    @Override
    public synchronized void remove(RoomId room, String identity) {
        mustBeThere();
        rooms.getOrDefault(room, new LinkedHashMap<>()).remove(identity);
    }

    @Override
    public synchronized void mute(RoomId room, String identity, String track) {
        mustBeThere();
        var guest = guest(room, identity);
        if (guest == null) return;
        guest.tracks.computeIfPresent(
                track, (id, it) -> new Present.Track(id, it.source(), it.sound(), true));
    }

    @Override
    public synchronized void reserve(RoomId room, String sender, Listeners listeners) {
        mustBeThere();
        var guest = guest(room, sender);
        if (guest != null) guest.listeners = listeners;
    }

    @Override
    public MediaTicket ticket(RoomId room, PersonRef person, MediaRights rights) {
        var words = new ArrayList<String>();
        words.add(room.toString());
        words.add(person.value());
        words.add(Boolean.toString(rights.hidden()));
        rights.sends().forEach(it -> words.add(it.name()));
        return new MediaTicket("", String.join(" ", words), Instant.MAX);
    }

    /// Rooms of test calls have numbers that no class has.
    @Override
    public synchronized MediaTicket begin(TestCall call) {
        var room = testCalls.computeIfAbsent(call, _ -> new RoomId(Long.MAX_VALUE - ++count));
        open(room);
        return ticket(room, new PersonRef("ptester"), MediaRights.AUDIENCE);
    }

    @Override
    public synchronized void end(TestCall call) {
        mustBeThere();
        var room = testCalls.remove(call);
        if (room != null) rooms.remove(room);
    }

    /// How many test calls are open.
    synchronized int testCalls() {
        return testCalls.size();
    }

    @Override
    public void close() {
        away(true);
    }

    private @Nullable Guest guest(RoomId room, String identity) {
        return Objects.requireNonNullElse(rooms.get(room), Map.<String, Guest>of()).get(identity);
    }

    private void mustBeThere() {
        if (away) throw new MediaFault.Away("the twin is away");
    }
}
