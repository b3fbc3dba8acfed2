package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.common.profile.Language;
import com.tencentcloudapi.lcic.v20220817.LcicClient;
import com.tencentcloudapi.lcic.v20220817.models.BatchCreateRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.BatchRegisterRequest;
import com.tencentcloudapi.lcic.v20220817.models.BatchUserRequest;
import com.tencentcloudapi.lcic.v20220817.models.CreateRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.CreateSupervisorRequest;
import com.tencentcloudapi.lcic.v20220817.models.DeleteRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.DeleteSupervisorRequest;
import com.tencentcloudapi.lcic.v20220817.models.DescribeCurrentMemberListRequest;
import com.tencentcloudapi.lcic.v20220817.models.DescribeRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.DescribeSupervisorsRequest;
import com.tencentcloudapi.lcic.v20220817.models.DescribeUserDetailRequest;
import com.tencentcloudapi.lcic.v20220817.models.DescribeUserRequest;
import com.tencentcloudapi.lcic.v20220817.models.EndRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.ForbidSendMsgRequest;
import com.tencentcloudapi.lcic.v20220817.models.GetRoomsRequest;
import com.tencentcloudapi.lcic.v20220817.models.KickUserFromRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.LoginOriginIdRequest;
import com.tencentcloudapi.lcic.v20220817.models.LoginOriginIdWithRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.LoginUserRequest;
import com.tencentcloudapi.lcic.v20220817.models.LoginUserWithRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.ModifyRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.ModifyUserProfileRequest;
import com.tencentcloudapi.lcic.v20220817.models.MsgBody;
import com.tencentcloudapi.lcic.v20220817.models.RegisterUserRequest;
import com.tencentcloudapi.lcic.v20220817.models.RoomInfo;
import com.tencentcloudapi.lcic.v20220817.models.SendRoomNormalMessageRequest;
import com.tencentcloudapi.lcic.v20220817.models.SendRoomNotificationMessageRequest;
import com.tencentcloudapi.lcic.v20220817.models.StartRoomRequest;
import com.tencentcloudapi.lcic.v20220817.models.TextMsgContent;
import com.tencentcloudapi.lcic.v20220817.models.UnblockKickedUserRequest;
import java.nio.file.Path;
import java.time.Instant;
import lyceum.http.Handler;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Reply;
import lyceum.http.Router;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vendor's own client, unmodified, against this server: every action there is, in each way to
/// sign a call.
class VendorTest {
    private static final long APP = Served.APP.value();

    @TempDir static Path directory;
    private static Served served;
    private static HttpServer server;

    @BeforeAll
    static void open() {
        served = new Served(directory, true);
        served.at(Instant.now().getEpochSecond());
        var page = (Handler) request -> Reply.text("the page");
        var router = new Router().any("/", served.gateway.or(page));
        server = HttpServer.start(Listen.plain("127.0.0.1", 0), router);
    }

