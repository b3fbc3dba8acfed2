package lyceum.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Words that people of a test are called and say, and that nobody else would write: they must
/// stand in no technical log.
final class Canaries {
    /// What everybody is called, before a number.
    static final String NAME = "Xanthippe";

    /// What everybody says, before a number.
    static final String TEXT = "marmalade";

    /// What the class is called.
    static final String TITLE = "Ornithology";

    private Canaries() {}

    /// Searches all technical logs under a folder for these words and for further secrets.
    static void areInNoLog(Path folder, Collection<String> secrets) {
        var wanted = Stream.concat(Stream.of(NAME, TEXT, TITLE), secrets.stream()).toList();
        assertThat(wanted).allSatisfy(word -> assertThat(word).hasSizeGreaterThan(6));
        var logs = logs(folder);
        assertThat(logs).isNotEmpty();
        for (var log : logs) {
            var text = read(log);
            for (var word : wanted) {
                assertThat(text.contains(word)).as("%s in %s", word, log.getFileName()).isFalse();
            }
        }
        // A search in what says nothing would prove nothing.
        assertThat(logs.stream().map(Canaries::read)).anyMatch(it -> it.contains("media child"));
    }

    private static List<Path> logs(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(one -> one.toString().endsWith(".log")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
