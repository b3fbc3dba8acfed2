package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lyceum.json.Json;
import lyceum.media.MediaSettings.Reach;
import lyceum.media.MediaSettings.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LiveKitConfigTest {
    private static final MediaPorts PORTS = new MediaPorts(7880, 6789, 7882, 7881);
    private static final URI HOOK = URI.create("http://127.0.0.1:4000/hook");

    private record Config(
            List<String> bind_addresses,
            Rtc rtc,
            Map<String, Object> room,
            @Nullable Map<String, Object> turn) {}

    private record Rtc(
            int udp_port,
            int tcp_port,
            String node_ip,
            List<String> stun_servers,
            @Nullable Map<String, List<String>> ips,
            boolean use_external_ip,
            @Nullable List<Map<String, Object>> turn_servers) {}

    private static Config config(Reach reach) {
        var ports = reach instanceof Reach.Loopback ? PORTS.onLoopback() : PORTS;
        return Json.read(LiveKitConfig.text(ports, reach, Sfu.KEYS, HOOK), Config.class);
    }

    @Test
    void loopbackIsReachedByNobodyElse() {
        var config = config(new Reach.Loopback());
        assertThat(config.bind_addresses()).containsExactly("127.0.0.1");
        assertThat(config.rtc().tcp_port()).isZero();
        assertThat(config.rtc().node_ip()).isEqualTo("127.0.0.1");
        assertThat(config.rtc().ips()).containsEntry("includes", List.of("127.0.0.1/32"));
    }

    @Test
    void noPublicServerIsEverNamed() {
        for (var reach :
                List.of(
                        new Reach.Loopback(),
                        new Reach.Network("192.0.2.7", false, null),
                        new Reach.Network("2001:db8::7", true, null))) {
            var rtc = config(reach).rtc();
            assertThat(rtc.use_external_ip()).isFalse();
            assertThat(rtc.stun_servers())
                    .singleElement()
                    .asString()
                    .contains(reach instanceof Reach.Network(var ip, _, _) ? ip : "127.0.0.1");
        }
    }

    @Test
    void onANetworkSignallingStaysOnLoopbackAndMediaDoNot() {
        var config = config(new Reach.Network("192.0.2.7", true, null));
        assertThat(config.bind_addresses()).containsExactly("127.0.0.1");
        assertThat(config.rtc().tcp_port()).isEqualTo(7881);
        assertThat(config.rtc().ips()).containsEntry("includes", List.of("192.0.2.7/32"));
        assertThat(config.turn()).isNull();
    }

    @Test
    void behindNatNoInterfaceIsChosen() {
        assertThat(config(new Reach.Network("192.0.2.7", false, null)).rtc().ips()).isNull();
    }

    @Test
    void turnMayReachTheNodeAndNothingElsePrivate() {
        var turn =
                new Turn.Embedded(
                        "turn.example.org", Path.of("turn.crt"), Path.of("turn.key"), 5349);
        assertThat(config(new Reach.Network("192.0.2.7", true, turn)).turn())
                .containsEntry("tls_port", 5349)
                .containsEntry("allow_restricted_peer_cidrs", List.of("192.0.2.7/32"));
        var outside = new Turn.Outside("turn.example.org", 443, "tls", "secret");
        assertThat(config(new Reach.Network("192.0.2.7", true, outside)).rtc().turn_servers())
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("protocol", "tls"));
    }

    @Test
    void nobodyCanOpenARoomButUs() {
        assertThat(config(new Reach.Loopback()).room()).containsEntry("auto_create", false);
    }

    @Test
    void onlyAddressesAreTaken() {
        assertThatThrownBy(() -> Reach.Network.at("example.org", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Reach.Network.at("127.0.0.1", null).ours()).isTrue();
        assertThat(Reach.Network.at("192.0.2.7", null).ours()).isFalse();
    }
}
