package lyceum.http;

import java.net.URI;
import java.util.Optional;

/// Which pages may use our sockets and forms: those of the host that was asked.
public final class Origin {
    private Origin() {}

    /// Refuses (403) a request that a browser sends for a page of another host. Requests without an
    /// Origin header do not come from pages and pass.
    public static void mustBeOurs(Request request) {
        Optional<String> origin = request.headers().first("Origin");
        if (origin.isPresent() && !isHost(origin.get(), request)) {
            throw new HttpFault(403, "The page is of another origin.");
        }
    }

    private static boolean isHost(String origin, Request request) {
        try {
            URI page = URI.create(origin);
            String scheme = request.secure() ? "https" : "http";
            return page.getAuthority() != null
                    && ("https".equals(page.getScheme()) || scheme.equals(page.getScheme()))
                    && bare(page.getAuthority()).equalsIgnoreCase(bare(request.host()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Browsers leave the scheme's own port out, proxies may add it.
    private static String bare(String authority) {
        return authority.replaceFirst(":(80|443)$", "");
    }
}
