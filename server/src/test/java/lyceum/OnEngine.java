package lyceum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Engine;

/// The engines on which the same tests run. Those that do not name one run on SQLite, and with
/// `-Dlyceum.store=mariadb` on MariaDB.
public enum OnEngine {
    SQLITE {
        @Override
        public Engine at(Path file) {
            return Engine.sqlite(file);
        }

        @Override
        public Map<String, String> settings(Path file) {
            return Map.of();
        }

        @Override
        public void lose(Path file) throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public void spoil(Path file) throws IOException {
            Files.writeString(file, "no store ".repeat(1_000));
        }

        @Override
        public List<Path> places(Path directory) {
            return List.of(directory);
        }

        @Override
        public String bytes(Path directory) throws IOException {
            return OnDisk.bytes(directory);
        }

        @Override
        public List<String> holding(Path directory, String text) throws IOException {
            return OnDisk.holding(directory, text);
        }

        @Override
        public String tables() {
            return "SELECT name FROM sqlite_master WHERE type = 'table'";
        }
    },
    MARIADB {
        @Override
        public Engine at(Path file) {
            return MariaServer.engine(name(file));
        }

        @Override
        public void lose(Path file) {
            MADE.remove(file);
        }

        @Override
        public void spoil(Path file) {
            MariaServer.run("DROP TABLE " + name(file) + ".room_payload");
        }

        private static String name(Path file) {
            return MADE.computeIfAbsent(file, _ -> MariaServer.freshName());
        }

        @Override
        public List<Path> places(Path directory) {
            return List.of(directory, MariaServer.data());
        }

        @Override
        public Map<String, String> settings(Path file) {
            return Map.of(
                    "LYCEUM_STORE",
                    MariaServer.address(name(file)).toString(),
                    "LYCEUM_STORE_PASSWORD",
                    MariaServer.password());
        }

        @Override
        public String bytes(Path directory) throws IOException {
            return OnDisk.bytes(directory) + OnDisk.bytes(MariaServer.data());
        }

        @Override
        public List<String> holding(Path directory, String text) throws IOException {
            var found = new ArrayList<>(OnDisk.holding(directory, text));
            found.addAll(OnDisk.holding(MariaServer.data(), text));
            return found;
        }

        @Override
        public String tables() {
            return "SELECT table_name AS name FROM information_schema.tables"
                    + " WHERE table_schema = database()";
        }
    };

    private static final Map<Path, String> MADE = new ConcurrentHashMap<>();

    /// The engine of the store that would be in this file; the same one after a restart.
    public abstract Engine at(Path file);

    /// Loses what was in that store: the next one there is empty.
    public abstract void lose(Path file) throws IOException;

    /// Damages the store that is in this file or would be.
    public abstract void spoil(Path file) throws IOException;

    /// The folders in which bytes of a test in this directory may stand.
    public abstract List<Path> places(Path directory);

    /// What a server is told by its environment, so that its store is the one of [#at].
    public abstract Map<String, String> settings(Path file);

    /// Everything that is on the disk of a test in this directory, as Latin-1.
    public abstract String bytes(Path directory) throws IOException;

    /// The files of a test in this directory in which a text stands.
    public abstract List<String> holding(Path directory, String text) throws IOException;

    /// The statement that lists the tables of a store, each as `name`.
    public abstract String tables();

    /// What this run is on.
    public static OnEngine chosen() {
        return "mariadb".equals(System.getProperty("lyceum.store")) ? MARIADB : SQLITE;
    }
}
