package lyceum.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lyceum.db.CannotOpen;
import lyceum.db.StoreFault;
import lyceum.seal.Installation;
import lyceum.seal.Refused;
import lyceum.seal.Seal;

/// Copies the store of a house into a folder, beside a server that may be running. In the copy
/// stands what is sealed, and never a key.
public final class Backup {
    /// Days for which a copy is kept.
    public static final long KEPT_DAYS = Shelf.KEPT.toDays();

    private final Path data;
    private final HouseStore store;
    private final Seal seal;
    private final InstantSource clock;

    /// Of the store of that data directory, whose house marks what is copied.
    public Backup(Path data, HouseStore store, Seal seal, InstantSource clock) {
        this.data = data.toAbsolutePath().normalize();
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /// Makes a copy in a folder of copies, then removes those that are too old. Answers where it
    /// is. Throws [Refused] with one line for the operator.
    public Path into(Path folder) {
        try {
            return into(folder, true);
        } catch (StoreFault fault) {
            throw new Refused(fault.getMessage() + ".");
        } catch (CannotOpen fault) {
            throw new Refused(String.valueOf(fault.getMessage()));
        }
    }

    /// The same, but removes none. Throws [StoreFault] where a file of the store cannot be read.
    Path beside(Path copy) {
        return into(Optional.ofNullable(copy.toAbsolutePath().getParent()).orElse(copy), false);
    }

    private Path into(Path folder, boolean tidy) {
        var place = folder.toAbsolutePath().normalize();
        mustBeOutside(place);
        try (var shelf = Shelf.open(place)) {
            var at = clock.instant();
            var whole = shelf.end(write(shelf.begin(at)));
            if (tidy) shelf.removeBefore(at.minus(Shelf.KEPT));
            return whole;
        } catch (IOException fault) {
            var kind = fault.getClass().getSimpleName();
            throw new Refused("No copy could be written to " + place + ": " + kind + ".");
        }
    }

    // Inside it would be the server's: no erasure would reach it, and it would copy itself.
    private void mustBeOutside(Path place) {
        try {
            if (!Installation.real(place).startsWith(Installation.real(data))) return;
        } catch (IOException fault) {
            throw new Refused("It cannot be seen where " + place + " is.");
        }
        throw new Refused("Copies belong outside of the data directory, best on another disk.");
    }

    private Path write(Path partial) throws IOException {
        var at = clock.millis();
        var days = Files.createDirectory(partial.resolve(Contents.DAYS));
        var parts = new ArrayList<Manifest.Part>();
        for (var name : store.copyInto(partial)) {
            Bytes.sync(partial.resolve(name));
            parts.add(Bytes.part(partial, name));
        }
        Bytes.sync(days);
        var manifest = Manifest.of(List.copyOf(parts), at, seal);
        Bytes.sync(Files.write(partial.resolve(Manifest.FILE), manifest.bytes()));
        Bytes.sync(partial);
        return partial;
    }
}
