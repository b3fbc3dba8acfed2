package lyceum;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lyceum.notice.Facts;
import lyceum.notice.Store;
import lyceum.personal.Category;

/// What this server tells everybody of itself.
final class Stores {
    private static final Set<Category> BY_DAYS = EnumSet.of(Category.LOG, Category.QUALITY);

    private Stores() {}

    /// Where it keeps things.
    static List<Store> all() {
        return List.of(
                new Store("sql", "SQLite", EnumSet.complementOf(EnumSet.copyOf(BY_DAYS))),
                new Store("days", "SQLite", BY_DAYS));
    }

    /// The facts of the page for everybody.
    ///
    /// @param mirrors in how many places the keys stand
    static Facts facts(Settings settings, int port, int mirrors) {
        return new Facts(
                settings.address(port).toString(),
                version(),
                settings.region().orElse(null),
                settings.privacyContact().orElse(null),
                mirrors,
                all(),
                Recipients.of(settings),
                Inventory.all());
    }

    /// Of the program; `unbuilt` where it runs from classes.
    static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unbuilt" : version;
    }
}
