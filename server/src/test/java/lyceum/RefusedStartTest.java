package lyceum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lyceum.db.CannotOpen;
import lyceum.db.Database;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start that is refused leaves the data directory as it was, to the byte and the second: who
/// tried it by mistake goes on with what wrote it.
final class RefusedStartTest {
    @TempDir private Path folder;
    private Path data;

    // The keys are to be wrapped anew, as each day: that would be done by a start.
    @BeforeEach
    void used() {
        data = folder.resolve("data");
        try (var house = Installation.open(data)) {
            var app = List.of(new Scope.App(1));
            house.vault().make(app);
            house.vault().destroy(app);
            Database.open(house.store()).close();
        }
    }

    private void change(String statement) throws Exception {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("lyceum.db"));
                var work = store.createStatement()) {
            work.execute(statement);
        }
    }

    private void isRefused(String why) throws Exception {
        var before = all();
        var settings = Settings.read(List.of("--port=0", "--data=" + data), Map.of());
        assertThatThrownBy(() -> Main.start(settings, () -> {}))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining(why);
        assertThat(all()).isEqualTo(before);
    }

    private Map<String, String> all() throws IOException {
        var found = new TreeMap<String, String>();
        try (var paths = Files.walk(data)) {
            for (var path : paths.toList()) {
                var bytes = Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path);
                var told = Files.getLastModifiedTime(path) + " " + HexFormat.of().formatHex(bytes);
                found.put(data.relativize(path).toString(), told);
            }
        }
        return found;
    }

    @Test
    void of_a_store_in_a_form_from_before() throws Exception {
        change("CREATE TABLE room_event (n INTEGER)");
        isRefused("The version that wrote it still reads it.");
    }

    @Test
    void of_the_store_of_other_keys() throws Exception {
        change("INSERT INTO owner (n, mark) VALUES (1, 'of others')");
        isRefused(" belongs to other keys than those in " + data.resolve("keys"));
    }
}