    @AfterAll
    static void close() {
        server.close();
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TC3-HMAC-SHA256, POST",
        "TC3-HMAC-SHA256, GET",
        "HmacSHA256, POST",
        "HmacSHA256, GET",
        "HmacSHA1, GET"
    })
    void aCustomersServerHoldsAClass(String algorithm, String method) throws Exception {
        served.at(Instant.now().getEpochSecond());
        LcicClient client = client(algorithm, method, Served.SECRET_KEY);
        String mark = algorithm + method;
        String teacher = users(client, mark);
        String student = batch(client, mark);
        long room = create(client, teacher, student);
        supervise(client, student);
        login(client, mark, teacher, room);
        hold(client, room, student);
        refusals(client, room);
    }

    private static String users(LcicClient client, String mark) throws Exception {
        var register = new RegisterUserRequest();
        register.setSdkAppId(APP);
        register.setName("数学 老师 a&b=c");
        register.setOriginId(mark + "/teacher");
        register.setAvatar("https://school.example/a.png?x=1&y=2");
        String teacher = client.RegisterUser(register).getUserId();
        refused("FailedOperation.OriginIdExists", () -> client.RegisterUser(register));
        var profile = new ModifyUserProfileRequest();
        profile.setUserId(teacher);
        profile.setNickname("Ann");
        client.ModifyUserProfile(profile);
        var one = new DescribeUserRequest();
        one.setUserId(teacher);
        var user = client.DescribeUser(one);
        assertThat(user.getName()).isEqualTo("Ann");
        assertThat(user.getOriginId()).isEqualTo(mark + "/teacher");
        assertThat(user.getSdkAppId()).isEqualTo(APP);
        assertThat(user.getAvatar()).isEqualTo("https://school.example/a.png?x=1&y=2");
        var detail = new DescribeUserDetailRequest();
        detail.setOriginId(mark + "/teacher");
        assertThat(client.DescribeUserDetail(detail).getUsers())
                .extracting(it -> it.getUserId())
                .containsExactly(teacher);
        return teacher;
    }

    private static String batch(LcicClient client, String mark) throws Exception {
        var first = new BatchUserRequest();
        first.setSdkAppId(APP);
        first.setName("Bob");
        first.setOriginId(mark + "/bob");
        var second = new BatchUserRequest();
        second.setSdkAppId(APP);
        var register = new BatchRegisterRequest();
        register.setUsers(new BatchUserRequest[] {first, second});
        var users = client.BatchRegister(register).getUsers();
        assertThat(users).hasSize(2);
        assertThat(users[0].getOriginId()).isEqualTo(mark + "/bob");
        assertThat(users[1].getOriginId()).isEqualTo(users[1].getUserId());
        return users[0].getUserId();
    }

    private static long create(LcicClient client, String teacher, String student)
            throws Exception {
        long now = Instant.now().getEpochSecond();
        var create = new CreateRoomRequest();
        create.setSdkAppId(APP);
        create.setName("数学 a&b=c +1");
        create.setStartTime(now + 60);
        create.setEndTime(now + 3600);
        create.setResolution(1L);
        create.setMaxMicNumber(16L);
        create.setSubType("videodoc");
        create.setTeacherId(teacher);
        create.setEndDelayTime(-1L);
        create.setRoomType(3L);
        long room = client.CreateRoom(create).getRoomId();
        var change = new ModifyRoomRequest();
        change.setSdkAppId(APP);
        change.setRoomId(room);
        change.setGuests(new String[] {student});
        change.setAutoMic(1L);
        client.ModifyRoom(change);
        var describe = new DescribeRoomRequest();
        describe.setRoomId(room);
        var told = client.DescribeRoom(describe);
        assertThat(told.getName()).isEqualTo("数学 a&b=c +1");
        assertThat(told.getTeacherId()).isEqualTo(teacher);
        assertThat(told.getGuests()).containsExactly(student);
        assertThat(told.getEndDelayTime()).isEqualTo(-1);
        assertThat(told.getAutoMic()).isEqualTo(1);
        assertThat(told.getStatus()).isZero();
        var info = new RoomInfo();
        info.setName("batch");
        info.setStartTime(now + 120);
        info.setEndTime(now + 3600);
        info.setResolution(3L);
        info.setMaxMicNumber(6L);
        info.setSubType("video");
        info.setAssistants(new String[] {student});
        var batch = new BatchCreateRoomRequest();
        batch.setSdkAppId(APP);
        batch.setRoomInfos(new RoomInfo[] {info, info});
        Long[] rooms = client.BatchCreateRoom(batch).getRoomIds();
        assertThat(rooms).hasSize(2).doesNotHaveDuplicates();
        var delete = new DeleteRoomRequest();
        for (Long each : rooms) {
            delete.setRoomId(each);
            client.DeleteRoom(delete);
        }
        return room;
    }

    private static void supervise(LcicClient client, String user) throws Exception {
        var create = new CreateSupervisorRequest();
        create.setSdkAppId(APP);
        create.setUsers(new String[] {user});
        client.CreateSupervisor(create);
        var describe = new DescribeSupervisorsRequest();
        describe.setSdkAppId(APP);
        describe.setLimit(10L);
        assertThat(client.DescribeSupervisors(describe).getUserIds()).contains(user);
        var delete = new DeleteSupervisorRequest();
        delete.setSdkAppId(APP);
        delete.setUsers(new String[] {user});
        client.DeleteSupervisor(delete);
        assertThat(client.DescribeSupervisors(describe).getTotal()).isZero();
    }

    private static void login(LcicClient client, String mark, String user, long room)
            throws Exception {
        var byId = new LoginUserRequest();
        byId.setUserId(user);
        var byOrigin = new LoginOriginIdRequest();
        byOrigin.setSdkAppId(APP);
        byOrigin.setOriginId(mark + "/teacher");
        var byIdHere = new LoginUserWithRoomRequest();
        byIdHere.setUserId(user);
        byIdHere.setRoomId(room);
        var byOriginHere = new LoginOriginIdWithRoomRequest();
        byOriginHere.setSdkAppId(APP);
        byOriginHere.setOriginId(mark + "/teacher");
        byOriginHere.setRoomId(room);
        var tokens = served.catalog.tokens();
        assertThat(tokens.check(client.LoginUser(byId).getToken()).room()).isNull();
        assertThat(client.LoginOriginId(byOrigin).getUserId()).isEqualTo(user);
        assertThat(tokens.check(client.LoginUserWithRoom(byIdHere).getToken()).room().value())
                .isEqualTo(room);
        assertThat(client.LoginOriginIdWithRoom(byOriginHere).getUserId()).isEqualTo(user);
    }

    private static void hold(LcicClient client, long room, String student) throws Exception {
        var start = new StartRoomRequest();
        start.setRoomId(room);
        client.StartRoom(start);
        refused("FailedOperation.ClassStarted", () -> client.StartRoom(start));
        var text = new TextMsgContent();
        text.setText("hello 👋 & welcome");
        var body = new MsgBody();
        body.setMsgType("TIMTextElem");
        body.setTextMsgContent(text);
        var say = new SendRoomNormalMessageRequest();
        say.setSdkAppId(APP);
        say.setRoomId(room);
        say.setFromAccount(student);
        say.setMsgBody(new MsgBody[] {body});
        say.setPriority("High");
        client.SendRoomNormalMessage(say);
        var notice = new SendRoomNotificationMessageRequest();
        notice.setSdkAppId(APP);
        notice.setRoomId(room);
        notice.setMsgContent("break");
        client.SendRoomNotificationMessage(notice);
        var mute = new ForbidSendMsgRequest();
        mute.setSdkAppId(APP);
        mute.setRoomId(room);
        mute.setMembersAccount(new String[] {student});
        mute.setMuteTime(60L);
        client.ForbidSendMsg(mute);
        var kick = new KickUserFromRoomRequest();
        kick.setSdkAppId(APP);
        kick.setRoomId(room);
        kick.setUserId(student);
        kick.setKickType(2L);
        kick.setDuration(0L);
        client.KickUserFromRoom(kick);
        var members = new DescribeCurrentMemberListRequest();
        members.setRoomId(room);
        members.setPage(1L);
        members.setLimit(10L);
        var member = client.DescribeCurrentMemberList(members).getMemberRecords()[0];
        assertThat(member.getUserId()).isEqualTo(student);
        assertThat(member.getCurrentState()).isEqualTo(4);
        assertThat(member.getSilence()).isEqualTo(1);
        var unblock = new UnblockKickedUserRequest();
        unblock.setSdkAppId(APP);
        unblock.setRoomId(room);
        unblock.setUserId(student);
        client.UnblockKickedUser(unblock);
        var running = new GetRoomsRequest();
        running.setSdkAppId(APP);
        running.setStatus(new Long[] {1L});
        assertThat(client.GetRooms(running).getRooms())
                .extracting(it -> it.getRoomId())
                .containsExactly(room);
        var end = new EndRoomRequest();
        end.setRoomId(room);
        client.EndRoom(end);
        refused("FailedOperation.ClassEnded", () -> client.EndRoom(end));
    }

    private static void refusals(LcicClient client, long room) throws Exception {
        var describe = new DescribeRoomRequest();
        describe.setRoomId(room + 1);
        refused("ResourceNotFound.Room", () -> client.DescribeRoom(describe));
        refused("MissingParameter", () -> client.DescribeRoom(new DescribeRoomRequest()));
        refused("InvalidParameter.SdkAppId", () -> {
            var rooms = new GetRoomsRequest();
            rooms.setSdkAppId(1L);
            return client.GetRooms(rooms);
        });
        refused("AuthFailure.SignatureFailure", () ->
                client(client.getClientProfile(), "another key").DescribeRoom(describe));
    }

    /// What the client itself only allows with its default way to sign.
    @Test
    void unsignedBodiesStrangeFieldsAndChinese() throws Exception {
        served.at(Instant.now().getEpochSecond());
        LcicClient client = client("TC3-HMAC-SHA256", "POST", Served.SECRET_KEY);
        client.getClientProfile().setUnsignedPayload(true);
        client.getClientProfile().setLanguage(Language.ZH_CN);
        var rooms = new GetRoomsRequest();
        rooms.setSdkAppId(APP);
        assertThat(client.GetRooms(rooms).getRequestId()).isNotEmpty();
        rooms.set("DryRun", 1);
        var refusal = refused("UnknownParameter", () -> client.GetRooms(rooms));
        assertThat(refusal.getMessage()).contains("未定义", "DryRun");
    }

    @FunctionalInterface
    private interface Call {
        AbstractModel make() throws TencentCloudSDKException;
    }

    private static TencentCloudSDKException refused(String code, Call call) {
        var refusal = catchThrowableOfType(TencentCloudSDKException.class, call::make);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.getErrorCode()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.getRequestId()).isNotEmpty();
        assertThat(refusal.getMessage()).isNotEmpty();
        return refusal;
    }

    private static LcicClient client(String algorithm, String method, String secretKey) {
        var http = new HttpProfile();
        http.setProtocol("http://");
        http.setEndpoint("localhost:" + server.port());
        http.setReqMethod(method);
        return client(new ClientProfile(algorithm, http), secretKey);
    }

    private static LcicClient client(ClientProfile profile, String secretKey) {
        return new LcicClient(
                new Credential(Served.SECRET_ID, secretKey), "ap-guangzhou", profile);
    }
}
