package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lyceum.OnEngine;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A drill: a key gets into wrong hands, and whom it concerns is told exactly.
@ParameterizedClass
@EnumSource(OnEngine.class)
class ConcernedTest {
    private static final String PAGE = ",\"Purpose\":\"PROVIDE\",\"Offset\":0,\"Limit\":100";

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Taught taught;
    private RoomId room;
    private long stolen;
    private String ann = "";
    private String ben = "";
    private String cleo = "";
    private String dan = "";
    private String fay = "";

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
        room = taught.create();
        ann = taught.register("Ann");
        ben = taught.register("Ben");
        cleo = taught.register("Cleo");
        dan = taught.register("Dan");
        fay = taught.register("Fay");
        taught.say(room, ben, "sloe");
        taught.say(room, cleo, "quince");
        for (var user : List.of(ann, fay)) taught.joined(room, user);
        // The rightful owner of the key looked at Fay before.
        search(fay);
        served.pass(Duration.ofMinutes(1));
        stolen = served.instant().getEpochSecond();
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void search(String user) {
        var from = served.instant().minusSeconds(3_600).getEpochSecond();
        var asked = ",\"UserId\":\"%s\",\"From\":%d,\"To\":%d".formatted(user, from, from + 7_200);
        assertThat(Taught.list(taught.own("SearchLog", asked + PAGE), "Rows")).isNotEmpty();
    }

    private void members() {
        var asked = "{\"RoomId\":" + room + ",\"Page\":1,\"Limit\":10}";
        taught.customer().call("DescribeCurrentMemberList", asked);
    }

    private JsonObject asked(String more) {
        return taught.own("DescribeConcerned", more + PAGE);
    }

    private static List<String> people(JsonObject answer) {
        var all = new ArrayList<String>();
        for (var id : ((JsonArray) answer.fields().get("UserIds")).items())
            all.add(((JsonText) id).value());
        assertThat(Taught.number(answer, "Total")).isEqualTo(all.size());
        return all;
    }

    /// What was seen and changed with the key since it was stolen.
    private String theft() {
        served.pass(Duration.ofMinutes(1));
        var now = served.instant().getEpochSecond();
        return ",\"Actor\":\"key %s\",\"From\":%d,\"To\":%d"
                .formatted(Served.SECRET_ID, stolen, now);
    }

    @Test
    @Tag("X-05")
    void ofAStolenKeyTheListIsWhomItSawAndChangedAndNobodyElse() {
        assertThat(people(asked(theft()))).isEmpty();
        stolen = served.instant().getEpochSecond() + 1;
        served.pass(Duration.ofSeconds(2));
        search(ann);
        members();
        var changed = "{\"UserId\":\"%s\",\"Nickname\":\"Daniel\"}";
        taught.customer().call("ModifyUserProfile", changed.formatted(dan));
        var theft = theft();
        assertThat(people(asked(theft))).containsExactlyInAnyOrder(ann, ben, cleo, dan);
        // Who was erased since is told of to nobody any more.
        taught.receipt(taught.own("EraseUser", ",\"UserId\":\"" + dan + "\""));
        assertThat(people(asked(theft))).containsExactlyInAnyOrder(ann, ben, cleo);
        assertThat(Taught.number(asked(theft), "Unnoted")).isOne();
    }

    @Test
    @Tag("X-05")
    void whoTookAllOfItConcernsEverybody() {
        var export = ",\"ExportId\":\"%s\"";
        var made = taught.own("ExportApplication", "");
        var id = export.formatted(Customer.text(made, "ExportId"));
        await().until(() ->
                Customer.text(taught.own("DescribeExport", id), "State").equals("READY"));
        assertThat(people(asked(theft()))).containsExactlyInAnyOrder(ann, ben, cleo, dan, fay);
    }

    @Test
    @Tag("X-05")
    void ofAClassItIsWhoIsNamedThereAndOfTheApplicationEverybody() {
        assertThat(people(asked(",\"RoomId\":" + room))).containsExactlyInAnyOrder(ben, cleo);
        assertThat(people(asked(""))).containsExactlyInAnyOrder(ann, ben, cleo, dan, fay);
        var page = taught.own("DescribeConcerned", PAGE.replace("100", "2"));
        assertThat(Taught.number(page, "Total")).isEqualTo(5);
        var learned = asked(",\"LearnedAt\":1795290000");
        assertThat(Taught.number(learned, "TellBy")).isEqualTo(1_795_290_000 + 72 * 3_600);
    }

    @Test
    @Tag("X-05")
    void whoeverAsksSaysWhyAndIsNotedToo() {
        var none = ",\"Offset\":0,\"Limit\":10";
        assertThat(taught.refused("DescribeConcerned", none)).startsWith("Unauthorized");
        assertThat(taught.refused("DescribeConcerned", ",\"Actor\":\"x\"" + PAGE)).contains("From");
        asked(",\"Ticket\":\"leak-7\"");
        var audit =
                served.privacy
                        .audit()
                        .list(Served.APP, Instant.EPOCH, served.instant().plusSeconds(1), 0, 100);
        assertThat(audit.getLast().ticket()).isEqualTo("leak-7");
        assertThat(audit.getLast().people()).isEqualTo(5);
    }
}
