package lyceum.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.BadMessageException;

/// One request as handlers see it.
///
/// `path` is decoded, without query; `query` is the text after the question mark exactly as it was
/// sent, or empty; `client` is the address of the sender, looked up behind trusted proxies;
/// `secure` is whether it came by TLS, here or at a trusted proxy; `parts` holds what `{name}`
/// stood for in the route's pattern; `body` may be read once.
public record Request(
        String method,
        String path,
        String query,
        Headers headers,
        String client,
        boolean secure,
        Map<String, String> parts,
        InputStream body) {
    /// The same request with the named parts of its route.
    Request withParts(Map<String, String> named) {
        return new Request(method, path, query, headers, client, secure, named, body);
    }

    /// The same request for another path, without query: one page behind many addresses.
    public Request at(String other) {
        return new Request(method, other, "", headers, client, secure, parts, body);
    }

    /// What `{name}` stood for. The name must be in the route's pattern.
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("the route has no part {" + name + "}");
        }
        return part;
    }

    /// The first query parameter of that name, decoded.
    public Optional<String> parameter(String name) {
        return Form.parse(query).stream()
                .filter(field -> field.name().equals(name))
                .map(Form.Field::value)
                .findFirst();
    }

    /// The cookie of that name.
    public Optional<String> cookie(String name) {
        for (String line : headers.every("Cookie")) {
            for (String pair : line.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    return Optional.of(pair.substring(equals + 1).strip());
                }
            }
        }
        return Optional.empty();
    }

    /// The host and port the client asked for, as in its Host header, or empty.
    public String host() {
        return headers.first("Host").orElse("");
    }

    /// Who counts as one asker where it is counted how often somebody asks.
    public String asker() {
        return Networks.of(client);
    }

    /// The media type of the body in lower case, without parameters such as a charset, or empty.
    public String mediaType() {
        var said = headers.first("Content-Type").orElse("");
        return said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// The whole body, at most `limit` bytes; a larger one is a fault 413. Throws
    /// UncheckedIOException where the line breaks or the body comes too slowly: there is nobody to
    /// answer, so it is left to whoever reads the line.
    public byte[] read(int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new HttpFault(413, "The body is larger than " + limit + " bytes.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadMessageException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
