package lyceum.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lyceum.catalog.Application;
import lyceum.http.Request;
import lyceum.log.LiveRooms;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.log.RoomRow;
import lyceum.room.AppId;
import lyceum.room.Refusal;
import lyceum.room.Status;

/// Lists classes: first those that run, then those to come, next one first, then those that are
/// over, latest first.
final class ClassList {
    /// Classes of each kind that a search for a text looks at.
    static final int SEARCHED = 500;

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final int MOST_OFFSET = 1_000_000;

    private final LiveRooms rooms;

    /// Classes that are listed together.
    ///
    /// @param latestFirst else by start
    private record Part(Set<Status> states, boolean latestFirst) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part(EnumSet.of(Status.RUNNING), false),
                    new Part(EnumSet.of(Status.SCHEDULED), false),
                    new Part(EnumSet.of(Status.ENDED, Status.EXPIRED), true));

    ClassList(LiveRooms rooms) {
        this.rooms = rooms;
    }

    Told.ClassPage page(Application app, Request request) {
        var parts = parts(request.parameter("state").orElse(""));
        int offset =
                Numbers.within(request.parameter("offset").orElse("0"), "offset", 0, MOST_OFFSET);
        int limit = Numbers.within(request.parameter("limit").orElse("" + USUAL), "limit", 1, MOST);
        var text = request.parameter("text").orElse("").strip().toLowerCase(Locale.ROOT);
        var counts = new LinkedHashMap<String, Long>();
        for (var state : EnumSet.complementOf(EnumSet.of(Status.DELETED))) {
            counts.put(ClassViews.state(state), count(app.id(), EnumSet.of(state)));
        }
        if (text.isEmpty()) {
            var total = parts.stream().mapToLong(part -> count(app.id(), part.states())).sum();
            return new Told.ClassPage(total, counts, told(rows(app.id(), parts, offset, limit)));
        }
        var found =
                parts.stream()
                        .flatMap(part -> rows(app.id(), part, 0, SEARCHED).stream())
                        .flatMap(this::told)
                        .filter(row -> fits(row, text))
                        .toList();
        var page = found.stream().skip(offset).limit(limit).toList();
        return new Told.ClassPage(found.size(), counts, page);
    }

    private static List<Part> parts(String state) {
        return switch (state) {
            case "" -> PARTS;
            case "live" -> List.of(PARTS.get(0));
            case "planned" -> List.of(PARTS.get(1));
            case "ended" -> List.of(new Part(EnumSet.of(Status.ENDED), true));
            case "expired" -> List.of(new Part(EnumSet.of(Status.EXPIRED), true));
            default -> throw Failure.field("state");
        };
    }

    private static boolean fits(Told.ClassRow row, String text) {
        return row.title().toLowerCase(Locale.ROOT).contains(text)
                || row.teacher().toLowerCase(Locale.ROOT).contains(text)
                || Long.toString(row.roomId()).equals(text);
    }

    private List<RoomRow> rows(AppId app, List<Part> parts, int offset, int limit) {
        var rows = new ArrayList<RoomRow>();
        long skip = offset;
        for (var part : parts) {
            var size = count(app, part.states());
            if (rows.size() < limit && skip < size) {
                rows.addAll(rows(app, part, (int) skip, limit - rows.size()));
            }
            skip = Math.max(0, skip - size);
        }
        return rows;
    }

    /// Some classes of a part, by its order. The index knows the order by start only, so that of
    /// the latest is read from its end.
    private List<RoomRow> rows(AppId app, Part part, int offset, int limit) {
        var query = query(app, part.states());
        if (!part.latestFirst()) return rooms.list(query, offset, limit);
        long end = rooms.count(query) - offset;
        if (end <= 0) return List.of();
        long start = Math.max(0, end - limit);
        var rows = new ArrayList<>(rooms.list(query, (int) start, (int) (end - start)));
        Collections.reverse(rows);
        return rows;
    }

    private long count(AppId app, Set<Status> states) {
        return rooms.count(query(app, states));
    }

    private static RoomQuery query(AppId app, Set<Status> states) {
        return new RoomQuery(app, Instant.EPOCH, AppDesk.LATEST, states);
    }

    private List<Told.ClassRow> told(List<RoomRow> rows) {
        return rows.stream().flatMap(this::told).toList();
    }

    // One that was deleted since the list was read is left out.
    private Stream<Told.ClassRow> told(RoomRow row) {
        try {
            return Stream.of(ClassViews.row(rooms.glance(row)));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NO_ROOM) return Stream.empty();
            throw refusal;
        }
    }
}
