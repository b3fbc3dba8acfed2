package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/// Checks an archive without a server: that its manifest is signed, and that every file is the one
/// that the manifest names, none missing and none more.
public final class ExportCheck {
    /// Of a manifest, in bytes.
    static final int MOST_MANIFEST = 64 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private ExportCheck() {}

    /// What was found.
    ///
    /// @param files how many are good
    /// @param key that signed it
    /// @param kind PERSON or APPLICATION
    public record Good(int files, String key, String kind) {}

    /// Reads it to its end. With a key it must be signed by that one. Throws [Unproven] at the
    /// first thing that does not hold.
    public static Good check(Path archive, @Nullable String key) throws IOException, Unproven {
        try (var zip = new ZipFile(archive.toFile(), UTF_8)) {
            var manifest = manifest(zip, key);
            var names = new HashSet<String>();
            for (var file : manifest.files()) {
                if (!names.add(file.path())) throw wrong(file.path() + " is named twice");
                check(zip, file);
            }
            names.add(Manifest.PATH);
            for (var entry : zip.stream().toList()) {
                if (!names.remove(entry.getName()))
                    throw wrong(entry.getName() + " does not stand in the manifest");
            }
            mustReadTheSame(archive, zip, manifest);
            return new Good(manifest.files().size(), manifest.key(), manifest.kind());
        } catch (ZipException broken) {
            throw wrong("it is no whole zip file");
        }
    }

    // Some programs read a zip file from its beginning, others by the directory at its end: nothing
    // may stand in it that only one of them sees.
    private static void mustReadTheSame(Path archive, ZipFile zip, Manifest manifest)
            throws IOException, Unproven {
        var files = new HashMap<String, Manifest.Entry>();
        for (var file : manifest.files()) files.put(file.path(), file);
        var more = wrong("there is more in the file than its directory names");
        try (var in = new ZipInputStream(Files.newInputStream(archive), UTF_8)) {
            for (var listed : zip.stream().toList()) {
                var entry = in.getNextEntry();
                if (entry == null || !entry.getName().equals(listed.getName())) throw more;
                var file = files.get(entry.getName());
                if (file != null) check(in, file);
                else if (!Arrays.equals(bytes(in), bytes(zip, entry(zip, Manifest.PATH))))
                    throw wrong("there are two manifests");
            }
            if (in.getNextEntry() != null) throw more;
        }
        try (var file = FileChannel.open(archive)) {
            if (!ZipShape.isPlain(file)) throw more;
        }
    }

    private static Manifest manifest(ZipFile zip, @Nullable String key)
            throws IOException, Unproven {
        var bytes = bytes(zip, entry(zip, Manifest.PATH));
        try {
            var manifest = Json.read(bytes, Manifest.class);
            var tree = (JsonObject) JsonTree.parse(bytes);
            if (!new String(Canonical.bytes(tree), UTF_8).equals(new String(bytes, UTF_8)))
                throw wrong("the manifest is not in the form that is signed");
            if (key != null && !key.equals(manifest.key())) throw wrong("another key signed it");
            var mark = manifest.sig();
            if (mark == null || !Signature.isOf(manifest.key(), tree, mark))
                throw wrong("the signature does not fit");
            return manifest;
        } catch (MalformedJson malformed) {
            throw wrong("the manifest: " + malformed.message());
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException, Unproven {
        try (var in = zip.getInputStream(entry)) {
            return bytes(in);
        }
    }

    private static byte[] bytes(InputStream in) throws IOException, Unproven {
        var bytes = in.readNBytes(MOST_MANIFEST + 1);
        if (bytes.length > MOST_MANIFEST) throw wrong("the manifest is too long");
        return bytes;
    }

    private static ZipEntry entry(ZipFile zip, String path) throws Unproven {
        var entry = zip.getEntry(path);
        if (entry == null) throw wrong(path + " is missing");
        return entry;
    }

    private static void check(ZipFile zip, Manifest.Entry file) throws IOException, Unproven {
        try (var in = zip.getInputStream(entry(zip, file.path()))) {
            check(in, file);
        }
    }

    private static void check(InputStream in, Manifest.Entry file) throws IOException, Unproven {
        var digest = Receipts.sha256();
        long length = 0;
        var buffer = new byte[BUFFER];
        for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
            digest.update(buffer, 0, some);
            length += some;
            if (length > file.bytes()) break;
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        if (length != file.bytes() || !Objects.equals(hash, file.sha256()))
            throw wrong(file.path() + " was changed");
    }

    private static Unproven wrong(String why) {
        return new Unproven("The archive does not hold: " + why + ".");
    }
}
