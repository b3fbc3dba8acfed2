package lyceum.console;

import java.time.InstantSource;
import java.util.List;
import lyceum.api.Caller;
import lyceum.api.actions.ModifyRoom;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.LessonCommand;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent;
import lyceum.room.Status;
import org.jspecify.annotations.Nullable;

/// Changes what was planned for a class, until it begins; who comes and their links stay.
record ClassChange(LiveRooms rooms, InstantSource clock) {
    /// All of it or nothing: what can be wrong is checked before anything is written.
    void make(Caller caller, LiveRoom room, Asked.Plan asked, RosterEvent.WhoWaits lobby) {
        var title = Names.checked(asked.title(), "title");
        mustBePlanned(room);
        new ModifyRoom(rooms, clock).run(caller, request(room, title, asked, null));
        room.submit(new RosterCommand.SwitchWaitingRoom(lobby), Actor.SERVER);
        room.submit(new LessonCommand.StartByItself(asked.autoStart()), Actor.SERVER);
    }

    /// What it takes to change that can only be changed before a class begins.
    static void mustBePlanned(LiveRoom room) {
        if (ClassViews.lesson(room.room()).status() != Status.SCHEDULED) throw Failure.state();
    }

    /// What to ask the API for; null: it stays.
    static ModifyRoom.Request request(
            LiveRoom room,
            @Nullable String title,
            Asked.@Nullable Plan plan,
            @Nullable List<String> assistants) {
        return new ModifyRoom.Request(
                room.id().value(),
                ClassViews.lesson(room.room()).app().value(),
                plan == null ? null : plan.startsAt().getEpochSecond(),
                plan == null ? null : plan.endsAt().getEpochSecond(),
                null,
                title,
                null,
                plan == null ? null : (long) plan.seats(),
                null,
                null,
                null,
                null,
                assistants,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
