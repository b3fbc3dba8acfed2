package lyceum.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// One file of the web pages: its bytes, the same compressed, and a tag that changes with them.
record PageFile(String type, byte[] plain, byte[] gzip, String tag, FileTime changed) {
    static PageFile read(Path file, FileTime changed) throws IOException {
        byte[] plain = Files.readAllBytes(file);
        String type = MediaType.of(file.getFileName().toString());
        boolean worth = plain.length >= Gzip.LEAST && MediaType.compresses(type);
        var sum = new CRC32C();
        sum.update(plain);
        String tag = "\"%x-%x\"".formatted(sum.getValue(), plain.length);
        return new PageFile(type, plain, worth ? Gzip.of(plain) : plain, tag, changed);
    }

    Reply reply(Headers asked, String caching, List<Header> security) {
        List<Header> headers = new ArrayList<>(security);
        headers.add(new Header("Cache-Control", caching));
        headers.add(new Header("ETag", tag));
        headers.add(new Header("Vary", "Accept-Encoding"));
        if (asked.every("If-None-Match").contains(tag)) {
            return new Reply(304, headers, new byte[0]);
        }
        headers.add(new Header("Content-Type", type));
        if (Gzip.accepted(asked) && gzip != plain) {
            headers.add(new Header("Content-Encoding", "gzip"));
            return new Reply(200, headers, gzip);
        }
        return new Reply(200, headers, plain);
    }
}
