package lyceum.api.actions;

import java.time.InstantSource;
import java.util.List;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.api.Signed;
import lyceum.api.WireError;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Leaders;
import lyceum.room.Lesson;
import lyceum.room.Refusal;
import lyceum.room.RoomId;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import org.jspecify.annotations.Nullable;

/// Changes a class. What is absent stays; an empty text clears GroupId, TeacherId, RecordLiveUrl,
/// an empty list Assistants and Guests. Most fields are fixed once the class runs.
public record ModifyRoom(LiveRooms rooms, InstantSource clock)
        implements Action<ModifyRoom.Request, Action.Done> {
    /// How often it is tried again when somebody else changes the class at the same time.
    private static final int TRIES = 5;

    private static final int GROUP_LIVE = 4;

    /// The fields are those of CreateRoom.
    ///
    /// @param roomId the class
    /// @param sdkAppId its application
    public record Request(
            long roomId,
            long sdkAppId,
            @Nullable Long startTime,
            @Nullable Long endTime,
            @Nullable String teacherId,
            @Nullable String name,
            @Nullable Long resolution,
            @Nullable Long maxMicNumber,
            @Nullable Long autoMic,
            @Nullable Long audioQuality,
            @Nullable String subType,
            @Nullable Long disableRecord,
            @Nullable List<String> assistants,
            @Nullable String groupId,
            @Nullable Long enableDirectControl,
            @Nullable Long interactionMode,
            @Nullable Long videoOrientation,
            @Nullable Long isGradingRequiredPostClass,
            @Nullable Long roomType,
            @Nullable Long recordLayout,
            @Nullable Signed endDelayTime,
            @Nullable Long liveType,
            @Nullable String recordLiveUrl,
            @Nullable Long enableAutoStart,
            @Nullable String recordScene,
            @Nullable String recordLang,
            @Nullable Long whiteBoardSnapshotMode,
            @Nullable Long subtitlesTranscription,
            @Nullable List<String> guests,
            @Nullable Long recordMerge,
            @Nullable Long enableLiveRelay) {

        /// The class as it would be ordered now.
        RoomInfo over(RoomInfo was) {
            return new RoomInfo(
                    or(name, was.name()),
                    or(startTime, was.startTime()),
                    or(endTime, was.endTime()),
                    or(resolution, was.resolution()),
                    or(maxMicNumber, was.maxMicNumber()),
                    or(subType, was.subType()),
                    teacherId,
                    or(autoMic, was.autoMic()),
                    was.turnOffMic(),
                    or(audioQuality, was.audioQuality()),
                    or(disableRecord, was.disableRecord()),
                    assistants,
                    was.rtcAudienceNumber(),
                    was.audienceType(),
                    or(recordLayout, was.recordLayout()),
                    or(groupId, was.groupId()),
                    or(enableDirectControl, was.enableDirectControl()),
                    or(interactionMode, was.interactionMode()),
                    or(videoOrientation, was.videoOrientation()),
                    or(isGradingRequiredPostClass, was.isGradingRequiredPostClass()),
                    or(roomType, was.roomType()),
                    or(endDelayTime, was.endDelayTime()),
                    or(liveType, was.liveType()),
                    or(recordLiveUrl, was.recordLiveUrl()),
                    or(enableAutoStart, was.enableAutoStart()),
                    was.recordBackground(),
                    or(recordScene, was.recordScene()),
                    or(recordLang, was.recordLang()),
                    was.recordStream(),
                    or(whiteBoardSnapshotMode, was.whiteBoardSnapshotMode()),
                    or(subtitlesTranscription, was.subtitlesTranscription()),
                    guests,
                    or(recordMerge, was.recordMerge()),
                    or(enableLiveRelay, was.enableLiveRelay()));
        }

        private static <T extends @Nullable Object> T or(@Nullable T said, T was) {
            return said == null ? was : said;
        }

        boolean namesPeople() {
            return teacherId != null || assistants != null || guests != null;
        }
    }

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        LiveRoom live = rooms.of(app, new RoomId(request.roomId()));
        for (int tried = 1; ; tried++) {
            try {
                live.submit(change(caller, app, live, request), Actor.SERVER);
                return Done.DONE;
            } catch (Refusal refusal) {
                boolean again = refusal.reason() == Refusal.Reason.CHANGED_MEANWHILE;
                if (!again || tried == TRIES) {
                    throw refusal;
                }
            }
        }
    }

    private ServerCommand.ChangeRoom change(
            Caller caller, AppId app, LiveRoom live, Request request) {
        var room = live.room();
        Lesson lesson = Lessons.of(room);
        RoomSettings from = lesson.settings();
        RoomInfo info = request.over(RoomInfo.of(from));
        if (request.startTime() != null && from.start().getEpochSecond() != request.startTime()) {
            CreateRoom.checkStart(info, Fields.TOP, clock);
        }
        RoomSettings to = info.settings(Fields.TOP);
        checkKinds(lesson, to);
        if (!to.groupId().equals(from.groupId()) && !to.groupId().isEmpty()) {
            throw Fields.TOP.fault(WireError.NO_GROUP, "GroupId");
        }
        Leaders leaders = null;
        if (request.namesPeople()) {
            var named = Named.in(info, Fields.TOP).leaders(caller, app);
            leaders = Named.over(room.roster(), request, named);
        }
        return new ServerCommand.ChangeRoom(from, to, leaders);
    }

    private static void checkKinds(Lesson lesson, RoomSettings to) {
        RoomSettings from = lesson.settings();
        if (to.liveType() != from.liveType() && to.liveType() != 0) {
            throw Fields.TOP.fault(WireError.LIVE_TYPE, "LiveType");
        }
        if (to.roomType() == from.roomType()) {
            return;
        }
        if (to.roomType() == GROUP_LIVE || from.roomType() == GROUP_LIVE) {
            throw Fields.TOP.fault(WireError.ROOM_TYPE, "RoomType");
        }
        if (lesson.status() == Status.RUNNING) {
            throw Fields.TOP.fault(WireError.CLASS_STARTED, "RoomType");
        }
    }
}
