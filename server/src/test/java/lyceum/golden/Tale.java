package lyceum.golden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Device;
import lyceum.room.Leaders;
import lyceum.room.LessonCommand;
import lyceum.room.Newcomer;
import lyceum.room.PersonCommand;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RoomCommand;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import lyceum.room.Wish;

/// A class told as wishes; its log becomes a golden file.
final class Tale {
    static final Instant START = Instant.parse("2026-09-01T08:00:00Z");
    static final Newcomer ELENA = person("elena", "Elena Marchetti", 0, false, false);
    static final Newcomer DAVID = person("david", "David Okoye", 4, false, false);
    static final Newcomer AMARA = person("amara", "Amara Okafor", 7, false, false);
    static final Newcomer RAVI = person("ravi", "Ravi Patel", 3, false, false);
    static final Newcomer LIN = person("lin", "林美", 2, false, false);
    static final Newcomer IVO = person("ivo", "Ivo", 5, true, false);
    static final Newcomer VERA = person("vera", "Vera", 6, false, false);

    private final List<Recorded> log = new ArrayList<>();
    private Room room = Room.empty(Golden.ROOM);
    private long second;
    private long wishes;

    static Newcomer person(String id, String name, int hue, boolean invited, boolean guest) {
        return new Newcomer(
                new PersonRef("p" + id), new UserId("user-" + id), name, "", hue, invited, guest);
    }

    static RoomSettings settings(int roomType, int maxMic, boolean autoMic, boolean direct) {
        return new RoomSettings(
                "Algebra II · Vertex form",
                START.plusSeconds(600),
                START.plusSeconds(3300),
                10,
                roomType,
                "videodoc",
                maxMic,
                autoMic,
                true,
                direct,
                0,
                1,
                0,
                0,
                1,
                0,
                true,
                "",
                0,
                false,
                false,
                "https://example.org/live",
                3,
                3,
                false,
                false,
                "",
                "{\"customToken\":\"t\"}",
                "",
                0,
                0);
    }

    static Tale of(RoomSettings settings) {
        var leaders = new Leaders(ELENA, List.of(DAVID), List.of(LIN));
        return new Tale()
                .server(new ServerCommand.CreateRoom(new AppId(3_520_371), settings, leaders));
    }

    Tale enter(Newcomer... people) {
        for (var who : people) server(new ServerCommand.Enter(who, Device.WEB));
        return this;
    }

    Tale start() {
        return by(ELENA, new LessonCommand.StartLesson());
    }

    Tale server(ServerCommand command) {
        return ask(Actor.SERVER, command);
    }

    Tale by(Newcomer who, PersonCommand... commands) {
        for (var command : commands) ask(Actor.of(who.fresh()), command);
        return this;
    }

    Tale later(long seconds) {
        second += seconds;
        return this;
    }

    private Tale ask(Actor actor, RoomCommand command) {
        second++;
        var at = START.plusSeconds(second);
        var wish = actor.person() == null ? null : new Wish("tab", ++wishes);
        for (var event : room.decide(command, actor, at)) {
            var line = new Recorded(room.id(), room.seq() + 1, at, actor.person(), wish, event);
            wish = null;
            log.add(line);
            room = room.after(line);
        }
        return this;
    }

    Golden named(String name) {
        return new Golden(name, List.copyOf(log));
    }
}
