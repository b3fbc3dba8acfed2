package lyceum.media;

import java.time.Instant;
import java.util.List;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Device;
import lyceum.room.Leaders;
import lyceum.room.LessonCommand;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomCommand;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;
import lyceum.room.StageCommand;
import lyceum.room.UserId;

/// A small class for tests: Ann teaches; Ben and Cem learn and are on stage.
record Lesson(LiveRoom live) {
    static final PersonRef ANN = new PersonRef("pann"), BEN = new PersonRef("pben");
    static final PersonRef CEM = new PersonRef("pcem"), SUE = new PersonRef("psue");

    static Lesson begin(LiveRooms rooms, int interactionMode) {
        var settings = settings(Instant.now(), interactionMode);
        var leaders = new Leaders(who(ANN), List.of(), List.of());
        var id = rooms.create(new ServerCommand.CreateRoom(new AppId(3), settings, leaders));
        var lesson = new Lesson(rooms.of(id));
        lesson.enter(ANN);
        lesson.by(ANN, new LessonCommand.StartLesson());
        lesson.enter(BEN);
        lesson.enter(CEM);
        return lesson;
    }

    private static RoomSettings settings(Instant start, int interactionMode) {
        return RoomSettings.plain(
                "A class", start, start.plusSeconds(3600), 6, true, true, interactionMode);
    }

    private static Newcomer who(PersonRef ref) {
        return new Newcomer(ref, new UserId("user of " + ref), "Name", "", 3, false, false);
    }

    void enter(PersonRef person) {
        live.submit(new ServerCommand.Enter(who(person), Device.WEB), Actor.SERVER);
    }

    void watch(PersonRef supervisor) {
        live.submit(new ServerCommand.EnterAsSupervisor(who(supervisor)), Actor.SERVER);
    }

    void drop(PersonRef person) {
        live.submit(new ServerCommand.Drop(person), Actor.SERVER);
    }

    void by(PersonRef person, RoomCommand command) {
        live.submit(command, Actor.of(person));
    }

    void openMic(PersonRef person) {
        by(person, new StageCommand.SwitchMic(true));
    }

    void openCamera(PersonRef person) {
        by(person, new StageCommand.SwitchCamera(true));
    }
}
