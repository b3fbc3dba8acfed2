package lyceum.api.actions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.api.Signed;
import lyceum.log.LiveRooms;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.log.RoomRow;
import lyceum.room.Lesson;
import lyceum.room.Refusal;
import lyceum.room.RoomSettings;
import lyceum.room.Status;
import org.jspecify.annotations.Nullable;

/// Lists classes by their scheduled start.
public record GetRooms(LiveRooms rooms, InstantSource clock)
        implements Action<GetRooms.Request, GetRooms.Response> {
    private static final Duration AROUND = Duration.ofMinutes(30);
    private static final long LATEST = 253_402_300_799L; // the last second of the year 9999
    private static final int USUAL = 10;
    private static final int MOST = 100;

    private static final List<Status> BY_NUMBER =
            List.of(Status.SCHEDULED, Status.RUNNING, Status.ENDED, Status.EXPIRED);

    /// @param sdkAppId the application
    /// @param startTime classes that start from here on, unix seconds; default half an hour ago
    /// @param endTime classes that start up to here; default in half an hour
    /// @param page from 1
    /// @param limit classes of a page, at most 100; default 10
    /// @param status 0 not started, 1 started, 2 ended, 3 expired; default all
    public record Request(
            long sdkAppId,
            @Nullable Long startTime,
            @Nullable Long endTime,
            @Nullable Long page,
            @Nullable Long limit,
            @Nullable List<Long> status) {}

    /// @param total how many there are in all
    /// @param rooms one page of them, by start and number
    public record Response(long total, List<RoomItem> rooms) {}

    /// One class in a list; the settings are those of CreateRoom.
    ///
    /// @param roomId the class
    /// @param status 0 not started, 1 started, 2 ended, 3 expired
    /// @param realStartTime when it started, unix seconds; 0 before
    /// @param realEndTime when it ended, unix seconds; 0 before
    /// @param maxRtcMember the same as MaxMicNumber
    /// @param replayUrl the same as RecordUrl
    /// @param recordUrl address of the recording, once there is one
    public record RoomItem(
            String name,
            long roomId,
            long status,
            long startTime,
            long endTime,
            long realStartTime,
            long realEndTime,
            long resolution,
            long maxRtcMember,
            String replayUrl,
            String recordUrl,
            long maxMicNumber,
            long enableDirectControl,
            long interactionMode,
            long videoOrientation,
            long isGradingRequiredPostClass,
            long roomType,
            Signed endDelayTime,
            long liveType,
            String recordLiveUrl,
            long enableAutoStart,
            String recordBackground,
            String recordScene,
            String recordLang,
            long whiteBoardSnapshotMode,
            long subtitlesTranscription) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var now = clock.instant();
        var from = time("StartTime", request.startTime(), now.minus(AROUND));
        var to = time("EndTime", request.endTime(), now.plus(AROUND));
        if (to.isBefore(from)) {
            throw Fields.TOP.wrong("EndTime is before StartTime");
        }
        var paging = Paging.of(request.page(), request.limit(), USUAL, MOST);
        var query = new RoomQuery(app, from, to, states(request.status()));
        var rows = rooms.list(query, paging.offset(), paging.limit());
        return new Response(rooms.count(query), rows.stream().flatMap(this::item).toList());
    }

    private static Instant time(String name, @Nullable Long seconds, Instant otherwise) {
        if (seconds == null) {
            return otherwise;
        }
        if (seconds > LATEST) {
            throw Fields.TOP.wrong(name);
        }
        return Instant.ofEpochSecond(seconds);
    }

    private static Set<Status> states(@Nullable List<Long> numbers) {
        if (numbers == null || numbers.isEmpty()) {
            return EnumSet.copyOf(BY_NUMBER);
        }
        Set<Status> states = EnumSet.noneOf(Status.class);
        for (long number : numbers) {
            if (number >= BY_NUMBER.size()) {
                throw Fields.TOP.wrong("Status");
            }
            states.add(BY_NUMBER.get((int) number));
        }
        return states;
    }

    private Stream<RoomItem> item(RoomRow row) {
        try {
            return Stream.of(item(row.room().value(), rooms.glance(row).lesson()));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NO_ROOM) {
                return Stream.empty(); // deleted since the list was read
            }
            throw refusal;
        }
    }

    private static RoomItem item(long room, Lesson lesson) {
        RoomSettings ordered = lesson.settings();
        return new RoomItem(
                ordered.name(),
                room,
                lesson.status().ordinal(),
                ordered.start().getEpochSecond(),
                ordered.end().getEpochSecond(),
                seconds(lesson.startedAt()),
                seconds(lesson.endedAt()),
                ordered.resolution(),
                ordered.maxMic(),
                "",
                "",
                ordered.maxMic(),
                Fields.number(ordered.directControl()),
                ordered.interactionMode(),
                ordered.videoOrientation(),
                Fields.number(ordered.grading()),
                ordered.roomType(),
                new Signed(ordered.endDelay()),
                ordered.liveType(),
                ordered.recordLiveUrl(),
                Fields.number(ordered.autoStart()),
                ordered.recordBackground(),
                ordered.recordScene(),
                ordered.recordLang(),
                ordered.snapshotMode(),
                ordered.subtitles());
    }

    private static long seconds(@Nullable Instant at) {
        return at == null ? 0 : at.getEpochSecond();
    }
}
