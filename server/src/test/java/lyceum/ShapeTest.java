package lyceum;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lyceum.breach.Concerned;
import lyceum.consent.Register;
import lyceum.privacy.Grant;
import lyceum.privacy.PurposeGate;
import lyceum.watch.LogSearch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The shape of the code: who may import whom, no cycles, and one package per outside library.
final class ShapeTest {
    /// Leaves that everybody may import.
    private static final Set<String> LEAVES = Set.of("room", "telemetry", "personal");

    /// The import table. `Main` and `Settings` (the package `lyceum` itself) may import all.
    private static final Map<String, Set<String>> MAY_IMPORT =
            Map.ofEntries(
                    allow("room", ""),
                    allow("telemetry", ""),
                    allow("personal", ""),
                    allow("seal", ""),
                    allow("db", ""),
                    allow("http", ""),
                    allow("json", ""),
                    allow("scan", ""),
                    allow("objects", "seal db"),
                    allow("log", "seal db json"),
                    allow("catalog", "seal db log"),
                    allow("media", "log json http"),
                    allow("consent", "seal db log privacy json"),
                    allow("breach", "catalog consent seal db log privacy watch json"),
                    allow("petition", "catalog seal db log privacy json http"),
                    allow("socket", "catalog consent log watch json http"),
                    allow("backup", "seal db json"),
                    allow("privacy", "catalog seal db log json"),
                    allow("agreement", "privacy catalog seal db log json http"),
                    allow("watch", "seal db log privacy json"),
                    allow("notice", "privacy json http"),
                    allow(
                            "api",
                            "agreement breach catalog consent log socket media objects petition"
                                    + " privacy watch json http"),
                    allow(
                            "console",
                            "agreement api breach catalog consent log notice petition privacy watch"
                                    + " json http"));

    /// The outside libraries, by the start of their packages, and the one package that knows each.
    private static final Map<String, String> LIBRARIES =
            Map.ofEntries(
                    Map.entry("org.eclipse.jetty", "http"),
                    Map.entry("tools.jackson", "json"),
                    Map.entry("com.fasterxml.jackson", "json"),
                    Map.entry("org.jdbi", "db"),
                    Map.entry("org.flywaydb", "db"),
                    Map.entry("com.zaxxer.hikari", "db"),
                    Map.entry("org.sqlite", "db"),
                    Map.entry("org.mariadb", "db"),
                    Map.entry("java.sql", "db"),
                    Map.entry("io.micrometer", "telemetry"),
                    Map.entry("ch.qos.logback", "telemetry"));

    /// What any package may use beside the JDK and our own code.
    private static final List<String> FREE =
            List.of("java.", "javax.", "org.slf4j", "org.jspecify");

    /// The readers of lists of people.
    private static final Set<String> LOOKS = Set.of("find", "all", "addresses", "list");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes =
                new ClassFileImporter()
                        .withImportOption(place -> !place.contains("/test-classes/"))
                        .importPackages("lyceum");
    }

    @Test
    void packages_import_only_what_the_table_allows() {
        var wrong = new TreeSet<String>();
        eachImport((from, to) -> {
            var ours = featureOf(to);
            var own = featureOf(from);
            if (!isOurs(to) || own.isEmpty() || own.equals(ours)) return;
            var allowed = MAY_IMPORT.getOrDefault(own, Set.of());
            if (!allowed.contains(ours) && !(LEAVES.contains(ours) && !isLeaf(own))) {
                wrong.add(own + " may not import " + ours + ": " + from.getName());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_package_stands_in_the_table() {
        assertThat(classes.stream().map(ShapeTest::featureOf).filter(name -> !name.isEmpty()))
                .allSatisfy(name -> assertThat(MAY_IMPORT).containsKey(name));
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("lyceum.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void each_outside_library_is_known_to_one_package() {
        var wrong = new TreeMap<String, String>();
        eachImport((from, to) -> {
            var library = libraryOf(to.getPackageName());
            if (library.isEmpty()) return;
            var owner = LIBRARIES.getOrDefault(library, "nobody");
            if (!owner.equals(featureOf(from))) {
                wrong.put(from.getName(), to.getName() + " belongs to " + owner);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("U-06")
    void only_the_gate_lets_anybody_look_at_people() {
        var makers =
                classes.get(Grant.class).getConstructorCallsToSelf().stream()
                        .map(call -> call.getOriginOwner().getName())
                        .distinct();
        assertThat(makers).containsExactly(PurposeGate.class.getName());
        for (var reader : List.of(LogSearch.class, Register.class, Concerned.class))
            assertThat(classes.get(reader).getMethods())
                    .as(reader.getSimpleName())
                    .filteredOn(method -> LOOKS.contains(method.getName()))
                    .isNotEmpty()
                    .allMatch(method ->
                            method.getRawParameterTypes().contains(classes.get(Grant.class)));
    }

    /// The library a package belongs to; empty for the JDK, our own code and what is free to all.
    private static String libraryOf(String name) {
        if (isWithin(name, "lyceum") || name.isEmpty()) return "";
        return LIBRARIES.keySet().stream()
                .filter(library -> isWithin(name, library))
                .findFirst()
                .orElse(FREE.stream().anyMatch(name::startsWith) ? "" : name);
    }

    private static void eachImport(BiConsumer<JavaClass, JavaClass> visit) {
        classes.stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .flatMap(ShapeTest::ends)
                .forEach(ends -> visit.accept(ends.getFirst(), ends.getLast()));
    }

    private static Stream<List<JavaClass>> ends(Dependency dependency) {
        var target = dependency.getTargetClass().getBaseComponentType();
        return target.isPrimitive()
                ? Stream.empty()
                : Stream.of(List.of(dependency.getOriginClass(), target));
    }

    private static boolean isOurs(JavaClass one) {
        return isWithin(one.getPackageName(), "lyceum");
    }

    private static boolean isLeaf(String feature) {
        return LEAVES.contains(feature);
    }

    private static boolean isWithin(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    /// `lyceum.api.actions` is part of `api`; the package `lyceum` itself is the empty name.
    private static String featureOf(JavaClass one) {
        var parts = one.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("lyceum") ? parts[1] : "";
    }

    private static Map.Entry<String, Set<String>> allow(String feature, String others) {
        return Map.entry(feature, Set.copyOf(Arrays.asList(others.split(" "))));
    }
}
