package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lyceum.OnEngine;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of a user who is frozen nothing is said and nothing is changed until that is lifted.
class FrozenUserTest {
    @TempDir Path directory;
    private Served served;
    private Taught taught;
    private String ben = "";

    @BeforeEach
    void open() {
        served = new Served(directory, OnEngine.chosen());
        taught = new Taught(served, served.customer());
        ben = taught.register("Ben");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void freeze(String user) {
        var freezes = served.privacy.keeping().freezes();
        freezes.freeze(Served.APP, new UserId(user), "request 7", "a test");
    }

    private void lift(String user) {
        served.privacy.keeping().freezes().lift(Served.APP, new UserId(user));
    }

    private String refused(String action, String body) {
        return served.customer().refused(action, body);
    }

    private String told(String user) {
        var asked = "{\"UserId\":\"" + user + "\"}";
        return served.customer().call("DescribeUser", asked).toString();
    }

    @Test
    @Tag("X-04")
    void nothing_is_said_in_the_name_of_who_is_frozen() {
        var room = taught.create();
        freeze(ben);
        assertThat(refused("SendRoomNormalMessage", say(room))).startsWith("FailedOperation: ");
        assertThat(taught.said(room)).doesNotContain("quince");
        lift(ben);
        served.customer().call("SendRoomNormalMessage", say(room));
        assertThat(taught.said(room)).contains("quince");
    }

    @Test
    @Tag("X-04")
    void who_is_frozen_while_the_class_decides_says_nothing() {
        var room = taught.create();
        served.onLook(() -> {
            if (!Thread.currentThread().getName().startsWith("room ")) return;
            served.onLook(() -> {});
            freeze(ben);
        });
        assertThat(refused("SendRoomNormalMessage", say(room))).contains("frozen");
        lift(ben);
        assertThat(taught.said(room)).doesNotContain("quince");
        served.customer().call("SendRoomNormalMessage", say(room));
        assertThat(taught.said(room)).contains("quince");
    }

    private String say(RoomId room) {
        var said = "{\"MsgType\":\"TIMTextElem\",\"TextMsgContent\":{\"Text\":\"quince\"}}";
        var whose = ",\"RoomId\":%s,\"FromAccount\":\"%s\"".formatted(room, ben);
        return Taught.APP + whose + ",\"MsgBody\":[" + said + "]}";
    }

    @Test
    @Tag("X-04")
    void nothing_that_is_said_of_who_is_frozen_changes() {
        var named = Taught.APP + ",\"Name\":\"Cleo\",\"OriginId\":\"origin of Cleo\"}";
        var cleo = Customer.text(served.customer().call("RegisterUser", named), "UserId");
        freeze(cleo);
        var profile = "{\"UserId\":\"" + cleo + "\",\"Nickname\":\"Other\"}";
        assertThat(refused("ModifyUserProfile", profile)).startsWith("FailedOperation: ");
        var other = named.replace("\"Cleo\"", "\"Other\"");
        assertThat(refused("RegisterUser", other)).startsWith("FailedOperation.OriginIdExists");
        var batch = "{\"Users\":[%s},%s]}".formatted(Taught.APP + ",\"Name\":\"Dora\"", other);
        var users = served.catalog.users().count(Served.APP);
        assertThat(refused("BatchRegister", batch)).startsWith("FailedOperation: ");
        assertThat(served.catalog.users().count(Served.APP)).isEqualTo(users);
        assertThat(told(cleo)).doesNotContain("Cleo", "Other");
        lift(cleo);
        assertThat(told(cleo)).contains("Cleo").doesNotContain("Other");
        served.customer().call("BatchRegister", batch);
        assertThat(told(cleo)).contains("Other");
    }
}
