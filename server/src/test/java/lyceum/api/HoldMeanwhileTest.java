package lyceum.api;

import static lyceum.personal.Category.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import lyceum.OnEngine;
import lyceum.Waiting;
import lyceum.personal.Erasure;
import lyceum.personal.HeldBack;
import lyceum.privacy.Basis;
import lyceum.privacy.HoldRefused;
import lyceum.privacy.Holds;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A hold is placed while something of it is being erased, or the other way round: only one of the
/// two happens.
@ParameterizedClass
@EnumSource(OnEngine.class)
class HoldMeanwhileTest {
    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Taught taught;
    private String ann = "";
    private RoomId room = new RoomId(300_000_000);

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
        ann = taught.register("Ann");
        room = taught.create();
        taught.say(room, ann, "quince");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Erasure.OfPerson person() {
        return served.privacy.eraser().person(Served.APP, new UserId(ann)).orElseThrow();
    }

    private String placed(Erasure what) {
        var two = List.of("Eva", "Tom");
        var wish = new Holds.Wish(what, "", Basis.LAW, two, Duration.ofDays(9));
        try {
            served.keeping.holds().place(wish);
            return "placed";
        } catch (HoldRefused refused) {
            return refused.reason().name();
        }
    }

    private String erased() {
        try {
            var job = served.privacy.eraser().erase(Served.APP, new UserId(ann), "asked");
            return job.isPresent() ? "erased" : "nobody";
        } catch (HeldBack held) {
            return "held";
        }
    }

    /// Begins a task when the first thread of that name looks at the clock.
    private FutureTask<String> onceLookedIn(String name, FutureTask<String> task) {
        var other = Thread.ofPlatform().unstarted(task);
        served.onLook(() -> {
            if (!Thread.currentThread().getName().startsWith(name)) return;
            served.onLook(() -> {});
            Waiting.begin(other);
        });
        return task;
    }

    @Test
    @Tag("T-05")
    void whoIsBeingErasedIsNotHeld() throws Exception {
        var what = person();
        var placing = onceLookedIn("room ", new FutureTask<>(() -> placed(what)));
        assertThat(erased()).isEqualTo("erased");
        assertThat(placing.get()).isEqualTo("GONE");
        assertThat(served.keeping.holds().list(Served.APP)).isEmpty();
        assertThat(taught.said(room)).doesNotContain("quince");
    }

    @Test
    @Tag("T-05")
    void aHoldOfTheClassBeginsAfterWhoIsBeingErasedInIt() throws Exception {
        var what = new Erasure.OfRoom(Served.APP.value(), room.value());
        var placing = onceLookedIn("room ", new FutureTask<>(() -> placed(what)));
        assertThat(erased()).isEqualTo("erased");
        var gone = served.privacy.eraser().newest(Served.APP, 1).getFirst().keysAt();
        assertThat(placing.get()).isEqualTo("placed");
        var held = served.keeping.holds().list(Served.APP).getFirst().placed();
        assertThat(held).isAfterOrEqualTo(gone);
    }

    @Test
    @Tag("T-05")
    void whoIsBeingHeldIsNotErased() throws Exception {
        var what = person();
        var erasing = onceLookedIn("placing", new FutureTask<>(this::erased));
        var placing = new FutureTask<>(() -> placed(what));
        Thread.ofPlatform().name("placing").start(placing);
        assertThat(placing.get()).isEqualTo("placed");
        assertThat(erasing.get()).isEqualTo("held");
        assertThat(taught.said(room)).contains("quince");
    }

    /// What is erased by its time may take minutes: who asks for a hold learns what to do.
    @Test
    @Tag("T-05")
    void whoIsToBeHeldWhileALongErasureRunsIsAskedForAgain() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        served.onLook(() -> {
            if (!Thread.currentThread().getName().equals("erasing")) return;
            served.onLook(() -> {});
            begun.countDown();
            Waiting.forThat(goOn);
        });
        var end = served.instant().plusSeconds(1);
        var all = new Erasure.OfPeriod(Served.APP.value(), CHAT, Instant.EPOCH, end, null);
        var erasing = new FutureTask<>(() -> served.privacy.eraser().erase(all, ""));
        Thread.ofPlatform().name("erasing").start(erasing);
        begun.await();
        var hold = ",\"UserId\":\"" + ann + "\",\"Basis\":\"LAW\",\"Days\":9";
        var two = ",\"Approvers\":[\"Eva\",\"Tom\"]";
        var refused = taught.refused("PlaceHold", hold + two);
        assertThat(refused).startsWith("ResourceUnavailable: ").contains("erased", "try again");
        assertThat(refused).doesNotContain("class");
        goOn.countDown();
        assertThat(erasing.get().keysAt()).isNotNull();
        assertThat(Customer.text(taught.own("PlaceHold", hold + two), "HoldId")).isNotEmpty();
        assertThat(taught.said(room)).doesNotContain("quince");
    }
}
