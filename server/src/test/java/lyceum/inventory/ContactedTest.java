package lyceum.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A line to somebody else is found; that a real server holds none is shown by `KillTest`.
@Tag("I-9")
final class ContactedTest {
    private static final Set<String> OURS = Set.of("4711", "4712");

    private static String line(String remote, String inode) {
        return "  3: 0100007F:1F90 " + remote + ":01BB 01 0:0 00:0 0 0 0 " + inode + " 1 0";
    }

    @Test
    void a_planted_line_to_somebody_else_is_found() {
        assertThat(Contacted.foreign(line("07710BC6", "4711"), OURS))
                .containsExactly("198.11.113.7");
        assertThat(Contacted.foreign(line("B80D01200000000000000000" + "01000000", "4712"), OURS))
                .containsExactly("2001:db8:0:0:0:0:0:1");
        assertThat(Contacted.foreign(line("07710BC6", "9999"), OURS)).isEmpty();
        assertThat(Contacted.foreign(line("0100007F", "4711"), OURS)).isEmpty();
        assertThat(Contacted.foreign(line("00000000", "4711"), OURS)).isEmpty();
        var mapped = "0000000000000000FFFF0000" + "0100007F";
        assertThat(Contacted.foreign(line(mapped, "4711"), OURS)).isEmpty();
        assertThat(Contacted.foreign("  sl  local_address rem_address st", OURS)).isEmpty();
    }

    @Test
    void lines_of_this_machine_to_itself_are_no_finding() throws Exception {
        try (var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var line = new Socket(here.getInetAddress(), here.getLocalPort())) {
            assertThat(line.isConnected()).isTrue();
            assertThat(Contacted.foreign(ProcessHandle.current())).isEmpty();
        }
    }
}
