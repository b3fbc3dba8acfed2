package lyceum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever we depend on is named in the decision on dependencies, with licence and reason.
final class DependenciesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MAVEN =
            Pattern.compile(
                    "<(?:dependency|path)>\\s*<groupId>([^<]+)</groupId>\\s*"
                            + "<artifactId>([^<]+)</artifactId>");
    private static final Pattern NPM_BLOCK =
            Pattern.compile("\"(?:devD|d)ependencies\"\\s*:\\s*\\{([^}]*)}");
    private static final Pattern NPM = Pattern.compile("\"([^\"]+)\"\\s*:");
    private static final Pattern GO = Pattern.compile("(?m)^(?:require)?\\s+(\\S+) v\\S+$");

    @Test
    void everything_we_depend_on_is_decided() throws IOException {
        var decided = Files.readString(ROOT.resolve("docs/decisions/0004-dependencies.md"));
        assertThat(all())
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(decided).contains("`" + name + "`"));
    }

    private static Set<String> all() throws IOException {
        var names = new TreeSet<String>();
        for (var pom : new String[] {"pom.xml", "room/pom.xml", "server/pom.xml"}) {
            matches(MAVEN, ROOT.resolve(pom))
                    .filter(found -> !found.group(1).equals("lyceum"))
                    .forEach(found -> names.add(found.group(2)));
        }
        for (var file : packages()) {
            matches(NPM_BLOCK, file)
                    .flatMap(block -> NPM.matcher(block.group(1)).results())
                    .map(found -> found.group(1))
                    .filter(name -> !name.startsWith("@lyceum/"))
                    .forEach(names::add);
        }
        for (var module : new String[] {"media/go.mod", "bench/fanout/go.mod"}) {
            matches(GO, ROOT.resolve(module)).forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private static Iterable<Path> packages() throws IOException {
        try (var folders = Files.list(ROOT.resolve("web"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("web"), ROOT.resolve("bench/fanout")), folders)
                    .filter(folder -> !folder.endsWith("node_modules"))
                    .map(folder -> folder.resolve("package.json"))
                    .filter(Files::exists)
                    .toList();
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList().stream();
    }
}
