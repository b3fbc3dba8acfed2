package lyceum.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.room.AppId;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.UserId;

/// Where the events of all rooms are kept, in order and for good.
public interface RoomLog {
    /// Events or rooms of one page.
    int MAX_PAGE = 1_000;

    /// Appends to several rooms, all or nothing, and returns once that is on disk. Throws [Fenced]
    /// if one of them has grown beyond what was expected, [NoKey] if one holds something of a
    /// person who is not known, [Silenced] if it is said by whom this silences, or
    /// [lyceum.db.StoreFault].
    void append(List<Append> appends);

    /// Whether something of this user may be kept: only of who has a key, which is made outside.
    boolean knows(AppId app, UserId user);

    /// Whether nothing may be said in the name of this user now: what is kept of that one is
    /// frozen.
    default boolean silences(AppId app, UserId user) {
        return false;
    }

    /// Events of a room with numbers above `after`, oldest first, at most `limit` (1 to MAX_PAGE).
    List<Recorded> read(RoomId room, long after, int limit);

    /// The room in the index.
    Optional<RoomRow> find(RoomId room);

    /// Rooms of an application that start within [from, to] in one of these states, ordered by
    /// start, then number.
    List<RoomRow> list(RoomQuery query, int offset, int limit);

    /// How many rooms such a list has in all.
    long count(RoomQuery query);

    /// Rooms in which something was due at that time, longest ago first.
    List<RoomId> due(Instant now, int limit);

    /// Rooms that were deleted but are still kept.
    List<RoomRow> deleted(int limit);

    /// Rooms whose class runs now.
    List<RoomId> running(int limit);

    /// Rooms whose class is not over and whose log holds something of this user.
    List<RoomId> met(AppId app, UserId user);

    /// Rooms, also of classes that are over, whose log holds something of this user, the latest
    /// start first, at most `limit` (1 to MAX_PAGE).
    List<RoomRow> known(AppId app, UserId user, int limit);

    /// How far readers have come.
    Bookmarks bookmarks();

    /// Which rooms are asked for.
    record RoomQuery(AppId app, Instant from, Instant to, Set<Status> states) {}
}
