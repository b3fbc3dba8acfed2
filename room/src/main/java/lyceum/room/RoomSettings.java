package lyceum.room;

import java.time.Instant;

/// What was ordered for a class by CreateRoom or ModifyRoom, except its people. Fields whose effect
/// belongs to another part of the product are kept here and given back as they came.
///
/// @param name at most 256 characters
/// @param start scheduled start
/// @param end scheduled end; at most 72 h after the start
/// @param endDelay minutes of overtime: -1 none, 0 unlimited (24 h at most), otherwise 1-120
/// @param roomType 0 small class, 1 large class, 3 round table, 4 group live
/// @param subType `videodoc` or `video`
/// @param maxMic seats on the stage for everyone but the teacher, 0-16
/// @param autoMic who enters goes on stage while seats are free
/// @param turnOffMic who loses microphone and camera leaves the stage
/// @param directControl the teacher may bring people on stage, and open devices, without asking
/// @param interactionMode 0 everyone sees everyone on stage; 1 only teacher and assistants
/// @param recordMode wire name DisableRecord: 0 automatic, 1 off, 2 manual, 3 signalling
public record RoomSettings(
        String name,
        Instant start,
        Instant end,
        int endDelay,
        int roomType,
        String subType,
        int maxMic,
        boolean autoMic,
        boolean turnOffMic,
        boolean directControl,
        int interactionMode,
        int resolution,
        int audioQuality,
        int videoOrientation,
        int audienceType,
        long rtcAudience,
        boolean grading,
        String groupId,
        int liveType,
        boolean autoStart,
        boolean liveRelay,
        String recordLiveUrl,
        int recordMode,
        int recordLayout,
        boolean recordStream,
        boolean recordMerge,
        String recordBackground,
        String recordScene,
        String recordLang,
        int snapshotMode,
        int subtitles) {

    /// A small class that is not recorded and of which nothing else was ordered.
    public static RoomSettings plain(
            String name,
            Instant start,
            Instant end,
            int maxMic,
            boolean autoMic,
            boolean directControl,
            int interactionMode) {
        return new RoomSettings(
                name,
                start,
                end,
                0,
                0,
                "videodoc",
                maxMic,
                autoMic,
                false,
                directControl,
                interactionMode,
                1,
                0,
                0,
                0,
                0,
                false,
                "",
                0,
                false,
                false,
                "",
                1,
                0,
                false,
                false,
                "",
                "",
                "",
                0,
                0);
    }

    /// What people in the class may see of it: without addresses and tokens of the customer.
    RoomSettings inClass() {
        return new RoomSettings(
                name,
                start,
                end,
                endDelay,
                roomType,
                subType,
                maxMic,
                autoMic,
                turnOffMic,
                directControl,
                interactionMode,
                resolution,
                audioQuality,
                videoOrientation,
                audienceType,
                rtcAudience,
                grading,
                "",
                liveType,
                autoStart,
                liveRelay,
                "",
                recordMode,
                recordLayout,
                recordStream,
                recordMerge,
                "",
                "",
                recordLang,
                snapshotMode,
                subtitles);
    }

    /// Whether only things differ that may still change while the class runs.
    boolean sameFrozenAs(RoomSettings to) {
        return start.equals(to.start)
                && end.equals(to.end)
                && subType.equals(to.subType)
                && maxMic == to.maxMic
                && autoMic == to.autoMic
                && directControl == to.directControl
                && resolution == to.resolution
                && audioQuality == to.audioQuality
                && groupId.equals(to.groupId)
                && liveType == to.liveType
                && recordLayout == to.recordLayout;
    }
}
