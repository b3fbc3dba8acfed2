package lyceum;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lyceum.db.Engine;
import lyceum.http.FreePort;

/// A MariaDB server of the tests' own, from the machine's package: on a folder and a port for this
/// run only. One for all is begun when somebody first asks for it; who looks at the disk begins
/// others. It ends with this process, however that ends.
public final class MariaServer implements AutoCloseable {
    private static final String USER = "lyceum";
    private static final String PASSWORD = "se:c@ret/?";

    /// Its shared file begins small and grows in small steps: its disk may be small. All of its
    /// redo log is written over at every scrub: it is as small as can be.
    private static final String SMALL =
            " --innodb-log-file-size=4M --innodb-autoextend-increment=1";

    private static final Duration START = Duration.ofSeconds(60);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private final int port;
    private final Process running;

    // Apart, since whoever waits for the start asks the class around it.
    private static final class One {
        static final MariaServer SERVER = start();
    }

    private MariaServer(Path folder, int port, Process running) {
        this.folder = folder;
        this.port = port;
        this.running = running;
    }

    /// Another one, with all it keeps in this folder: what one before it left there, if one did.
    public static MariaServer in(Path folder) {
        try {
            return start(folder, "");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// An engine on an empty database of its own.
    public static Engine fresh() {
        return engine(freshName());
    }

    /// The name of a new, empty database.
    public static String freshName() {
        var name = "lyceum_" + DATABASES.incrementAndGet();
        run("CREATE DATABASE " + name);
        return name;
    }

    /// An engine on a database of this name.
    public static Engine engine(String database) {
        return Engine.mariaDb(address(database), PASSWORD);
    }

    /// How operators name that database.
    public static URI address(String database) {
        return One.SERVER.addressOf(database);
    }

    private URI addressOf(String database) {
        return URI.create("mariadb://%s@127.0.0.1:%d/%s".formatted(USER, port, database));
    }

    /// An engine on a database of this very server.
    public Engine engineOf(String database) {
        return Engine.mariaDb(addressOf(database), PASSWORD);
    }

    /// The password of that address.
    public static String password() {
        return PASSWORD;
    }

    /// Where it keeps everything.
    public static Path data() {
        return One.SERVER.folder.resolve("data");
    }

    /// Runs a statement that answers nothing.
    public static void run(String statement) {
        One.SERVER.order(statement);
    }

    /// Runs a statement on this very server.
    public void order(String statement) {
        try {
            tryRun(statement);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// The first column of an answer.
    public static List<String> list(String statement) {
        try (var connection = One.SERVER.connect();
                var asked = connection.createStatement();
                var rows = asked.executeQuery(statement)) {
            var found = Stream.<String>builder();
            while (rows.next()) found.add(rows.getString(1));
            return found.build().toList();
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private java.sql.Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/?sslMode=disable", USER, PASSWORD);
    }

    private void tryRun(String statement) throws SQLException {
        try (var connection = connect();
                var asked = connection.createStatement()) {
            asked.execute(statement);
        }
    }

    private static MariaServer start() {
        try {
            var folder = Files.createTempDirectory(InMemory.place(), "lyceum-mariadb");
            return start(folder, "rm -rf " + folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static MariaServer start(Path folder, String afterwards) throws IOException {
        if (Files.notExists(folder.resolve("data"))) install(folder);
        var port = FreePort.tcp();
        // What it sorts beside its tables is on the same disk.
        var command =
                "exec 3<&0; mariadbd --no-defaults --user=$(id -un)"
                        + " --bind-address=127.0.0.1 --skip-name-resolve"
                        + " --innodb-buffer-pool-size=64M"
                        + " --log-bin=binlog --binlog-expire-logs-seconds=3600 --sync-binlog=1"
                        + " --port=%1$d --socket=%2$s/socket --datadir=%2$s/data --tmpdir=%2$s/tmp"
                        + " --init-file=%2$s/init.sql"
                        + SMALL
                        + " & cat <&3 >/dev/null; kill $!; wait $!; ";
        var running = process(folder, command.formatted(port, folder) + afterwards);
        var server = new MariaServer(folder, port, running);
        await().atMost(START).until(() -> running.isAlive() && server.answers());
        return server;
    }

    private static void install(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(
                folder.resolve("init.sql"),
                "CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';\n"
                                .formatted(USER, PASSWORD)
                        + "GRANT ALL ON *.* TO '%1$s'@'127.0.0.1';\n".formatted(USER));
        var made =
                process(
                        folder,
                        "mariadb-install-db --no-defaults --skip-test-db --user=$(id -un)"
                                + " --auth-root-authentication-method=normal --datadir="
                                + folder.resolve("data")
                                + SMALL);
        made.getOutputStream().close();
        if (end(made) != 0) throw new IllegalStateException("see " + folder);
    }

    private static int end(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /// Ends it as an operator does.
    @Override
    public void close() {
        try {
            running.getOutputStream().close();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
        end(running);
    }

    private static Process process(Path folder, String command) throws IOException {
        var start = new ProcessBuilder("/bin/sh", "-c", command);
        start.environment().merge("PATH", "/usr/sbin:/usr/local/sbin", (a, b) -> a + ":" + b);
        return start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private boolean answers() {
        try {
            tryRun("DO 1");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }
}
