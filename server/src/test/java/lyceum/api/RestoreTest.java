package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lyceum.Disks;
import lyceum.OnEngine;
import lyceum.backup.Backup;
import lyceum.backup.HouseStore;
import lyceum.backup.Restore;
import lyceum.db.Database;
import lyceum.db.Owner;
import lyceum.db.Sql;
import lyceum.personal.Category;
import lyceum.room.RoomId;
import lyceum.seal.Installation;
import lyceum.seal.Refused;
import lyceum.seal.Scope;
import lyceum.watch.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A copy is whole, also of a busy server, and what is not whole is not put back.
@ParameterizedClass
@EnumSource(OnEngine.class)
final class RestoreTest {
    private static final int SPEAKERS = 3;
    private static final int WORDS = 60;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Parameter OnEngine engine;
    @TempDir Path folder;
    private Path data;
    private Served served;
    private Taught taught;
    private RoomId room;
    private String ann;

    @BeforeEach
    void begin() {
        System.out.println("RestoreTest: -Dseed=" + seed);
        data = folder.resolve("data");
        open();
        room = taught.create();
        ann = taught.register("Ann");
        taught.say(room, ann, "quince");
        taught.joined(room, ann);
    }

    private void open() {
        served = new Served(data, engine);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Path back() {
        return new Backup(data, store(), served.house().seal(), served)
                .into(folder.resolve("copies"));
    }

    private HouseStore store() {
        var kept = engine.at(data.resolve(Installation.STORE_FILE));
        return HouseStore.of(data, kept, Watch.DAY_KINDS);
    }

    private Restore.Done restore(Path copy) {
        var again = data.resolve(Installation.KEYS_AGAIN);
        try (var house = Installation.openWithoutStore(data, again, served)) {
            return new Restore(house, store(), served).from(copy);
        }
    }

    @Test
    @Tag("S-04")
    void the_log_of_a_class_is_whole_in_a_copy_of_a_busy_server() throws Exception {
        var done = new AtomicBoolean();
        var said = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int n = 0; n < SPEAKERS; n++)
            threads.add(Thread.ofVirtual().start(() -> talk(done, said)));
        var copies = new ArrayList<Path>();
        for (int n = 0; n < 4; n++) {
            var before = said.get();
            served.pass(Duration.ofSeconds(1));
            copies.add(back());
            await().until(() -> said.get() > before + WORDS);
        }
        done.set(true);
        for (var thread : threads) thread.join();
        var sizes = copies.stream().map(this::events).toList();
        assertThat(sizes).isSorted().doesNotHaveDuplicates();
    }

    private void talk(AtomicBoolean done, AtomicInteger said) {
        var room = taught.create();
        var somebody = taught.register("Somebody");
        while (!done.get()) {
            taught.say(room, somebody, "word");
            said.incrementAndGet();
        }
    }

    /// How many events there are; each log must be there to its end.
    private long events(Path copy) {
        try (var database = Database.open(copy.resolve(Installation.STORE_FILE))) {
            assertThat(database.read(RestoreTest::holes)).isEmpty();
            return database.read(sql ->
                            sql.one("SELECT sum(seq) AS n FROM room", row -> row.number("n")))
                    .orElseThrow();
        }
    }

    private static List<Long> holes(Sql sql) {
        return sql.list(
                """
                SELECT id FROM room r WHERE NOT (
                    r.seq = (SELECT max(seq) FROM room_payload e WHERE e.room = r.id))
                """,
                row -> row.number("id"));
    }

    @Test
    @Tag("S-04")
    void what_was_changed_by_one_byte_is_refused_and_nothing_is_touched() throws IOException {
        var copy = back();
        served.close();
        var before = Disks.contents(data);
        var random = new Random(seed);
        for (var name : Disks.contents(copy).keySet()) {
            var file = copy.resolve(name);
            var whole = Files.readAllBytes(file);
            var changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> restore(copy)).as(name).isInstanceOf(Refused.class);
            Files.write(file, whole, StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(Disks.contents(data)).isEqualTo(before);
        }
        restore(copy);
        open();
        assertThat(taught.said(room)).contains("quince");
    }

