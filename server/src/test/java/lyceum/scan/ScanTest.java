package lyceum.scan;

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
import java.util.Locale;
import java.util.Random;
import java.util.zip.Deflater;
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
        for (var charset : List.of(UTF_16LE, UTF_16BE))
            assertThat(hits((CANARY + "#").getBytes(charset)))
                    .contains(CANARY + " (" + charset.name().toLowerCase(Locale.ROOT) + ") in it");
        assertThat(hits(around(HexFormat.of().formatHex(raw).getBytes(UTF_8))))
                .contains(CANARY + " (raw) in it within hex");
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
        var raw = deflated(text, Deflater.BEST_COMPRESSION);
        for (var each : List.of(gzip.toByteArray(), zlib.toByteArray(), zip.toByteArray(), raw))
            assertThat(hits(around(each))).containsExactly(CANARY + " (raw) in it within deflate");
    }

    private static byte[] deflated(byte[] text, int level) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(level, true))) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    /// Short texts have fixed codes, as the frames of a WebSocket, and others begin unpacked.
    @Test
    void whatNothingMarksAsPackedIsFound() throws IOException {
        var name = "Xanthippe of Athens";
        var needles = Needles.texts(List.of(name));
        var letters = new StringBuilder();
        new Random(7).ints(4_000, 'a', 'z').forEach(letter -> letters.append((char) letter));
        var texts = List.of("", "x", "{\"name\":\"", letters.toString(), "Xant Xanthi Xanthippe ");
        for (var before : texts) {
            for (var after : List.of("", "\"}", letters.reverse().toString())) {
                var text = (before + name + after).getBytes(UTF_8);
                for (var level : List.of(1, 6, 9)) {
                    Files.write(folder.resolve("some"), around(deflated(text, level)));
                    assertThat(Scan.through(folder, needles).hits())
                            .as("%s after %s at %d", text.length, before.length(), level)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void whatBase64AndMailsBreakIntoLinesIsFound() throws IOException {
        var name = "Zo\u00eb M\u00fcller-Xanthippe \u00f6ffentlich";
        var needles = Needles.texts(List.of(name));
        var dots = "\u00b7".repeat(40);
        var mime = Base64.getMimeEncoder();
        for (int n = 0; n < 80; n++) {
            var text = ("x".repeat(n) + name + dots).getBytes(UTF_8);
            for (var lines : List.of("\r\n", "\n", "\r\n  ", "\n\t", "\\r\\n", "=0A")) {
                var broken = new String(mime.encode(text), UTF_8).replace("\r\n", lines);
                Files.writeString(folder.resolve("some"), "Content: text\n\n" + broken + "\n--x--");
                assertThat(Scan.through(folder, needles).hits()).as("%s", broken).hasSize(1);
            }
        }
        for (var each :
                List.of(
                        "Zo=C3=AB M=C3=BCller-Xanthippe =C3=B6ffentlich",
                        "Zo=c3=ab M=c3=bcller-X=\r\nanthippe=20=c3=b6ffentlich",
                        "Zo=C3=\n=AB M=C3=BCller-Xanthippe =C3=B6ffentlich",
                        "=?UTF-8?Q?Zo=C3=AB_M=C3=BCller-Xanthippe_=C3=B6ffentlich?=",
                        "=?iso-8859-1?Q?Zo=EB_M=FCller-Xanthippe_=F6ffentlich?=",
                        "=?UTF-8?B?Wm/DqyBNw7xsbGVyLVhhbnRoaXBwZSDDtmZmZW50bGljaA==?=",
                        "Zo\\u00eb M\\u00FCller-Xanthippe \\u00f6ffentlich",
                        "Zo%C3%AB+M%c3%bcller-Xanthippe+%C3%B6ffentlich",
                        "Zo&#xEB; M&#252;ller-Xanthippe &#x000f6;ffentlich",
                        "zO\u00cb m\u00dcLLER-xANTHIPPE \u00d6FFENTlich")) {
            Files.writeString(folder.resolve("some"), "before " + each + " after");
            assertThat(Scan.through(folder, needles).hits()).as(each).hasSize(1);
        }
    }

    @Test
    void capitalsAndSmallLettersAreOneInEveryScriptThatHasThem() throws IOException {
        var random = new Random(11);
        for (var name :
                List.of(
                        "Xanthippe",
                        "Chlo\u00e9",
                        "\u0421\u043e\u043a\u0440\u0430\u0442",
                        "\u03a3\u03c9\u03ba\u03c1\u03ac\u03c4\u03b7\u03c2",
                        "\u0531\u0580\u0561\u0574",
                        "Stra\u00dfenm\u00fcller")) {
            var needles = Needles.texts(List.of(name));
            for (int n = 0; n < 40; n++) {
                var mixed = new StringBuilder();
                name.codePoints()
                        .map(c -> random.nextBoolean() ? Character.toUpperCase(c) : c)
                        .map(c -> random.nextBoolean() ? Character.toLowerCase(c) : c)
                        .forEach(mixed::appendCodePoint);
                for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                    var bytes = mixed.toString().getBytes(charset);
                    var form = random.nextBoolean() ? bytes : Base64.getEncoder().encode(bytes);
                    Files.write(folder.resolve("some"), around(form));
                    assertThat(Scan.through(folder, needles).hits()).as("%s", mixed).hasSize(1);
                }
            }
            Files.writeString(folder.resolve("some"), name.toUpperCase(Locale.ROOT));
            assertThat(Scan.through(folder, needles).hits()).as(name).hasSize(1);
        }
        Files.writeString(folder.resolve("some"), "Xanth1ppe xanthipp3 [anthippe XANTH\tPPE");
        var other = Needles.texts(List.of("Xanthippe", "\u0421\u043e\u043a\u0440\u0430\u0442"));
        assertThat(Scan.through(folder, other).hits()).isEmpty();
    }

    /// Each within the one before, as an archive of archives, a mail of a picture, a key in a URL.
    @Test
    void what_is_packed_in_what_is_packed_is_found_and_what_is_too_deep_is_said()
            throws IOException {
        var noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        var large = new ByteArrayOutputStream();
        large.writeBytes(noise);
        large.writeBytes(CANARY.getBytes(UTF_8));
        for (var words : List.of(CANARY.getBytes(UTF_8), large.toByteArray())) {
            var zip = zipped(zipped(zipped(words)));
            assertThat(hits(zip)).hasSize(1);
            assertThat(hits(Base64.getMimeEncoder().encode(zip))).hasSize(1);
            var written = Base64.getEncoder().encodeToString(zipped(words));
            var json = "{\"a\":\"" + written.replace("/", "\\/") + "\"}";
            assertThat(hits(zipped(json.getBytes(UTF_8)))).hasSize(1);
            var hex = HexFormat.of().formatHex(zipped(words));
            assertThat(hits(Base64.getEncoder().encode(hex.getBytes(UTF_8)))).hasSize(1);
        }
        var deep = CANARY.getBytes(UTF_8);
        for (int n = 0; n < Scan.DEEPEST; n++) deep = zipped(around(deep));
        assertThat(hits(deep)).hasSize(1);
        assertThat(Scan.through(folder, ONE).cut()).isEmpty();
        Files.write(folder.resolve("some"), zipped(around(deep)));
        var found = Scan.through(folder, ONE);
        assertThat(found.hits()).isEmpty();
        assertThat(found.cut()).hasSize(1);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(all)) {
            zip.putNextEntry(new ZipEntry("inside"));
            zip.write(bytes);
        }
        return all.toByteArray();
    }

    @Test
    void links_that_lead_in_a_circle_are_followed_once() throws IOException {
        var inner = Files.createDirectories(folder.resolve("place/inner"));
        var place = folder.resolve("place");
        Files.writeString(inner.resolve("some"), "nothing but " + CANARY);
        Files.createSymbolicLink(inner.resolve("up"), place);
        Files.createSymbolicLink(inner.resolve("itself"), inner.resolve("itself"));
        Files.createSymbolicLink(place.resolve("again"), inner.resolve("some"));
        Files.createSymbolicLink(place.resolve("gone"), Path.of("no", "more"));
        var found = Scan.through(place, ONE);
        assertThat(found.hits()).hasSize(1);
        assertThat(found.bytes()).isEqualTo(12 + CANARY.length());
        Files.createSymbolicLink(place.resolve("nowhere"), Path.of("to", CANARY));
        assertThat(Scan.through(place, ONE).hits()).hasSize(2);
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
                    .anyMatch(hit -> hit.endsWith(" within deflate"));
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
