package lyceum.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a request: status, header fields, whole body.
///
/// @param flow the body where it is too large to be held; null: `body` is all of it
public record Reply(int status, List<Header> headers, byte[] body, @Nullable Flow flow) {
    /// The answer 204, no content.
    public static final Reply EMPTY = new Reply(204, List.of(), new byte[0]);

    /// An answer with its whole body.
    public Reply(int status, List<Header> headers, byte[] body) {
        this(status, headers, body, null);
    }

    /// An answer whose body is written piece by piece.
    public static Reply flowing(int status, List<Header> headers, Flow flow) {
        return new Reply(status, List.copyOf(headers), new byte[0], flow);
    }

    /// A body of the given type with status 200.
    public static Reply of(String contentType, byte[] body) {
        return new Reply(200, List.of(new Header("Content-Type", contentType)), body);
    }

    /// JSON in UTF-8 with status 200.
    public static Reply json(byte[] body) {
        return of("application/json", body);
    }

    /// Plain text with status 200.
    public static Reply text(String body) {
        return of("text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /// A way elsewhere: 303, to be fetched with GET.
    public static Reply seeOther(String location) {
        return new Reply(303, List.of(new Header("Location", location)), new byte[0]);
    }

    /// The same answer compressed, if it is worth it and whoever asked takes it so.
    public Reply gzipped(Request asked) {
        var same = with("Vary", "Accept-Encoding");
        if (body.length < Gzip.LEAST || !Gzip.accepted(asked.headers())) return same;
        return new Reply(status, same.headers, Gzip.of(body)).with("Content-Encoding", "gzip");
    }

    /// The same answer with another status.
    public Reply status(int code) {
        return new Reply(code, headers, body, flow);
    }

    /// The same answer with one more header field.
    public Reply with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, List.copyOf(more), body, flow);
    }
}
