package lyceum.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.http.Form;
import lyceum.http.Header;
import lyceum.http.Headers;
import lyceum.http.HttpFault;
import lyceum.http.Request;

/// A request for the signalling, with the one ticket it brings. LiveKit looks for a ticket in two
/// places and prefers one of them, so a request with two of them is refused.
record Signalling(Request request, String ticket) {
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";
    private static final String TICKET = "access_token";

    /// What a client tells of itself and of its connection. Not among them is what would say in
    /// whose name or in which room it comes, such as `publish` and `room`: the ticket says that.
    private static final Set<String> PASSED_ON =
            Set.of(
                    "adaptive_stream",
                    "auto_subscribe",
                    "auto_subscribe_data_track",
                    "browser",
                    "browser_version",
                    "client_protocol",
                    "device_model",
                    "disable_ice_lite",
                    "join_request",
                    "network",
                    "os",
                    "os_version",
                    "protocol",
                    "reconnect",
                    "reconnect_reason",
                    "sdk",
                    "sid",
                    "subscriber_allow_pause",
                    "version");

    /// Reads the ticket; more than one is a fault 400, none or another kind a fault 401.
    static Signalling of(Request request) {
        var inQuery =
                Form.parse(request.query()).stream()
                        .filter(field -> field.name().equals(TICKET))
                        .map(Form.Field::value);
        var inHeader = request.headers().every(AUTHORIZATION).stream().map(Signalling::bearer);
        var tickets = Stream.concat(inQuery, inHeader).toList();
        if (tickets.size() > 1) throw new HttpFault(400, "A request brings one media ticket.");
        if (tickets.isEmpty()) throw new HttpFault(401, "This needs a media ticket.");
        return new Signalling(request, tickets.getFirst());
    }

    /// The same request as it is passed on: with this ticket and nothing that could weigh more.
    Request passedOn() {
        var fields = new LinkedHashMap<String, String>();
        for (var field : Form.parse(request.query())) {
            if (PASSED_ON.contains(field.name())) fields.putIfAbsent(field.name(), field.value());
        }
        fields.put(TICKET, ticket);
        var query =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return new Request(
                request.method(),
                request.path(),
                query,
                new Headers(withoutTicket(request.headers())),
                request.client(),
                request.secure(),
                request.parts(),
                request.body());
    }

    @Override
    public String toString() {
        return "Signalling(…)";
    }

    private static List<Header> withoutTicket(Headers headers) {
        var kept = new ArrayList<>(headers.all());
        kept.removeIf(header -> header.name().equalsIgnoreCase(AUTHORIZATION));
        return List.copyOf(kept);
    }

    private static String bearer(String value) {
        return value.startsWith(BEARER) ? value.substring(BEARER.length()) : "";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
