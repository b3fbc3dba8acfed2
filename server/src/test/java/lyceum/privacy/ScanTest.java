package lyceum.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scan that cannot find what is there proves nothing: each form is planted and found.
final class ScanTest {
    private static final String CANARY = "q7Zp4XvKt2Lm9RwB6sYd1NfH";
    private static final Needles ONE = Needles.texts(List.of(CANARY));

    @TempDir Path folder;

    private List<String> hits(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("some"), content);
        return Scan.through(folder, ONE).hits().stream()
                .map(hit -> hit.replace(file.toString(), "it"))
                .toList();
    }

    private static byte[] around(byte[] middle) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[1_001]);
        out.writeBytes(middle);
        out.writeBytes(new byte[999]);
        return out.toByteArray();
    }

    @Test
    void every_form_is_found() throws IOException {
        var raw = CANARY.getBytes(UTF_8);
        assertThat(hits(around(raw))).contains(CANARY + " (raw) in it");
        assertThat(hits(around(CANARY.getBytes(UTF_16LE)))).contains(CANARY + " (utf-16le) in it");
        assertThat(hits(around(HexFormat.of().formatHex(raw).getBytes(UTF_8))))
                .contains(CANARY + " (hex) in it");
        for (var before : List.of("", "a", "ab", "abc", "abcd")) {
            var text = (before + CANARY + "#").getBytes(UTF_8);
            assertThat(hits(around(Base64.getEncoder().encode(text))))
                    .as("base64 after " + before)
                    .isNotEmpty();
        }
    }

    @Test
    void what_is_packed_is_found() throws IOException {
        var text = around(CANARY.getBytes(UTF_8));
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(text);
        }
        var zlib = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(zlib)) {
            out.write(text);
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("inside"));
            out.write(text);
        }
        var packed = Map.of("gzip", gzip, "zlib", zlib, "zip", zip);
        for (var each : packed.entrySet()) {
            assertThat(hits(around(each.getValue().toByteArray())))
                    .contains(CANARY + " (raw) in it within " + each.getKey());
        }
    }

    @Test
    void what_lies_over_the_edge_of_two_pieces_is_found() throws IOException {
        var large = new byte[Scan.PIECE + 1_000];
        var raw = CANARY.getBytes(UTF_8);
        System.arraycopy(raw, 0, large, Scan.PIECE - 10, raw.length);
        assertThat(hits(large)).contains(CANARY + " (raw) in it");
    }

    /// Beside the letters of another script six bytes are enough, in UTF-16 too.
    @Test
    void a_short_word_of_another_script_is_found() throws IOException {
        var word = "\u9648\u5c0f\u660e";
        var needles = Needles.texts(List.of(word));
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            Files.write(folder.resolve("some"), around(word.getBytes(charset)));
            assertThat(Scan.through(folder, needles).hits()).as(charset.name()).hasSize(1);
        }
        Files.write(folder.resolve("some"), word.getBytes(UTF_8));
        assertThat(Scan.through(folder, needles).hits()).as("all of a file").hasSize(1);
    }

    @Test
    void six_bytes_are_too_few_where_all_are_ascii() {
        assertThat(Needles.tooShort("Sokrat")).isTrue();
        assertThat(Needles.tooShort("Sokrates")).isFalse();
        assertThat(Needles.tooShort("Chlo\u00e9")).isFalse();
        assertThat(Needles.tooShort("Zo\u00eb")).isTrue();
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        assertThat(hits(around(CANARY.substring(1).getBytes(UTF_8)))).isEmpty();
        assertThat(Scan.through(folder, ONE).bytes()).isEqualTo(2_023);
        assertThatThrownBy(() -> Needles.texts(List.of("short")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_ways_to_write_it_are_found() throws IOException {
        var name = "Zo\u00e9 O'Hara-M\u00fcller";
        var needles = Needles.texts(List.of(name));
        var written =
                List.of(
                        "Zoe\u0301 O'Hara-Mu\u0308ller",
                        "ZO\u00c9 O'HARA-M\u00dcLLER",
                        "Zo%c3%a9%20O%27Hara-M%c3%bcller",
                        "Zo%C3%A9%20O%27Hara-M%C3%BCller",
                        "Zo\u00e9 O&#39;Hara-M\u00fcller",
                        "Zo&#233; O&#39;Hara-M&#252;ller");
        for (var each : written) {
            Files.write(folder.resolve("some"), around(each.getBytes(UTF_8)));
            assertThat(Scan.through(folder, needles).hits()).as(each).isNotEmpty();
        }
        Files.write(folder.resolve("some"), around(name.getBytes(ISO_8859_1)));
        assertThat(Scan.through(folder, needles).hits()).isNotEmpty();
    }

    @Test
    void names_of_files_and_what_links_lead_to_is_found() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("some"), CANARY);
        var place = Files.createDirectories(folder.resolve("place"));
        Files.createSymbolicLink(place.resolve("link"), elsewhere);
        assertThat(Scan.through(place, ONE).hits()).hasSize(1);
        Files.createSymbolicLink(folder.resolve("whole"), place);
        assertThat(Scan.through(folder.resolve("whole"), ONE).hits()).hasSize(1);
        Files.createFile(place.resolve(CANARY));
        assertThat(Scan.through(place, ONE).hits()).hasSize(2);
    }

    @Test
    void what_is_packed_beyond_a_piece_is_found() throws IOException {
        var noise = new byte[Scan.PIECE + 4_096];
        new Random(5).nextBytes(noise);
        for (var before : List.of(0, Scan.PIECE - 500)) {
            try (var file = Files.newOutputStream(folder.resolve("some"))) {
                file.write(new byte[before]);
                try (var gzip = new GZIPOutputStream(file)) {
                    gzip.write(noise);
                    gzip.write(CANARY.getBytes(UTF_8));
                }
            }
            assertThat(Scan.through(folder, ONE).hits())
                    .as("after " + before)
                    .anyMatch(hit -> hit.endsWith(" within gzip"));
        }
    }

    @Test
    void what_stands_deep_in_an_entry_of_a_zip_is_found() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("some")))) {
            zip.putNextEntry(new ZipEntry("inside"));
            for (int i = 0; i < 20; i++) zip.write(new byte[1 << 20]);
            zip.write(CANARY.getBytes(UTF_8));
        }
        assertThat(Scan.through(folder, ONE).hits()).hasSize(1);
    }
}
