package lyceum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The style, read from the text of the sources: sizes, names, and what may not stand anywhere.
final class TidyTest {
    private static final int LONGEST_FILE_LINES = 400;
    private static final int LONGEST_LINE_COLUMNS = 100;

    private static final Path ROOT = root();
    private static final Set<String> CODE = Set.of("java", "ts", "tsx", "mjs", "go", "css", "sh");
    private static final Set<String> SKIPPED =
            Set.of(
                    "node_modules",
                    "target",
                    "dist",
                    "dist-gallery",
                    "bin",
                    "data",
                    "build",
                    ".git",
                    ".vite");

    private static final Pattern BANNED_NAME =
            Pattern.compile("(?i).*(util|helper|manager|impl|common|misc)s?(test)?\\.[a-z]+");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern DEFAULT_CASE = Pattern.compile("^\\s*default\\s*(->|:)");
    private static final Pattern CLOCK_OR_CHANCE =
            Pattern.compile(
                    "Instant\\.now|currentTimeMillis|nanoTime|\\bClock\\b|\\bRandom\\b|SecureRandom"
                            + "|Math\\.random|UUID\\.random|Date\\.now|new Date\\(\\)");
    private static final Pattern ONE_MACHINE =
            Pattern.compile("(?<![\\w.])/(home|root|work|Users)/\\w");
    private static final Pattern SLEEP =
            Pattern.compile("Thread\\.sle" + "ep|waitFor" + "Timeout|TimeUnit\\.\\w+\\.sleep");

    @Test
    void files_are_short() {
        assertThat(code().filter(source -> source.lines().size() > LONGEST_FILE_LINES))
                .as("files over %d lines", LONGEST_FILE_LINES)
                .isEmpty();
    }

    @Test
    void lines_are_short() {
        assertThat(code().flatMap(one -> one.linesWhere(TidyTest::isLong))).isEmpty();
    }

    @Test
    void files_have_names_that_say_something() {
        assertThat(code().map(Source::name).filter(name -> BANNED_NAME.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void nothing_is_left_unfinished() {
        assertThat(code().flatMap(one -> one.linesWith(UNFINISHED))).isEmpty();
    }

    @Test
    void no_switch_of_the_fold_has_a_default() {
        assertThat(code("room/src/main").flatMap(one -> one.linesWith(DEFAULT_CASE))).isEmpty();
        assertThat(code("web/room").flatMap(one -> one.linesWith(DEFAULT_CASE))).isEmpty();
    }

    @Test
    void the_fold_knows_neither_clock_nor_chance() {
        assertThat(code("room/src/main").flatMap(one -> one.linesWith(CLOCK_OR_CHANCE))).isEmpty();
        assertThat(
                        code("web/room")
                                .filter(one -> !one.isTest())
                                .flatMap(one -> one.linesWith(CLOCK_OR_CHANCE)))
                .isEmpty();
    }

    @Test
    void tests_wait_for_conditions_and_never_for_time() {
        assertThat(code().filter(Source::isTest).flatMap(one -> one.linesWith(SLEEP))).isEmpty();
    }

    @Test
    void no_path_of_one_machine_is_named() {
        assertThat(code().flatMap(one -> one.linesWith(ONE_MACHINE))).isEmpty();
    }

    private static boolean isLong(String line) {
        return line.codePointCount(0, line.length()) > LONGEST_LINE_COLUMNS;
    }

    private static Stream<Source> code() {
        return Stream.of("room", "server", "web", "media", "scripts", "bench")
                .flatMap(TidyTest::code);
    }

    /// Sources under a folder that people write: what is built or fetched is left out.
    private static Stream<Source> code(String folder) {
        var start = ROOT.resolve(folder);
        return Files.isDirectory(start) ? walk(start) : Stream.empty();
    }

    private static Stream<Source> walk(Path path) {
        if (SKIPPED.contains(path.getFileName().toString())) return Stream.empty();
        if (Files.isDirectory(path)) {
            try (var inside = Files.list(path)) {
                return inside.sorted().toList().stream().flatMap(TidyTest::walk);
            } catch (IOException broken) {
                throw new IllegalStateException("cannot list " + path, broken);
            }
        }
        return isCode(path) ? Stream.of(read(path)) : Stream.empty();
    }

    private static boolean isCode(Path path) {
        var name = path.getFileName().toString();
        return CODE.contains(name.substring(name.lastIndexOf('.') + 1))
                && !path.toString().contains("/wire/");
    }

    private static Source read(Path path) {
        try {
            return new Source(ROOT.relativize(path).toString(), Files.readAllLines(path));
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + path, broken);
        }
    }

    /// The folder that holds the `lyceum` script, from wherever the test is started.
    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("lyceum"))) here = here.getParent();
        return here;
    }

    /// One file of ours: its path within the tree and its lines.
    private record Source(String path, List<String> lines) {
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean isTest() {
            return path.contains("src/test/") || path.contains("/e2e/") || name().contains("test.");
        }

        Stream<String> linesWith(Pattern pattern) {
            return linesWhere(line -> pattern.matcher(line).find());
        }

        Stream<String> linesWhere(Predicate<String> wrong) {
            return IntStream.range(0, lines.size())
                    .filter(at -> wrong.test(lines.get(at)))
                    .mapToObj(at -> path + ":" + (at + 1) + ": " + lines.get(at).strip());
        }

        @Override
        public String toString() {
            return path + " (" + lines.size() + " lines)";
        }
    }
}
