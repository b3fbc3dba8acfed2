package lyceum.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import lyceum.Inventory;
import lyceum.OnEngine;
import lyceum.db.Database;
import lyceum.personal.Claim;
import lyceum.personal.Place.Column;
import lyceum.personal.Place.File;
import lyceum.seal.Installation;
import lyceum.seal.Refused;
import lyceum.watch.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Where copies stand, how long, and what is in them.
@ParameterizedClass
@EnumSource(OnEngine.class)
final class ShelfTest {
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    @Parameter OnEngine engine;
    @TempDir Path folder;
    private Path data;
    private Instant now = START;

    @BeforeEach
    void begin() {
        data = folder.resolve("data");
        try (var house = Installation.open(data)) {
            Database.open(engine.at(house.store())).close();
        }
    }

    private Path back(Path shelf) {
        var kept = engine.at(data.resolve(Installation.STORE_FILE));
        var store = HouseStore.of(data, kept, Watch.DAY_KINDS);
        return new Backup(data, store, Installation.peek(data), () -> now).into(shelf);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).toList().stream();
        }
    }

    @Test
    @Tag("S-04")
    void a_copy_is_named_by_its_time_and_goes_after_thirty_five_days() throws IOException {
        var shelf = folder.resolve("shelf");
        var first = back(shelf);
        assertThat(first.getFileName()).hasToString("2026-11-26T10-00-00.000Z");
        Files.createDirectory(shelf.resolve("2026-11-25T10-00-00.000Z.partial"));
        Files.createDirectory(shelf.resolve("of somebody else"));
        now = START.plus(Duration.ofDays(35));
        var second = back(shelf);
        assertThat(names(shelf))
                .containsExactlyInAnyOrder(
                        "lock",
                        "of somebody else",
                        first.getFileName().toString(),
                        second.getFileName().toString());
        now = now.plusMillis(1);
        back(shelf);
        assertThat(first).doesNotExist();
        assertThat(second).exists();
    }

    @Test
    @Tag("S-04")
    void one_at_a_time_and_outside_of_the_data() throws IOException {
        var shelf = folder.resolve("shelf");
        try (var held = Shelf.open(shelf)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> back(shelf)).hasMessageContaining("just being written");
        }
        assertThatThrownBy(() -> back(data.resolve("copies"))).isInstanceOf(Refused.class);
        var link = Files.createSymbolicLink(folder.resolve("link"), data);
        assertThatThrownBy(() -> back(link.resolve("inside/deep")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("outside of the data directory");
        assertThat(data.resolve("inside")).doesNotExist();
        var real = data;
        data = link;
        assertThatThrownBy(() -> back(real.resolve("inside")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("outside of the data directory");
        Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> back(folder.resolve("file"))).hasMessageStartingWith("No copy");
    }

    @Test
    @Tag("S-04")
    void of_each_declared_file_it_is_known_whether_it_is_copied() {
        var left = "lock|address|keys.*|logs/.*|exports/.*|.*-wal|.*-shm";
        assertThat(Inventory.all().stream().map(Claim::place))
                .filteredOn(File.class::isInstance)
                .map(place -> ((File) place).pattern().replace("*", "2026-11-26"))
                .allMatch(name -> Contents.has(name) != name.matches(left));
        assertThat(Contents.has("days/../keys/keys.dat")).isFalse();
    }

    @Test
    @Tag("S-04")
    void of_each_table_it_is_known_whether_it_is_turned_back() {
        var days = Stream.of("log", "quality");
        var known = Stream.of(Books.KEPT.stream(), Books.TURNED_BACK.stream(), days);
        var tables =
                Inventory.all().stream()
                        .map(Claim::place)
                        .filter(Column.class::isInstance)
                        .map(place -> ((Column) place).table())
                        .distinct();
        assertThat(known.flatMap(names -> names))
                .containsExactlyInAnyOrderElementsOf(tables.toList());
    }
}
