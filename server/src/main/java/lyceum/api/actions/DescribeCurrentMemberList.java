package lyceum.api.actions;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.personal.Category;
import lyceum.privacy.Look;
import lyceum.privacy.Purpose;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import lyceum.room.Lesson;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.watch.LogSearch;

/// Lists who is or was in a class, as long as it is not over; supervisors are not listed.
public record DescribeCurrentMemberList(
        LiveRooms rooms, PurposeGate gate, LogSearch search, InstantSource clock)
        implements Action<DescribeCurrentMemberList.Request, DescribeCurrentMemberList.Response> {
    private static final int USUAL = 20;
    private static final int MOST = 1_000;

    /// @param roomId the class
    /// @param page from 1
    /// @param limit people of a page, at most 1000
    public record Request(long roomId, long page, long limit) {}

    /// @param total how many there are in all
    /// @param memberRecords one page of them, by role, then by entry
    public record Response(long total, List<MemberRecord> memberRecords) {}

    @Override
    public Response run(Caller caller, Request request) {
        Room room = caller.room(rooms, request.roomId()).room();
        var lesson = Lessons.of(room);
        mustBeOpen(lesson);
        var paging = Paging.of(request.page(), request.limit(), USUAL, MOST);
        var all = MemberRecord.all(room);
        var page = paging.of(all);
        var addresses = addresses(caller, lesson.app(), room.id(), page);
        var now = clock.instant();
        return new Response(
                all.size(),
                page.stream()
                        .map(line -> {
                            var known = addresses.getOrDefault(line.user(), "");
                            return MemberRecord.of(line, room, now, known);
                        })
                        .toList());
    }

    /// The newest address of each, as long as the log service keeps it; the audit says who asked.
    private Map<Optional<UserId>, String> addresses(
            Caller caller, AppId app, RoomId room, List<MemberRecord.Line> page) {
        var users = page.stream().flatMap(line -> line.user().stream()).toList();
        var first = page.stream().map(MemberRecord.Line::entered).min(Instant::compareTo);
        if (users.isEmpty() || first.isEmpty()) return Map.of();
        var look = new Look(app, caller.actor(), Category.LOG, Purpose.PROVIDE.name(), "");
        var found =
                gate.read(
                        look,
                        grant -> {
                            var known = search.addresses(grant, room, first.get(), users);
                            return new PurposeGate.Read<>(known, shown(users));
                        });
        return found.entrySet().stream()
                .collect(toMap(each -> Optional.of(each.getKey()), Map.Entry::getValue));
    }

    private static Shown shown(List<UserId> users) {
        return Shown.of(users.stream().map(UserId::value).toList());
    }

    private static void mustBeOpen(Lesson lesson) {
        switch (lesson.status()) {
            case SCHEDULED, RUNNING -> {}
            case ENDED -> throw new Refusal(Refusal.Reason.ENDED);
            case EXPIRED -> throw new Refusal(Refusal.Reason.EXPIRED);
            case DELETED -> throw new Refusal(Refusal.Reason.NO_ROOM);
        }
    }
}
