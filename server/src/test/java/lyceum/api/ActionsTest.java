package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Device;
import lyceum.room.MessagePart;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the actions do, one after the other, as a customer's server sees it.
class ActionsTest {
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
    void aClassIsHeldAndOver() {
        String room = create("");
        String of = "{\"RoomId\":" + room + "}";
        assertThat(number(customer.call("DescribeRoom", of), "Status")).isZero();
        customer.call("StartRoom", of);
        assertThat(number(customer.call("DescribeRoom", of), "Status")).isEqualTo(1);
        assertThat(customer.refused("StartRoom", of)).startsWith("FailedOperation.ClassStarted");
        assertThat(customer.refused("DeleteRoom", of)).startsWith("FailedOperation.ClassStarted");
        assertThat(customer.refused("ModifyRoom", modify(room, "\"MaxMicNumber\":1")))
                .startsWith("FailedOperation.ClassStarted");
        customer.call("ModifyRoom", modify(room, "\"Name\":\"Later\""));
        served.pass(Duration.ofSeconds(30));
        customer.call("EndRoom", of);
        assertThat(number(customer.call("DescribeRoom", of), "Status")).isEqualTo(2);
        assertThat(customer.refused("EndRoom", of)).startsWith("FailedOperation.ClassEnded");
        assertThat(customer.refused("DescribeCurrentMemberList", members(room)))
                .startsWith("FailedOperation.ClassEnded");
        var listed = (JsonObject) items(rooms(""), "Rooms").getFirst();
        assertThat(Customer.text(listed, "Name")).isEqualTo("Later");
        assertThat(number(listed, "RealEndTime") - number(listed, "RealStartTime")).isEqualTo(30);
        customer.call("DeleteRoom", of);
        assertThat(customer.refused("DescribeRoom", of))
                .isEqualTo("ResourceNotFound.Room: The room does not exist.");
        assertThat(items(rooms(""), "Rooms")).isEmpty();
    }

    @Test
    void aClassThatNeverStartedExpires() {
        String room = create("");
        customer.call("EndRoom", "{\"RoomId\":" + room + "}");
        var told = customer.call("DescribeRoom", "{\"RoomId\":" + room + "}");
        assertThat(number(told, "Status")).isEqualTo(3);
        assertThat(customer.refused("StartRoom", "{\"RoomId\":" + room + "}"))
                .startsWith("FailedOperation.ClassExpired");
    }

    @Test
    void changesAreCheckedAndKept() {
        String ann = register("Ann");
        String room = create("\"TeacherId\":\"" + ann + "\"");
        customer.call("ModifyRoom", modify(room, "\"Assistants\":[\"" + register("Bob") + "\"]"));
        assertThat(Customer.text(describe(room), "TeacherId")).isEqualTo(ann);
        assertThat(items(describe(room), "Assistants")).hasSize(1);
        customer.call("ModifyRoom", modify(room, "\"TeacherId\":\"\",\"Assistants\":[]"));
        assertThat(Customer.text(describe(room), "TeacherId")).isEmpty();
        assertThat(items(describe(room), "Assistants")).isEmpty();
        customer.call("ModifyRoom", modify(room, "\"RoomType\":1,\"MaxMicNumber\":1"));
        assertThat(customer.refused("ModifyRoom", modify(room, "\"RoomType\":4")))
                .startsWith("InvalidParameter.RoomTypeInvalid");
        assertThat(customer.refused("ModifyRoom", modify(room, "\"LiveType\":2")))
                .startsWith("InvalidParameter.LiveType");
        assertThat(customer.refused("ModifyRoom", modify(room, "\"TurnOffMic\":1")))
                .startsWith("UnknownParameter");
        assertThat(customer.refused("ModifyRoom", modify(room, "\"Name\":\"\"")))
                .startsWith("InvalidParameterValue");
        assertThat(customer.refused("ModifyRoom", modify(room, "\"Name\":\"a\\u202Eb\"")))
                .startsWith("InvalidParameterValue: ")
                .contains("(Name holds controls or what turns the writing");
        customer.call("ModifyRoom", "{\"SdkAppId\":3520371,\"RoomId\":" + room + "}");
    }

    @Test
    void listsHavePagesRangesAndStates() {
        List<String> rooms = IntStream.range(0, 5).mapToObj(i -> create("")).toList();
        customer.call("StartRoom", "{\"RoomId\":" + rooms.getFirst() + "}");
        assertThat(number(rooms(""), "Total")).isEqualTo(5);
        var loaded = served.rooms.loaded().size();
        assertThat(items(rooms(""), "Rooms")).hasSize(5);
        assertThat(loaded).as("rooms that were only listed").isLessThan(5);
        assertThat(items(rooms(",\"Limit\":2,\"Page\":3"), "Rooms")).hasSize(1);
        assertThat(items(rooms(",\"Limit\":2,\"Page\":4611686018427387904"), "Rooms")).isEmpty();
        assertThat(items(rooms(",\"Page\":0,\"Limit\":0"), "Rooms")).hasSize(5);
        assertThat(number(rooms(",\"Status\":[1]"), "Total")).isEqualTo(1);
        assertThat(number(rooms(",\"EndTime\":1795296100"), "Total")).isZero();
        assertThat(customer.refused("GetRooms", "{\"SdkAppId\":3520371,\"Limit\":101}"))
                .startsWith("InvalidParameterValue");
        assertThat(customer.refused("GetRooms", "{\"SdkAppId\":3520371,\"Status\":[4]}"))
                .startsWith("InvalidParameterValue");
        assertThat(
                        customer.refused(
                                "GetRooms", "{\"SdkAppId\":3520371,\"StartTime\":9,\"EndTime\":8}"))
                .startsWith("InvalidParameterValue");
    }

