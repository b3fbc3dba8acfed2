package lyceum;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.telemetry.Health;
import lyceum.telemetry.Metrics;

/// What machines ask of a server: is a class possible (`/healthz`), and how is it going
/// (`/metrics`).
///
/// @param token who shows it may read the metrics; empty: only this machine may, and only when
///   nobody forwarded the request and no public address is set
record Probes(Health health, Metrics metrics, Optional<String> token, boolean published) {
    /// Headers by which a proxy says that it speaks for somebody else.
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private static final String BEARER = "Bearer ";

    /// What this machine calls itself: a page of another name may have been led here.
    private static final Pattern HERE =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    Router on(Router router) {
        return router.on("GET", "/healthz", request -> healthz())
                .on("GET", "/metrics", this::metrics);
    }

    private Reply healthz() {
        var parts = new LinkedHashMap<String, String>();
        for (var part : health.parts()) parts.put(part.name(), part.state().name().toLowerCase());
        boolean well = health.parts().stream().allMatch(Probes::lets);
        var body = Json.bytes(Map.of("class", well ? "possible" : "impossible", "parts", parts));
        return Reply.json(body).status(well ? 200 : 503).with("Cache-Control", "no-store");
    }

    private static boolean lets(Health.Part part) {
        return switch (part.state()) {
            case UP, ATTENTION -> true;
            case STARTING, DOWN -> false;
        };
    }

    private Reply metrics(Request request) {
        if (!mayRead(request)) {
            throw new HttpFault(403, "The metrics are for this machine, or ask for a token.");
        }
        var text = metrics.text().getBytes(StandardCharsets.UTF_8);
        return Reply.of(Metrics.CONTENT_TYPE, text).with("Cache-Control", "no-store");
    }

    private boolean mayRead(Request request) {
        if (token.isPresent()) {
            var shown = request.headers().first("Authorization").orElse("");
            return shown.startsWith(BEARER) && same(shown.substring(BEARER.length()), token.get());
        }
        return !published
                && HERE.matcher(request.host()).matches()
                && FORWARDED.stream().noneMatch(request.headers()::has)
                && InetAddress.ofLiteral(request.client()).isLoopbackAddress();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
