package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import lyceum.personal.Erasure;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must stay for now: nothing of it ends, and everything else goes on ending.
@Tag("T-05")
class HoldsTest {
    private static final String LAW = ",\"Basis\":\"LAW\",\"Approvers\":[\"Eva\",\"Tom\"]";

    @TempDir Path directory;
    private Served served;
    private Taught taught;

    @BeforeEach
    void open() {
        served = new Served(directory, false);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String user(String id) {
        return ",\"UserId\":\"" + id + "\"";
    }

    private String hold(String what, int days) {
        var made = taught.own("PlaceHold", what + LAW + ",\"Days\":" + days);
        return Customer.text(made, "HoldId");
    }

    private void release(String id) {
        taught.own("ReleaseHold", ",\"HoldId\":\"" + id + "\"");
    }

    private void sweep() {
        assertThat(served.privacy.sweeper().sweep()).isTrue();
    }

    @Test
    void whoIsHeldIsNotErasedUntilItIsReleasedAndTheReceiptsOfOthersNameTheHold() {
        var ann = taught.register("Ann");
        var ben = taught.register("Ben");
        var room = taught.create();
        taught.say(room, ann, "quince");
        taught.say(room, ben, "sloe");
        var hold = hold(user(ann), 30);
        assertThat(taught.refused("EraseUser", user(ann))).startsWith("FailedOperation");
        assertThat(taught.refused("EraseRoom", ",\"RoomId\":" + room)).contains("hold");
        assertThat(taught.refused("EraseData", all("CHAT"))).contains("hold");
        assertThat(taught.said(room)).contains("quince", "sloe");
        assertThat(taught.receipt(taught.own("EraseUser", user(ben)))).contains(hold);
        release(hold);
        assertThat(taught.receipt(taught.own("EraseUser", user(ann)))).doesNotContain(hold);
        assertThat(taught.said(room)).doesNotContain("quince", "sloe");
    }

    private String all(String category) {
        return ",\"Category\":\"%s\",\"From\":0,\"To\":%d"
                .formatted(category, served.instant().getEpochSecond() + 1);
    }

    @Test
    void whatIsHeldStaysBeyondItsAgeUntilTheHoldEnds() {
        var ann = taught.register("Ann");
        var ben = taught.register("Ben");
        var room = taught.create();
        taught.joined(room, ann);
        taught.joined(room, ben);
        hold(user(ann), 200);
        served.pass(Duration.ofDays(181));
        sweep();
        assertThat(rows()).isOne();
        // It is kept, but nobody is shown it.
        assertThat(taught.logged(400)).isEmpty();
        served.pass(Duration.ofDays(19));
        sweep();
        assertThat(rows()).isZero();
    }

    private long rows() {
        var all = new Erasure.OfApplication(Served.APP.value());
        return served.watch.stores().getFirst().size(all).items();
    }

    @Test
    void aHoldOfTheApplicationHoldsAllOfIt() {
        var ann = taught.register("Ann");
        taught.joined(new RoomId(345678901), ann);
        var hold = hold("", 365);
        served.pass(Duration.ofDays(181));
        sweep();
        assertThat(rows()).isOne();
        assertThat(taught.refused("EraseUser", user(ann))).contains("hold");
        release(hold);
        sweep();
        assertThat(rows()).isZero();
    }

    @Test
    void itIsPlacedWithinTheAgreementOnlyAndByTwo() {
        var ann = user(taught.register("Ann"));
        var days = ",\"Days\":30";
        assertThat(taught.refused("PlaceHold", ann + LAW.replace("LAW", "DISPUTE") + days))
                .contains("Basis");
        assertThat(taught.refused("PlaceHold", ann + LAW.replace("LAW", "WHIM") + days))
                .contains("Basis");
        assertThat(taught.refused("PlaceHold", ann + LAW.replace("Tom", " Eva ") + days))
                .contains("Approvers");
        assertThat(taught.refused("PlaceHold", ann + LAW.replace("Tom", "\u0415va") + days))
                .contains("Approvers");
        assertThat(taught.refused("PlaceHold", ann + LAW.replace(",\"Tom\"", "") + days))
                .contains("Approvers");
        for (var wrong : new int[] {0, -1, 366})
            assertThat(taught.refused("PlaceHold", ann + LAW + ",\"Days\":" + wrong))
                    .contains("Days");
        assertThat(taught.refused("PlaceHold", user("nobody") + LAW + days))
                .startsWith("ResourceNotFound.User");
        assertThat(taught.refused("PlaceHold", ",\"RoomId\":345678901" + LAW + days))
                .startsWith("ResourceNotFound.Room");
        assertThat(taught.refused("PlaceHold", ann + ",\"RoomId\":345678901" + LAW + days))
                .contains("not both");
        taught.own("AcceptAgreement", ",\"AgreementId\":\"2025-04-25\"");
        var dispute = taught.own("PlaceHold", ann + LAW.replace("LAW", "DISPUTE") + days);
        release(Customer.text(dispute, "HoldId"));
        taught.own("AcceptAgreement", ",\"AgreementId\":\"2023-03-24\"");
        assertThat(taught.refused("PlaceHold", ann + LAW + days)).contains("Basis");
    }

    @Test
    void itIsListedAlsoWhenItIsOverAndAfterARestart() {
        var ann = taught.register("Ann");
        var hold = hold(user(ann), 30);
        served.close();
        open();
        assertThat(taught.refused("EraseUser", user(ann))).contains("hold");
        release(hold);
        assertThat(taught.refused("ReleaseHold", ",\"HoldId\":\"" + hold + "\""))
                .startsWith("ResourceNotFound");
        var listed = Taught.list(taught.own("DescribeHolds", ""), "Holds").getFirst();
        assertThat(Customer.text(listed, "UserId")).isEqualTo(ann);
        assertThat(listed.fields().get("Approvers").toString()).contains("Eva", "Tom");
        assertThat(Taught.isNull(listed, "ReleasedAt")).isFalse();
    }
}
