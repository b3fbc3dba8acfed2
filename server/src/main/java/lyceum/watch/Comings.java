package lyceum.watch;

import lyceum.log.LogReader;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.room.ChatEvent;
import lyceum.room.LessonEvent;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RosterEvent;
import lyceum.room.StageEvent;
import lyceum.watch.Quality.By;
import lyceum.watch.Quality.Kind;
import lyceum.watch.Quality.Note;
import lyceum.watch.Quality.Reason;
import org.jspecify.annotations.Nullable;

/// Reads from the log who came, went, was muted, or switched a camera, and notes it without names.
/// What it read before a crash it may read again; each is noted once.
final class Comings implements LogReader {
    private final Quality quality;
    private final Handles handles;
    private final Limits limits;

    Comings(Quality quality, Handles handles, Limits limits) {
        this.quality = quality;
        this.handles = handles;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public void read(Recorded line, Room after) {
        var lesson = after.lesson();
        if (lesson == null || !isKept(line, lesson.app())) return;
        var app = lesson.app();
        switch (line.event()) {
            case RosterEvent event -> roster(event, line, after, app);
            case StageEvent event -> stage(event, line, app);
            case LessonEvent event -> lesson(event, line, after, app);
            case ChatEvent _ -> {}
        }
    }

    private boolean isKept(Recorded line, AppId app) {
        return limits.readable(app.value(), Category.QUALITY, line.at());
    }

    private void roster(RosterEvent event, Recorded line, Room after, AppId app) {
        switch (event) {
            case RosterEvent.PersonJoined(var ref, _) -> came(ref, line, after, app);
            case RosterEvent.PersonLeft(var ref) -> went(ref, Reason.LEFT, line, app);
            case RosterEvent.PersonDropped(var ref) -> went(ref, Reason.DROPPED, line, app);
            case RosterEvent.PersonKicked(var ref, _) -> went(ref, Reason.KICKED, line, app);
            case RosterEvent.PersonNamed _,
                    RosterEvent.NameGone _,
                    RosterEvent.PersonForgotten _,
                    RosterEvent.PersonRenamed _,
                    RosterEvent.RolesAssigned _,
                    RosterEvent.PersonUnblocked _,
                    RosterEvent.PersonWaited _,
                    RosterEvent.WaitEnded _,
                    RosterEvent.WaitingRoomSwitched _,
                    RosterEvent.ClassLocked _,
                    RosterEvent.SupervisorEntered _,
                    RosterEvent.SupervisorLeft _ -> {}
        }
    }

    private void stage(StageEvent event, Recorded line, AppId app) {
        switch (event) {
            case StageEvent.MicSwitched(var ref, var on) -> mic(ref, on, by(ref, line), line, app);
            case StageEvent.PersonMuted(var ref) -> mic(ref, false, By.HOST, line, app);
            case StageEvent.AllMuted(var people) ->
                    people.refs().forEach(ref -> mic(ref, false, By.HOST, line, app));
            case StageEvent.CameraSwitched(var ref, var on) ->
                    camera(ref, on, by(ref, line), line, app);
            case StageEvent.CameraStopped(var ref) -> camera(ref, false, By.HOST, line, app);
            case StageEvent.HandRaised _,
                    StageEvent.HandLowered _,
                    StageEvent.HandsLowered _,
                    StageEvent.StageInvited _,
                    StageEvent.InvitationEnded _,
                    StageEvent.StageEntered _,
                    StageEvent.StageExited _,
                    StageEvent.StageCleared _,
                    StageEvent.MicAllowed _,
                    StageEvent.CameraAllowed _,
                    StageEvent.OnlyOneSpeaks _,
                    StageEvent.OpeningAsked _,
                    StageEvent.ShareAllowed _,
                    StageEvent.ShareAsked _,
                    StageEvent.ShareAskEnded _,
                    StageEvent.ShareStarted _,
                    StageEvent.ShareStopped _,
                    StageEvent.LayoutChosen _ -> {}
        }
    }

    /// Whoever is in when a class is over is no longer.
    private void lesson(LessonEvent event, Recorded line, Room after, AppId app) {
        switch (event) {
            case LessonEvent.LessonEnded _,
                    LessonEvent.LessonExpired _,
                    LessonEvent.RoomDeleted _ ->
                    after.roster()
                            .members()
                            .keySet()
                            .forEach(ref -> went(ref, Reason.ENDED, line, app));
            case LessonEvent.RoomCreated _,
                    LessonEvent.SettingsChanged _,
                    LessonEvent.LessonStarted _,
                    LessonEvent.SelfStartSet _,
                    LessonEvent.SupervisionAnnounced _ -> {}
        }
    }

    private static By by(PersonRef ref, Recorded line) {
        return ref.equals(line.by()) ? By.SELF : By.HOST;
    }

    private void came(PersonRef ref, Recorded line, Room after, AppId app) {
        var person = after.roster().people().get(ref);
        if (person == null || person.user() == null) return;
        var at = line.at().toEpochMilli();
        handles.came(app, line.room(), ref, person.user(), line.seq(), at)
                .ifPresent(handle -> note(handle, Kind.ENTER, null, null, null, null, line, app));
    }

    private void went(PersonRef ref, Reason reason, Recorded line, AppId app) {
        var handle = handles.at(line.room(), ref, line.seq());
        if (handle.isEmpty()) return;
        note(handle.get(), Kind.LEAVE, reason, null, null, null, line, app);
        handles.went(line.room(), ref, line.seq());
    }

    private void mic(PersonRef ref, boolean on, By by, Recorded line, AppId app) {
        var kind = on ? Kind.UNMUTE : Kind.MUTE;
        handles.at(line.room(), ref, line.seq())
                .ifPresent(handle -> note(handle, kind, null, by, null, on, line, app));
    }

    private void camera(PersonRef ref, boolean on, By by, Recorded line, AppId app) {
        handles.at(line.room(), ref, line.seq())
                .ifPresent(handle -> note(handle, Kind.VIDEO, null, by, on, null, line, app));
    }

    private void note(
            String handle,
            Kind kind,
            @Nullable Reason reason,
            @Nullable By by,
            @Nullable Boolean video,
            @Nullable Boolean audio,
            Recorded line,
            AppId app) {
        var at = line.at().toEpochMilli();
        quality.note(
                new Note(app, line.room(), handle, line.seq(), kind, at, reason, by, video, audio));
    }
}
