package lyceum.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lyceum.json.Json;
import lyceum.media.MediaSettings.Reach;
import lyceum.media.MediaSettings.Turn;

/// The configuration of the media child. LiveKit reads YAML, of which JSON is a part, and refuses
/// names it does not know. STUN is always named, or LiveKit would send every client to public
/// servers and tell them of the class.
final class LiveKitConfig {
    /// Seconds a room may stay empty, from its start and after the last person left. `MediaReader`
    /// opens it again as long as the class runs.
    static final int EMPTY_SECONDS = 300, DEPARTURE_SECONDS = 20;

    /// How long webhooks wait, and how many for each room, before LiveKit drops them.
    static final String HOOK_AGE = "2m";

    static final int HOOK_DEPTH = 1000;

    /// VP8 only: every browser encodes it.
    static final List<String> CODECS = List.of("audio/opus", "audio/red", "video/vp8", "video/rtx");

    private static final int STUN_PORT = 3478;

    private LiveKitConfig() {}

    /// The whole configuration; `hook` is where webhooks go.
    static String text(MediaPorts ports, Reach reach, LiveKitKeys keys, URI hook) {
        var all = new HashMap<String, Object>();
        all.put("port", ports.http());
        all.put("bind_addresses", List.of("127.0.0.1"));
        all.put("keys", Map.of(keys.key(), keys.secret()));
        all.put("rtc", rtc(ports, reach));
        all.put("room", room());
        all.put(
                "webhook",
                Map.of(
                        "api_key", keys.key(),
                        "urls", List.of(hook.toString()),
                        "resource_url_notifier",
                                Map.of("max_age", HOOK_AGE, "max_depth", HOOK_DEPTH)));
        all.put("prometheus", Map.of("port", ports.metrics()));
        all.put("logging", Map.of("level", "info", "json", true));
        if (reach instanceof Reach.Network(var ip, _, Turn.Embedded turn)) {
            all.put("turn", turn(ip, turn));
        }
        return Json.text(all) + "\n";
    }

    private static Map<String, Object> room() {
        return Map.of(
                "auto_create",
                false,
                "empty_timeout",
                EMPTY_SECONDS,
                "departure_timeout",
                DEPARTURE_SECONDS,
                "max_participants",
                0,
                "enabled_codecs",
                CODECS.stream().map(mime -> Map.of("mime", mime)).toList());
    }

    private static Map<String, Object> rtc(MediaPorts ports, Reach reach) {
        var rtc = new HashMap<String, Object>();
        rtc.put("udp_port", ports.udp());
        rtc.put("tcp_port", ports.tcp());
        rtc.put("use_external_ip", false);
        rtc.put("congestion_control", Map.of("enabled", true, "allow_pause", true));
        switch (reach) {
            case Reach.Loopback() -> {
                rtc.put("node_ip", "127.0.0.1");
                rtc.put("enable_loopback_candidate", true);
                // By address: the interface is called lo on Linux and lo0 elsewhere.
                rtc.put("ips", Map.of("includes", List.of("127.0.0.1/32")));
                rtc.put("stun_servers", List.of("127.0.0.1:" + STUN_PORT));
            }
            case Reach.Network(var nodeIp, var ours, var turn) -> {
                rtc.put("node_ip", nodeIp);
                if (ours) rtc.put("ips", Map.of("includes", List.of(alone(nodeIp))));
                rtc.put("stun_servers", List.of(host(nodeIp) + ":" + STUN_PORT));
                if (turn instanceof Turn.Outside outside) {
                    rtc.put("turn_servers", List.of(outside(outside)));
                }
            }
        }
        return rtc;
    }

    private static Map<String, Object> outside(Turn.Outside turn) {
        return Map.of(
                "host",
                turn.host(),
                "port",
                turn.port(),
                "protocol",
                turn.protocol(),
                "secret",
                turn.secret());
    }

    private static Map<String, Object> turn(String nodeIp, Turn.Embedded turn) {
        return Map.of(
                "enabled", true,
                "domain", turn.domain(),
                "cert_file", absolute(turn.certificate()),
                "key_file", absolute(turn.key()),
                "tls_port", turn.tlsPort(),
                // TURN refuses private peers it is not told of.
                "allow_restricted_peer_cidrs", List.of(alone(nodeIp)));
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    private static String host(String ip) {
        return ip.contains(":") ? "[" + ip + "]" : ip;
    }

    private static String alone(String ip) {
        return ip + (ip.contains(":") ? "/128" : "/32");
    }
}
