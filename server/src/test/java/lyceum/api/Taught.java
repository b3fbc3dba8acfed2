package lyceum.api;

import java.math.BigDecimal;
import java.util.List;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;

/// What happens in the classes of a customer of a test.
record Taught(Served served, Customer customer) {
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

    /// All that the class shows, in memory and read anew from its log.
    String said(RoomId room) {
        var live = served.rooms.of(room);
        var now = live.room() + " " + live.read(0, 1_000);
        served.rooms.letGo(room);
        return now + " " + served.rooms.of(room).room();
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
