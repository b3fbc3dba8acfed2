package lyceum;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import lyceum.db.Database;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.SqlRoomLog;
import lyceum.seal.Installation;
import lyceum.telemetry.Health;
import lyceum.telemetry.Health.State;
import lyceum.telemetry.Logs;
import lyceum.telemetry.Metrics;

/// One server, wired by hand: `start` reads from top to bottom. What the process does around it,
/// from the command line to its end, is in [Program].
public final class Main implements AutoCloseable {
    /// How long requests under way may take when the server stops.
    static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    /// Works that may wait for the disk before the log counts as down; far below what is refused.
    static final int LOG_BEHIND = 10_000;

    private final Running running;
    private final int port;

    private Main(Running running, int port) {
        this.running = running;
        this.port = port;
    }

    /// Runs a server as the arguments say, until it is told to stop.
    public static void main(String[] arguments) {
        Program.run(List.of(arguments), System.getenv());
    }

    /// Starts a whole server. `stopProcess` is called when the store breaks: nothing may be written
    /// after it. Throws what the parts throw, with everything closed that was started.
    static Main start(Settings settings, Runnable stopProcess) {
        var running = new Running();
        try {
            return start(settings, stopProcess, running);
        } catch (RuntimeException fault) {
            running.close();
            throw fault;
        }
    }

    private static Main start(Settings settings, Runnable stopProcess, Running running) {
        var health = new Health();
        var metrics = running.add(new Metrics());

        var installation = running.add(Installation.open(settings.data()));
        Logs.toFolder(installation.directory().resolve("logs"));

        var database = running.add(Database.open(installation.store()));
        var commit = running.add(new GroupCommit(database, stopProcess));
        var log = new SqlRoomLog(database, commit, installation.seal());
        health.add("store", () -> database.read(sql -> commit.open()) ? State.UP : State.DOWN);
        health.add("log", () -> commit.waiting() < LOG_BEHIND ? State.UP : State.DOWN);
        metrics.gauge("lyceum_log_waiting", "Works that wait for the disk", commit::waiting);

        var rooms = running.add(new LiveRooms(log, List.of(), InstantSource.system()));
        metrics.gauge("lyceum_rooms_loaded", "Rooms in memory", () -> rooms.loaded().size());
        rooms.start();

        var router =
                new Probes(
                                health,
                                metrics,
                                settings.metricsToken(),
                                settings.publicUrl().isPresent())
                        .on(new Router());
        var server = running.add(HttpServer.start(listen(settings), router));
        return new Main(running, server.port());
    }

    /// The port it listens on.
    int port() {
        return port;
    }

    /// Stops everything in the opposite order of its start.
    @Override
    public void close() {
        running.close();
    }

    private static Listen listen(Settings settings) {
        return new Listen(
                settings.listenAddress(),
                settings.port(),
                settings.tlsCertificate()
                        .flatMap(chain -> settings.tlsKey().map(key -> new Listen.Tls(chain, key))),
                settings.trustedProxy(),
                Listen.MAX_CONNECTIONS,
                STOP_TIMEOUT);
    }
}
