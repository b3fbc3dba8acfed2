package lyceum.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lyceum.Inventory;
import lyceum.personal.Claim;
import lyceum.personal.Place.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The page of what is kept, and the list of browser keys that the tests in real browsers read.
final class InventoryGeneratedTest {
    private static final Path PAGE = Path.of("..", "docs", "inventory.md");
    private static final Path KEYS = Path.of("..", "web", "e2e", "kept.json");

    private record Key(String shelf, String key) {
        String json() {
            return "{ \"shelf\": \"%s\", \"key\": \"%s\" }".formatted(shelf, key);
        }
    }

    @Test
    @Tag("B-04")
    void the_page_is_what_the_declarations_say() throws IOException {
        is(PAGE, InventoryPage.of(Inventory.all()));
    }

    @Test
    void the_browser_keys_are_what_the_declarations_say() throws IOException {
        var lines = keys().stream().map(Key::json).collect(Collectors.joining(",\n  "));
        is(KEYS, "[\n  " + lines + "\n]\n");
    }

    private static List<Key> keys() {
        return Inventory.all().stream()
                .map(Claim::place)
                .<Key>mapMulti((place, take) -> {
                    if (place instanceof Browser(var shelf, var key))
                        take.accept(new Key(shelf.name(), key));
                })
                .toList();
    }

    private static void is(Path file, String wanted) throws IOException {
        if ("write".equals(System.getProperty("lyceum.generate"))) Files.writeString(file, wanted);
        assertThat(Files.readString(file)).as("out of date: run ./lyceum gen").isEqualTo(wanted);
    }
}
