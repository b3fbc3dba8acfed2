package lyceum.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lyceum.db.Copies;
import lyceum.db.DayKind;
import lyceum.db.DayTable;
import lyceum.db.Engine;
import lyceum.db.Owner;
import lyceum.db.StoreFault;
import lyceum.seal.Installation;

/// A store in a database server. Its rows are written into files of SQLite, which has the same
/// tables, and back from them.
record StoreInTables(Engine engine, List<DayKind> days) implements HouseStore {
    @Override
    public List<String> copyInto(Path folder) throws IOException {
        var file = folder.resolve(Installation.STORE_FILE);
        Copies.copy(engine, HouseStore.tables(), file);
        for (var kind : days)
            try (var from = Copies.days(engine, folder, kind);
                    var to = inFiles(folder, kind)) {
                for (var day : from.days()) copy(from, to, day);
            }
        return Contents.of(folder);
    }

    private static DayTable inFiles(Path folder, DayKind kind) {
        var file = Engine.sqlite(folder.resolve(Installation.STORE_FILE));
        return Copies.days(file, folder.resolve(Contents.DAYS), kind);
    }

    // A day may come to its end while the others are copied.
    private void copy(DayTable from, DayTable to, LocalDate day) {
        try {
            Copies.copy(from, to, day);
        } catch (StoreFault fault) {
            if (from.reread().contains(day)) throw fault;
            to.drop(day);
        }
    }

    @Override
    public boolean isThere(Owner owner) {
        return Copies.isThere(engine, owner);
    }

    // The copy itself stays as it was marked.
    @Override
    public Path rows(Owner owner, Path kept, Path stage) throws IOException {
        var name = Installation.STORE_FILE;
        return Files.copy(kept.resolve(name), stage.resolve("now-" + name));
    }

    @Override
    public void mustTake() {
        // The server keeps what is put there from what was there.
    }

    @Override
    public void put(Path stage) {
        Copies.replace(stage.resolve(Installation.STORE_FILE), HouseStore.tables(), engine);
        for (var kind : days)
            try (var from = inFiles(stage, kind);
                    var to = Copies.days(engine, stage, kind)) {
                for (var day : from.days())
                    if (!Copies.hasRows(to, day)) Copies.copy(from, to, day);
            }
    }

    @Override
    public String withoutIt() {
        return "give an empty database to --store";
    }
}