    @Test
    @Tag("S-04")
    void a_copy_of_other_keys_or_without_its_end_is_refused() throws IOException {
        var copy = back();
        served.close();
        data = folder.resolve("other");
        new Served(data, engine).close();
        assertThatThrownBy(() -> restore(copy)).hasMessageContaining("belongs to other keys");
        data = folder.resolve("none");
        assertThatThrownBy(() -> restore(copy)).hasMessageContaining("There are no keys in");
        data = folder.resolve("data");
        Files.delete(copy.resolve("manifest.json"));
        assertThatThrownBy(() -> restore(copy)).hasMessageContaining("is no whole copy");
    }

    @Test
    @Tag("S-04")
    void the_store_of_others_is_not_touched() {
        var copy = back();
        served.close();
        var file = data.resolve(Installation.STORE_FILE);
        Database.open(engine.at(file), new Owner("others", true, data)).close();
        assertThatThrownBy(() -> restore(copy)).hasMessageContaining("belongs to other keys");
        open();
        assertThat(taught.said(room)).contains("quince");
    }

    @Test
    @Tag("S-04")
    void while_a_server_runs_nothing_is_put_back() {
        var copy = back();
        assertThatThrownBy(() -> restore(copy)).hasMessageContaining("Another server uses");
        assertThat(taught.said(room)).contains("quince");
    }

    @Test
    @Tag("S-04")
    void classes_are_what_they_were_and_the_books_are_not_turned_back() {
        var copy = back();
        taught.say(room, ann, "medlar");
        var late = taught.create();
        var ben = taught.register("Ben");
        taught.say(late, ben, "sloe");
        taught.own("ModifyRetention", ",\"Rules\":[{\"Category\":\"LOG\",\"Days\":7}]");
        taught.own(
                "PlaceHold",
                ",\"UserId\":\"%s\",\"Basis\":\"LAW\",\"Approvers\":[\"Eva\",\"Tom\"],\"Days\":10"
                        .formatted(ann));
        taught.own("CloseApplication", "");
        served.close();
        served.pass(Duration.ofSeconds(1));
        var kept = restore(copy).kept().orElseThrow();
        open();
        assertThat(Customer.text(taught.own("DescribeApplicationState", ""), "State"))
                .isEqualTo("CEASED");
        taught.own("ReopenApplication", "");
        assertThat(taught.said(room)).contains("quince").doesNotContain("medlar");
        assertThat(served.keeping.retention().days(Served.APP, Category.LOG)).isEqualTo(7);
        assertThat(taught.refused("EraseUser", ",\"UserId\":\"" + ann + "\"")).isNotEmpty();
        // Who came later is not known; the number of a later class is nobody else's.
        assertThat(taught.customer().refused("DescribeUser", "{\"UserId\":\"" + ben + "\"}"))
                .startsWith("ResourceNotFound");
        assertThat(served.rooms.row(late)).isEmpty();
        assertThat(served.vault().lives(new Scope.Room(3520371, late.value()))).isTrue();
        // Lines of the log are newer than the copy and stay.
        assertThat(taught.logged(1)).containsExactly(ann);
        // What was there before can be put back in turn.
        served.close();
        restore(kept);
        open();
        assertThat(taught.said(room)).contains("quince", "medlar");
        assertThat(taught.said(late)).contains("sloe");
        assertThat(Customer.text(taught.own("DescribeApplicationState", ""), "State"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @Tag("S-04")
    void a_copy_from_one_engine_is_put_back_on_the_other() throws IOException {
        var copy = back();
        served.close();
        engine = engine == OnEngine.SQLITE ? OnEngine.MARIADB : OnEngine.SQLITE;
        engine.lose(data.resolve(Installation.STORE_FILE));
        assertThat(restore(copy).kept()).isEmpty();
        open();
        assertThat(taught.said(room)).contains("quince");
        assertThat(taught.logged(1)).containsExactly(ann);
    }

    @Test
    @Tag("S-04")
    void a_store_that_cannot_be_read_is_left_alone() throws IOException {
        var copy = back();
        served.close();
        var file = data.resolve(Installation.STORE_FILE);
        engine.spoil(file);
        var before = Disks.contents(data);
        assertThatThrownBy(() -> restore(copy)).hasMessageContaining("To restore without it, ");
        assertThat(Disks.contents(data)).isEqualTo(before);
        engine.lose(file);
        restore(copy);
        open();
        assertThat(taught.said(room)).contains("quince");
    }
}
