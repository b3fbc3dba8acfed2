package lyceum.api.actions;

import java.util.List;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.api.Signed;
import lyceum.log.LiveRooms;
import lyceum.room.Lesson;
import lyceum.room.Room;
import lyceum.room.RoomSettings;
import org.jspecify.annotations.Nullable;

/// Tells the settings and the state of a class.
public record DescribeRoom(LiveRooms rooms)
        implements Action<DescribeRoom.Request, DescribeRoom.Response> {
    /// @param roomId the class
    /// @param rtmpStreamingUrl 1: the RTMP address too
    public record Request(long roomId, @Nullable Long rtmpStreamingUrl) {}

    /// The settings are those of CreateRoom.
    ///
    /// @param sdkAppId the application
    /// @param status 0 not started, 1 started, 2 ended, 3 expired
    /// @param recordUrl address of the recording, once there is one
    /// @param videoDuration seconds of the recording, once there is one
    /// @param rtmpStreamingUrl where to push a class with LiveType 2
    public record Response(
            String name,
            long startTime,
            long endTime,
            String teacherId,
            long sdkAppId,
            long audienceType,
            long resolution,
            long maxMicNumber,
            long autoMic,
            long audioQuality,
            String subType,
            long disableRecord,
            List<String> assistants,
            String recordUrl,
            long status,
            String groupId,
            long enableDirectControl,
            long interactionMode,
            long videoOrientation,
            long isGradingRequiredPostClass,
            long roomType,
            long videoDuration,
            Signed endDelayTime,
            long liveType,
            String recordLiveUrl,
            long enableAutoStart,
            String recordBackground,
            String rtmpStreamingUrl,
            String recordScene,
            String recordLang,
            long recordStream,
            long recordLayout,
            long whiteBoardSnapshotMode,
            long subtitlesTranscription,
            List<String> guests,
            long recordMerge,
            long enableLiveRelay) {}

    @Override
    public int perSecond() {
        return 50;
    }

    @Override
    public Response run(Caller caller, Request request) {
        Fields.TOP.flag("RTMPStreamingURL", request.rtmpStreamingUrl(), false);
        Room room = caller.room(rooms, request.roomId()).room();
        return response(room, Lessons.of(room));
    }

    private static Response response(Room room, Lesson lesson) {
        RoomSettings ordered = lesson.settings();
        return new Response(
                ordered.name(),
                ordered.start().getEpochSecond(),
                ordered.end().getEpochSecond(),
                Named.teacher(room.roster()),
                lesson.app().value(),
                ordered.audienceType(),
                ordered.resolution(),
                ordered.maxMic(),
                Fields.number(ordered.autoMic()),
                ordered.audioQuality(),
                ordered.subType(),
                ordered.recordMode(),
                Named.users(room.roster(), room.roster().assistants()),
                "",
                lesson.status().ordinal(),
                ordered.groupId(),
                Fields.number(ordered.directControl()),
                ordered.interactionMode(),
                ordered.videoOrientation(),
                Fields.number(ordered.grading()),
                ordered.roomType(),
                0,
                new Signed(ordered.endDelay()),
                ordered.liveType(),
                ordered.recordLiveUrl(),
                Fields.number(ordered.autoStart()),
                ordered.recordBackground(),
                "",
                ordered.recordScene(),
                ordered.recordLang(),
                Fields.number(ordered.recordStream()),
                ordered.recordLayout(),
                ordered.snapshotMode(),
                ordered.subtitles(),
                Named.users(room.roster(), room.roster().guests()),
                Fields.number(ordered.recordMerge()),
                Fields.number(ordered.liveRelay()));
    }
}
