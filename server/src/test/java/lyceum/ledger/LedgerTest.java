package lyceum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page docs/requirements.md, which a whole run of the tests writes and compares.
final class LedgerTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path ROWS = Path.of("src/test/resources/ledger/requirements.tsv");
    private static final List<Path> PLACES =
            Stream.of("server/src/test", "web/e2e", "web/classroom", "web/console")
                    .map(ROOT::resolve)
                    .toList();
    private static final Pattern TAG =
            Pattern.compile("@Tag\\(\"(" + Proofs.ID + ")\"\\)|\\(([A-Z]-\\d{2}[^)]*)\\)'");
    private static final Pattern ONE = Pattern.compile(Proofs.ID);
    private static final int LIMIT_SECONDS = 30;

    @TempDir private Path folder;

    @Test
    void a_line_is_green_only_if_every_test_of_it_passed() throws Exception {
        var page =
                page(
                        """
                        D-01\tOne\tgreen
                        D-01\tTwo\tgreen
                        D-02\tOne\tgreen
                        D-02\tTwo\tred
                        B-01\tOne\tgreen
                        """);
        assertThat(page)
                .contains("| D-01 | First. | `One`, `Two` | green |")
                .contains("| D-02 | Second. | `One`, `Two` | red |")
                .contains("| D-03 | Third. | – | open |")
                .contains("| B-01 | Fourth. | `One` | green |")
                .contains("| B-02 | Fifth. | – | not yet: recording |")
                .contains("5 lines: 2 green, 1 red, 1 not yet, 1 open.")
                .contains("- **D-01** 2023: \"some words\"; 2025: –");
    }

    @Test
    void a_run_must_show_what_the_page_says_as_far_as_its_machine_can() throws Exception {
        var whole = page("D-01\tOne\tgreen\nD-02\tOne\tgreen\n");
        Files.writeString(folder.resolve("whole"), whole);
        page("D-01\tOne\tgreen\nD-02\tOne\tskipped\n");
        assertThat(bash("compare_ledger %1$s/proofs %1$s/whole %1$s/page".formatted(folder)))
                .contains("Not run on this machine: D-02");
        page("D-01\tOne\tred\nD-02\tOne\tskipped\n");
        assertThat(bash("! compare_ledger %1$s/proofs %1$s/whole %1$s/page".formatted(folder)))
                .contains("+| D-01 | First. | `One` | red |");
    }

    private String page(String proofs) throws IOException, InterruptedException {
        var rows =
                """
                D-01\tsome words\t\tFirst.\t
                D-02\t\t\tSecond.\t
                D-03\t\t\tThird.\t
                B-01\t\t\tFourth.\trecording
                B-02\t\t\tFifth.\trecording
                """;
        Files.writeString(folder.resolve("rows"), rows);
        Files.writeString(folder.resolve("proofs"), proofs);
        bash("write_ledger %1$s/rows %1$s/proofs %1$s/page".formatted(folder));
        return Files.readString(folder.resolve("page"));
    }

    @Test
    void the_end_of_a_test_in_the_browser_counts_by_its_name() throws Exception {
        var told = folder.resolve("told.json");
        Files.writeString(
                told,
                """
                {"testResults": [{"name": "/place/web/e2e/a.test.ts", "assertionResults": [
                  {"title": "it is shown (C-06)", "status": "passed"},
                  {"title": "both are (C-01, C-02)", "status": "failed"},
                  {"title": "without a network (Q-10)", "status": "skipped"},
                  {"title": "a remark (as always)", "status": "passed"}]}]}
                """);
        assertThat(bash("proofs_of_web " + told))
                .isEqualTo(
                        """
                        C-06\tweb/e2e/a.test.ts\tgreen
                        C-01\tweb/e2e/a.test.ts\tred
                        C-02\tweb/e2e/a.test.ts\tred
                        Q-10\tweb/e2e/a.test.ts\tskipped
                        """);
    }

    @Test
    void every_id_at_a_test_is_a_line_of_the_page() throws IOException {
        var known =
                Files.readAllLines(ROWS).stream()
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .collect(Collectors.toSet());
        var tagged = new TreeSet<String>();
        for (var place : PLACES) {
            try (var files = Files.walk(place)) {
                for (var file : files.filter(LedgerTest::isTest).toList()) {
                    var found = TAG.matcher(Files.readString(file));
                    while (found.find())
                        ONE.matcher(found.group()).results().forEach(id -> tagged.add(id.group()));
                }
            }
        }
        assertThat(tagged).isNotEmpty().isSubsetOf(known);
        assertThat(known).hasSize(73);
    }

    private static boolean isTest(Path file) {
        return file.toString().matches(".*(Test\\.java|\\.test\\.tsx?)");
    }

    private static String bash(String call) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("bash", "-ec", ". scripts/requirements.sh; " + call)
                        .directory(ROOT.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
