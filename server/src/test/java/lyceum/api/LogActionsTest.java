package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.room.Actor;
import lyceum.room.Device;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import lyceum.watch.LogEvent;
import lyceum.watch.LogLine;
import lyceum.watch.Os;
import lyceum.watch.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the log, the operation log and the audit tell a customer, and what they refuse.
class LogActionsTest {
    private static final String IP = "203.0.113.77";
    private static final RoomId ROOM = new RoomId(345678901);

    @TempDir Path directory;
    private Served served;
    private Customer customer;

    @BeforeEach
    void open() {
        served = new Served(directory, false);
        customer = served.customer();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    @Tag("D-01")
    @Tag("D-04")
    @Tag("D-05")
    void aRowSaysWhatTheAgreementListsAndNothingElse() {
        var ann = register("Ann");
        joined(ann);
        var rows = rows(search("\"PROVIDE\"", ",\"UserId\":\"" + ann + "\",\"RoomId\":" + ROOM));
        assertThat(rows).hasSize(1);
        var row = rows.getFirst();
        assertThat(row.fields().keySet())
                .containsExactlyInAnyOrder(
                        "Kind",
                        "Time",
                        "UserId",
                        "Ip",
                        "Os",
                        "RoomId",
                        "SdkVersion",
                        "Event",
                        "Numbers",
                        "Actor",
                        "Result",
                        "RequestId");
        assertThat(text(row, "UserId")).isEqualTo(ann);
        assertThat(text(row, "Ip")).isEqualTo("203.0.113.0");
        assertThat(text(row, "Os")).isEqualTo("MACOS");
        assertThat(number(row, "RoomId")).isEqualTo(ROOM.value());
        assertThat(text(row, "SdkVersion")).isEqualTo("1.2.3");
        assertThat(text(row, "Event")).isEqualTo("JOINED");
        assertThat(number(row, "Time")).isEqualTo(served.instant().getEpochSecond());
    }

    @Test
    @Tag("D-02")
    @Tag("U-01")
    @Tag("U-05")
    void anAddressIsShownWholeOnlyWithAPurpose() {
        var ann = register("Ann");
        joined(ann);
        var whole = ",\"Unmask\":1,\"UserId\":\"" + ann + "\"";
        assertThat(refused("null", whole)).startsWith("UnauthorizedOperation");
        assertThat(refused("\"MARKETING\"", whole)).startsWith("UnauthorizedOperation");
        assertThat(refused("\"TROUBLESHOOT\"", whole)).startsWith("UnauthorizedOperation");
        var rows = rows(search("\"TROUBLESHOOT\"", whole + ",\"Ticket\":\"T-1\""));
        assertThat(rows.stream().map(row -> text(row, "Ip"))).contains(IP);
        var audit = audit();
        assertThat(audit.stream().map(row -> number(row, "Granted")))
                .containsExactly(0L, 0L, 0L, 1L);
        assertThat(audit.stream().map(row -> text(row, "Purpose")))
                .containsExactly("", "", "TROUBLESHOOT", "TROUBLESHOOT");
        var last = audit.getLast();
        assertThat(text(last, "Actor")).isEqualTo("key " + Served.SECRET_ID);
        assertThat(text(last, "Ticket")).isEqualTo("T-1");
        assertThat(text(last, "Category")).isEqualTo("LOG");
        assertThat(number(last, "People")).isOne();
        assertThat(audit.stream().map(row -> number(row, "Whole"))).containsOnly(1L);
    }

    @Test
    @Tag("D-07")
    void everyChangeLeavesOneRowAndALookNone() {
        var ann = register("Ann");
        customer.refused("EndRoom", "{\"RoomId\":42}");
        customer.call("DescribeUser", user(ann, ""));
        customer.call("ModifyUserProfile", user(ann, ",\"Nickname\":\"Annie\""));
        customer.refused("ModifyUserProfile", user(ann, ",\"Secret\":\"quince\""));
        var rows = rows(search("\"PROVIDE\"", ""));
        assertThat(rows.stream().map(row -> text(row, "Event") + " " + text(row, "Result")))
                .containsExactly(
                        "RegisterUser OK",
                        "EndRoom ResourceNotFound.Room",
                        "ModifyUserProfile OK",
                        "ModifyUserProfile UnknownParameter");
        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(text(row, "Kind")).isEqualTo("OPERATION");
                    assertThat(text(row, "Actor")).isEqualTo("key " + Served.SECRET_ID);
                    assertThat(text(row, "RequestId")).hasSize(36);
                });
        assertThat(rows.toString()).doesNotContain("quince", "Ann");
        assertThat(rows(search("\"PROVIDE\"", ",\"UserId\":\"" + ann + "\""))).hasSize(2);
        assertThat(rows(search("\"PROVIDE\"", ",\"RoomId\":42"))).hasSize(1);
    }

    @Test
    void pagesOfBothLogsFollowTheirTime() {
        var ann = register("Ann");
        for (int n = 0; n < 5; n++) {
            served.pass(Duration.ofDays(1));
            joined(ann);
            customer.refused("EndRoom", "{\"RoomId\":" + ROOM + "}");
        }
        served.pass(Duration.ofSeconds(1));
        var all = new ArrayList<JsonObject>();
        var to = served.instant().getEpochSecond();
        var who = ",\"RoomId\":" + ROOM + ",\"To\":" + to + ",\"Offset\":";
        for (int at = 0; at < 10; at += 3) all.addAll(rows(search("\"PROVIDE\"", who + at, 3)));
        assertThat(all).hasSize(10);
        assertThat(all.stream().map(row -> number(row, "Time"))).isSorted();
        var total = search("\"PROVIDE\"", who + "0", 3);
        assertThat(number(total, "Total")).isEqualTo(10);
    }

    @Test
    void nothingLeadsToAnErasedPersonAndTheOthersStay() {
        var ann = register("Ann");
        var ben = register("Ben");
        joined(ann);
        joined(ben);
        var erased = customer.own("EraseUser", "{\"SdkAppId\":3520371,\"UserId\":\"" + ann + "\"}");
        var job = text(erased, "JobId");
        await().until(() -> ended(job));
        assertThat(rows(search("\"PROVIDE\"", ",\"UserId\":\"" + ann + "\""))).isEmpty();
        assertThat(rows(search("\"PROVIDE\"", "")).toString()).contains(ben).doesNotContain(ann);
        joined(ben);
        served.watch.log().log(line(ann));
        assertThat(rows(search("\"PROVIDE\"", ",\"RoomId\":" + ROOM))).hasSize(2);
    }

    @Test
    @Tag("D-02")
    void anApplicationChoosesHowMuchOfAddressesIsKept() {
        var ann = register("Ann");
        for (var wish : List.of("TRUNCATED", "NONE", "FULL")) {
            customer.own("ModifyLogging", body(",\"Addresses\":\"" + wish + "\""));
            joined(ann);
        }
        assertThat(customer.own("ModifyLogging", body("")).toString()).contains("FULL");
        var rows = rows(search("\"PROVIDE\"", ",\"Unmask\":1,\"RoomId\":" + ROOM));
        assertThat(rows.stream().map(row -> text(row, "Ip")))
                .containsExactly("203.0.113.0", "", IP);
    }

    @Test
    void theListOfMembersHasTheNewestAddressWhileItIsKept() {
        var ann = register("Ann");
        var made = customer.call("CreateRoom", RoomRulesTest.room("\"TeacherId\":\"" + ann + "\""));
        var room = new RoomId(number(made, "RoomId"));
        var who = served.catalog.users().find(Served.APP, new UserId(ann)).orElseThrow();
        var enter = new ServerCommand.Enter(who.newcomer(), Device.WEB);
        served.rooms.of(room).submit(enter, Actor.SERVER);
        assertThat(address(room)).isEmpty();
        joined(ann, room, "198.51.100.1");
        served.pass(Duration.ofDays(1));
        joined(ann, room, "198.51.100.2");
        assertThat(address(room)).isEqualTo("198.51.100.2");
        assertThat(audit().getLast().toString()).contains("PROVIDE");
        assertThat(number(audit().getLast(), "People")).isOne();
    }

    private String address(RoomId room) {
        var body = "{\"RoomId\":" + room + ",\"Page\":1,\"Limit\":10}";
        var answer = customer.call("DescribeCurrentMemberList", body);
        var all = (JsonArray) answer.fields().get("MemberRecords");
        return text((JsonObject) all.items().getFirst(), "IPAddress");
    }

    private boolean ended(String job) {
        var body = body(",\"JobId\":\"" + job + "\"");
        return text(customer.own("DescribeErasure", body), "State").equals("RECEIPTED");
    }

    private static String user(String id, String more) {
        return "{\"UserId\":\"" + id + "\"" + more + "}";
    }

    private String register(String name) {
        var body = body(",\"Name\":\"" + name + "\"");
        return text(customer.call("RegisterUser", body), "UserId");
    }

    private LogLine line(String user) {
        return line(user, ROOM, IP);
    }

    private LogLine line(String user, RoomId room, String address) {
        return new LogLine(
                served.instant().toEpochMilli(),
                Served.APP,
                room,
                new UserId(user),
                new Visitor(address, Os.MACOS, "1.2.3"),
                LogEvent.Seen.JOINED,
                List.of());
    }

    private void joined(String user) {
        joined(user, ROOM, IP);
    }

    private void joined(String user, RoomId room, String address) {
        var before = served.watch.log().written();
        served.watch.log().log(line(user, room, address));
        await().until(() -> served.watch.log().written() > before);
    }

    private static String body(String more) {
        return "{\"SdkAppId\":3520371" + more + "}";
    }

    private String asked(String purpose, String more, int limit) {
        var to = more.contains("To\"") ? "" : ",\"To\":" + (served.instant().getEpochSecond() + 1);
        var offset = more.contains("Offset") ? "" : ",\"Offset\":0";
        return body(
                ",\"From\":0,\"Limit\":" + limit + to + offset + ",\"Purpose\":" + purpose + more);
    }

    private JsonObject search(String purpose, String more) {
        return search(purpose, more, 100);
    }

    private JsonObject search(String purpose, String more, int limit) {
        return customer.own("SearchLog", asked(purpose, more, limit));
    }

    private String refused(String purpose, String more) {
        return customer.ownRefused("SearchLog", asked(purpose, more, 100));
    }

    private List<JsonObject> audit() {
        return rows(
                customer.own(
                        "DescribeAudit",
                        body(",\"From\":0,\"To\":4000000000,\"Offset\":0,\"Limit\":100")));
    }

    private static List<JsonObject> rows(JsonObject answer) {
        return ((JsonArray) answer.fields().get("Rows"))
                .items().stream().map(JsonObject.class::cast).toList();
    }

    private static String text(JsonObject row, String name) {
        return ((JsonText) row.fields().get(name)).value();
    }

    private static long number(JsonObject row, String name) {
        BigDecimal number = ((JsonNumber) row.fields().get(name)).value();
        return number.longValueExact();
    }
}
