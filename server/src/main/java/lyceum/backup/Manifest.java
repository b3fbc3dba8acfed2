package lyceum.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import lyceum.json.Json;
import lyceum.json.MalformedJson;
import lyceum.seal.Refused;
import lyceum.seal.Seal;

/// What a copy says of itself. As JSON it is canonical (RFC 8785), so the components stand in the
/// order of their names.
///
/// @param mark by a key of the house over the same JSON with an empty mark, hexadecimal
/// @param takenAt when the copy was begun, Unix milliseconds
/// @param version of this form
record Manifest(List<Part> files, String mark, long takenAt, int version) {
    /// The newest form.
    static final int VERSION = 1;

    /// Its file beside the others.
    static final String FILE = "manifest.json";

    /// Longest manifest, in bytes: that of some thousand files.
    static final int MOST_BYTES = 1 << 20;

    /// The application that is our own house.
    private static final long HOUSE = 0;

    /// One file of the copy.
    record Part(long bytes, String name, String sha256) {}

    /// Of these files, marked by the house.
    static Manifest of(List<Part> files, long takenAt, Seal seal) {
        var plain = new Manifest(files, "", takenAt, VERSION);
        return new Manifest(files, plain.mark(seal), takenAt, VERSION);
    }

    /// Reads that of a copy. Throws [Refused] unless it is whole and of this house.
    static Manifest read(Path copy, Seal seal) throws IOException {
        var file = copy.resolve(FILE);
        if (!Files.isRegularFile(file)) throw new Refused(copy + " is no whole copy.");
        if (Files.size(file) > MOST_BYTES) throw wrong(copy);
        try {
            var manifest = Json.read(Files.readAllBytes(file), Manifest.class);
            if (manifest.version() > VERSION)
                throw new Refused(copy + " was made by a newer version of Lyceum.");
            var plain = new Manifest(manifest.files(), "", manifest.takenAt(), manifest.version());
            if (!plain.mark(seal).equals(manifest.mark())) throw wrong(copy);
            return manifest;
        } catch (MalformedJson not) {
            throw wrong(copy);
        }
    }

    private static Refused wrong(Path copy) {
        return new Refused(copy + " was changed, or belongs to other keys.");
    }

    private String mark(Seal seal) {
        return HexFormat.of().formatHex(seal.tag(HOUSE, "backup", text()));
    }

    byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    private String text() {
        return Json.text(this);
    }
}
