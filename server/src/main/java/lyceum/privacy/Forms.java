package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ways in which a text or bytes may stand in a file.
final class Forms {
    /// The name of the form in which bytes, or the UTF-8 of a text, stand as they are.
    static final String RAW = "raw";

    private Forms() {}

    /// Of bytes: as they are, in hex, and in base64 from each of three starts.
    static Map<String, byte[]> of(byte[] bytes) {
        var forms = new LinkedHashMap<String, byte[]>();
        forms.put(RAW, bytes);
        forms.put("hex", HexFormat.of().formatHex(bytes).getBytes(UTF_8));
        forms.put("HEX", HexFormat.of().withUpperCase().formatHex(bytes).getBytes(UTF_8));
        for (int start = 0; start < 3; start++) {
            forms.put("base64+" + start, base64(bytes, start, Base64.getEncoder()));
            forms.put("base64url+" + start, base64(bytes, start, Base64.getUrlEncoder()));
        }
        return forms;
    }

    /// Of a text: all those of its UTF-8, and UTF-16, JSON and URL escapes.
    static Map<String, byte[]> of(String text) {
        var forms = new LinkedHashMap<>(of(text.getBytes(UTF_8)));
        forms.put("utf-16le", text.getBytes(UTF_16LE));
        forms.put("utf-16be", text.getBytes(UTF_16BE));
        forms.put("json", escaped(text).getBytes(UTF_8));
        forms.put("url", URLEncoder.encode(text, UTF_8).getBytes(UTF_8));
        return forms;
    }

    // The characters at both ends also hold bits of what stands beside, so they are left out.
    private static byte[] base64(byte[] bytes, int start, Base64.Encoder encoder) {
        var shifted = new byte[start + bytes.length];
        System.arraycopy(bytes, 0, shifted, start, bytes.length);
        var all = encoder.withoutPadding().encode(shifted);
        var from = start == 0 ? 0 : start + 1;
        var until = shifted.length % 3 == 0 ? all.length : all.length - 1;
        return Arrays.copyOfRange(all, from, until);
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        text.chars()
                .forEach(c ->
                        out.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return out.toString();
    }
}
