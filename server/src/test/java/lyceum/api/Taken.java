package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import lyceum.http.Header;
import lyceum.http.Headers;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.json.JsonTree.JsonObject;
import lyceum.privacy.ExportCheck;

/// Archives as a customer asks for them and takes them.
record Taken(Served served, Taught taught) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    String person(String user) {
        return Customer.text(taught.own("ExportUser", ",\"UserId\":\"" + user + "\""), "ExportId");
    }

    String application() {
        return Customer.text(taught.own("ExportApplication", ""), "ExportId");
    }

    JsonObject describe(String export) {
        return taught.own("DescribeExport", asked(export));
    }

    String refused(String export) {
        return taught.refused("DescribeExport", asked(export));
    }

    private static String asked(String export) {
        return ",\"ExportId\":\"" + export + "\"";
    }

    /// The address of an archive, once it is ready.
    String url(String export) {
        await().atMost(PATIENCE)
                .until(() -> Customer.text(describe(export), "State").equals("READY"));
        return Customer.text(describe(export), "Url");
    }

    Reply get(String url, Header... headers) {
        var token = URI.create(url).getPath().replaceFirst("^/export/", "");
        return served.door.give(
                new Request(
                        "GET",
                        "/export/" + token,
                        "",
                        new Headers(List.of(headers)),
                        "127.0.0.1",
                        false,
                        Map.of("token", token),
                        new ByteArrayInputStream(new byte[0])));
    }

    /// The status of the answer.
    int status(String url) {
        try {
            return get(url).status();
        } catch (HttpFault fault) {
            return fault.status();
        }
    }

    static byte[] body(Reply reply) throws IOException {
        var out = new ByteArrayOutputStream();
        var flow = reply.flow();
        if (flow == null) return reply.body();
        flow.writeTo(out);
        assertThat(out.size()).isEqualTo(Math.toIntExact(flow.length()));
        return out.toByteArray();
    }

    /// The files of an archive that was checked, by their path.
    Map<String, String> files(String export, Path folder) throws Exception {
        var bytes = body(get(url(export)));
        assertThat(Customer.text(describe(export), "Sha256")).isEqualTo(sha256(bytes));
        var file = Files.write(folder.resolve(export + ".zip"), bytes);
        assertThat(ExportCheck.check(file, served.privacy.receipts().key()).files()).isPositive();
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
