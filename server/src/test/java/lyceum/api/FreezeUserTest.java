package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lyceum.OnEngine;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonText;
import lyceum.privacy.Audit;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application freezes what is kept of its user, and lifts that, as the console does.
class FreezeUserTest {
    private static final String CONCERNED = ",\"Purpose\":\"PROVIDE\",\"Offset\":0,\"Limit\":9";

    @TempDir Path directory;
    private Served served;
    private Taught taught;
    private RoomId room;
    private String ann = "";
    private String ben = "";

    @BeforeEach
    void open() {
        served = new Served(directory, OnEngine.chosen());
        taught = new Taught(served, served.customer());
        ann = taught.register("Ann");
        ben = taught.register("Benedetto");
        room = taught.create();
        taught.say(room, ben, "quince");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String of(String user, String reason) {
        return ",\"UserId\":\"%s\",\"Reason\":\"%s\"".formatted(user, reason);
    }

    private long press(String action, String reason) {
        return Taught.number(taught.own(action, of(ben, reason)), "FrozenAt");
    }

    private String shown() {
        var asked = "{\"UserId\":\"" + ben + "\"}";
        return served.customer().call("DescribeUser", asked) + taught.said(room);
    }

    private List<String> reasons() {
        return served
                .privacy
                .audit()
                .list(Served.APP, Instant.EPOCH, served.instant().plusSeconds(1), 0, 100)
                .stream()
                .filter(row -> row.actor().contains(Served.SECRET_ID) && row.people() == 1)
                .map(Audit.Entry::ticket)
                .toList();
    }

    private List<String> frozen() {
        var list = (JsonArray) taught.own("DescribeConcerned", CONCERNED).fields().get("Frozen");
        return list.items().stream().map(id -> ((JsonText) id).value()).toList();
    }

    @Test
    @Tag("X-04")
    void whatIsFrozenIsShownToNobodyUntilItIsLiftedWithARowOfTheAuditForEach() {
        assertThat(shown()).contains("Benedetto", "quince");
        var at = served.instant().getEpochSecond();
        assertThat(press("FreezeUser", "request 7")).isEqualTo(at);
        assertThat(shown()).doesNotContain("Benedetto", "quince");
        assertThat(frozen()).containsExactly(ben);
        served.pass(Duration.ofHours(1));
        // Again: since then, and another row.
        assertThat(press("FreezeUser", "request 8")).isEqualTo(at);
        assertThat(press("UnfreezeUser", "request 9")).isEqualTo(at);
        assertThat(shown()).contains("Benedetto", "quince");
        assertThat(frozen()).isEmpty();
        assertThat(reasons()).containsExactly("request 7", "request 8", "request 9");
    }

    @Test
    @Tag("X-04")
    void whomThereIsNotAndWhatIsNotFrozenIsRefused() {
        for (var action : List.of("FreezeUser", "UnfreezeUser")) {
            assertThat(taught.refused(action, of("nobody", "request 7")))
                    .startsWith("ResourceNotFound.User");
            assertThat(taught.refused(action, of(ann, " "))).contains("Reason");
            assertThat(taught.refused(action, of(ann, "7".repeat(129)))).contains("Reason");
        }
        assertThat(taught.refused("UnfreezeUser", of(ann, "request 7")))
                .startsWith("FailedOperation: ");
        assertThat(frozen()).isEmpty();
        assertThat(reasons()).isEmpty();
    }

    @Test
    @Tag("X-04")
    void whoIsFrozenCanBeErasedAndIsNotFoundAfterThat() {
        press("FreezeUser", "request 7");
        taught.receipt(taught.own("EraseUser", ",\"UserId\":\"" + ben + "\""));
        assertThat(taught.refused("UnfreezeUser", of(ben, "request 7")))
                .startsWith("ResourceNotFound.User");
        assertThat(frozen()).isEmpty();
    }
}
