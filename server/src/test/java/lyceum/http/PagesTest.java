package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    @TempDir Path folder;
    private Pages pages;

    @BeforeEach
    void write() throws IOException {
        Path root = Files.createDirectories(folder.resolve("dist/assets")).getParent();
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(root.resolve("index.html"), "<p>front</p>");
        Files.writeString(root.resolve("class.html"), "<p>class</p>");
        Files.writeString(root.resolve(".env"), "secret");
        Files.writeString(root.resolve("assets/app-1a2b.js"), "let x = 1;\n".repeat(500));
        Files.createSymbolicLink(root.resolve("out.txt"), folder.resolve("secret.txt"));
        pages = Pages.in(root, new PagePolicy(List.of(), true, true).headers());
    }

    @Test
    void servesFilesAlsoUnderVersions() throws Exception {
        assertThat(body(get("/"))).isEqualTo("<p>front</p>");
        for (String path : List.of("/class.html", "/latest/class.html", "/1.7.2/class.html")) {
            assertThat(body(get(path))).isEqualTo("<p>class</p>");
        }
        assertThat(header(get("/"), "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(get("/"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(get("/"), "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(header(get("/"), "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(get("/"), "Strict-Transport-Security")).isNotEmpty();
    }

    @Test
    void compressesOnceAndAnswersFromTheCache() throws Exception {
        Reply packed = get("/assets/app-1a2b.js", new Header("Accept-Encoding", "gzip, br"));
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Cache-Control")).contains("immutable");
        assertThat(packed.body().length).isLessThan(500);
        byte[] unpacked =
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(unpacked).hasSize(5500);
        String tag = header(packed, "ETag");
        assertThat(get("/assets/app-1a2b.js", new Header("If-None-Match", tag)).status())
                .isEqualTo(304);
    }

    @Test
    void aChangedFileIsReadAgain() throws Exception {
        get("/class.html");
        Path file = folder.resolve("dist/class.html");
        Files.writeString(file, "new");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(body(get("/class.html"))).isEqualTo("new");
    }

    @Test
    void nothingOutsideTheFolderIsServed() {
        for (String path :
                List.of(
                        "/../secret.txt",
                        "/assets/../../secret.txt",
                        "/.env",
                        "/out.txt",
                        "/assets",
                        "/none.html",
                        "/\0",
                        "//etc/passwd",
                        "/latest/../../secret.txt")) {
            assertThatThrownBy(() -> get(path)).as(path).isInstanceOf(HttpFault.class);
        }
    }

    private Reply get(String path, Header... headers) throws IOException {
        return pages.handle(
                new Request(
                        "GET",
                        path,
                        "",
                        new Headers(List.of(headers)),
                        "127.0.0.1",
                        false,
                        Map.of(),
                        java.io.InputStream.nullInputStream()));
    }

    private static String body(Reply reply) {
        return new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String header(Reply reply, String name) {
        return new Headers(reply.headers()).first(name).orElse("");
    }
}
