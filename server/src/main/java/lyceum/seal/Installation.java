package lyceum.seal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;

/// The data directory of one server: its lock and its key. While it is open no other server can use
/// the directory; the system frees the lock however the process ends.
public final class Installation implements AutoCloseable {
    /// The file that holds the installation key: 32 random bytes. Without it the store is noise.
    public static final String KEY_FILE = "installation.key";

    /// The file of the SQL store.
    public static final String STORE_FILE = "lyceum.db";

    private static final String LOCK_FILE = "lock";
    private static final int KEY_BYTES = 32;

    private final Path directory;
    private final FileChannel lock;
    private final Seal seal;
    private final boolean fresh;

    private Installation(Path directory, FileChannel lock, byte[] key, boolean fresh) {
        this.directory = directory;
        this.lock = lock;
        this.seal = new Seal(key);
        this.fresh = fresh;
    }

    /// Takes the directory, making it and its key at the first start. Throws [Refused] with one
    /// line for the operator if the directory is in use, its key is lost or damaged, or it cannot
    /// be written.
    public static Installation open(Path place) {
        var directory = place.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            var lock = lock(directory);
            try {
                var fresh = Files.notExists(directory.resolve(KEY_FILE));
                return new Installation(directory, lock, key(directory, fresh), fresh);
            } catch (IOException | RuntimeException fault) {
                lock.close();
                throw fault;
            }
        } catch (IOException fault) {
            throw new Refused(
                    "The data directory "
                            + directory
                            + " cannot be used: "
                            + fault.getClass().getSimpleName()
                            + ".");
        }
    }

    /// The seal of an installation that may be running: for a command beside the server. Throws
    /// [Refused] if there is none.
    public static Seal peek(Path directory) {
        try {
            if (Files.notExists(directory.resolve(KEY_FILE)))
                throw new Refused("There is no installation in " + directory + " yet.");
            return new Seal(key(directory, false));
        } catch (IOException fault) {
            throw new Refused(
                    "The key of "
                            + directory
                            + " cannot be read: "
                            + fault.getClass().getSimpleName()
                            + ".");
        }
    }

    /// The directory itself.
    public Path directory() {
        return directory;
    }

    /// Where the SQL store is.
    public Path store() {
        return directory.resolve(STORE_FILE);
    }

    /// The seal of this installation.
    public Seal seal() {
        return seal;
    }

    /// Whether the key was made by this very start.
    public boolean fresh() {
        return fresh;
    }

    /// Lets the directory go.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException ignored) {
            // The lock ends with the process at the latest.
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve(LOCK_FILE), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException held) {
            // Another server inside this process holds it: the same answer.
        }
        channel.close();
        throw new Refused("Another server uses the data directory " + directory + ".");
    }

    private static byte[] key(Path directory, boolean fresh) throws IOException {
        var file = directory.resolve(KEY_FILE);
        if (fresh && Files.exists(directory.resolve(STORE_FILE)))
            throw new Refused(file + " is missing; without it the data beside it cannot be read.");
        if (fresh) return make(file);
        try (var channel = FileChannel.open(file, READ)) {
            var key = ByteBuffer.allocate(KEY_BYTES + 1);
            while (channel.read(key) > 0) continue;
            if (key.position() != KEY_BYTES)
                throw new Refused(file + " is damaged: it must hold " + KEY_BYTES + " bytes.");
            return Arrays.copyOf(key.array(), KEY_BYTES);
        }
    }

    // Written aside and renamed: a key file is whole or absent, whenever the power goes.
    private static byte[] make(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var aside = file.resolveSibling(KEY_FILE + ".new");
        Files.deleteIfExists(aside);
        try (var channel = FileChannel.open(aside, Set.of(CREATE_NEW, WRITE), mine(file))) {
            for (var bytes = ByteBuffer.wrap(key); bytes.hasRemaining(); ) channel.write(bytes);
            channel.force(true);
        }
        Files.move(aside, file);
        sync(file.resolveSibling(""));
        return key;
    }

    // Readable by its owner only, from its first moment on, where the system knows owners.
    private static FileAttribute<?>[] mine(Path file) throws IOException {
        if (!Files.getFileStore(file.getParent()).supportsFileAttributeView("posix"))
            return new FileAttribute<?>[0];
        var only = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(only)};
    }

    // A directory can be synced where the system lets one open it; elsewhere renaming is enough.
    private static void sync(Path directory) {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }
}
