package lyceum.backup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import lyceum.seal.Refused;

/// A folder of copies, each named by its time (UTC). A copy has its name only once it is whole and
/// on the disk. One process at a time uses it.
final class Shelf implements AutoCloseable {
    /// How long a copy is kept; the next one removes what is older.
    static final Duration KEPT = Duration.ofDays(35);

    private static final String PARTIAL = ".partial";
    private static final String LOCK_FILE = "lock";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final FileChannel lock;

    private Shelf(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Takes a folder, which is made. Throws [Refused] while another process writes into it.
    static Shelf open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve(LOCK_FILE), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) return new Shelf(folder, channel);
        } catch (OverlappingFileLockException held) {
            // Held inside this process: the same answer.
        }
        channel.close();
        throw new Refused("Another copy is just being written to " + folder + ".");
    }

    /// The place of a new copy while it is written. What was broken off before is removed.
    Path begin(Instant at) throws IOException {
        try (var all = Files.list(folder)) {
            for (var each : all.filter(Shelf::isPartial).toList()) Bytes.remove(each);
        }
        var free = at;
        while (Files.exists(folder.resolve(NAME.format(free)))) free = free.plusMillis(1);
        return Files.createDirectory(folder.resolve(NAME.format(free) + PARTIAL));
    }

    /// Gives a copy that is whole its name.
    Path end(Path partial) throws IOException {
        var name = partial.getFileName().toString();
        var whole = folder.resolve(name.substring(0, name.length() - PARTIAL.length()));
        Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        Bytes.sync(folder);
        return whole;
    }

    /// Removes copies that were begun before that time. One that is being removed is no copy any
    /// more.
    void removeBefore(Instant time) throws IOException {
        try (var all = Files.list(folder)) {
            for (var each : all.toList()) {
                var taken = taken(each.getFileName().toString());
                if (taken.filter(at -> at.isBefore(time)).isEmpty()) continue;
                var gone = each.resolveSibling(each.getFileName() + PARTIAL);
                Bytes.remove(Files.move(each, gone, StandardCopyOption.ATOMIC_MOVE));
            }
        }
    }

    private static boolean isPartial(Path each) {
        var name = each.getFileName().toString();
        return name.endsWith(PARTIAL)
                && taken(name.substring(0, name.length() - PARTIAL.length())).isPresent();
    }

    private static Optional<Instant> taken(String name) {
        try {
            return Optional.of(NAME.parse(name, Instant::from));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
