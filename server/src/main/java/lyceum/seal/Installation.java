package lyceum.seal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The data directory of one server: its lock and its keys. While it is open no other server can
/// use the directory; the system frees the lock however the process ends.
public final class Installation implements AutoCloseable {
    /// The folder of the keys. Without it the store is noise; it is never part of a backup.
    public static final String KEYS = "keys";

    /// The folder of their second copy, where the operator names no other.
    public static final String KEYS_AGAIN = "keys-again";

    /// What directories from before had in place of the keys.
    private static final String OLD_KEY_FILE = "installation.key";

    /// The file of the SQL store.
    public static final String STORE_FILE = "lyceum.db";

    private static final String LOCK_FILE = "lock";

    private static final int MARK_BYTES = 16;

    private final Path directory;
    private final FileChannel lock;
    private final Vault vault;
    private final Seal seal;
    private final boolean fresh;

    private Installation(
            Path directory, FileChannel lock, Vault vault, InstantSource clock, boolean fresh) {
        this.directory = directory;
        this.lock = lock;
        this.vault = vault;
        this.seal = new Seal(vault, clock);
        this.fresh = fresh;
    }

    /// Takes the directory with the second copy of its keys beside the first.
    public static Installation open(Path place) {
        return open(place, place.resolve(KEYS_AGAIN), InstantSource.system());
    }

    /// Takes the directory, making it and its keys at the first start; `again` is the folder of the
    /// second copy of the keys, best on another disk. Throws [Refused] with one line for the
    /// operator if the directory is in use or from before, its keys are lost or damaged, or it
    /// cannot be written.
    public static Installation open(Path place, Path again, InstantSource clock) {
        return open(place, again, clock, true, _ -> {});
    }

    /// What is asked before any key is written.
    public interface First {
        /// Throws what refuses the start.
        ///
        /// @param mark of the keys that are there, as [Installation#mark] tells it; empty where
        ///   there are none yet
        void check(String mark);
    }

    /// The same, once `first` has nothing against it. It is not asked where the keys do not open as
    /// they are: what they need is said or done by opening them.
    public static Installation open(Path place, Path again, InstantSource clock, First first) {
        return open(place, again, clock, true, first);
    }

    /// The same for a directory into which a store is to be put: there need not be one yet, but the
    /// keys must be there, in one of the two folders at least.
    public static Installation openWithoutStore(Path place, Path again, InstantSource clock) {
        return open(place, again, clock, false, _ -> {});
    }

    private static Installation open(
            Path place, Path again, InstantSource clock, boolean withStore, First first) {
        var directory = place.toAbsolutePath().normalize();
        try {
            Folders.own(directory);
            var lock = lock(directory);
            try {
                var keys = directory.resolve(KEYS);
                mustBeApart(directory, keys, again);
                var fresh = isFresh(directory, List.of(keys, again));
                if (fresh && !withStore) throw withoutKeys(keys, again);
                markOf(fresh, List.of(keys, again)).ifPresent(first::check);
                var vault = new Vault(List.of(keys, again), clock);
                return new Installation(directory, lock, vault, clock, fresh);
            } catch (RuntimeException fault) {
                lock.close();
                throw fault;
            }
        } catch (IOException | UncheckedIOException fault) {
            throw new Refused(
                    "The data directory "
                            + directory
                            + " cannot be used: "
                            + Folders.why(fault)
                            + ". Mend that, or choose another folder with --data.");
        }
    }

    // Two names of one file are one copy, also where only one of the files is the same. Beside the
    // one folder that is meant for it, nothing in the data directory is: its folders are swept.
    private static void mustBeApart(Path directory, Path keys, Path again) throws IOException {
        var home = real(directory);
        var place = real(again);
        var meant = place.equals(home.resolve(KEYS_AGAIN));
        var apart = !same(keys, again) && !isWithin(keys, again);
        for (var name : Mirrors.NAMES) {
            var file = again.resolve(name);
            apart = apart && !Files.isSymbolicLink(file) && !same(keys.resolve(name), file);
        }
        if (!apart)
            throw new Refused(
                    "The second copy of the keys would be the first one: --key-mirror names "
                            + again
                            + ". Choose another folder, best on another disk.");
        if (place.startsWith(home) && !meant)
            throw new Refused(
                    "The second copy of the keys would lie in the data directory: --key-mirror"
                            + " names "
                            + again
                            + ". Choose a folder outside of "
                            + directory
                            + ", best on another disk. A copy that lies there can be moved.");
    }

    private static boolean same(Path one, Path other) throws IOException {
        var names = one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        return names || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    // A link that leads nowhere yet would lead to a folder that is made a moment later.
    private static boolean isWithin(Path keys, Path again) throws IOException {
        if (Files.isSymbolicLink(again) && Files.notExists(again)) return true;
        return real(again).startsWith(real(keys));
    }

    /// Where a folder is, whatever links lead to it, also one that is only made later.
    public static Path real(Path folder) throws IOException {
        var path = folder.toAbsolutePath().normalize();
        for (var up = path; up != null; up = up.getParent())
            if (Files.exists(up)) return up.toRealPath().resolve(up.relativize(path)).normalize();
        return path;
    }

    private static Refused withoutKeys(Path keys, Path again) {
        return new Refused(
                "There are no keys in "
                        + keys
                        + " or "
                        + again
                        + ", and no copy holds any: nobody can read it without them.");
    }

    private static Optional<String> markOf(boolean fresh, List<Path> folders) {
        if (fresh) return Optional.of("");
        return folders.stream()
                .flatMap(folder -> HouseKey.find(folder).stream())
                .findFirst()
                .map(key -> mark(new Seal(key, InstantSource.system())));
    }

    private static boolean isFresh(Path directory, List<Path> folders) {
        if (Files.exists(directory.resolve(OLD_KEY_FILE)))
            throw new Refused(
                    directory
                            + " is from a version before keys could be destroyed; its old bytes"
                            + " would stay. Start with a new --data directory.");
        var fresh = folders.stream().allMatch(f -> Files.notExists(f.resolve(Mirrors.KEYS)));
        if (fresh && Files.exists(directory.resolve(STORE_FILE)))
            throw new Refused(
                    directory.resolve(KEYS)
                            + " is missing; without it the data beside it cannot be read.");
        return fresh;
    }

    /// The seal of our own house, beside a server that may be running. Throws [Refused] if there is
    /// no installation.
    public static Seal peek(Path directory) {
        return new Seal(HouseKey.read(directory.resolve(KEYS)), InstantSource.system());
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

    /// The keys of this installation.
    public Vault vault() {
        return vault;
    }

    /// By what a store knows that it belongs to these keys; it says nothing of them.
    public String mark() {
        return mark(seal);
    }

    private static String mark(Seal seal) {
        return HexFormat.of().formatHex(seal.derive("store", MARK_BYTES));
    }

    /// Whether anything was sealed under keys of these: there must be a store then.
    public boolean used() {
        return vault.used();
    }

    /// Whether the keys were made by this very start.
    public boolean fresh() {
        return fresh;
    }

    /// Lets the directory go.
    @Override
    public void close() {
        vault.close();
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
        throw new Refused(
                "Another server uses the data directory "
                        + directory
                        + ". Stop it, or choose another folder with --data.");
    }
}
