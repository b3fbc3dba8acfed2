package lyceum.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The table of routes, tried from top to bottom.
public final class Router {
    private final List<Route> routes;

    private Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /// A router without routes.
    public Router() {
        this(List.of());
    }

    /// This table and one more line: requests of that method (HEAD is served by GET) whose path
    /// fits the pattern, such as `/join/{code}` or `/files/{path*}`.
    public Router on(String method, String pattern, Handler handler) {
        return and(Route.of(method, pattern, new Route.Target.Answer(handler)));
    }

    /// This table and one more line for requests of any method.
    public Router any(String pattern, Handler handler) {
        return on(Route.ANY, pattern, handler);
    }

    /// This table and one more line for WebSockets.
    public Router socket(String pattern, SocketEndpoint endpoint) {
        return and(Route.of("GET", pattern, new Route.Target.Upgrade(endpoint)));
    }

    private Router and(Route route) {
        List<Route> more = new ArrayList<>(routes);
        more.add(route);
        return new Router(more);
    }

    /// What a request leads to, and the request with the named parts of its path.
    record Match(Route.Target target, Request request) {}

    /// The first line that fits; a fault 405 if only the method does not, else 404. Requests to
    /// upgrade go to sockets, all others to handlers.
    Match find(Request request, boolean upgrade) {
        List<String> path = Route.segments(request.path());
        var allowed = new TreeSet<String>();
        for (Route route : routes) {
            var parts = route.match(path);
            if (parts.isEmpty() || upgrade != route.target() instanceof Route.Target.Upgrade) {
                continue;
            }
            if (route.takes(request.method())) {
                return new Match(route.target(), request.withParts(parts.get()));
            }
            allowed.add(route.method());
        }
        if (allowed.isEmpty()) {
            throw new HttpFault(404, "There is nothing here.");
        }
        throw new HttpFault(405, "This takes " + String.join(", ", allowed) + " only.");
    }
}
