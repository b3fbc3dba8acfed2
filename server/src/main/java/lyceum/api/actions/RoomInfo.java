package lyceum.api.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lyceum.api.Signed;
import lyceum.api.WireError;
import lyceum.room.RoomSettings;
import org.jspecify.annotations.Nullable;

/// A class as the API orders and describes it; `RoomSettings` is the same for the room.
///
/// @param name at most 256 characters; no controls, nothing that turns the writing around
/// @param startTime scheduled start, unix seconds; at most 5 minutes back
/// @param endTime scheduled end, unix seconds; later than the start, at most 72 hours
/// @param resolution camera pictures: 1 SD, 2 HD, 3 FHD; only 1 if MaxMicNumber is above 6
/// @param maxMicNumber seats on the stage beside the teacher, 0 to 16; in a large class 0 or 1
/// @param subType videodoc: board, documents and video; video: video only
/// @param teacherId UserId of the teacher
/// @param autoMic 1: who enters goes on stage; 0 (default): who wants to asks
/// @param turnOffMic 0 (default): who loses microphone and camera leaves the stage; 1: stays
/// @param audioQuality 0 (default) speech; 1 music. Kept and given back; without effect
/// @param disableRecord 0 (default) recorded from start to end; 1 off; 2 by hand; 3 signalling.
///   Kept and given back; without effect until recording exists
/// @param assistants UserIds of the assistants, at most 100
/// @param rtcAudienceNumber kept and given back; without effect
/// @param audienceType 1 (default) interactive; 2 standard. Kept and given back; without effect
/// @param recordLayout template of the recording, 0 to 5, or 9: the page itself; absent: 3 for
///   videodoc, 0 for video. Kept and given back; without effect until recording exists
/// @param groupId only members of this group may enter
/// @param enableDirectControl 1: the teacher may open devices and bring people on stage unasked
/// @param interactionMode 0 (default) everyone sees everyone; 1 only teacher and assistants
/// @param videoOrientation 0 (default) landscape; 1 portrait, with SubType video only. Kept and
///   given back; without effect
/// @param isGradingRequiredPostClass 1: a rating is asked for after class. Kept and given back;
///   without effect
/// @param roomType 0 (default) small class; 1 large class; 3 round table; 4 group live
/// @param endDelayTime minutes of overtime: 0 (default) unlimited, -1 none, 1 to 120
/// @param liveType 0 (default) class; 1 plays RecordLiveUrl; 2 by RTMP. Kept and given back;
///   without effect but for EnableAutoStart, since nothing is played yet
/// @param recordLiveUrl address of what is played with LiveType 1. Kept and given back; without
///   effect
/// @param enableAutoStart 1: starts by itself, with LiveType 1 and 2
/// @param recordBackground address of a picture behind the recording. Kept and given back; without
///   effect until recording exists
/// @param recordScene JSON object of texts for RecordLayout 9. Kept and given back; without effect
///   until recording exists
/// @param recordLang kept and given back; without effect until recording exists
/// @param recordStream 1: each stream is recorded too. Kept and given back; without effect until
///   recording exists
/// @param whiteBoardSnapshotMode pictures of the board: 0 (default) none, 1 all, 2 one a page. Kept
///   and given back; without effect
/// @param subtitlesTranscription subtitles: 0 (default) off, 1 on, 2 by hand. Kept and given back;
///   without effect
/// @param guests UserIds of the guests, with RoomType 3, at most 100
/// @param recordMerge 1: recordings by hand become one file. Kept and given back; without effect
///   until recording exists
/// @param enableLiveRelay 1: pushed to another network. Kept and given back; without effect
public record RoomInfo(
        String name,
        long startTime,
        long endTime,
        long resolution,
        long maxMicNumber,
        String subType,
        @Nullable String teacherId,
        @Nullable Long autoMic,
        @Nullable Long turnOffMic,
        @Nullable Long audioQuality,
        @Nullable Long disableRecord,
        @Nullable List<String> assistants,
        @Nullable Long rtcAudienceNumber,
        @Nullable Long audienceType,
        @Nullable Long recordLayout,
        @Nullable String groupId,
        @Nullable Long enableDirectControl,
        @Nullable Long interactionMode,
        @Nullable Long videoOrientation,
        @Nullable Long isGradingRequiredPostClass,
        @Nullable Long roomType,
        @Nullable Signed endDelayTime,
        @Nullable Long liveType,
        @Nullable String recordLiveUrl,
        @Nullable Long enableAutoStart,
        @Nullable String recordBackground,
        @Nullable String recordScene,
        @Nullable String recordLang,
        @Nullable Long recordStream,
        @Nullable Long whiteBoardSnapshotMode,
        @Nullable Long subtitlesTranscription,
        @Nullable List<String> guests,
        @Nullable Long recordMerge,
        @Nullable Long enableLiveRelay) {
    private static final long LATEST = 253_402_300_799L; // the last second of the year 9999
    private static final long LONGEST = Duration.ofHours(72).toSeconds();
    private static final int MOST_OVERTIME = 120;

    /// The settings of the room, each field checked; `at` stands before the names of the fields.
    RoomSettings settings(Fields at) {
        checkTimes(at);
        int type = at.choice(WireError.ROOM_TYPE, "RoomType", roomType, 0, List.of(0, 1, 3, 4));
        int live = at.choice(WireError.LIVE_TYPE, "LiveType", liveType, 0, List.of(0, 1, 2));
        String url = at.text("RecordLiveUrl", recordLiveUrl, Fields.URL);
        if (live == 1 && !Fields.isStream(url)) {
            throw at.fault(WireError.LIVE_TYPE, "RecordLiveUrl is no address of a stream");
        }
        String kind = kind(at);
        return new RoomSettings(
                at.title("Name", name),
                Instant.ofEpochSecond(startTime),
                Instant.ofEpochSecond(endTime),
                overtime(at),
                type,
                kind,
                seats(at, type),
                at.flag("AutoMic", autoMic, false),
                !at.flag("TurnOffMic", turnOffMic, false),
                at.flag("EnableDirectControl", enableDirectControl, false),
                at.choice("InteractionMode", interactionMode, 0, List.of(0, 1)),
                at.choice("Resolution", resolution, 1, List.of(1, 2, 3)),
                at.choice("AudioQuality", audioQuality, 0, List.of(0, 1)),
                orientation(at, kind),
                at.choice("AudienceType", audienceType, 1, List.of(1, 2)),
                rtcAudienceNumber == null ? 0 : rtcAudienceNumber,
                at.flag("IsGradingRequiredPostClass", isGradingRequiredPostClass, false),
                at.text("GroupId", groupId, Fields.ORIGIN),
                live,
                at.flag("EnableAutoStart", enableAutoStart, false),
                at.flag("EnableLiveRelay", enableLiveRelay, false),
                url,
                at.choice(
                        WireError.DISABLE_RECORD,
                        "DisableRecord",
                        disableRecord,
                        0,
                        List.of(0, 1, 2, 3)),
                at.choice(
                        WireError.RECORD_LAYOUT,
                        "RecordLayout",
                        recordLayout,
                        kind.equals("videodoc") ? 3 : 0,
                        List.of(0, 1, 2, 3, 4, 5, 9)),
                at.flag("RecordStream", recordStream, false),
                at.flag("RecordMerge", recordMerge, false),
                at.text("RecordBackground", recordBackground, Fields.URL),
                at.text("RecordScene", recordScene, Fields.CUSTOM),
                at.text("RecordLang", recordLang, Fields.NAME),
                at.choice("WhiteBoardSnapshotMode", whiteBoardSnapshotMode, 0, List.of(0, 1, 2)),
                at.choice("SubtitlesTranscription", subtitlesTranscription, 0, List.of(0, 1, 2)));
    }

    private void checkTimes(Fields at) {
        if (startTime > LATEST || endTime > LATEST) {
            throw at.wrong(startTime > LATEST ? "StartTime" : "EndTime");
        }
        if (endTime <= startTime) {
            throw at.fault(WireError.END_TIME, "EndTime");
        }
        if (endTime - startTime > LONGEST) {
            throw at.fault(WireError.CLASS_TOO_LONG, "EndTime");
        }
    }

    private String kind(Fields at) {
        if (!subType.equals("videodoc") && !subType.equals("video")) {
            throw at.wrong("SubType");
        }
        return subType;
    }

    private int seats(Fields at, int type) {
        long most = type == 1 ? 1 : 16;
        if (maxMicNumber > most || maxMicNumber > 6 && resolution > 1) {
            throw at.fault(WireError.MAX_MIC_NUMBER, "MaxMicNumber");
        }
        return (int) maxMicNumber;
    }

    private int overtime(Fields at) {
        long minutes = endDelayTime == null ? 0 : endDelayTime.value();
        if (minutes < -1 || minutes > MOST_OVERTIME) {
            throw at.wrong("EndDelayTime");
        }
        return (int) minutes;
    }

    private int orientation(Fields at, String kind) {
        int side = at.choice("VideoOrientation", videoOrientation, 0, List.of(0, 1));
        if (side == 1 && kind.equals("videodoc")) {
            throw at.wrong("VideoOrientation");
        }
        return side;
    }

    /// The same settings as they were ordered; the people are not among them.
    static RoomInfo of(RoomSettings settings) {
        return new RoomInfo(
                settings.name(),
                settings.start().getEpochSecond(),
                settings.end().getEpochSecond(),
                settings.resolution(),
                settings.maxMic(),
                settings.subType(),
                null,
                Fields.number(settings.autoMic()),
                Fields.number(!settings.turnOffMic()),
                (long) settings.audioQuality(),
                (long) settings.recordMode(),
                null,
                settings.rtcAudience(),
                (long) settings.audienceType(),
                (long) settings.recordLayout(),
                settings.groupId(),
                Fields.number(settings.directControl()),
                (long) settings.interactionMode(),
                (long) settings.videoOrientation(),
                Fields.number(settings.grading()),
                (long) settings.roomType(),
                new Signed(settings.endDelay()),
                (long) settings.liveType(),
                settings.recordLiveUrl(),
                Fields.number(settings.autoStart()),
                settings.recordBackground(),
                settings.recordScene(),
                settings.recordLang(),
                Fields.number(settings.recordStream()),
                (long) settings.snapshotMode(),
                (long) settings.subtitles(),
                null,
                Fields.number(settings.recordMerge()),
                Fields.number(settings.liveRelay()));
    }
}
