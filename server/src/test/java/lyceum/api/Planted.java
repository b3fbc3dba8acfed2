package lyceum.api;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lyceum.Inventory;
import lyceum.OnDisk;
import lyceum.catalog.JoinLinks;
import lyceum.json.JsonTree.JsonNull;
import lyceum.personal.Claim;
import lyceum.personal.Place.Column;
import lyceum.petition.Kind;
import lyceum.petition.Source;
import lyceum.petition.State;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.awaitility.core.ConditionTimeoutException;

/// People with a word for each thing that is kept of them, each by chance from the first character
/// on, and what can be found of them.
final class Planted {
    private static final int WORD = 24;
    private static final int SLOT = 128;
    private static final int WRAPPED = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Random random;
    private final Served served;
    private final Customer customer;
    private final Path files;

    /// Somebody, and the words kept of them by what they are.
    record Somebody(String id, Map<String, String> words) {}

    Planted(Served served, Path files, long seed) {
        this.served = served;
        this.customer = served.customer();
        this.files = files;
        this.random = new Random(seed);
    }

    private String word() {
        return random.ints('0', 'z' + 1)
                .filter(Character::isLetterOrDigit)
                .limit(WORD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    RoomId room() {
        var made = customer.call("CreateRoom", RoomRulesTest.room(""));
        return new RoomId(
                Long.parseLong(made.fields().get("RoomId").toString().replaceAll("\\D", "")));
    }

    /// Somebody who has a profile, was in a class, said something there, and has a link to it.
    Somebody somebody(RoomId room) {
        var words = new LinkedHashMap<String, String>();
        for (var what : List.of("name", "origin", "avatar", "said")) words.put(what, word());
        var fields =
                "{\"SdkAppId\":3520371,\"Name\":\"%s\",\"OriginId\":\"%s\""
                        + ",\"Avatar\":\"http://a/%s\"}";
        var made =
                customer.call(
                        "RegisterUser",
                        fields.formatted(
                                words.get("name"), words.get("origin"), words.get("avatar")));
        var id = Customer.text(made, "UserId");
        words.put("id", id);
        say(room, id, words.get("said"));
        var who = new UserId(id);
        var link =
                served.catalog
                        .links()
                        .invite(Served.APP, room, List.of(new JoinLinks.For(who, Role.STUDENT)))
                        .getFirst();
        words.put("link", link.code());
        words.put("told", word());
        petition(who, words.get("told"));
        served.consents.agree(Served.APP, room, who, served.consents.wording(Served.APP, "en-US"));
        return new Somebody(id, words);
    }

    private void petition(UserId who, String answer) {
        var taken =
                served.ombudsman
                        .file(Served.APP, who, Kind.OBJECTION, Source.APPLICATION, "a test")
                        .orElseThrow();
        served.ombudsman.close(Served.APP, taken.id(), State.REFUSED, answer, "a test");
    }

    /// Lets somebody come into a class and say something.
    void say(RoomId room, String user, String text) {
        var who = served.catalog.users().find(Served.APP, new UserId(user)).orElseThrow();
        var live = served.rooms.of(room);
        live.submit(new ServerCommand.Enter(who.newcomer(), Device.WEB), Actor.SERVER);
        var ref = live.room().roster().find(who.id()).orElseThrow();
        live.submit(new ChatCommand.Say(text), Actor.of(ref));
    }

    /// The words of somebody that our own answers still show.
    List<String> shown(Somebody one, RoomId room) {
        var all = new StringBuilder();
        for (var asked :
                List.of(
                        "{\"UserId\":\"" + one.id() + "\"}",
                        "{\"OriginId\":\"" + one.words().get("origin") + "\"}")) {
            served.catalog
                    .users()
                    .find(Served.APP, new UserId(one.id()))
                    .ifPresent(it -> all.append(customer.call("DescribeUser", asked)));
        }
        served.rooms
                .row(room)
                .ifPresent(_ -> {
                    var live = served.rooms.of(room);
                    all.append(live.room()).append(live.read(0, 1_000));
                });
        served.catalog
                .links()
                .of(Served.APP, room, 0, 100)
                .forEach(link -> all.append(link.code()));
        served.petitions
                .list(Served.APP, false, 0, 100)
                .forEach(petition -> all.append(petition.user()).append(petition.answer()));
        return one.words().values().stream().filter(word -> all.indexOf(word) >= 0).toList();
    }

    /// Erases, and waits for the receipt; false: none came in time.
    boolean erase(String action, String whom) {
        var job =
                Customer.text(customer.own(action, "{\"SdkAppId\":3520371," + whom + "}"), "JobId");
        var asked = "{\"SdkAppId\":3520371,\"JobId\":\"" + job + "\"}";
        try {
            await().atMost(PATIENCE)
                    .until(() ->
                            !(customer.own("DescribeErasure", asked).fields().get("Receipt")
                                    instanceof JsonNull));
            return true;
        } catch (ConditionTimeoutException none) {
            return false;
        }
    }

    /// Every sealed value in the store, by where it stands.
    Map<String, byte[]> sealed() {
        var all = new LinkedHashMap<String, byte[]>();
        for (var column : columns()) {
            var n = 0;
            for (var value : values(column))
                all.put(
                        column.table()
                                + "."
                                + column.column()
                                + " "
                                + n++
                                + " "
                                + Integer.toHexString(Arrays.hashCode(value)),
                        value);
        }
        return all;
    }

    /// The sealed values that stand in rows of somebody.
    Map<String, byte[]> sealed(Somebody one) {
        var number = served.vault().person(Served.APP.value(), one.id()).orElseThrow().person();
        var all = new LinkedHashMap<String, byte[]>();
        for (var of :
                List.of(
                        "room_personal sealed person",
                        "app_user name id",
                        "app_user user_id id",
                        "app_user origin_id id",
                        "app_user avatar id",
                        "petition sealed person",
                        "petition answer person",
                        "join_link user_id person")) {
            var words = of.split(" ");
            var select = "SELECT %s AS found FROM %s WHERE %s = ?";
            var rows =
                    served.database.read(sql ->
                            sql.list(
                                    select.formatted(words[1], words[0], words[2]),
                                    row -> row.bytes("found"),
                                    number));
            for (var row : rows) all.put(of + " " + all.size(), row);
        }
        return all;
    }

    private static List<Column> columns() {
        var all = new ArrayList<Column>();
        for (var claim : Inventory.all())
            if (claim instanceof Claim.Personal of
                    && of.sealed()
                    && of.place() instanceof Column column) all.add(column);
        return all;
    }

    private List<byte[]> values(Column column) {
        if (!served.tables().contains(column.table())) return List.of();
        var select = "SELECT %2$s AS found FROM %1$s WHERE %2$s IS NOT NULL";
        return served.database.read(sql ->
                sql.list(
                        select.formatted(column.table(), column.column()),
                        row -> row.bytes("found")));
    }

    /// The wrapped keys that stand in the file of keys now.
    Map<String, byte[]> keys() throws IOException {
        var bytes = Files.readAllBytes(files.resolve("keys/keys.dat"));
        var all = new LinkedHashMap<String, byte[]>();
        for (int at = 0; at + SLOT <= bytes.length; at += SLOT) {
            var wrapped = Arrays.copyOfRange(bytes, at + SLOT - WRAPPED - 4, at + SLOT - 4);
            if (!OnDisk.text(wrapped).replace("\0", "").isEmpty()) all.put("key " + at, wrapped);
        }
        return all;
    }
}
