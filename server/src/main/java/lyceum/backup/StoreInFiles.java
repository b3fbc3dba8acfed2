package lyceum.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lyceum.db.Copies;
import lyceum.db.Database;
import lyceum.db.Engine;
import lyceum.db.Owner;
import lyceum.db.StoreFault;
import lyceum.seal.Installation;
import lyceum.seal.Refused;

/// A store of SQLite: the files of the data directory.
record StoreInFiles(Path data) implements HouseStore {
    private Path file() {
        return data.resolve(Installation.STORE_FILE);
    }

    @Override
    public List<String> copyInto(Path folder) throws IOException {
        var names = new ArrayList<String>();
        for (var name : Contents.of(data)) if (copy(name, folder)) names.add(name);
        return names;
    }

    // A day may come to its end while the others are copied.
    private boolean copy(String name, Path folder) {
        var from = data.resolve(name);
        try {
            Copies.copy(from, folder.resolve(name));
            return true;
        } catch (StoreFault fault) {
            if (name.startsWith(Contents.DAYS) && Files.notExists(from)) return false;
            var why = from + " cannot be copied: " + fault.getMessage();
            throw new StoreFault(fault.kind(), why, fault);
        }
    }

    @Override
    public boolean isThere(Owner owner) throws IOException {
        return Files.exists(file()) && Files.size(file()) > 0;
    }

    @Override
    public Path rows(Owner owner, Path kept, Path stage) {
        Database.open(Engine.sqlite(file()), owner).close();
        return file();
    }

    @Override
    public void mustTake() {
        mustBeWhole(file());
    }

    /// What the engine wrote beside another file of that name would be taken for a part of this
    /// one.
    static void mustBeWhole(Path file) {
        for (var end : List.of("-wal", "-shm")) {
            var beside = file.resolveSibling(file.getFileName() + end);
            if (Files.exists(beside))
                throw new Refused(beside + " belongs to a store that is not there; move it away.");
        }
    }

    // Files of days that are there are newer than the copy and stay.
    @Override
    public void put(Path stage) throws IOException {
        Files.move(stage.resolve(Installation.STORE_FILE), file(), ATOMIC_MOVE);
        Bytes.sync(data);
        var days = Files.createDirectories(data.resolve(Contents.DAYS));
        try (var all = Files.list(stage.resolve(Contents.DAYS))) {
            for (var each : all.toList()) {
                var to = days.resolve(each.getFileName().toString());
                if (Files.exists(to)) continue;
                mustBeWhole(to);
                Files.move(each, to, ATOMIC_MOVE);
            }
        }
        Bytes.sync(days);
    }

    @Override
    public String withoutIt() {
        return "move it away with its -wal and -shm";
    }
}
