package lyceum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A line in the data directory: the address at which the newest server of this directory is
/// opened. So the command line makes links to it without being told.
final class AddressNote {
    /// The file, within the data directory.
    static final String FILE = "address";

    /// The longest line that is believed, bytes.
    private static final int LONGEST = 2_048;

    private AddressNote() {}

    /// Notes the address in place of an older one.
    static void write(Path data, URI address) {
        try {
            Files.writeString(data.resolve(FILE), address + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The address that was noted; empty: none was, or it is no address.
    static Optional<URI> read(Path data) {
        var file = data.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) return Optional.empty();
            var noted = URI.create(Files.readString(file).strip());
            return Optional.of(noted).filter(one -> one.getHost() != null);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
