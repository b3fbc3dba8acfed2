package lyceum.http;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Connection;

/// The lines that owe us the head of a request, of each address in the order in which they came to
/// owe it.
final class Owing {
    private final Map<String, Map<Connection, Long>> addresses = new HashMap<>();

    /// A line owes a head since that time of the nano clock.
    synchronized void add(String address, Connection line, long since) {
        var beside = addresses.computeIfAbsent(address, _ -> new LinkedHashMap<>());
        beside.remove(line);
        beside.put(line, since);
    }

    synchronized void remove(String address, Connection line) {
        addresses.computeIfPresent(
                address,
                (_, beside) -> {
                    beside.remove(line);
                    return beside.isEmpty() ? null : beside;
                });
    }

    /// The line of an address that owes the longest, which is taken out; empty: none does.
    synchronized Optional<Connection> first(String address) {
        var first = addresses.getOrDefault(address, Map.of()).keySet().stream().findFirst();
        first.ifPresent(line -> remove(address, line));
        return first;
    }

    /// All that owe since before that time.
    synchronized List<Connection> before(long nanos) {
        return addresses.values().stream()
                .flatMap(beside -> beside.entrySet().stream())
                .filter(one -> one.getValue() - nanos < 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
