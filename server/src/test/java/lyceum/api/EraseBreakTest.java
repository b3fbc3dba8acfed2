package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lyceum.api.Planted.Somebody;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An erasure is broken off wherever the disk changes, and between: started anew on what was left,
/// a server ends where it would have ended, with one receipt, and nothing of anybody else is lost.
@Tag("T-07")
final class EraseBreakTest {
    private static final int POINTS = 300;
    private static final int TORN = 36;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AppId SECOND = new AppId(3520372);
    private static final Instant FAR = Instant.ofEpochSecond(4_000_000_000L);

    /// What grows by itself while a server runs, or tells how often it was started.
    private static final List<String> OF_ITS_OWN =
            List.of("room_payload", "bookmark", "clock_seen");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @TempDir private Path folder;

    private enum Whom {
        PERSON,
        ROOM,
        PERIOD,
        APPLICATION;

        AppId app() {
            return this == APPLICATION ? SECOND : Served.APP;
        }
    }

    /// What was there before anything was erased.
    private record House(RoomId room, RoomId other, Somebody ann, Somebody ben, Somebody cleo) {
        static House built(Served served, Path place, long seed) {
            var planted = new Planted(served, place, seed);
            var room = planted.room();
            var other = planted.room();
            var ann = planted.somebody(room);
            var ben = planted.somebody(room);
            var cleo = planted.somebody(other);
            var begun = served.acceptances.beginning("a test");
            served.catalog.applications().create(SECOND, "Second", null, begun);
            served.catalog.keys().create(SECOND, "AKIDsecond", "secretSecond");
            var second = new Customer(served.gateway, "AKIDsecond", "secretSecond", served);
            second.call("RegisterUser", "{\"SdkAppId\":" + SECOND + ",\"Name\":\"Dora\"}");
            second.call(
                    "CreateRoom",
                    RoomRulesTest.room("").replace(Served.APP.toString(), SECOND.toString()));
            return new House(room, other, ann, ben, cleo);
        }
    }

    @Test
    void whereverItBreaksOffItEndsTheSameWithOneReceipt() {
        System.out.println("EraseBreakTest: -Dseed=" + seed);
        int points = 0;
        for (var whom : Whom.values()) points += broken(whom);
        System.out.printf("EraseBreakTest: broken off at %d points%n", points);
        assertThat(points).isGreaterThanOrEqualTo(POINTS);
    }

    private int broken(Whom whom) {
        var place = folder.resolve(whom.name());
        var states = new DiskStates(place, random);
        House house;
        Map<String, Long> end;
        try (var served = new Served(place, false, store -> new Hooked(store, states::look))) {
            house = House.built(served, place, seed);
            served.onLook(states::look);
            finish(served, whom, house);
            served.onLook(() -> {});
            end = rows(served);
            judge(served, whom, house, place);
        }
        var all = states.all(TORN);
        for (int n = 0; n < all.size(); n++) {
            var left = folder.resolve(whom + "-" + n);
            DiskStates.write(all.get(n), left);
            try (var served = new Served(left, false)) {
                finish(served, whom, house);
                judge(served, whom, house, left);
                assertThat(rows(served)).as("%s at point %d", whom, n).isEqualTo(end);
            }
        }
        return all.size();
    }

    /// Whoever got no answer asks again; what was accepted goes on by itself.
    private static void finish(Served served, Whom whom, House house) {
        if (served.privacy.eraser().newest(whom.app(), 1).isEmpty()) ask(served, whom, house);
        await().atMost(PATIENCE).until(() -> served.privacy.receipts().count(whom.app()) > 0);
    }

    private static void ask(Served served, Whom whom, House house) {
        var eraser = served.privacy.eraser();
        var ann = new UserId(house.ann().id());
        switch (whom) {
            case PERSON -> eraser.erase(Served.APP, ann, "");
            case ROOM -> eraser.erase(Served.APP, house.room(), "");
            case PERIOD -> {
                var who = eraser.person(Served.APP, ann).orElseThrow().person();
                var app = Served.APP.value();
                eraser.erase(new Erasure.OfPeriod(app, Category.CHAT, Instant.EPOCH, FAR, who), "");
            }
            case APPLICATION -> {
                var second = new Customer(served.gateway, "AKIDsecond", "secretSecond", served);
                second.ownResponse(
                        "CloseApplication", "{\"SdkAppId\":" + SECOND + ",\"GraceDays\":0}");
                served.privacy.sweeper().sweep();
            }
        }
    }

    private static void judge(Served served, Whom whom, House house, Path place) {
        var planted = new Planted(served, place, 0);
        assertThat(served.privacy.receipts().count(whom.app())).as("receipts").isOne();
        assertThat(planted.shown(house.cleo(), house.other()))
                .as("somebody else, %s", whom)
                .hasSameElementsAs(house.cleo().words().values());
        var ben = planted.shown(house.ben(), house.room());
        var ann = planted.shown(house.ann(), house.room());
        switch (whom) {
            case PERSON -> {
                assertThat(ben).hasSameElementsAs(house.ben().words().values());
                assertThat(ann).isEmpty();
            }
            case ROOM -> {
                assertThat(ann).doesNotContain(house.ann().words().get("said"));
                assertThat(served.rooms.row(house.room())).isEmpty();
            }
            case PERIOD -> {
                assertThat(ben).hasSameElementsAs(house.ben().words().values());
                assertThat(ann).doesNotContain(house.ann().words().get("said"));
            }
            case APPLICATION -> {
                assertThat(ben).hasSameElementsAs(house.ben().words().values());
                assertThat(ann).hasSameElementsAs(house.ann().words().values());
                assertThat(served.catalog.applications().find(SECOND)).isEmpty();
            }
        }
    }

    private static Map<String, Long> rows(Served served) {
        var rows = new TreeMap<String, Long>();
        for (var table : served.tables()) {
            if (OF_ITS_OWN.contains(table)) continue;
            var count = "SELECT count(*) AS n FROM " + table;
            rows.put(
                    table,
                    served.database
                            .read(sql -> sql.one(count, row -> row.number("n")))
                            .orElseThrow());
        }
        return rows;
    }
}
