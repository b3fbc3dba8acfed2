package lyceum.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/// Files on their way: hashed, copied, synced, removed.
final class Bytes {
    private Bytes() {}

    /// What a file is, by its size and its hash.
    static Manifest.Part part(Path folder, String name) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(DigestOutputStream.nullOutputStream(), digest)) {
            var bytes = Files.copy(folder.resolve(name), out);
            return new Manifest.Part(bytes, name, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    /// Returns once a file, or what a folder lists, is on the disk. Where the system does not let
    /// one open a folder, having made the file is enough.
    static void sync(Path place) throws IOException {
        var folder = Files.isDirectory(place);
        try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            if (!folder) throw unsupported;
        }
    }

    /// Removes a folder with all that is in it; nothing where there is none.
    static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
