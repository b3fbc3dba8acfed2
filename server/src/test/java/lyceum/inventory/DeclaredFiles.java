package lyceum.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.Inventory;
import lyceum.personal.Claim;
import lyceum.personal.Place.File;

/// The files of a data directory beside what is declared of them.
public final class DeclaredFiles {
    private DeclaredFiles() {}

    /// Files that nobody declared.
    public static Set<String> undeclared(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> patterns().noneMatch(pattern -> fits(pattern, name)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Declarations for which there is no file.
    public static Set<String> missing(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            var names = all.map(file -> data.relativize(file).toString()).toList();
            return patterns()
                    .filter(pattern -> names.stream().noneMatch(name -> fits(pattern, name)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> patterns() {
        return Inventory.all().stream()
                .map(Claim::place)
                .mapMulti((place, take) -> {
                    if (place instanceof File(var pattern)) take.accept(pattern);
                });
    }

    private static boolean fits(String pattern, String name) {
        return Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(Collectors.joining("[^/]*"), name::matches));
    }
}
