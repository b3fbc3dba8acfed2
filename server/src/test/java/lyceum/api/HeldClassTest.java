package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lyceum.OnEngine;
import lyceum.personal.Category;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A class that must stay for now: what it was called and what was said in it is kept, whoever
/// renames, deletes or erases it.
@ParameterizedClass
@EnumSource(OnEngine.class)
class HeldClassTest {
    private static final String TWO =
            ",\"Basis\":\"LAW\",\"Approvers\":[\"Eva\",\"Tom\"],\"Days\":30";

    @Parameter OnEngine engine;
    @TempDir Path directory;
    @TempDir Path taken;
    private Served served;
    private Taught taught;
    private String ann = "";
    private RoomId room = new RoomId(300_000_000);

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
        if (!ann.isEmpty()) return; // opened again
        ann = taught.register("Ann");
        room = taught.create();
        taught.say(room, ann, "quince");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private String ofTheClass() {
        return ",\"RoomId\":" + room;
    }

    private String hold(String what) {
        return Customer.text(taught.own("PlaceHold", what + TWO), "HoldId");
    }

    private void release(String hold) {
        taught.own("ReleaseHold", ",\"HoldId\":\"" + hold + "\"");
        assertThat(served.privacy.sweeper().sweep()).isTrue();
    }

    private void rename(String name) {
        var wish = Taught.APP + ofTheClass() + ",\"Name\":\"" + name + "\"}";
        taught.customer().call("ModifyRoom", wish);
    }

    private String kept() throws Exception {
        var archives = new Taken(served, taught);
        return String.join(" ", archives.files(archives.application(), taken).values());
    }

    // What is kept of all that Ann said.
    private long said() {
        var kept = served.privacy.kept(Served.APP, new UserId(ann)).orElseThrow();
        return Objects.requireNonNull(kept.get(Category.CHAT)).items();
    }

    private String shown() {
        return taught.customer().refused("DescribeRoom", "{\"RoomId\":" + room + "}");
    }

    /// A new title is one more line of the log: nothing is written over the one before.
    @Test
    @Tag("T-05")
    void theTitleThatIsHeldStaysBesideTheNewOne() throws Exception {
        rename("Medlar");
        hold(ofTheClass());
        rename("Sloe");
        rename("Sloes and more");
        served.close();
        open();
        assertThat(kept()).contains("\"Medlar\"", "\"Sloe\"", "\"Sloes and more\"");
        var listed = taught.customer().call("DescribeRoom", "{\"RoomId\":" + room + "}");
        assertThat(listed.toString()).contains("Sloes and more").doesNotContain("Medlar");
    }

    @Test
    @Tag("T-05")
    void whatIsHeldIsNotErasedWithItsClass() {
        for (var what : List.of(ofTheClass(), ",\"UserId\":\"" + ann + "\"", "")) {
            var hold = hold(what);
            assertThat(taught.refused("EraseRoom", ofTheClass())).contains("hold");
            assertThat(taught.said(room)).contains("quince");
            release(hold);
        }
        taught.receipt(taught.own("EraseRoom", ofTheClass()));
        assertThat(served.rooms.row(room)).isEmpty();
    }

    @Test
    @Tag("T-05")
    void aClassThatIsDeletedWhileItIsHeldIsHiddenAndGoesWithTheHold() throws Exception {
        var hold = hold(ofTheClass());
        taught.customer().call("DeleteRoom", "{\"RoomId\":" + room + "}");
        assertThat(shown()).startsWith("ResourceNotFound.Room");
        served.close();
        open();
        assertThat(served.privacy.sweeper().sweep()).isTrue();
        assertThat(shown()).startsWith("ResourceNotFound.Room");
        assertThat(served.rooms.row(room).orElseThrow().status()).isEqualTo(Status.DELETED);
        assertThat(said()).isOne();
        assertThat(kept()).contains("quince");
        release(hold);
        await().until(() -> served.rooms.row(room).isEmpty());
        assertThat(said()).isZero();
        var asked = ",\"Offset\":0,\"Limit\":10";
        await().until(() -> Taught.number(taught.own("DescribeReceipts", asked), "Total") == 1);
    }
}
