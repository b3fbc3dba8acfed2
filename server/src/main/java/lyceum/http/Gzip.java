package lyceum.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Bodies made small for those who take them so.
final class Gzip {
    /// What is smaller is not worth compressing, bytes.
    static final int LEAST = 1024;

    private Gzip() {}

    static boolean accepted(Headers asked) {
        return asked.first("Accept-Encoding").filter(it -> it.contains("gzip")).isPresent();
    }

    static byte[] of(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
