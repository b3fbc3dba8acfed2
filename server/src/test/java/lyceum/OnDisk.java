package lyceum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What stands in the files of a directory, for tests that search it for what must not be there.
public final class OnDisk {
    private OnDisk() {}

    /// Bytes as they are looked for.
    public static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /// The files in which a text stands, by their paths.
    public static List<String> holding(Path directory, String text) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                if (Files.readString(file, ISO_8859_1).contains(text))
                    found.add(directory.relativize(file).toString());
        }
        return found;
    }

    /// Every byte of every file, as Latin-1.
    public static String bytes(Path directory) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                all.append(Files.readString(file, ISO_8859_1));
        }
        return all.toString();
    }
}
