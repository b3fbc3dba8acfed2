package lyceum.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One line of the router's table. A pattern is a path whose segments are fixed words, `{name}` for
/// any one segment, or last `{name*}` for the rest of the path.
record Route(String method, List<String> pattern, Target target) {
    /// Any method.
    static final String ANY = "*";

    /// What a route leads to.
    sealed interface Target {
        record Answer(Handler handler) implements Target {}

        record Upgrade(SocketEndpoint endpoint) implements Target {}
    }

    static Route of(String method, String pattern, Target target) {
        return new Route(method, segments(pattern), target);
    }

    /// HEAD is served by what serves GET.
    boolean takes(String wanted) {
        return method.equals(ANY)
                || method.equals(wanted)
                || method.equals("GET") && wanted.equals("HEAD");
    }

    /// The named parts if the path fits the pattern.
    Optional<Map<String, String>> match(List<String> path) {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String wanted = pattern.get(i);
            if (wanted.endsWith("*}")) {
                String name = wanted.substring(1, wanted.length() - 2);
                parts.put(
                        name,
                        String.join("/", path.subList(Math.min(i, path.size()), path.size())));
                return Optional.of(parts);
            }
            if (i >= path.size()) {
                return Optional.empty();
            }
            if (wanted.startsWith("{")) {
                parts.put(wanted.substring(1, wanted.length() - 1), path.get(i));
            } else if (!wanted.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return path.size() == pattern.size() ? Optional.of(parts) : Optional.empty();
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
