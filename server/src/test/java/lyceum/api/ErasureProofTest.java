package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.Disk;
import lyceum.api.Planted.Somebody;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Needles;
import lyceum.privacy.Scan;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing is left of who was erased: no word in the clear, no sealed value, no key, in no byte of
/// the disk; and everything of all others. Each check is first shown to see what is there, and each
/// step of erasing that is left out turns one of them red.
@Tag("X-01")
@Tag("T-07")
final class ErasureProofTest {
    private final long seed = Long.getLong("seed", System.nanoTime());

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;
    private Served served;
    private Planted planted;
    private RoomId room;
    private Somebody ann;
    private List<Somebody> others;

    @BeforeEach
    void tell() {
        System.out.println("ErasureProofTest: -Dseed=" + seed);
    }

    /// What is left out or done wrong, and the check that must see it.
    enum Sabotage {
        NONE(""),
        A_WORD_IN_THE_CLEAR("words"),
        A_COPY_OF_THE_KEYS("keys"),
        A_COPY_OF_THE_STORE("values"),
        A_STORE_THAT_ERASES_NOTHING("values"),
        A_ROW_WRITTEN_AGAIN("values"),
        SOMEBODY_ELSE_TOO("others"),
        NOBODY("shown");

        private final String red;

        Sabotage(String red) {
            this.red = red;
        }
    }

    /// Says that it did its part.
    private record Idle(PersonalStore store) implements PersonalStore {
        @Override
        public String name() {
            return store.name();
        }

        @Override
        public Amount size(Erasure erasure) {
            return Amount.NONE;
        }

        @Override
        public Set<Erasure> whose() {
            return store.whose();
        }

        @Override
        public boolean erase(Erasure erasure) {
            return false;
        }
    }

    private void open(Path files, boolean idle) {
        served =
                new Served(
                        files,
                        false,
                        store -> idle && store.name().equals("room log") ? new Idle(store) : store);
        planted = new Planted(served, files, seed);
    }

    private void plant() {
        room = planted.room();
        ann = planted.somebody(room);
        others = Stream.generate(() -> planted.somebody(room)).limit(5).toList();
    }

    @ParameterizedTest
    @EnumSource(Sabotage.class)
    void of_a_person_nothing_is_left(Sabotage sabotage) throws IOException {
        try (var disk = Disk.in(folder)) {
            open(disk.files().resolve("data"), sabotage == Sabotage.A_STORE_THAT_ERASES_NOTHING);
            try (var closing = served) {
                plant();
                assertThat(everythingIsSeen(disk)).as("the controls").isEmpty();
                var values = planted.sealed();
                var anns = planted.sealed(ann);
                var keys = planted.keys();
                before(sabotage, disk.files().resolve("data"));
                if (sabotage != Sabotage.NOBODY)
                    assertThat(planted.erase("EraseUser", "\"UserId\":\"" + ann.id() + "\""))
                            .isTrue();
                after(sabotage, values);
                assertThat(red(disk, values, anns, keys))
                        .isEqualTo(sabotage.red.isEmpty() ? Set.of() : Set.of(sabotage.red));
                assertThat(closing).isSameAs(served);
            }
        }
    }

    /// That each check sees what is there: else it would prove nothing that it sees no more.
    private Set<String> everythingIsSeen(Disk disk) throws IOException {
        var blind = new TreeSet<String>();
        for (var one : everybody())
            if (planted.shown(one, room).size() < one.words().size()) blind.add("shown");
        if (!hits(disk, Needles.texts(words())).isEmpty()) blind.add("words");
        for (var kind : List.of(planted.sealed(), planted.keys()))
            if (names(hits(disk, Needles.bytes(kind))).size() < kind.size()) blind.add("bytes");
        var control = Files.writeString(disk.files().resolve("control"), words().getFirst());
        if (hits(disk, Needles.texts(words())).isEmpty()) blind.add("control");
        Files.delete(control);
        return blind;
    }

    private List<Somebody> everybody() {
        return Stream.concat(Stream.of(ann), others.stream()).toList();
    }

    private List<String> words() {
        return everybody().stream().flatMap(one -> one.words().values().stream()).toList();
    }

    private static List<String> hits(Disk disk, Needles needles) throws IOException {
        return Scan.through(disk.bytes(), needles).hits();
    }

    private static Set<String> names(List<String> hits) {
        return hits.stream().map(hit -> hit.replaceFirst(" \\(.*", "")).collect(Collectors.toSet());
    }

    private void before(Sabotage sabotage, Path data) throws IOException {
        switch (sabotage) {
            case A_COPY_OF_THE_KEYS ->
                    Files.copy(data.resolve("keys/keys.dat"), data.resolve("old"));
            case A_COPY_OF_THE_STORE -> {
                for (var name : List.of("lyceum.db", "lyceum.db-wal"))
                    Files.copy(data.resolve(name), data.resolve("old-" + name));
            }
            case A_WORD_IN_THE_CLEAR ->
                    Files.writeString(data.resolve("trace"), "ann: " + ann.words().get("said"));
            case NONE,
                    A_STORE_THAT_ERASES_NOTHING,
                    A_ROW_WRITTEN_AGAIN,
                    SOMEBODY_ELSE_TOO,
                    NOBODY -> {}
        }
    }

