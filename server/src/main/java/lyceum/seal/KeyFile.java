package lyceum.seal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// A small file of places of equal size that are overwritten where they are and never moved: the
/// only files of ours in which a byte that was overwritten must be gone from the disk. (Replacing a
/// file by renaming leaves the old bytes where they were.)
final class KeyFile implements AutoCloseable {
    private final FileChannel channel;
    private final int placeBytes;

    private KeyFile(FileChannel channel, int placeBytes) {
        this.channel = channel;
        this.placeBytes = placeBytes;
    }

    /// Opens the file, making it empty if it is missing, readable by its owner only.
    static KeyFile open(Path folder, String name, int placeBytes) {
        try {
            Files.createDirectories(folder);
            var options = Set.of(CREATE, READ, WRITE);
            var file = folder.resolve(name);
            var channel = FileChannel.open(file, options, Folders.only(folder));
            Folders.sync(folder);
            return new KeyFile(channel, placeBytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// How many places it has.
    int places() {
        try {
            return Math.toIntExact(channel.size() / placeBytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The bytes of a place; zeros beyond the end.
    byte[] read(int place) {
        var bytes = ByteBuffer.allocate(placeBytes);
        try {
            var at = (long) place * placeBytes;
            while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) continue;
            return bytes.array();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Overwrites places and returns once they are on the disk.
    void write(Map<Integer, byte[]> places) {
        try {
            for (var each : places.entrySet()) {
                var bytes = ByteBuffer.wrap(each.getValue());
                var at = (long) each.getKey() * placeBytes;
                while (bytes.hasRemaining()) channel.write(bytes, at + bytes.position());
            }
            channel.force(true);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
