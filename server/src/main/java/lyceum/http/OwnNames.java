package lyceum.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Under which names a server is asked by pages of its own. Whoever owns a name may let it stand
/// for the address of this server, and a browser then takes a page of that name for one of ours
/// (DNS rebinding); but it still says the name it asked.
public final class OwnNames {
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    /// Ends of names that nobody on the internet can own (RFC 6761, 6762, 8375).
    private static final List<String> NEVER_SOLD =
            List.of(".localhost", ".local", ".internal", ".home.arpa", ".lan");

    private OwnNames() {}

    /// Whether the request names this server by its public host, by an address, or by a name that
    /// only exists in its own network.
    public static boolean has(Request request, String publicHost) {
        var host = PORT.matcher(request.host()).replaceFirst("").toLowerCase(Locale.ROOT);
        return host.equalsIgnoreCase(publicHost)
                || ADDRESS.matcher(host).matches()
                || !host.isEmpty() && !host.contains(".")
                || NEVER_SOLD.stream().anyMatch(host::endsWith);
    }
}
