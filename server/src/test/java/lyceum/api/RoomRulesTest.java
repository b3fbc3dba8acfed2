package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonText;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.room.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules for the fields of a class, the same for CreateRoom, BatchCreateRoom and ModifyRoom.
class RoomRulesTest {
    @TempDir static Path directory;
    private static Served served;
    private static Customer customer;

    @BeforeAll
    static void open() {
        served = new Served(directory, false);
        customer = served.customer();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "Resolution":4                             | InvalidParameterValue
                    "Resolution":0                             | InvalidParameterValue
                    "MaxMicNumber":17                          | InvalidParameter.MaxMicNumber
                    "MaxMicNumber":7,"Resolution":2            | InvalidParameter.MaxMicNumber
                    "MaxMicNumber":2,"RoomType":1              | InvalidParameter.MaxMicNumber
                    "MaxMicNumber":-1                          | InvalidParameter.MaxMicNumber
                    "MaxMicNumber":"-1"                        | InvalidParameter.MaxMicNumber
                    "RoomType":-1                              | InvalidParameter.RoomTypeInvalid
                    "DisableRecord":-1                         | InvalidParameter.DisableRecord
                    "RecordLayout":-1                          | InvalidParameter.RecordLayout
                    "LiveType":-1                              | InvalidParameter.LiveType
                    "RoomType":2                               | InvalidParameter.RoomTypeInvalid
                    "RoomType":5                               | InvalidParameter.RoomTypeInvalid
                    "SubType":"coteaching"                     | InvalidParameterValue
                    "SubType":"Video"                          | InvalidParameterValue
                    "VideoOrientation":1                       | InvalidParameterValue
                    "DisableRecord":4                          | InvalidParameter.DisableRecord
                    "RecordLayout":6                           | InvalidParameter.RecordLayout
                    "LiveType":3                               | InvalidParameter.LiveType
                    "LiveType":1                               | InvalidParameter.LiveType
                    "LiveType":1,"RecordLiveUrl":"no address"  | InvalidParameter.LiveType
                    "EndDelayTime":-2                          | InvalidParameterValue
                    "EndDelayTime":121                         | InvalidParameterValue
                    "AudienceType":0                           | InvalidParameterValue
                    "AutoMic":2                                | InvalidParameterValue
                    "AutoMic":-1                               | InvalidParameterValue
                    "InteractionMode":-1                       | InvalidParameterValue
                    "SubtitlesTranscription":3                 | InvalidParameterValue
                    "WhiteBoardSnapshotMode":3                 | InvalidParameterValue
                    "Name":""                                  | InvalidParameterValue
                    "Name":"Alge\\u0000bra"                    | InvalidParameterValue
                    "Name":"Algebra\\n"                        | InvalidParameterValue
                    "Name":"a\\u202Ebc"                        | InvalidParameterValue
                    "Name":"a\\u2066bc"                        | InvalidParameterValue
                    "Name":"\\u200B\\u200D"                    | InvalidParameterValue
                    "StartTime":1795295727                     | InvalidParameter.StartTime
                    "EndTime":1795296128                       | InvalidParameter.EndTime
                    "EndTime":1795555329                       | FailedOperation.ClassTooLong
                    "EndTime":9223372036854775807              | InvalidParameterValue
                    "TeacherId":"nobody"                       | ResourceNotFound.User
                    "Assistants":["nobody"]                    | ResourceNotFound.User
                    "Guests":["nobody"]                        | ResourceNotFound.User
                    "GroupId":"cfmsqfu2r378uak93i70"           | ResourceNotFound.GroupNotExist
                    "DryRun":1                                 | UnknownParameter
                    "SdkAppId":1234567                         | InvalidParameter.SdkAppId
                    "StartTime":1795296128.5                   | InvalidParameterValue
                    "StartTime":"soon"                         | InvalidParameterValue
                    "StartTime":true                           | InvalidParameterValue
                    "StartTime":9223372036854775808            | InvalidParameterValue
                    "StartTime":1e999999999                    | InvalidParameterValue
                    "StartTime":null                           | MissingParameter
                    "Name":12                                  | InvalidParameterValue
                    "Assistants":"nobody"                      | InvalidParameterValue
                    "Assistants":[1]                           | InvalidParameterValue
                    """)
    void aWrongFieldHasItsCode(String fields, String code) {
        assertThat(customer.refused("CreateRoom", room(fields))).startsWith(code + ": ");
        if (!fields.contains("SdkAppId")) {
            String batch =
                    "{\"SdkAppId\":3520371,\"RoomInfos\":[" + info("") + "," + info(fields) + "]}";
            assertThat(customer.refused("BatchCreateRoom", batch)).startsWith(code + ": ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "StartTime":1795295728                      | StartTime      | 1795295728
                    "StartTime":"1795296200"                    | StartTime      | 1795296200
                    "StartTime":1795296200.0                    | StartTime      | 1795296200
                    "StartTime":17952962e2                      | StartTime      | 1795296200
                    "EndTime":1795555328                        | EndTime        | 1795555328
                    "EndDelayTime":"-1"                         | EndDelayTime   | -1
                    "MaxMicNumber":16                           | MaxMicNumber   | 16
                    "RecordLayout":9                            | RecordLayout   | 9
                    "SubType":"video"                           | RecordLayout   | 0
                    "SubType":"videodoc"                        | RecordLayout   | 3
                    "AutoMic":null                              | AutoMic        | 0
                    "AudienceType":2                            | AudienceType   | 2
                    "RoomType":4                                | RoomType       | 4
                    "LiveType":2,"EnableAutoStart":1            | EnableAutoStart| 1
                    """)
    void aGoodFieldComesBack(String fields, String field, String value) {
        var id = customer.call("CreateRoom", room(fields)).fields().get("RoomId");
        var told = customer.call("DescribeRoom", "{\"RoomId\":" + number(id) + "}");
        assertThat(number(told.fields().get(field))).isEqualTo(value);
    }

