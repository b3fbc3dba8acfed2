package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lyceum.Disks;
import lyceum.OnDisk;
import lyceum.OnEngine;
import lyceum.api.Planted.Somebody;
import lyceum.backup.Backup;
import lyceum.backup.HouseStore;
import lyceum.backup.Restore;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.scan.Needles;
import lyceum.scan.Scan;
import lyceum.seal.Installation;
import lyceum.watch.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A copy that is older than erasures brings nothing back of who was erased, and everything of all
/// others; each erasure has one receipt, as before.
@ParameterizedClass
@EnumSource(OnEngine.class)
final class ZombieTest {
    private static final AppId COLLEGE = new AppId(3_520_372);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Parameter OnEngine engine;
    @TempDir Path folder;
    private Path data;
    private Served served;
    private Planted planted;
    private Taught taught;
    private RoomId room;
    private RoomId doomed;
    private Somebody ann;
    private List<Somebody> others;
    private String ben;
    private Path copy;

    /// Sealed values that stood in the store and in the files of days at the time of the copy.
    private Map<String, byte[]> values;

    private Map<String, byte[]> lines;

    @BeforeEach
    void plantAndCopy() throws IOException {
        System.out.println("ZombieTest: -Dseed=" + seed);
        data = folder.resolve("data");
        open();
        served.catalog.applications().create(COLLEGE, "College", null);
        served.catalog.keys().create(COLLEGE, "AKIDotherotherotherother", "k".repeat(32));
        college().call("RegisterUser", "{\"SdkAppId\":3520372,\"Name\":\"Cleo\"}");
        room = planted.room();
        doomed = planted.room();
        ann = planted.somebody(room);
        others = Stream.generate(() -> planted.somebody(room)).limit(4).toList();
        planted.somebody(doomed);
        ben = taught.register("Ben");
        taught.say(room, ben, "quince");
        taught.joined(room, ben);
        taught.joined(room, ann.id());
        copy =
                new Backup(data, store(data), served.house().seal(), served)
                        .into(folder.resolve("copies"));
        values = planted.sealed();
        lines = lines();
        assertThat(lines).hasSize(4);
    }

