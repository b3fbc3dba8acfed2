package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lyceum.OnDisk;
import lyceum.OnEngine;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.privacy.ReceiptCheck;
import lyceum.privacy.Unproven;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is left of people and classes after they were erased: nothing, and a receipt.
@ParameterizedClass
@EnumSource(OnEngine.class)
class ErasureTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Customer customer;

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        customer = served.customer();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    @Tag("X-01")
    void anErasedUserAnswersAsOneThatNeverWas() {
        var ann = register("Ann", "origin-ann");
        var ben = register("Ben", "origin-ben");
        var room = create();
        say(room, ann, "quince");
        say(room, ben, "sloe");
        var erased = erase(ann);
        assertThat(erased.id()).isNotEmpty();
        assertThat(erased.at()).isEqualTo(served.instant().getEpochSecond());
        for (var asked : List.of(user("UserId", ann), user("OriginId", "origin-ann"))) {
            assertThat(customer.refused("DescribeUser", asked)).startsWith("ResourceNotFound.User");
        }
        assertThat(said(room)).contains("sloe").doesNotContain("quince", "Ann");
        assertThat(erase(ann)).isEqualTo(new Erased("", 0));
        assertThat(Customer.text(customer.call("DescribeUser", user("UserId", ben)), "Name"))
                .isEqualTo("Ben");
        // The same person again is somebody new.
        var again = register("Ann", "origin-ann");
        assertThat(again).isNotEqualTo(ann);
        assertThat(said(room)).doesNotContain("quince", "Ann");
    }

    @Test
    void whoIsInAClassIsPutOutAndForgottenThereAtOnce() {
        var ann = register("Ann", "a");
        var room = create();
        say(room, ann, "quince");
        var live = served.rooms.of(room);
        assertThat(live.room().roster().count()).isEqualTo(1);
        erase(ann);
        assertThat(live.room().roster().count()).isZero();
        assertThat(live.room().toString()).doesNotContain("quince", "Ann", ann);
        assertThat(live.read(0, 100).toString()).doesNotContain("quince", "Ann", ann);
    }

    @Test
    void listsDoNotNameWhoWasErased() {
        var ann = register("Ann", "a");
        var made = customer.call("CreateRoom", RoomRulesTest.room("\"TeacherId\":\"" + ann + "\""));
        var room = new RoomId(number(made, "RoomId").longValueExact());
        var row = served.rooms.row(room).orElseThrow();
        assertThat(served.rooms.glance(row).teacher()).isEqualTo("Ann");
        erase(ann);
        assertThat(served.rooms.glance(row).toString()).doesNotContain("Ann", ann);
    }

    @Test
    @Tag("X-01")
    void anErasedClassIsGoneAndADeletedOneToo() {
        var ann = register("Ann", "a");
        var erased = create();
        var deleted = create();
        var kept = create();
        for (var room : List.of(erased, deleted, kept)) say(room, ann, "quince");
        var job = customer.own("EraseRoom", room(erased));
        customer.call("DeleteRoom", "{\"RoomId\":" + deleted + "}");
        for (var room : List.of(erased, deleted)) {
            assertThat(customer.refused("DescribeRoom", "{\"RoomId\":" + room + "}"))
                    .startsWith("ResourceNotFound.Room");
        }
        assertThat(said(kept)).contains("quince");
        receipt(Customer.text(job, "JobId"));
        await().atMost(LIMIT).until(() -> receipts().size() == 2);
        assertThat(served.rooms.row(erased)).isEmpty();
        assertThat(served.rooms.row(deleted)).isEmpty();
        assertThat(Customer.text(customer.own("EraseRoom", room(erased)), "JobId")).isEmpty();
    }

    @Test
    @Tag("T-07")
    void theSealedBytesAreGoneFromTheDiskToo() throws IOException {
        var ann = register("Ann", "a");
        var ben = register("Ben", "b");
        var room = create();
        for (int n = 0; n < 20; n++) {
            say(room, ann, "quince" + n);
            say(room, ben, "sloe" + n);
        }
        for (var kind : List.of("OBJECTION", "RECTIFICATION", "ACCESS"))
            customer.own("FilePetition", petition(ann, kind));
        var anns = sealedOf(ann);
        var bens = sealedOf(ben);
        assertThat(anns).hasSizeGreaterThan(20);
        assertThat(engine.bytes(directory)).contains(anns).contains(bens);
        receipt(erase(ann).id());
        for (var value : anns) assertThat(engine.holding(directory, value)).isEmpty();
        for (var value : bens) assertThat(engine.holding(directory, value)).isNotEmpty();
        assertThat(said(room)).contains("sloe19");
    }

    private static String petition(String user, String kind) {
        var body = "{\"SdkAppId\":%d,\"UserId\":\"%s\",\"Kind\":\"%s\"}";
        return body.formatted(Served.APP.value(), user, kind);
    }

    private String[] sealedOf(String user) {
        var number = served.vault().person(Served.APP.value(), user).orElseThrow().person();
        return served.database
                .read(sql ->
                        sql.list(
                                "SELECT sealed FROM room_personal WHERE person = ?"
                                        + " UNION ALL SELECT sealed FROM petition WHERE person = ?"
                                        + " UNION ALL SELECT name FROM app_user WHERE id = ?",
                                row -> OnDisk.text(row.bytes("sealed")),
                                number,
                                number,
                                number))
                .toArray(String[]::new);
    }

    @Test
    void receiptsAreSignedInOneChainAndSayHowMuch(@TempDir Path elsewhere) throws Exception {
        var room = create();
        for (var name : List.of("Ann", "Ben", "Cem")) {
            var user = register(name, name);
            say(room, user, "hello");
            var receipt = receipt(erase(user).id());
            assertThat(receipt).doesNotContain(user, name).contains("\"items\":2");
        }
        var all = receipts();
        var file = Files.write(elsewhere.resolve("receipts"), all);
        var good = ReceiptCheck.check(file, served.privacy.receipts().key());
        assertThat(good.receipts()).isEqualTo(3);
        // From a later one on too, but not with one left out or changed.
        Files.write(file, all.subList(1, 3));
        assertThat(ReceiptCheck.check(file, null).from()).isEqualTo(2);
        refused(file, List.of(all.get(0), all.get(2)), "Line 2: receipt 2 is missing.");
        refused(
                file,
                List.of(all.get(0), all.get(1).replace("\"items\":2", "\"items\":1")),
                "Line 2: the signature does not fit.");
        refused(file, List.of(), "Line 0: there is no receipt in this file.");
    }

    private static void refused(Path file, List<String> lines, String why) throws IOException {
        Files.write(file, lines);
        var refused = new AtomicReference<>("nothing");
        try {
            ReceiptCheck.check(file, null);
        } catch (Unproven wrong) {
            refused.set(wrong.getMessage());
        }
        assertThat(refused.get()).isEqualTo(why);
    }

    @Test
    @Tag("X-01")
    void whatIsOfAnotherApplicationIsNotErased() {
        var other = new AppId(3520372);
        served.catalog.applications().create(other, "Other", null);
        served.catalog.keys().create(other, "AKIDother", "secretOther");
        var stranger = new Customer(served.gateway, "AKIDother", "secretOther", served);
        var ann = register("Ann", "a");
        var room = create();
        say(room, ann, "quince");
        var theirs = "{\"SdkAppId\":3520372,";
        var user = theirs + "\"UserId\":\"" + ann + "\"}";
        assertThat(Customer.text(stranger.own("EraseUser", user), "JobId")).isEmpty();
        var room1 = theirs + "\"RoomId\":" + room + "}";
        assertThat(Customer.text(stranger.own("EraseRoom", room1), "JobId")).isEmpty();
        assertThat(said(room)).contains("quince");
        var job = erase(ann).id();
        assertThat(stranger.refused("DescribeErasure", "{}")).startsWith("InvalidAction");
        assertThat(served.privacy.eraser().find(other, job)).isEmpty();
    }

    private record Erased(String id, long at) {}

    private Erased erase(String user) {
        var erased =
                customer.own(
                        "EraseUser",
                        "{\"SdkAppId\":3520371,\"Reason\":\"asked\",\"UserId\":\"" + user + "\"}");
        return new Erased(
                Customer.text(erased, "JobId"), number(erased, "KeysDestroyedAt").longValueExact());
    }

    /// The receipt of a job, waited for.
    private String receipt(String job) {
        var asked = "{\"SdkAppId\":3520371,\"JobId\":\"" + job + "\"}";
        await().atMost(LIMIT)
                .until(() ->
                        !(customer.own("DescribeErasure", asked).fields().get("Receipt")
                                instanceof JsonNull));
        var told = customer.own("DescribeErasure", asked);
        assertThat(Customer.text(told, "State")).isEqualTo("RECEIPTED");
        return Customer.text(told, "Receipt");
    }

    private List<String> receipts() {
        var asked = "{\"SdkAppId\":3520371,\"Offset\":0,\"Limit\":100}";
        var told = (JsonArray) customer.own("DescribeReceipts", asked).fields().get("Receipts");
        return told.items().stream().map(each -> ((JsonText) each).value()).toList();
    }

    private String register(String name, String origin) {
        var fields = "{\"SdkAppId\":3520371,\"Name\":\"%s\",\"OriginId\":\"%s\"}";
        return Customer.text(
                customer.call("RegisterUser", fields.formatted(name, origin)), "UserId");
    }

    private RoomId create() {
        var made = customer.call("CreateRoom", RoomRulesTest.room(""));
        return new RoomId(number(made, "RoomId").longValueExact());
    }

    private static String room(RoomId room) {
        return "{\"SdkAppId\":3520371,\"RoomId\":" + room + "}";
    }

    private static String user(String field, String id) {
        return "{\"" + field + "\":\"" + id + "\"}";
    }

    private void say(RoomId room, String user, String text) {
        var who = served.catalog.users().find(Served.APP, new UserId(user)).orElseThrow();
        var live = served.rooms.of(room);
        if (live.room().roster().find(who.id()).isEmpty())
            live.submit(new ServerCommand.Enter(who.newcomer(), Device.WEB), Actor.SERVER);
        var ref = live.room().roster().find(who.id()).orElseThrow();
        live.submit(new ChatCommand.Say(text), Actor.of(ref));
    }

    /// All that the class shows, as it is and folded anew.
    private String said(RoomId room) {
        var live = served.rooms.of(room);
        return live.room() + " " + live.read(0, 1_000);
    }

    private static BigDecimal number(JsonObject object, String name) {
        return ((JsonNumber) object.fields().get(name)).value();
    }
}