    private void after(Sabotage sabotage, Map<String, byte[]> before) throws IOException {
        switch (sabotage) {
            case SOMEBODY_ELSE_TOO ->
                    planted.erase("EraseUser", "\"UserId\":\"" + others.getLast().id() + "\"");
            case A_ROW_WRITTEN_AGAIN ->
                    Files.write(
                            folder.resolve("files/again"), gone(before).values().iterator().next());
            case NONE,
                    A_STORE_THAT_ERASES_NOTHING,
                    A_WORD_IN_THE_CLEAR,
                    A_COPY_OF_THE_KEYS,
                    A_COPY_OF_THE_STORE,
                    NOBODY -> {}
        }
    }

    private Map<String, byte[]> gone(Map<String, byte[]> before) {
        var left = planted.sealed().keySet();
        var gone = new HashMap<>(before);
        gone.keySet().removeIf(name -> left.stream().anyMatch(other -> sameValue(name, other)));
        return gone;
    }

    // Rows move up when one before them goes; the hash at the end is that of the value.
    private static boolean sameValue(String one, String other) {
        return one.substring(one.lastIndexOf(' ')).equals(other.substring(other.lastIndexOf(' ')));
    }

    private Set<String> red(
            Disk disk,
            Map<String, byte[]> values,
            Map<String, byte[]> anns,
            Map<String, byte[]> keys)
            throws IOException {
        var red = new TreeSet<String>();
        if (!planted.shown(ann, room).isEmpty()) red.add("shown");
        for (var one : others)
            if (planted.shown(one, room).size() < one.words().size()) red.add("others");
        if (!hits(disk, Needles.texts(words())).isEmpty()) red.add("words");
        if (red.contains("shown")) return red; // nothing was destroyed that could be looked for
        if (!hits(disk, Needles.bytes(keys)).isEmpty()) red.add("keys");
        assertThat(anns).as("what was kept of Ann").hasSizeGreaterThan(6);
        var gone = gone(values);
        gone.putAll(anns);
        if (!hits(disk, Needles.bytes(gone)).isEmpty()) red.add("values");
        return red;
    }

    @Test
    void of_a_class_nothing_is_left() throws IOException {
        try (var disk = Disk.in(folder)) {
            open(disk.files().resolve("data"), false);
            try (var _ = served) {
                plant();
                var kept = planted.room();
                var mia = planted.somebody(kept);
                var values = planted.sealed();
                var keys = planted.keys();
                assertThat(planted.erase("EraseRoom", "\"RoomId\":" + room)).isTrue();
                assertThat(served.rooms.row(room)).isEmpty();
                assertThat(planted.shown(mia, kept)).hasSize(mia.words().size());
                assertThat(hits(disk, Needles.bytes(keys))).isEmpty();
                assertThat(gone(values)).hasSizeGreaterThan(10);
                assertThat(hits(disk, Needles.bytes(gone(values)))).isEmpty();
            }
        }
    }

    @Test
    @Tag("T-08")
    void of_an_application_nothing_is_left() throws IOException {
        try (var disk = Disk.in(folder)) {
            open(disk.files().resolve("data"), false);
            try (var _ = served) {
                plant();
                var id = new AppId(3520372);
                served.catalog.applications().create(id, "Second", null);
                served.catalog.keys().create(id, "AKIDsecond", "secretSecond");
                var second = new Customer(served.gateway, "AKIDsecond", "secretSecond", served);
                var dora = second.call("RegisterUser", "{\"SdkAppId\":3520372,\"Name\":\"Dora\"}");
                var values = planted.sealed();
                var keys = planted.keys();
                assertThat(names(hits(disk, Needles.bytes(values)))).hasSameSizeAs(values.keySet());
                served.customer().own("CloseApplication", "{\"SdkAppId\":3520371,\"GraceDays\":0}");
                served.privacy.sweeper().sweep();
                await().atMost(PATIENCE)
                        .until(() -> served.privacy.receipts().count(Served.APP) == 1);
                assertThat(hits(disk, Needles.texts(words()))).isEmpty();
                assertThat(hits(disk, Needles.bytes(keys))).isEmpty();
                assertThat(gone(values)).hasSizeGreaterThan(40);
                assertThat(hits(disk, Needles.bytes(gone(values)))).isEmpty();
                var asked = "{\"UserId\":\"" + Customer.text(dora, "UserId") + "\"}";
                assertThat(Customer.text(second.call("DescribeUser", asked), "Name"))
                        .isEqualTo("Dora");
            }
        }
    }

    @Test
    void an_older_copy_of_everything_but_the_keys_brings_nothing_back(@TempDir Path safe)
            throws IOException {
        var data = folder.resolve("data");
        open(data, false);
        plant();
        served.close();
        var copy = safe.resolve("copy");
        copy(data, copy);
        open(data, false);
        assertThat(planted.erase("EraseUser", "\"UserId\":\"" + ann.id() + "\"")).isTrue();
        served.close();
        for (var folderOfKeys : List.of("keys", "keys-again")) {
            remove(copy.resolve(folderOfKeys));
            copy(data.resolve(folderOfKeys), copy.resolve(folderOfKeys));
        }
        open(copy, false);
        try (var _ = served) {
            assertThat(planted.shown(ann, room)).isEmpty();
            for (var one : others) assertThat(planted.shown(one, room)).hasSize(one.words().size());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList())
                Files.copy(
                        each,
                        to.resolve(from.relativize(each).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
