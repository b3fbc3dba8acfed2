package lyceum.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.Inventory;
import lyceum.api.Action;
import lyceum.personal.Claim;
import lyceum.personal.Place.Field;
import lyceum.personal.Place.Surface;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The texts of every message, as the records say, and the declarations are the same.
@Tag("M-05")
@Tag("I-1")
@Tag("I-6")
final class WireTest {
    private static final Path CLASSES = Path.of("target/classes/lyceum");

    /// What is said over the live connection is generated from these for the browser too.
    private static final List<String> SOCKET =
            List.of("ClientFrame", "ServerFrame", "Foyer", "Annex", "EarlierChat", "TestPass");

    private static final List<String> PAGES =
            List.of(
                    "Told",
                    "PrivacyTold",
                    "RightsTold",
                    "PetitionTold",
                    "BreachTold",
                    "Asked",
                    "RightsAsked",
                    "ServerInfo",
                    "Failure");

    @Test
    void the_texts_of_the_api_are_declared() throws IOException {
        assertThat(wrong(actions(), Surface.API)).isEmpty();
    }

    @Test
    void the_texts_of_the_live_connection_are_declared() throws IOException {
        assertThat(wrong(records("socket", SOCKET), Surface.SOCKET)).isEmpty();
    }

    @Test
    void the_texts_of_the_pages_are_declared() throws IOException {
        var all = records("console", PAGES);
        all.addAll(records("agreement", List.of("AgreementTold")));
        assertThat(wrong(all, Surface.PAGES)).isEmpty();
    }

    private record Planted(long number, List<Inner> inner) {
        private record Inner(String canary) {}
    }

    @Test
    void a_text_nobody_declared_is_found_and_so_is_one_that_is_not_there() throws IOException {
        var more = new ArrayList<>(actions());
        more.add(Planted.class);
        assertThat(wrong(more, Surface.API)).containsExactly("canary");
        var fewer = actions();
        fewer.removeIf(record -> record.getName().contains("Receipts"));
        assertThat(wrong(fewer, Surface.API)).containsExactly("receipts");
    }

    private static Set<String> wrong(List<Class<?>> records, Surface surface) {
        var there = Texts.in(records).keySet();
        var declared =
                Inventory.all().stream()
                        .map(Claim::place)
                        .filter(place -> place instanceof Field(var where, _) && where == surface)
                        .map(place -> ((Field) place).name())
                        .collect(Collectors.toSet());
        return Stream.concat(there.stream(), declared.stream())
                .filter(name -> !there.contains(name) || !declared.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What every action takes and gives.
    private static List<Class<?>> actions() throws IOException {
        var records = new ArrayList<Class<?>>();
        for (var one : classes("api/actions")) {
            if (!Action.class.isAssignableFrom(one)) continue;
            for (var type : one.getGenericInterfaces()) {
                if (!(type instanceof ParameterizedType action)) continue;
                for (var record : action.getActualTypeArguments()) records.add((Class<?>) record);
            }
        }
        assertThat(records).hasSizeGreaterThan(20);
        return records;
    }

    /// The records of these names in a package, and those within them.
    private static List<Class<?>> records(String folder, List<String> names) throws IOException {
        var records =
                classes(folder).stream()
                        .filter(one -> names.contains(outermost(one)))
                        .filter(one -> one.isRecord() || one.isSealed())
                        .toList();
        assertThat(records.stream().map(WireTest::outermost)).containsAll(names);
        return new ArrayList<>(records);
    }

    private static String outermost(Class<?> one) {
        var host = one.getEnclosingClass();
        return host == null ? one.getSimpleName() : outermost(host);
    }

    private static List<Class<?>> classes(String folder) throws IOException {
        try (var files = Files.list(CLASSES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .<Class<?>>map(name -> load(folder, name))
                    .toList();
        }
    }

    private static Class<?> load(String folder, String file) {
        var name = "lyceum." + folder.replace('/', '.') + "." + file.replaceFirst("\\.class$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