    @Test
    void everythingThatWasOrderedComesBack() {
        String teacher = user();
        String assistant = user();
        String guest = user();
        String fields =
                "\"TeacherId\":\""
                        + teacher
                        + "\",\"Assistants\":[\""
                        + assistant
                        + "\"],\"Guests\":[\""
                        + guest
                        + "\"],\"RoomType\":3,\"AutoMic\":1,"
                        + "\"AudioQuality\":1,\"DisableRecord\":1,\"RecordLayout\":4,"
                        + "\"EnableDirectControl\":1,\"InteractionMode\":1,\"SubType\":\"video\","
                        + "\"VideoOrientation\":1,\"IsGradingRequiredPostClass\":1,"
                        + "\"EndDelayTime\":10,\"RecordLiveUrl\":\"https://a.example/b.mp4\","
                        + "\"LiveType\":1,\"EnableAutoStart\":1,"
                        + "\"RecordBackground\":\"https://a.example/c.png\","
                        + "\"RecordScene\":\"{}\",\"RecordLang\":\"zh\",\"RecordStream\":1,"
                        + "\"WhiteBoardSnapshotMode\":2,\"SubtitlesTranscription\":2,"
                        + "\"RecordMerge\":1,\"EnableLiveRelay\":1,\"TurnOffMic\":1,"
                        + "\"RTCAudienceNumber\":7";
        var id = number(customer.call("CreateRoom", room(fields)).fields().get("RoomId"));
        var told = customer.call("DescribeRoom", "{\"RoomId\":" + id + "}").fields();
        assertThat(told.get("TeacherId")).isEqualTo(new JsonText(teacher));
        assertThat(told.get("Assistants"))
                .isEqualTo(new JsonArray(List.of(new JsonText(assistant))));
        assertThat(told.get("Guests")).isEqualTo(new JsonArray(List.of(new JsonText(guest))));
        assertThat(told.get("RecordScene")).isEqualTo(new JsonText("{}"));
        assertThat(told.get("RecordLang")).isEqualTo(new JsonText("zh"));
        assertThat(told.get("RecordLiveUrl")).isEqualTo(new JsonText("https://a.example/b.mp4"));
        assertThat(told.get("RecordBackground")).isEqualTo(new JsonText("https://a.example/c.png"));
        assertThat(
                        Stream.of(
                                "AutoMic",
                                "AudioQuality",
                                "DisableRecord",
                                "EnableDirectControl",
                                "InteractionMode",
                                "VideoOrientation",
                                "IsGradingRequiredPostClass",
                                "LiveType",
                                "EnableAutoStart",
                                "RecordStream",
                                "RecordMerge",
                                "EnableLiveRelay"))
                .allSatisfy(name -> assertThat(number(told.get(name))).as(name).isEqualTo("1"));
        assertThat(told).doesNotContainKeys("TurnOffMic", "RTCAudienceNumber");
    }

    @Test
    void aRuleBrokenInABatchCreatesNothing() {
        long before = served.rooms.count(everything());
        String batch =
                "{\"SdkAppId\":3520371,\"RoomInfos\":["
                        + info("")
                        + ","
                        + info("\"RoomType\":2")
                        + "]}";
        assertThat(customer.refused("BatchCreateRoom", batch)).contains("RoomInfos.1.RoomType");
        assertThat(served.rooms.count(everything())).isEqualTo(before);
        String many = String.join(",", Collections.nCopies(101, info("")));
        assertThat(
                        customer.refused(
                                "BatchCreateRoom",
                                "{\"SdkAppId\":3520371,\"RoomInfos\":[" + many + "]}"))
                .startsWith("LimitExceeded");
        assertThat(customer.refused("BatchCreateRoom", "{\"SdkAppId\":3520371,\"RoomInfos\":[]}"))
                .startsWith("MissingParameter");
    }

    private static RoomQuery everything() {
        return new RoomQuery(
                Served.APP,
                Instant.EPOCH,
                Instant.ofEpochSecond(9_999_999_999L),
                EnumSet.allOf(Status.class));
    }

    private static String user() {
        var user = customer.call("RegisterUser", "{\"SdkAppId\":3520371,\"Name\":\"Ann\"}");
        return Customer.text(user, "UserId");
    }

    private static String number(JsonTree value) {
        return ((JsonNumber) value).value().toPlainString();
    }

    /// A class with these fields changed.
    static String room(String fields) {
        return fields.contains("SdkAppId")
                ? info(fields)
                : "{\"SdkAppId\":3520371," + info(fields).substring(1);
    }

    private static String info(String fields) {
        var base = new LinkedHashMap<String, String>();
        base.put("Name", "\"数学\"");
        base.put("StartTime", "1795296128");
        base.put("EndTime", "1795299728");
        base.put("Resolution", "1");
        base.put("MaxMicNumber", "6");
        base.put("SubType", "\"videodoc\"");
        base.keySet().removeIf(name -> fields.contains("\"" + name + "\":"));
        var said = new ArrayList<String>();
        base.forEach((name, value) -> said.add("\"" + name + "\":" + value));
        if (!fields.isEmpty()) {
            said.add(fields);
        }
        return "{" + String.join(",", said) + "}";
    }
}
