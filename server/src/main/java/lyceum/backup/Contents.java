package lyceum.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lyceum.seal.Installation;

/// What of a data directory is copied: the files that are named here and nothing else, so that no
/// key gets into a copy, whatever lies in the directory.
final class Contents {
    /// The folder of the files of days.
    static final String DAYS = "days";

    private static final Pattern STORE = Pattern.compile(Pattern.quote(Installation.STORE_FILE));
    private static final Pattern DAY =
            Pattern.compile(DAYS + "/(log|quality)-\\d{4}-\\d{2}-\\d{2}\\.db");

    private Contents() {}

    /// Whether a file of that name, from the directory on, belongs into a copy.
    static boolean has(String name) {
        return STORE.matcher(name).matches() || DAY.matcher(name).matches();
    }

    /// The names of all that is there to be copied, the store first.
    static List<String> of(Path data) throws IOException {
        var days = data.resolve(DAYS);
        var store = Stream.of(Installation.STORE_FILE);
        if (!Files.isDirectory(days)) return store.toList();
        try (var files = Files.list(days)) {
            var names = files.map(file -> DAYS + "/" + file.getFileName()).sorted().toList();
            return Stream.concat(store, names.stream()).filter(Contents::has).toList();
        }
    }
}
