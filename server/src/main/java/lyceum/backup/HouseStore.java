package lyceum.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lyceum.db.DayKind;
import lyceum.db.Engine;
import lyceum.db.Owner;

/// The store of a house as it is copied and put back. Whichever engine keeps it, a copy is the same
/// files.
public sealed interface HouseStore permits StoreInFiles, StoreInTables {
    /// That of a data directory, on an engine.
    ///
    /// @param days what it keeps apart for each day
    static HouseStore of(Path data, Engine engine, List<DayKind> days) {
        return engine.file().isPresent() ? new StoreInFiles(data) : new StoreInTables(engine, days);
    }

    /// Copies all of it into a folder, beside whoever writes, and answers the names of the files,
    /// the rows first. They are not synced.
    List<String> copyInto(Path folder) throws IOException;

    /// Whether there is anything that a copy would take the place of. May throw
    /// [lyceum.db.CannotOpen] where it belongs to somebody else.
    boolean isThere(Owner owner) throws IOException;

    /// A file with the rows of now, brought up to date. Throws [lyceum.db.CannotOpen] where it
    /// belongs to somebody else.
    ///
    /// @param kept a copy that was made just before
    /// @param stage a folder for what goes when this is done
    Path rows(Owner owner, Path kept, Path stage) throws IOException;

    /// Throws [lyceum.seal.Refused] where what is there now would spoil what is put there.
    void mustTake();

    /// Puts what stands in that folder into its place. The rows are there as a whole or not at all;
    /// rows of days that are there stay.
    void put(Path stage) throws IOException;

    /// How operators restore although what is there now cannot be read.
    String withoutIt();

    /// All tables of a copy.
    static List<String> tables() {
        return Stream.concat(Books.KEPT.stream(), Books.TURNED_BACK.stream()).toList();
    }
}
