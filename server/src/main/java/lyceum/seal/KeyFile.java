package lyceum.seal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A small file of places of equal size that are overwritten where they are and never moved: the
/// only files of ours in which a byte that was overwritten must be gone from the disk. (Replacing a
/// file by renaming leaves the old bytes where they were.)
final class KeyFile implements AutoCloseable {
    // No channel: that would close for good when a thread is interrupted that writes.
    private final RandomAccessFile file;
    private final int placeBytes;

    private KeyFile(RandomAccessFile file, int placeBytes) {
        this.file = file;
        this.placeBytes = placeBytes;
    }

    /// Opens the file, making it empty if it is missing, readable by its owner only.
    static KeyFile open(Path folder, String name, int placeBytes) {
        try {
            Folders.own(folder);
            var path = folder.resolve(name);
            if (Files.notExists(path)) Files.createFile(path, Folders.only(folder));
            Folders.sync(folder);
            return new KeyFile(new RandomAccessFile(path.toFile(), "rw"), placeBytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// How many bytes each place has.
    int placeBytes() {
        return placeBytes;
    }

    /// Cuts off what stands behind so many places, if anything does.
    void cut(int places) {
        try {
            var end = (long) places * placeBytes;
            if (file.length() <= end) return;
            file.setLength(end);
            file.getFD().sync();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// All whole places.
    List<byte[]> all() {
        try {
            var bytes = new byte[places() * placeBytes];
            file.seek(0);
            file.readFully(bytes);
            return IntStream.range(0, bytes.length / placeBytes)
                    .mapToObj(place -> at(bytes, place))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private byte[] at(byte[] bytes, int place) {
        return Arrays.copyOfRange(bytes, place * placeBytes, (place + 1) * placeBytes);
    }

    /// How many places it has.
    int places() {
        try {
            return Math.toIntExact(file.length() / placeBytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The bytes of a place; zeros beyond the end.
    byte[] read(int place) {
        var bytes = new byte[placeBytes];
        try {
            var from = (long) place * placeBytes;
            if (from + placeBytes > file.length()) return bytes;
            file.seek(from);
            file.readFully(bytes);
            return bytes;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Overwrites places and returns once they are on the disk.
    void write(Map<Integer, byte[]> places) {
        try {
            for (var each : places.entrySet()) {
                file.seek((long) each.getKey() * placeBytes);
                file.write(each.getValue());
            }
            file.getFD().sync();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
