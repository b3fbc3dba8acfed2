package lyceum.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import lyceum.personal.Category;

/// The key of our own house, read beside a server that may be running: for a command that needs
/// nothing else. Nothing is written.
record HouseKey(byte[] key) implements Keys {
    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = 50_000_000;

    /// Reads it from a folder of keys. Throws [Refused] if there is none.
    static HouseKey read(Path folder) {
        if (Files.notExists(folder.resolve(Mirrors.KEYS)))
            throw new Refused(
                    "There is no installation in "
                            + folder.getParent()
                            + " yet. Name the folder the server was started with: --data FOLDER");
        // The server may be wrapping its keys anew at this moment.
        for (int tried = 0; tried < TRIES; tried++) {
            var key = tryToRead(folder);
            if (key.isPresent()) return key.get();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new Refused("The keys in " + folder + " do not open.");
    }

    /// The same while no server runs; empty: there is none, or it does not open.
    static Optional<HouseKey> find(Path folder) {
        var there = List.of(Mirrors.KEYS, Mirrors.WRAP);
        return there.stream().allMatch(name -> Files.exists(folder.resolve(name)))
                ? tryToRead(folder)
                : Optional.empty();
    }

    private static Optional<HouseKey> tryToRead(Path folder) {
        try (var wrapFile = KeyFile.open(folder, Mirrors.WRAP, WrapKey.PLACE_BYTES);
                var keyFile = KeyFile.open(folder, Mirrors.KEYS, Slot.BYTES)) {
            var wraps = WrapKey.read(wrapFile);
            return IntStream.range(0, keyFile.places())
                    .mapToObj(place -> Slot.of(keyFile.read(place)))
                    .filter(Objects::nonNull)
                    .filter(slot -> Vault.HOUSE.equals(slot.scope()))
                    .flatMap(slot -> wraps.stream().flatMap(wrap -> opened(slot, wrap).stream()))
                    .findFirst();
        } catch (Refused beingWritten) {
            return Optional.empty();
        }
    }

    private static Optional<HouseKey> opened(Slot slot, WrapKey wrap) {
        return Optional.ofNullable(slot.key(wrap)).map(HouseKey::new);
    }

    @Override
    public byte[] key(Scope scope) {
        if (!scope.equals(Vault.HOUSE)) throw new ScopeErased(scope.toString());
        return key;
    }

    @Override
    public SecretKey derived(DerivedKeys.Name name) {
        if (!name.scopes().equals(List.of(Vault.HOUSE)))
            throw new ScopeErased(name.scopes().toString());
        return Crypto.aes(Keys.derive(key, name.category()));
    }

    @Override
    public int reachable(long app, Category category, int epoch) {
        return epoch;
    }
}