    @Test
    void whoWaitsOutsideIsListedAsNotCome() {
        String room = create("");
        served.vault().meet(Served.APP.value(), "stranger");
        var ivy =
                new Newcomer(
                        new PersonRef("pivy"), new UserId("stranger"), "Ivy", "", 1, true, false);
        served.rooms
                .of(new RoomId(Long.parseLong(room)))
                .submit(new ServerCommand.Enter(ivy, Device.WEB), Actor.SERVER);
        var outside = (JsonObject) items(list(room), "MemberRecords").getFirst();
        assertThat(Customer.text(outside, "UserName")).isEqualTo("Ivy");
        assertThat(number(outside, "CurrentState")).isZero();
        assertThat(number(outside, "FirstJoinTimestamp")).isZero();
        assertThat(number(list(room), "Total")).isOne();
    }

    @Test
    void aNickNameIsShownWithItsMessageOnly() {
        String ann = register("Ann");
        String room = create("");
        customer.call(
                "SendRoomNormalMessage",
                "{\"SdkAppId\":3520371,\"RoomId\":"
                        + room
                        + ",\"FromAccount\":\""
                        + ann
                        + "\",\"NickName\":\"The office\","
                        + "\"MsgBody\":[{\"MsgType\":\"TIMTextElem\","
                        + "\"TextMsgContent\":{\"Text\":\"hello\"}}]}");
        var state = served.rooms.of(new RoomId(Long.parseLong(room))).room();
        assertThat(state.chat().messages().getFirst().parts())
                .contains(new MessagePart.Signature("The office"));
        enter(room, ann);
        var here = (JsonObject) items(list(room), "MemberRecords").getFirst();
        assertThat(Customer.text(here, "UserName")).isEqualTo("Ann");
    }

    @Test
    void peopleArePutOutMutedAndSpokenFor() {
        String ann = register("Ann");
        String room = create("");
        String who = "{\"SdkAppId\":3520371,\"RoomId\":" + room + ",";
        enter(room, ann);
        customer.call("StartRoom", "{\"RoomId\":" + room + "}");
        customer.call(
                "SendRoomNormalMessage",
                who
                        + "\"FromAccount\":\""
                        + ann
                        + "\",\"MsgBody\":[{\"MsgType\":\"TIMTextElem\",\"TextMsgContent\":"
                        + "{\"Text\":\"hello\"}}],\"Priority\":\"High\"}");
        customer.call("SendRoomNotificationMessage", who + "\"MsgContent\":\"break\"}");
        customer.call(
                "ForbidSendMsg",
                who + "\"MembersAccount\":[\"" + ann + "\"],\"MuteTime\":4294967295}");
        served.pass(Duration.ofSeconds(10));
        var here = (JsonObject) items(list(room), "MemberRecords").getFirst();
        assertThat(Customer.text(here, "UserName")).isEqualTo("Ann");
        assertThat(number(here, "CurrentState")).isEqualTo(1);
        assertThat(number(here, "Silence")).isEqualTo(1);
        assertThat(number(here, "PresentTime")).isEqualTo(10);
        assertThat(number(here, "PerMemberMessageCount")).isEqualTo(1);
        assertThat(number(here, "Device")).isEqualTo(5);
        customer.call(
                "KickUserFromRoom",
                who + "\"UserId\":\"" + ann + "\",\"KickType\":2,\"Duration\":0}");
        var kicked = (JsonObject) items(list(room), "MemberRecords").getFirst();
        assertThat(number(kicked, "CurrentState")).isEqualTo(4);
        assertThat(number(here, "LastQuitTimestamp")).isZero();
        assertThat(number(kicked, "LastQuitTimestamp")).isPositive();
        customer.call("UnblockKickedUser", who + "\"UserId\":\"" + ann + "\"}");
        served.pass(Duration.ofSeconds(5));
        enter(room, ann);
        var back = (JsonObject) items(list(room), "MemberRecords").getFirst();
        assertThat(number(back, "LastQuitTimestamp"))
                .isEqualTo(number(kicked, "LastQuitTimestamp"));
        assertThat(number(back, "Stage")).isZero();
        assertThat(number(back, "PerMemberMicCount")).isZero();
        assertThat(
                        customer.refused(
                                "KickUserFromRoom",
                                who + "\"UserId\":\"" + ann + "\",\"KickType\":3,\"Duration\":0}"))
                .startsWith("InvalidParameterValue");
        assertThat(
                        customer.refused(
                                "KickUserFromRoom",
                                who + "\"UserId\":\"x\",\"KickType\":1,\"Duration\":0}"))
                .startsWith("ResourceNotFound.User");
        assertThat(
                        customer.refused(
                                "SendRoomNormalMessage",
                                who
                                        + "\"FromAccount\":\""
                                        + ann
                                        + "\",\"MsgBody\":[{\"MsgType\":\"TIMTextElem\"}]}"))
                .isEqualTo(
                        "MissingParameter: A parameter is missing."
                                + " (MsgBody.0.TextMsgContent)");
    }

