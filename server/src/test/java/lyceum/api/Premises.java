package lyceum.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lyceum.Disk;
import lyceum.MariaServer;
import lyceum.OnEngine;
import lyceum.db.Engine;

/// Where houses have all they keep, each its data directory, and beside them the server of their
/// engine with all of its files where it is one.
final class Premises implements AutoCloseable {
    private static final long SQLITE_BYTES = 48L << 20;
    private static final long MARIADB_BYTES = 160L << 20;
    private static final String SERVER = "mariadb";

    final OnEngine kind;
    private final Optional<Disk> disk;
    private final Path files;
    private final Optional<MariaServer> server;
    private final AtomicInteger houses = new AtomicInteger();

    private Premises(OnEngine kind, Optional<Disk> disk, Path files) throws IOException {
        this.kind = kind;
        this.disk = disk;
        this.files = files;
        server =
                switch (kind) {
                    case SQLITE -> Optional.empty();
                    case MARIADB -> {
                        var folder = Files.createDirectories(files.resolve(SERVER));
                        yield Optional.of(MariaServer.in(folder));
                    }
                };
    }

    /// On a disk of their own in that folder, whose every byte can be looked at.
    static Premises onDisk(OnEngine kind, Path folder) throws IOException {
        var size =
                switch (kind) {
                    case SQLITE -> SQLITE_BYTES;
                    case MARIADB -> MARIADB_BYTES;
                };
        var disk = Disk.in(folder, size);
        return new Premises(kind, Optional.of(disk), disk.files());
    }

    /// In a folder, with what is there already.
    static Premises in(OnEngine kind, Path folder) throws IOException {
        return new Premises(kind, Optional.empty(), folder);
    }

    /// The data directory of another house, which is not there yet.
    Path house() {
        return files.resolve("house" + houses.incrementAndGet());
    }

    private static String name(Path house) {
        return house.getFileName().toString();
    }

    /// The engine of the store that would be in this file of a house.
    Engine at(Path file) {
        if (server.isEmpty()) return Engine.sqlite(file);
        order("CREATE DATABASE IF NOT EXISTS " + name(file.getParent()));
        return server.get().engineOf(name(file.getParent()));
    }

    /// Runs a statement on the server of the engine.
    void order(String statement) {
        server.orElseThrow().order(statement);
    }

    /// Everything that is on it, once it is written.
    Path bytes() {
        return disk.map(Disk::bytes).orElse(files);
    }

    /// Puts a copy of the store as it is on the disk into the house.
    void copyStore(Path house) throws IOException {
        var from =
                switch (kind) {
                    case SQLITE ->
                            List.of(house.resolve("lyceum.db"), house.resolve("lyceum.db-wal"));
                    case MARIADB ->
                            List.of(
                                    server().resolve("ib_logfile0"),
                                    server().resolve(name(house)).resolve("room_personal.ibd"));
                };
        for (var file : from) Files.copy(file, house.resolve("old-" + file.getFileName()));
    }

    /// Puts a copy of the newest binary log into the house.
    void copyBinaryLog(Path house) throws IOException {
        try (var all = Files.list(server())) {
            var newest =
                    all.filter(file -> file.getFileName().toString().matches("binlog\\.\\d+"))
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            Files.copy(newest, house.resolve("old-binlog"));
        }
    }

    private Path server() {
        return files.resolve(SERVER).resolve("data");
    }

    /// Removes a house that is over, so that there is space for others.
    void remove(Path house) throws IOException {
        try (var all = Files.walk(house)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
        server.ifPresent(it -> it.order("DROP DATABASE IF EXISTS " + name(house)));
    }

    @Override
    public void close() {
        server.ifPresent(MariaServer::close);
        disk.ifPresent(Disk::close);
    }
}
