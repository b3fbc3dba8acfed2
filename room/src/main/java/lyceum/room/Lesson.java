package lyceum.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The class as a whole: what was ordered, whether it runs, when it must end.
///
/// @param startedAt null before the start
/// @param endedAt null before the end; also the moment of expiry
/// @param selfStart starts at its time without anybody's press
/// @param supervised a supervisor may be watching
public record Lesson(
        AppId app,
        RoomSettings settings,
        Status status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean selfStart,
        boolean supervised) {

    /// A class with unlimited overtime ends when nobody was in it for so long.
    static final Duration EMPTY_LIMIT = Duration.ofMinutes(30);

    /// … and at the latest so long after its scheduled end.
    static final Duration OVERTIME_LIMIT = Duration.ofHours(24);

    /// Folds one event. It cannot fail: what is in the log has happened.
    static @Nullable Lesson after(@Nullable Lesson lesson, LessonEvent event, Instant at) {
        if (event instanceof LessonEvent.RoomCreated(var app, var settings)) {
            return new Lesson(app, settings, Status.SCHEDULED, null, null, false, false);
        }
        return lesson == null ? null : lesson.after(event, at);
    }

    private Lesson after(LessonEvent event, Instant at) {
        return switch (event) {
            case LessonEvent.RoomCreated _ -> this;
            case LessonEvent.SettingsChanged(var changed) ->
                    new Lesson(app, changed, status, startedAt, endedAt, selfStart, supervised);
            case LessonEvent.LessonStarted() ->
                    new Lesson(app, settings, Status.RUNNING, at, null, selfStart, supervised);
            case LessonEvent.LessonEnded _ ->
                    new Lesson(app, settings, Status.ENDED, startedAt, at, selfStart, supervised);
            case LessonEvent.LessonExpired() ->
                    new Lesson(app, settings, Status.EXPIRED, startedAt, at, selfStart, supervised);
            case LessonEvent.RoomDeleted() ->
                    new Lesson(
                            app,
                            settings,
                            Status.DELETED,
                            startedAt,
                            endedAt,
                            selfStart,
                            supervised);
            case LessonEvent.SelfStartSet(var on) ->
                    new Lesson(app, settings, status, startedAt, endedAt, on, supervised);
            case LessonEvent.SupervisionAnnounced(var on) ->
                    new Lesson(app, settings, status, startedAt, endedAt, selfStart, on);
        };
    }

    /// Checks one wish of a leader.
    List<RoomEvent> decide(LessonCommand command, Room room) {
        status.mustBeOpen();
        return switch (command) {
            case LessonCommand.StartLesson() -> {
                if (status == Status.RUNNING) throw new Refusal(Refusal.Reason.STARTED);
                yield room.stage().seating(new LessonEvent.LessonStarted(), room);
            }
            case LessonCommand.StartByItself(var on) -> {
                if (status == Status.RUNNING) throw new Refusal(Refusal.Reason.STARTED);
                yield selfStart == on ? List.of() : List.of(new LessonEvent.SelfStartSet(on));
            }
            // A class that never started is not ended but expired (rulings, EndRoom).
            case LessonCommand.EndLesson() when status == Status.SCHEDULED ->
                    List.of(new LessonEvent.LessonExpired());
            case LessonCommand.EndLesson() ->
                    List.of(new LessonEvent.LessonEnded(LessonEvent.EndReason.ENDED));
        };
    }

    /// New settings are taken whole or refused; the caller checked their ranges.
    List<RoomEvent> change(RoomSettings from, RoomSettings to) {
        status.mustBeOpen();
        if (!settings.equals(from)) throw new Refusal(Refusal.Reason.CHANGED_MEANWHILE);
        if (status == Status.RUNNING && !from.sameFrozenAs(to)) {
            throw new Refusal(Refusal.Reason.STARTED);
        }
        return from.equals(to) ? List.of() : List.of(new LessonEvent.SettingsChanged(to));
    }

    List<RoomEvent> delete() {
        if (status == Status.DELETED) throw new Refusal(Refusal.Reason.NO_ROOM);
        if (status == Status.RUNNING) throw new Refusal(Refusal.Reason.STARTED);
        return List.of(new LessonEvent.RoomDeleted());
    }

    /// When the class ends or expires by itself; empty once it is over. `emptySince` null: somebody
    /// is in.
    Optional<Instant> dueAt(@Nullable Instant emptySince) {
        return switch (status) {
            case SCHEDULED -> Optional.of(startsItself() ? settings.start() : settings.end());
            case RUNNING -> Optional.of(overtimeEnd(emptySince));
            case ENDED, EXPIRED, DELETED -> Optional.empty();
        };
    }

    private Instant overtimeEnd(@Nullable Instant emptySince) {
        var end = settings.end();
        if (settings.endDelay() != 0) {
            return end.plus(Duration.ofMinutes(Math.max(0, settings.endDelay())));
        }
        var latest = end.plus(OVERTIME_LIMIT);
        if (emptySince == null) return latest;
        var empty = emptySince.isBefore(startedAt) ? startedAt : emptySince;
        var quiet = empty.plus(EMPTY_LIMIT);
        if (quiet.isBefore(end)) return end;
        return quiet.isBefore(latest) ? quiet : latest;
    }

    /// EnableAutoStart acts on live classes only (LiveType 1 and 2); ours acts on every class.
    private boolean startsItself() {
        return selfStart || (settings.autoStart() && settings.liveType() != 0);
    }

    List<RoomEvent> timeCame(Instant at, Room room) {
        var due = dueAt(room.roster().emptySince());
        if (due.isEmpty() || due.get().isAfter(at)) return List.of();
        if (status == Status.RUNNING) {
            return List.of(new LessonEvent.LessonEnded(LessonEvent.EndReason.OVERTIME));
        }
        return at.isBefore(settings.end())
                ? room.stage().seating(new LessonEvent.LessonStarted(), room)
                : List.of(new LessonEvent.LessonExpired());
    }

    Lesson inClass() {
        return new Lesson(
                app, settings.inClass(), status, startedAt, endedAt, selfStart, supervised);
    }
}