    @Test
    void supervisorsAreListedAndAnnounced() {
        String ann = register("Ann");
        String room = create("");
        enter(room, ann);
        String users = "{\"SdkAppId\":3520371,\"Users\":[\"" + ann + "\"]}";
        customer.call("CreateSupervisor", users);
        assertThat(served.rooms.of(new RoomId(Long.parseLong(room))).room().lesson().supervised())
                .isTrue();
        var listed = customer.call("DescribeSupervisors", "{\"SdkAppId\":3520371}");
        assertThat(items(listed, "UserIds")).containsExactly(new JsonText(ann));
        customer.call("DeleteSupervisor", users);
        assertThat(number(customer.call("DescribeSupervisors", "{\"SdkAppId\":3520371}"), "Total"))
                .isZero();
        assertThat(customer.refused("CreateSupervisor", "{\"SdkAppId\":3520371,\"Users\":[\"x\"]}"))
                .startsWith("ResourceNotFound.User");
    }

    @Test
    void whatBelongsToOthersIsNotFound() {
        var foreign = served.catalog.applications().create("Foreign", null).id();
        var key = served.catalog.keys().create(foreign);
        var stranger = new Customer(served.gateway, key.secretId(), key.secretKey(), served);
        String ann = register("Ann");
        String room = create("");
        for (String action : List.of("DescribeRoom", "StartRoom", "EndRoom", "DeleteRoom")) {
            assertThat(stranger.refused(action, "{\"RoomId\":" + room + "}"))
                    .startsWith("ResourceNotFound.Room");
        }
        assertThat(stranger.refused("LoginUser", "{\"UserId\":\"" + ann + "\"}"))
                .startsWith("ResourceNotFound.User");
        assertThat(stranger.refused("GetRooms", "{\"SdkAppId\":3520371}"))
                .startsWith("InvalidParameter.SdkAppId");
        var sister = new AppId(4_000_000);
        served.catalog
                .applications()
                .create(
                        sister,
                        "Sister",
                        served.catalog.applications().find(Served.APP).orElseThrow().developer());
        assertThat(customer.refused("ModifyRoom", "{\"SdkAppId\":4000000,\"RoomId\":" + room + "}"))
                .startsWith("ResourceNotFound.Room");
        var bound =
                customer.call(
                        "LoginUserWithRoom",
                        "{\"UserId\":\"" + ann + "\",\"RoomId\":" + room + "}");
        assertThat(served.catalog.tokens().check(Customer.text(bound, "Token")).room())
                .isEqualTo(new RoomId(Long.parseLong(room)));
    }

    private void enter(String room, String user) {
        var who = served.catalog.users().find(Served.APP, new UserId(user)).orElseThrow();
        served.rooms
                .of(new RoomId(Long.parseLong(room)))
                .submit(new ServerCommand.Enter(who.newcomer(), Device.WEB), Actor.SERVER);
    }

    private String register(String name) {
        return Customer.text(
                customer.call("RegisterUser", "{\"SdkAppId\":3520371,\"Name\":\"" + name + "\"}"),
                "UserId");
    }

    private String create(String fields) {
        var created = customer.call("CreateRoom", RoomRulesTest.room(fields));
        return Long.toString(number(created, "RoomId"));
    }

    private JsonObject describe(String room) {
        return customer.call("DescribeRoom", "{\"RoomId\":" + room + "}");
    }

    private JsonObject list(String room) {
        return customer.call("DescribeCurrentMemberList", members(room));
    }

    private JsonObject rooms(String more) {
        return customer.call("GetRooms", "{\"SdkAppId\":3520371" + more + "}");
    }

    private static String members(String room) {
        return "{\"RoomId\":" + room + ",\"Page\":1,\"Limit\":10}";
    }

    private static String modify(String room, String fields) {
        return "{\"SdkAppId\":3520371,\"RoomId\":" + room + "," + fields + "}";
    }

    private static List<JsonTree> items(JsonObject object, String name) {
        return ((JsonArray) object.fields().get(name)).items();
    }

    private static long number(JsonObject object, String name) {
        return ((JsonNumber) object.fields().get(name)).value().longValueExact();
    }
}
