package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void whatIsDeletedInClassWhileItIsHeldIsHiddenAndGoesWithTheHold(@TempDir Path taken)
            throws Exception {
        var ann = taught.register("Ann");
        var ben = taught.register("Ben");
        var room = taught.create();
        taught.say(room, ann, "quince");
        taught.say(room, ben, "sloe");
        var hold = hold(user(ann), 30);
        for (var word : List.of("quince", "sloe")) taught.delete(room, word);
        assertThat(taught.said(room)).doesNotContain("quince", "sloe");
        served.close();
        open();
        assertThat(taught.said(room)).doesNotContain("quince", "sloe");
        sweep();
        assertThat(exported(taken, ann)).contains("quince");
        assertThat(exported(taken, ben)).doesNotContain("quince", "sloe");
        release(hold);
        sweep();
        assertThat(exported(taken, ann)).doesNotContain("quince");
        assertThat(taught.said(room)).doesNotContain("quince", "sloe");
    }

    private String exported(Path taken, String user) throws Exception {
        var archives = new Taken(served, taught);
        return String.join(" ", archives.files(archives.person(user), taken).values());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHoldOfTheClassOrOfAllKeepsWhatIsDeletedInIt(boolean ofTheClass) {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        var other = taught.create();
        taught.say(other, ann, "sloe");
        var hold = hold(ofTheClass ? ",\"RoomId\":" + room : "", 30);
        taught.delete(room, "quince");
        taught.delete(other, "sloe");
        sweep();
        assertThat(kept(ann)).isEqualTo(ofTheClass ? 1 : 2);
        release(hold);
        sweep();
        assertThat(kept(ann)).isZero();
    }

    // What is kept of all that somebody said.
    private long kept(String user) {
        var kept = served.privacy.kept(Served.APP, new UserId(user)).orElseThrow();
        return Objects.requireNonNull(kept.get(Category.CHAT)).items();
    }

    @Test
    void whoIsHeldKeepsTheNameThatIsHeld() {
        var ann = taught.register("Ann");
        var many = taught.customer().call("BatchRegister", many("Ada"));
        var ada = Customer.text(Taught.list(many, "Users").getFirst(), "UserId");
        var hold = hold(user(ann), 30);
        hold(user(ada), 30);
        assertThat(taught.customer().refused("ModifyUserProfile", named(ann))).contains("hold");
        assertThat(taught.customer().refused("BatchRegister", many("Another"))).contains("hold");
        assertThat(name(ann)).isEqualTo("Ann");
        assertThat(name(ada)).isEqualTo("Ada");
        // Nothing is lost by saying the same again.
        taught.customer().call("BatchRegister", many("Ada"));
        release(hold);
        taught.customer().call("ModifyUserProfile", named(ann));
        assertThat(name(ann)).isEqualTo("Another");
    }

    @Test
    void aHoldOfAClassKeepsTheNamesOfWhoWasInIt() {
        var ann = taught.register("Ann");
        var ben = taught.register("Ben");
        var many = taught.customer().call("BatchRegister", many("Ada"));
        var ada = Customer.text(Taught.list(many, "Users").getFirst(), "UserId");
        var room = taught.create();
        taught.say(room, ann, "quince");
        taught.say(room, ada, "medlar");
        taught.say(taught.create(), ben, "sloe");
        hold(",\"RoomId\":" + room, 30);
        assertThat(taught.customer().refused("ModifyUserProfile", named(ann))).contains("hold");
        assertThat(taught.customer().refused("BatchRegister", many("Another"))).contains("hold");
        taught.customer().call("ModifyUserProfile", named(ben));
        assertThat(name(ann)).isEqualTo("Ann");
        assertThat(name(ada)).isEqualTo("Ada");
        assertThat(name(ben)).isEqualTo("Another");
    }

    private static String named(String user) {
        return "{\"UserId\":\"%s\",\"Nickname\":\"Another\"}".formatted(user);
    }

    private static String many(String name) {
        return "{\"Users\":[%s,\"OriginId\":\"a-1\",\"Name\":\"%s\"}]}".formatted(Taught.APP, name);
    }

    private String name(String user) {
        return served.catalog.users().find(Served.APP, new UserId(user)).orElseThrow().name();
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
        for (var same : new String[] {"Eva.", "E-v-a", "\u0415va", "eva!", "Ev\u00e1"})
            assertThat(taught.refused("PlaceHold", ann + LAW.replace("Tom", same) + days))
                    .contains("Approvers");
        assertThat(taught.refused("PlaceHold", ann + LAW.replace("Tom", "\u200b") + days))
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
