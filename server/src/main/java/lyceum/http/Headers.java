package lyceum.http;

import java.util.List;
import java.util.Optional;

/// The header fields of a request, in the order in which they came.
public record Headers(List<Header> all) {
    /// No header at all.
    public static final Headers NONE = new Headers(List.of());

    /// The value of the first field of that name.
    public Optional<String> first(String name) {
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /// The values of every field of that name.
    public List<String> every(String name) {
        return all.stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /// Whether there is a field of that name.
    public boolean has(String name) {
        return first(name).isPresent();
    }
}
