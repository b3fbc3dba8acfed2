package lyceum.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lyceum.room.AppId;
import lyceum.room.Forgetting;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.UserId;

/// The twin of the log for tests: it keeps everything in memory and forgets it with the process.
public final class MemoryRoomLog implements RoomLog, Bookmarks {
    private final Map<RoomId, List<Recorded>> events = new HashMap<>();
    private final Map<RoomId, RoomRow> rows = new HashMap<>();
    private final Map<RoomId, Map<Long, UserId>> owners = new HashMap<>();
    private final Set<UserId> ended = new HashSet<>();
    private final Map<String, Map<RoomId, Long>> bookmarks = new HashMap<>();

    @Override
    public synchronized void append(List<Append> appends) {
        for (var append : appends) {
            var room = append.row().room();
            if (of(room).size() != append.expectedSeq()) throw new Fenced(room);
            if (append.owners().values().stream().anyMatch(ended::contains)) throw new NoKey();
        }
        for (var append : appends) {
            var room = append.row().room();
            var log = events.computeIfAbsent(room, _ -> new ArrayList<>());
            log.addAll(append.events());
            owners.computeIfAbsent(room, _ -> new HashMap<>()).putAll(append.owners());
            for (var seq : append.deleted()) {
                var at = (int) (seq - 1);
                log.set(at, Forgetting.residue(log.get(at)));
            }
            rows.put(room, append.row());
        }
    }

    /// Ends a person as if the key was destroyed: everybody else is known here.
    public synchronized void end(UserId user) {
        ended.add(user);
        owners.forEach((room, whose) ->
                events.getOrDefault(room, new ArrayList<>())
                        .replaceAll(line ->
                                user.equals(whose.get(line.seq()))
                                        ? Forgetting.residue(line)
                                        : line));
    }

    @Override
    public synchronized boolean knows(AppId app, UserId user) {
        return !ended.contains(user);
    }

    @Override
    public synchronized List<Recorded> read(RoomId room, long after, int limit) {
        return of(room).stream().skip(after).limit(limit).toList();
    }

    @Override
    public synchronized Optional<RoomRow> find(RoomId room) {
        return Optional.ofNullable(rows.get(room));
    }

    @Override
    public synchronized List<RoomRow> list(RoomQuery query, int offset, int limit) {
        return matching(query)
                .sorted(
                        Comparator.comparing(RoomRow::start)
                                .thenComparing(row -> row.room().value()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(RoomQuery query) {
        return matching(query).count();
    }

    @Override
    public synchronized List<RoomId> due(Instant now, int limit) {
        return rows.values().stream()
                .filter(row -> row.dueAt() != null && !row.dueAt().isAfter(now))
                .sorted(Comparator.comparing(RoomRow::dueAt))
                .limit(limit)
                .map(RoomRow::room)
                .toList();
    }

    @Override
    public synchronized List<RoomRow> deleted(int limit) {
        return rows.values().stream()
                .filter(row -> row.status() == Status.DELETED)
                .sorted(Comparator.comparing(row -> row.room().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RoomId> running(int limit) {
        return rows.values().stream()
                .filter(row -> row.status() == Status.RUNNING)
                .map(RoomRow::room)
                .sorted(Comparator.comparing(RoomId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RoomId> met(AppId app, UserId user) {
        if (ended.contains(user)) return List.of();
        return rows.values().stream()
                .filter(row -> row.app().equals(app) && row.status().open())
                .map(RoomRow::room)
                .filter(room -> owners.getOrDefault(room, Map.of()).containsValue(user))
                .toList();
    }

    @Override
    public synchronized List<RoomRow> known(AppId app, UserId user, int limit) {
        if (ended.contains(user)) return List.of();
        return rows.values().stream()
                .filter(row -> row.app().equals(app) && row.status() != Status.DELETED)
                .filter(row -> owners.getOrDefault(row.room(), Map.of()).containsValue(user))
                .sorted(Comparator.comparing(RoomRow::start).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Bookmarks bookmarks() {
        return this;
    }

    @Override
    public synchronized long of(String reader, RoomId room) {
        return bookmarks.getOrDefault(reader, Map.of()).getOrDefault(room, 0L);
    }

    @Override
    public synchronized void set(String reader, RoomId room, long seq) {
        bookmarks.computeIfAbsent(reader, _ -> new HashMap<>()).put(room, seq);
    }

    @Override
    public synchronized List<RoomId> behind(String reader, int limit) {
        return rows.values().stream()
                .filter(row -> of(reader, row.room()) < row.seq())
                .map(RoomRow::room)
                .sorted(Comparator.comparing(RoomId::value))
                .limit(limit)
                .toList();
    }

    private List<Recorded> of(RoomId room) {
        return events.getOrDefault(room, List.of());
    }

    private Stream<RoomRow> matching(RoomQuery query) {
        return rows.values().stream()
                .filter(row -> row.app().equals(query.app()))
                .filter(row -> !row.start().isBefore(query.from()))
                .filter(row -> !row.start().isAfter(query.to()))
                .filter(row -> query.states().contains(row.status()));
    }
}
