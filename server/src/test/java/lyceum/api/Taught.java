package lyceum.api;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.ChatEvent;
import lyceum.room.Device;
import lyceum.room.MessagePart;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import lyceum.watch.LogEvent;
import lyceum.watch.LogLine;
import lyceum.watch.Os;
import lyceum.watch.Visitor;

/// What happens in the classes of a customer of a test.
record Taught(Served served, Customer customer) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String APP = "{\"SdkAppId\":3520371";

    /// Asks an action of ours of the application, with more fields.
    JsonObject own(String action, String more) {
        return customer.own(action, APP + more + "}");
    }

    /// The error of an action of ours.
    String refused(String action, String more) {
        return customer.ownRefused(action, APP + more + "}");
    }

    String register(String name) {
        return Customer.text(
                customer.call("RegisterUser", APP + ",\"Name\":\"" + name + "\"}"), "UserId");
    }

    RoomId create() {
        return new RoomId(number(customer.call("CreateRoom", RoomRulesTest.room("")), "RoomId"));
    }

    void say(RoomId room, String user, String text) {
        var who = served.catalog.users().find(Served.APP, new UserId(user)).orElseThrow();
        var live = served.rooms.of(room);
        if (live.room().roster().find(who.id()).isEmpty())
            live.submit(new ServerCommand.Enter(who.newcomer(), Device.WEB), Actor.SERVER);
        var ref = live.room().roster().find(who.id()).orElseThrow();
        live.submit(new ChatCommand.Say(text), Actor.of(ref));
    }

    /// Takes back what was said in a class in exactly those words.
    void delete(RoomId room, String text) {
        var live = served.rooms.of(room);
        for (var line : live.read(0, 1_000)) {
            if (line.event() instanceof ChatEvent.MessageSent sent
                    && sent.parts().equals(List.of(new MessagePart.Text(text))))
                live.submit(new ChatCommand.DeleteMessage(line.seq()), Actor.SERVER);
        }
    }

    /// All that the class shows, in memory and read anew from its log.
    String said(RoomId room) {
        var live = served.rooms.of(room);
        var now = live.room() + " " + live.read(0, 1_000);
        served.rooms.letGo(room);
        return now + " " + served.rooms.of(room).room();
    }

    /// A line of the log service about somebody.
    void joined(RoomId room, String user) {
        var before = served.watch.log().written();
        served.watch
                .log()
                .log(
                        new LogLine(
                                served.instant().toEpochMilli(),
                                Served.APP,
                                room,
                                new UserId(user),
                                new Visitor("203.0.113.77", Os.LINUX, "1.0"),
                                LogEvent.Seen.JOINED,
                                List.of()));
        await().until(() -> served.watch.log().written() > before);
    }

    /// Whose lines the log service finds of the last days.
    List<String> logged(int days) {
        var now = served.instant().getEpochSecond();
        var from = now - Duration.ofDays(days).toSeconds();
        var asked =
                ",\"From\":%d,\"To\":%d,\"Purpose\":\"PROVIDE\",\"Offset\":0,\"Limit\":100"
                        .formatted(from, now + 1);
        return list(own("SearchLog", asked), "Rows").stream()
                .map(row -> Customer.text(row, "UserId"))
                .filter(user -> !user.isEmpty()) // not the lines about what an operator did
                .toList();
    }

    /// The receipt of an erasure, waited for.
    String receipt(JsonObject erased) {
        var asked = ",\"JobId\":\"" + Customer.text(erased, "JobId") + "\"";
        await().atMost(PATIENCE)
                .until(() ->
                        own("DescribeErasure", asked).fields().get("Receipt") instanceof JsonText);
        return Customer.text(own("DescribeErasure", asked), "Receipt");
    }

    static long number(JsonObject object, String name) {
        return whole(((JsonNumber) object.fields().get(name)).value());
    }

    private static long whole(BigDecimal number) {
        return number.longValueExact();
    }

    static boolean isNull(JsonObject object, String name) {
        return object.fields().get(name) instanceof JsonNull;
    }

    static List<JsonObject> list(JsonObject object, String name) {
        return ((JsonArray) object.fields().get(name))
                .items().stream().map(JsonObject.class::cast).toList();
    }
}
