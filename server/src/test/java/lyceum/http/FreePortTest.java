package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FreePortTest {
    private static final Path GIVEN = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    @Test
    void noOutgoingConnectionGetsSuchAPort() throws IOException {
        assumeTrue(Files.exists(GIVEN), "only Linux says so");
        int first = Integer.parseInt(Files.readAllLines(GIVEN).getFirst().split("\\s+")[0]);
        for (int i = 0; i < 200; i++) {
            assertThat(FreePort.tcp()).isBetween(1024, first - 1);
            assertThat(FreePort.udp()).isBetween(1024, first - 1);
        }
    }
}
