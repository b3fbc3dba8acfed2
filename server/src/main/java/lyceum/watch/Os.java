package lyceum.watch;

import java.util.Locale;

/// The system somebody's browser runs on. What the browser says of itself is looked at once and
/// dropped.
public enum Os {
    WINDOWS,
    MACOS,
    LINUX,
    ANDROID,
    IOS,
    IPADOS,
    CHROMEOS,
    OTHER;

    /// @param hint the header `Sec-CH-UA-Platform`, or empty
    /// @param agent the header `User-Agent`, or empty
    public static Os of(String hint, String agent) {
        return switch (hint.replace("\"", "").strip().toLowerCase(Locale.ROOT)) {
            case "windows" -> WINDOWS;
            case "macos" -> MACOS;
            case "linux" -> LINUX;
            case "android" -> ANDROID;
            case "ios" -> IOS;
            case "chrome os", "chromium os" -> CHROMEOS;
            default -> of(agent); // any other text, and none
        };
    }

    // In this order: Android says Linux too, an iPhone "like Mac OS X".
    private static Os of(String agent) {
        if (agent.contains("Windows")) return WINDOWS;
        if (agent.contains("Android")) return ANDROID;
        if (agent.contains("iPad")) return IPADOS;
        if (agent.contains("iPhone") || agent.contains("iPod")) return IOS;
        if (agent.contains("CrOS")) return CHROMEOS;
        if (agent.contains("Macintosh") || agent.contains("Mac OS X")) return MACOS;
        if (agent.contains("Linux") || agent.contains("X11")) return LINUX;
        return OTHER;
    }
}
