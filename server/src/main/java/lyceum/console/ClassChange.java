package lyceum.console;

import java.time.InstantSource;
import lyceum.api.Caller;
import lyceum.api.actions.ModifyRoom;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.LessonCommand;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent;
import lyceum.room.Status;

/// Changes what was planned for a class, until it begins; who comes and their links stay.
record ClassChange(LiveRooms rooms, InstantSource clock) {
    /// All of it or nothing: what can be wrong is checked before anything is written.
    void make(Caller caller, LiveRoom room, Asked.Plan asked, RosterEvent.WhoWaits lobby) {
        var title = Names.checked(asked.title(), "title");
        if (ClassViews.lesson(room.room()).status() != Status.SCHEDULED) throw Failure.state();
        new ModifyRoom(rooms, clock).run(caller, changed(room, title, asked));
        room.submit(new RosterCommand.SwitchWaitingRoom(lobby), Actor.SERVER);
        room.submit(new LessonCommand.StartByItself(asked.autoStart()), Actor.SERVER);
    }

    private static ModifyRoom.Request changed(LiveRoom room, String title, Asked.Plan asked) {
        return new ModifyRoom.Request(
                room.id().value(),
                ClassViews.lesson(room.room()).app().value(),
                asked.startsAt().getEpochSecond(),
                asked.endsAt().getEpochSecond(),
                null,
                title,
                null,
                (long) asked.seats(),
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
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
