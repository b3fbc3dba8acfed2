package lyceum.api;

import java.util.Map;

/// How a component of a record is called on the wire: `roomId` is `RoomId`. The contract has a few
/// names with capitals that Java does not write.
final class WireName {
    private static final Map<String, String> IRREGULAR =
            Map.of(
                    "ipAddress", "IPAddress",
                    "rtcAudienceNumber", "RTCAudienceNumber",
                    "rtmpStreamingUrl", "RTMPStreamingURL",
                    "maxRtcMember", "MaxRTCMember",
                    "uuid", "UUID",
                    "url", "URL",
                    "archiveUrl", "Url");

    private WireName() {}

    static String of(String component) {
        return IRREGULAR.getOrDefault(
                component, Character.toUpperCase(component.charAt(0)) + component.substring(1));
    }
}
