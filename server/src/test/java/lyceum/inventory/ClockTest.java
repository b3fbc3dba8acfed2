package lyceum.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Time comes in by one door: whoever starts the server hands its clock to the parts, so that a
/// test can turn it, and a wrong one can be seen.
@Tag("I-10")
@Tag("I-4")
final class ClockTest {
    private static final Set<String> CLOCKS =
            Set.of(
                    name(Instant.class) + ".now",
                    name(LocalDate.class) + ".now",
                    name(Clock.class) + ".systemUTC",
                    name(Clock.class) + ".systemDefaultZone",
                    name(InstantSource.class) + ".system",
                    name(System.class) + ".currentTimeMillis");

    /// Who starts something: the server, a program beside it, the keys of a directory for tests.
    private static final Set<String> STARTERS =
            Set.of(
                    "lyceum.Main",
                    "lyceum.Program",
                    "lyceum.TakeBackup",
                    "lyceum.RestoreBackup",
                    "lyceum.seal.Installation");

    private static final Set<String> ALOUD =
            Set.of(
                    name(Throwable.class) + ".printStackTrace",
                    name(Exception.class) + ".printStackTrace",
                    name(RuntimeException.class) + ".printStackTrace",
                    name(Thread.class) + ".dumpStack");

    @Test
    void only_who_starts_something_looks_at_the_clock() {
        assertThat(callers("lyceum", CLOCKS)).isSubsetOf(STARTERS);
    }

    @Test
    void nobody_prints_what_a_fault_carries() {
        assertThat(callers("lyceum", ALOUD)).isEmpty();
    }

    private static final class Planted {
        static long late() {
            return System.currentTimeMillis() - Instant.now().toEpochMilli();
        }

        static void loud(Exception fault) {
            fault.printStackTrace();
        }
    }

    @Test
    void a_look_at_the_clock_and_a_printed_fault_are_found() {
        var here = new ClassFileImporter().importClasses(Planted.class);
        var called =
                here.stream()
                        .flatMap(one -> one.getMethodCallsFromSelf().stream())
                        .map(ClockTest::target)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(called).containsAnyElementsOf(CLOCKS).containsAnyElementsOf(ALOUD);
    }

    private static Set<String> callers(String packages, Set<String> targets) {
        return new ClassFileImporter()
                        .withImportOption(place -> !place.contains("/test-classes/"))
                        .importPackages(packages)
                        .stream()
                        .flatMap(one -> one.getMethodCallsFromSelf().stream())
                        .filter(call -> targets.contains(target(call)))
                        .map(call -> call.getOriginOwner().getName())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String target(JavaMethodCall call) {
        return call.getTargetOwner().getName() + "." + call.getTarget().getName();
    }

    private static String name(Class<?> type) {
        return type.getName();
    }
}
