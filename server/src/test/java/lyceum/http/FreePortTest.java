package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class FreePortTest {
    private static final Path GIVEN = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    /// The first port of outgoing connections where the system says no other (RFC 6335).
    private static final int DYNAMIC = 49_152;

    private static int firstGiven() throws IOException {
        if (!Files.exists(GIVEN)) return DYNAMIC;
        return Integer.parseInt(Files.readAllLines(GIVEN).getFirst().split("\\s+")[0]);
    }

    @Test
    void noOutgoingConnectionGetsSuchAPort() throws IOException {
        int first = firstGiven();
        for (int i = 0; i < 200; i++) {
            assertThat(FreePort.tcp()).isBetween(1024, first - 1);
            assertThat(FreePort.udp()).isBetween(1024, first - 1);
        }
    }

    @Test
    void portsThatAreAskedForTogetherDiffer() {
        var ports = new HashSet<Integer>();
        for (int i = 0; i < 500; i++) ports.add(FreePort.tcp());
        assertThat(ports).hasSize(500);
    }
}
