package lyceum.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in an archive, signed: so that whoever has it can tell that nothing in it was
/// changed, left out or added. It names nobody.
///
/// @param files all but the manifest itself
/// @param key that signed it, base64 of its X.509 form
/// @param kind PERSON or APPLICATION
/// @param madeAt in milliseconds
/// @param sig base64, of the canonical form of all else
record Manifest(
        long app,
        String export,
        List<Entry> files,
        String key,
        String kind,
        long madeAt,
        @Nullable String sig,
        int version) {
    /// Of the form of an archive; it rises when a file or field changes its meaning or goes.
    static final int VERSION = 1;

    /// Where it stands in an archive.
    static final String PATH = "manifest.json";

    /// One file of the archive.
    record Entry(long bytes, String path, String sha256) {}
}
