package lyceum;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.agreement.Document;
import lyceum.db.Engine;
import lyceum.notice.Facts;
import lyceum.notice.Published;
import lyceum.notice.Store;
import lyceum.personal.Category;

/// Where this server keeps what, as it tells everybody.
///
/// @param region to which the data is bound, if anybody said so
/// @param mirrors in how many places the keys stand
/// @param agreements the texts that can be accepted
record Stores(Settings settings, Optional<String> region, int mirrors, List<Document> agreements) {
    private static final Set<Category> BY_DAYS = EnumSet.of(Category.LOG, Category.QUALITY);
    private static final Set<Category> AS_FILES = EnumSet.of(Category.EXPORT);

    /// Where it keeps things.
    static List<Store> all(Settings settings) {
        var rows = EnumSet.allOf(Category.class);
        rows.removeAll(BY_DAYS);
        rows.removeAll(AS_FILES);
        var engine = settings.store().isPresent() ? "MariaDB" : "SQLite";
        return List.of(
                new Store("sql", engine, rows),
                new Store("days", engine, BY_DAYS),
                new Store("files", Store.FOLDER, AS_FILES));
    }

    /// What keeps the rows of a server of these settings.
    ///
    /// @param file where they are if nothing else is said
    static Engine engine(Settings settings, Path file) {
        return settings.store()
                .map(address -> Engine.mariaDb(address, settings.storePassword().orElse("")))
                .orElseGet(() -> Engine.sqlite(file));
    }

    /// The facts of the page for everybody, once the port is taken.
    Facts facts(int port) {
        return new Facts(
                settings.address(port).toString(),
                version(),
                region.orElse(null),
                settings.privacyContact().orElse(null),
                mirrors,
                agreements.stream()
                        .map(text -> new Published(text.version(), text.sha256()))
                        .toList(),
                all(settings),
                Recipients.of(settings),
                Inventory.all());
    }

    /// Of the program; `unbuilt` where it runs from classes.
    static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unbuilt" : version;
    }
}
