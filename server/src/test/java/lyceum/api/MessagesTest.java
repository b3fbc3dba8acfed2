package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.room.MessagePart;
import lyceum.room.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a customer's server says into a class.
class MessagesTest {
    @Test
    void picturesHaveAKnownFormatAndFacesAnyNumber(@TempDir Path directory) {
        try (var served = new Served(directory, false)) {
            var customer = served.customer();
            var who = customer.call("RegisterUser", "{\"SdkAppId\":3520371,\"Name\":\"Ann\"}");
            var made = customer.call("CreateRoom", RoomRulesTest.room(""));
            var room = ((JsonNumber) made.fields().get("RoomId")).value();
            for (long format : List.of(1, 2, 3, 4, 255)) {
                customer.call("SendRoomNormalMessage", message(room, who, image(format)));
            }
            for (long format : List.of(0, 5, 254)) {
                var wrong = message(room, who, image(format));
                assertThat(customer.refused("SendRoomNormalMessage", wrong))
                        .startsWith("InvalidParameterValue: ")
                        .contains("(MsgBody.0.ImageMsgContent.ImageFormat)");
            }
            var face = "{\"MsgType\":\"TIMFaceElem\",\"FaceMsgContent\":{\"Index\":-7}}";
            customer.call("SendRoomNormalMessage", message(room, who, face));
            var held = served.rooms.of(new RoomId(room.longValueExact())).room();
            assertThat(held.chat().messages().getLast().parts())
                    .contains(new MessagePart.Face(-7, ""));
        }
    }

    private static String message(BigDecimal room, JsonObject from, String part) {
        return "{\"SdkAppId\":3520371,\"RoomId\":%s,\"FromAccount\":\"%s\",\"MsgBody\":[%s]}"
                .formatted(room, Customer.text(from, "UserId"), part);
    }

    private static String image(long format) {
        return "{\"MsgType\":\"TIMImageElem\",\"ImageMsgContent\":{\"UUID\":\"u\",\"ImageFormat\":"
                + format
                + ",\"ImageInfoList\":[{\"Type\":1,\"Size\":1,\"Width\":1,\"Height\":1,"
                + "\"URL\":\"https://x.example/a.png\"}]}}";
    }
}
