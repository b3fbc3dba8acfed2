package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFilesTest {
    @Test
    void connectionsLeaveFilesFree() {
        assertThat(OpenFiles.connections(20_000, 1024)).isEqualTo(512);
        assertThat(OpenFiles.connections(20_000, 4096)).isEqualTo(4096 - OpenFiles.RESERVED);
        assertThat(OpenFiles.connections(20_000, 1_000_000)).isEqualTo(20_000);
        assertThat(OpenFiles.connections(20_000, Long.MAX_VALUE)).isEqualTo(20_000);
    }

    @Test
    void theLimitIsThatOfThisProcess() {
        assertThat(OpenFiles.connections(Integer.MAX_VALUE)).isLessThan(Integer.MAX_VALUE);
    }
}
