package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignalsTest {
    private static boolean pass(String hex) {
        return Signals.pass(ByteBuffer.wrap(HexFormat.ofDelimiter(" ").parseHex(hex)));
    }

    @Test
    void what_clients_need_passes() {
        // trickle, mute, ping with a number, ping with a message
        for (var good : List.of("1a 03 0a 01 78", "2a 02 10 01", "70 ff 01", "82 01 02 08 05"))
            assertThat(pass(good)).as(good).isTrue();
        assertThat(Signals.pass(ByteBuffer.allocate(0))).isTrue();
    }

    @Test
    void who_may_receive_is_not_for_them_to_say() {
        var ways =
                List.of(
                        "5a 02 08 01",
                        "1a 03 0a 01 78 5a 02 08 01",
                        "5a 00",
                        // the same number in more bytes than it needs
                        "da 00 02 08 01",
                        "da 80 80 80 00 02 08 01");
        for (var each : ways) assertThat(pass(each)).as(each).isFalse();
    }

    @Test
    void nobody_pretends_events_or_carries_data() {
        for (var each : List.of("6a 02 08 05", "7a 00", "9a 01 00", "aa 01 00", "ba 01 00"))
            assertThat(pass(each)).as(each).isFalse();
    }

    @Test
    void what_is_no_message_does_not_pass() {
        var broken = List.of("5a", "1a 05 00", "1b 00", "80", "1a ff ff ff ff ff ff ff ff ff 7f");
        for (var each : broken) assertThat(pass(each)).as(each).isFalse();
    }
}