    private void open() {
        served = new Served(data, engine);
        planted = new Planted(served, data, seed);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Customer college() {
        return new Customer(served.gateway, "AKIDotherotherotherother", "k".repeat(32), served);
    }

    private Map<String, byte[]> lines() {
        var all = new HashMap<String, byte[]>();
        try (var files = Watch.days(served.database, data.resolve("days")).log()) {
            for (var day : files.days())
                for (var column : List.of("user", "ip"))
                    files.read(
                            day,
                            sql ->
                                    sql.list(
                                            "SELECT "
                                                    + column
                                                    + " AS found FROM "
                                                    + files.rows(day),
                                            row ->
                                                    all.put(
                                                            column + all.size(),
                                                            row.bytes("found"))));
        }
        return all;
    }

    private void eraseAll() {
        var now = served.instant().getEpochSecond();
        var period = ",\"Category\":\"CHAT\",\"From\":%d,\"To\":%d,\"UserId\":\"%s\"";
        taught.receipt(taught.own("EraseData", period.formatted(now - 100, now + 100, ben)));
        assertThat(planted.erase("EraseUser", "\"UserId\":\"" + ann.id() + "\"")).isTrue();
        assertThat(planted.erase("EraseRoom", "\"RoomId\":" + doomed)).isTrue();
        college().own("CloseApplication", "{\"SdkAppId\":3520372,\"GraceDays\":0}");
        taught.own("ModifyRetention", ",\"Rules\":[{\"Category\":\"LOG\",\"Days\":1}]");
        served.pass(Duration.ofHours(25));
        served.privacy.sweeper().sweep();
        settled();
        assertThat(count(Served.APP) + "+" + count(COLLEGE)).isEqualTo("3+1");
        assertThat(planted.shown(ann, room)).isEmpty();
    }

    private void settled() {
        await().atMost(PATIENCE)
                .until(() ->
                        served.database
                                .read(sql ->
                                        sql.list(
                                                "SELECT id FROM erasure WHERE state <> 'RECEIPTED'",
                                                row -> row.text("id")))
                                .isEmpty());
    }

    private long count(AppId app) {
        return served.privacy.receipts().count(app);
    }

    private List<String> receipts() {
        var all = new ArrayList<>(served.privacy.receipts().list(Served.APP, 0, 100));
        all.addAll(served.privacy.receipts().list(COLLEGE, 0, 100));
        return all;
    }

    private Restore.Done restore(Path into) {
        var again = into.resolve(Installation.KEYS_AGAIN);
        try (var house = Installation.openWithoutStore(into, again, served)) {
            return new Restore(house, store(into), served).from(copy);
        }
    }

    /// What stood in the store when it was copied and stands there no more.
    private Map<String, byte[]> gone() {
        var left = planted.sealed().values().stream().map(OnDisk::text).toList();
        var gone = new HashMap<>(values);
        gone.values().removeIf(value -> value.length == 0 || left.contains(OnDisk.text(value)));
        gone.putAll(lines);
        return gone;
    }

    private HouseStore store(Path directory) {
        var kept = engine.at(directory.resolve(Installation.STORE_FILE));
        return HouseStore.of(directory, kept, Watch.DAY_KINDS);
    }

    private static List<String> hits(Path place, Map<String, byte[]> what) throws IOException {
        return Scan.through(place, Needles.bytes(what)).hits();
    }

    /// Where they stand in all that a server keeps.
    private List<String> kept(Map<String, byte[]> what) throws IOException {
        var hits = new ArrayList<String>();
        for (var place : engine.places(data)) hits.addAll(hits(place, what));
        return hits;
    }

    private void nothingCameBack(Map<String, byte[]> gone) throws IOException {
        assertThat(planted.shown(ann, room)).isEmpty();
        assertThat(served.rooms.row(doomed)).isEmpty();
        assertThat(served.catalog.applications().find(COLLEGE)).isEmpty();
        assertThat(taught.logged(30)).isEmpty();
        for (var one : others) assertThat(planted.shown(one, room)).hasSize(one.words().size());
        assertThat(gone).hasSizeGreaterThan(30);
        assertThat(hits(copy, gone)).as("the control").hasSizeGreaterThanOrEqualTo(gone.size());
        assertThat(kept(gone)).isEmpty();
        assertThat(served.privacy.receipts().hold(Served.APP)).isTrue();
    }

    @Test
    @Tag("T-09")
    void what_was_erased_since_the_copy_stays_erased_and_has_the_receipt_it_had()
            throws IOException {
        eraseAll();
        var gone = gone();
        assertThat(kept(gone)).as("before").isEmpty();
        var before = receipts();
        served.close();
        var done = restore(data);
        assertThat(kept(gone)).as("it did come back").isNotEmpty();
        open();
        assertThat(taught.said(room)).doesNotContain("quince");
        settled();
        nothingCameBack(gone);
        assertThat(receipts()).isEqualTo(before);
        assertThat(done.kept()).hasValueSatisfying(kept -> assertThat(kept).isNotEqualTo(copy));
        // Only once.
        served.close();
        open();
        assertThat(receipts()).isEqualTo(before);
    }

    @Test
    @Tag("T-09")
    void where_nothing_but_the_keys_is_left_each_gets_a_receipt_anew() throws IOException {
        eraseAll();
        var gone = gone();
        served.close();
        var fresh = folder.resolve("fresh");
        for (var keys : List.of("keys", "keys-again"))
            Disks.copy(data.resolve(keys), fresh.resolve(keys));
        data = fresh;
        assertThat(restore(fresh).kept()).isEmpty();
        open();
        assertThat(taught.said(room)).doesNotContain("quince");
        served.pass(Duration.ofHours(25));
        settled();
        nothingCameBack(gone);
        assertThat(count(Served.APP) + "+" + count(COLLEGE)).isEqualTo("3+1");
    }

    @Test
    @Tag("T-09")
    void in_a_copy_there_is_no_byte_of_a_key() throws IOException {
        var keys = planted.keys();
        for (var name : List.of("wrap.key", "kills.log", "keys.dat"))
            for (var each : Disks.pieces(data.resolve("keys").resolve(name)))
                keys.put(name + keys.size(), each);
        assertThat(hits(data, keys)).hasSizeGreaterThanOrEqualTo(2 * keys.size());
        assertThat(hits(folder.resolve("copies"), keys)).isEmpty();
        try (var all = Files.walk(copy)) {
            assertThat(all.filter(Files::isRegularFile).map(f -> copy.relativize(f).toString()))
                    .allMatch(name -> name.matches("lyceum.db|manifest.json|days/.*\\.db"));
        }
        var words = others.stream().flatMap(one -> one.words().values().stream()).toList();
        assertThat(Scan.through(copy, Needles.texts(words)).hits()).isEmpty();
    }
}
