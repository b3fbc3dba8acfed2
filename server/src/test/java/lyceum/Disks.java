package lyceum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Folders of a test: copied, compared, cut into pieces.
public final class Disks {
    private static final int PIECE = 32;

    private Disks() {}

    /// Copies what is in a folder into another one, which is made.
    public static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target);
            }
        }
    }

    /// Every file with its hash.
    public static Map<String, Integer> contents(Path folder) throws IOException {
        var found = new TreeMap<String, Integer>();
        try (var all = Files.walk(folder)) {
            for (var each : all.filter(Files::isRegularFile).toList())
                found.put(
                        folder.relativize(each).toString(),
                        Arrays.hashCode(Files.readAllBytes(each)));
        }
        return found;
    }

    /// All bytes of a file in pieces, without those that are zeros at half.
    public static List<byte[]> pieces(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var pieces = new ArrayList<byte[]>();
        for (int at = 0; at + PIECE <= bytes.length; at += PIECE) {
            var piece = Arrays.copyOfRange(bytes, at, at + PIECE);
            var zeros = 0;
            for (var each : piece) if (each == 0) zeros++;
            if (zeros < PIECE / 2) pieces.add(piece);
        }
        return pieces;
    }
}
