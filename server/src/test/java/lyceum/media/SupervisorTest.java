package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SupervisorTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

    private static final Supervisor.Listener NOBODY =
            new Supervisor.Listener() {
                @Override
                public void up() {}

                @Override
                public void down() {}
            };

    @Test
    void startsAChildAgainThatWasKilled() {
        try (var sfu = Sfu.start()) {
            var first = sfu.supervisor.pid();
            sfu.kill();
            sfu.awaitUp(2);
            assertThat(sfu.downs).hasValue(1);
            assertThat(sfu.supervisor.pid()).isNotNull().isNotEqualTo(first);
            assertThat(sfu.supervisor.state()).isEqualTo(Supervisor.State.HEALTHY);
        }
    }

    @Test
    void tellsTheChildNothingOfWhatTheServerWasTold() throws Exception {
        var folder = Files.createTempDirectory("child");
        var told = folder.resolve("told");
        var program =
                Files.writeString(
                        folder.resolve("sfu"), "#!/bin/sh\nenv >" + told + "\nexec cat\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        try (var child = new Supervisor("sfu", program, "", NOWHERE, NOBODY)) {
            await().atMost(LIMIT).until(() -> Files.exists(told) && Files.size(told) > 0);
            assertThat(child.pid()).isNotNull();
        }
        // The shell adds some of its own.
        assertThat(Files.readAllLines(told))
                .allMatch(line ->
                        Supervisor.ENVIRONMENT.contains(line.split("=")[0])
                                || List.of("PWD", "SHLVL", "_", "OLDPWD")
                                        .contains(line.split("=")[0]));
        assertThat(System.getenv()).hasSizeGreaterThan(Files.readAllLines(told).size());
    }

    @Test
    void endsTheChildInOrder() {
        var sfu = Sfu.start();
        var child = ProcessHandle.of(sfu.supervisor.pid()).orElseThrow();
        sfu.close();
        assertThat(child.isAlive()).isFalse();
        assertThat(sfu.supervisor.state()).isEqualTo(Supervisor.State.ENDED);
        assertThat(sfu.downs).hasValue(1);
    }

    /// LiveKit refuses a configuration with a name it does not know.
    @Test
    void liveKitTakesTheConfigurationForANetworkToo() {
        var ports = MediaPorts.ANY.onLoopback();
        var turn = new MediaSettings.Turn.Outside("turn.example.org", 3478, "udp", "secret");
        var reach = new MediaSettings.Reach.Network("127.0.0.1", true, turn);
        var text = LiveKitConfig.text(ports, reach, Sfu.KEYS, NOWHERE);
        var api = MediaChild.api(ports);
        try (var child = new Supervisor("sfu", Binaries.sfu(), text, api, NOBODY)) {
            await().atMost(LIMIT).until(() -> child.state() == Supervisor.State.HEALTHY);
        }
    }

    @Test
    void aChildThatAlwaysEndsIsTriedAgainAndNeverHealthy() {
        try (var child = new Supervisor("child", Path.of("/bin/false"), "", NOWHERE, NOBODY)) {
            await().atMost(LIMIT).until(() -> child.state() == Supervisor.State.DOWN);
            assertThat(child.pid()).isNull();
        }
    }

    @Test
    void aProgramThatIsNotThereIsSaidAtOnce() {
        assertThatThrownBy(
                        () -> new Supervisor("sfu", Path.of("/nowhere/sfu"), "", NOWHERE, NOBODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not built");
    }

    /// The kernel ends a child whose server was halted without a word.
    @Test
    void theChildDoesNotOutliveAHaltedServer() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var server =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                HaltedServer.class.getName(),
                                Binaries.sfu().toString())
                        .start();
        try (var output = server.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.startsWith("pid ")) line = output.readLine();
            assertThat(line).isNotNull();
            var child = ProcessHandle.of(Long.parseLong(line.substring(4))).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            server.destroyForcibly();
            await().atMost(LIMIT).until(() -> !child.isAlive());
        } finally {
            server.destroyForcibly();
        }
    }
}
