package lyceum.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.ChatEvent;
import lyceum.room.Device;
import lyceum.room.Leaders;
import lyceum.room.MessagePart;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.Priority;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import lyceum.room.UserId;
import lyceum.room.Wish;

/// A small class for tests: Ann teaches, Ben learns.
final class Sample {
    static final AppId APP = new AppId(3_000_001);
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant END = START.plusSeconds(3_600);
    static final Newcomer ANN = newcomer("pann", "Ann Canary");
    static final Newcomer BEN = newcomer("pben", "Ben Canary");
    static final Newcomer CYD = newcomer("pcyd", "Cyd Canary");
    static final List<Newcomer> PEOPLE = List.of(ANN, BEN, CYD);

    private Sample() {}

    static Newcomer newcomer(String ref, String name) {
        var user = new UserId(ref + "-user-canary");
        return new Newcomer(new PersonRef(ref), user, name, "", 3, false, false);
    }

    static RoomSettings settings(Instant start, Instant end) {
        return RoomSettings.plain("Canary class", start, end, 6, false, true, 0);
    }

    static ServerCommand.CreateRoom create() {
        return create(START);
    }

    static ServerCommand.CreateRoom create(Instant start) {
        return new ServerCommand.CreateRoom(
                APP,
                settings(start, start.plusSeconds(3_600)),
                new Leaders(ANN, List.of(), List.of()));
    }

    static ServerCommand.Enter enter(Newcomer who) {
        return new ServerCommand.Enter(who, Device.WEB);
    }

    static Actor by(Newcomer who) {
        return Actor.of(who.fresh());
    }

    static ChatCommand.Say say(String text) {
        return new ChatCommand.Say(text);
    }

    /// Some lines of a log as they would be, made by hand.
    static List<Recorded> lines(RoomId room, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(seq ->
                        new Recorded(
                                room,
                                seq,
                                START.plusMillis(seq),
                                seq % 3 == 0 ? null : new PersonRef("pann"),
                                seq % 3 == 0 ? null : new Wish("tab", seq),
                                new ChatEvent.MessageSent(
                                        new PersonRef("pann"),
                                        null,
                                        List.of(new MessagePart.Text("text canary " + seq)),
                                        Priority.NORMAL,
                                        "")))
                .toList();
    }

    static Append append(RoomId room, long expected, int count) {
        return new Append(
                expected,
                lines(room, expected + 1, count),
                owners(expected + 1, count),
                Set.of(),
                row(room, expected + count, Status.SCHEDULED, START));
    }

    /// All is Ann's.
    static Map<Long, UserId> owners(long from, int count) {
        return LongStream.range(from, from + count)
                .boxed()
                .collect(Collectors.toMap(seq -> seq, _ -> ANN.user()));
    }

    static RoomRow row(RoomId room, long seq, Status status, Instant start) {
        return new RoomRow(room, APP, status, start, END, END, seq);
    }
}
