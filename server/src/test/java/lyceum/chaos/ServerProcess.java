package lyceum.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lyceum.Launched;
import lyceum.http.FreePort;
import org.awaitility.Awaitility;

/// A real server in a process of its own, which can be killed and started again.
final class ServerProcess implements AutoCloseable {
    static final long APP = 3_520_371;
    static final String SECRET_ID = "AKID" + "x".repeat(32);
    static final String SECRET_KEY = "k".repeat(32);

    private final Path data;
    private final int port;
    private final HttpClient http;
    private final Map<String, String> told;
    private Process process;

    ServerProcess(Path data, HttpClient http) {
        this(data, http, Map.of());
    }

    /// A server whose environment holds more settings.
    ServerProcess(Path data, HttpClient http, Map<String, String> told) {
        this.data = data;
        this.http = http;
        this.told = told;
        this.port = FreePort.tcp();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    URI socket() {
        return URI.create("ws://127.0.0.1:" + port + "/socket");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Path data() {
        return data;
    }

    void start() {
        var command = new ArrayList<>(Launched.command());
        command.addAll(
                List.of(
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.resolve("data").toString(),
                        "--no-demo",
                        "--rate-limits",
                        "off",
                        "--media-program",
                        Path.of("../media/bin/sfu").toAbsolutePath().toString()));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        data.resolve("server.log").toFile()));
        builder.environment().put("LYCEUM_APP", APP + ":" + SECRET_ID + ":" + SECRET_KEY);
        builder.environment().putAll(told);
        try {
            process = builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void awaitHealthy() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::healthy);
    }

    private boolean healthy() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server stopped; see " + data + "/server.log");
        }
        try {
            var ask = HttpRequest.newBuilder(at("/healthz")).timeout(Duration.ofSeconds(1)).build();
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The way no program can answer: SIGKILL.
    void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /// The SFU that this server started.
    ProcessHandle sfu() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").contains("sfu"))
                .findFirst()
                .orElseThrow();
    }

    private void waitFor() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process == null) return;
        process.destroy();
        waitFor();
    }
}
