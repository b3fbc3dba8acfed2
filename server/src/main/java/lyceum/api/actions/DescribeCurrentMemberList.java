package lyceum.api.actions;

import java.time.InstantSource;
import java.util.List;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Lesson;
import lyceum.room.Refusal;
import lyceum.room.Room;

/// Lists who is or was in a class, as long as it is not over; supervisors are not listed.
public record DescribeCurrentMemberList(LiveRooms rooms, InstantSource clock)
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
        mustBeOpen(Lessons.of(room));
        var paging = Paging.of(request.page(), request.limit(), USUAL, MOST);
        var all = MemberRecord.all(room, clock.instant());
        return new Response(all.size(), paging.of(all));
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
