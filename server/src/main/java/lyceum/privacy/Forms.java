package lyceum.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The ways in which a text or bytes may stand in a file.
final class Forms {
    /// The name of the form in which bytes, or the UTF-8 of a text, stand as they are.
    static final String RAW = "raw";

    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");
    private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{L}");
    private static final Pattern HTML = Pattern.compile("[&<>\"']");
    private static final Map<String, String> ENTITIES =
            Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&#39;");

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

    /// Of a text: all those of its UTF-8, UTF-16, Latin-1, escapes of JSON, URLs and HTML; also of
    /// the text with its letters composed, taken apart, as capitals and as small ones.
    static Map<String, byte[]> of(String text) {
        var forms = new LinkedHashMap<>(written(text));
        var others = new LinkedHashMap<String, String>();
        others.put("composed", Normalizer.normalize(text, Normalizer.Form.NFC));
        others.put("taken apart", Normalizer.normalize(text, Normalizer.Form.NFD));
        others.put("capitals", text.toUpperCase(Locale.ROOT));
        others.put("small", text.toLowerCase(Locale.ROOT));
        others.put("first word capitals", capitals(text, 0, text.indexOf(' ')));
        others.put("last word capitals", capitals(text, text.lastIndexOf(' '), text.length()));
        others.put("capital letters at words", capitalised(text));
        others.forEach((how, other) ->
                written(other).forEach((name, bytes) -> forms.put(how + " " + name, bytes)));
        var known = new HashSet<ByteBuffer>();
        forms.values().removeIf(bytes -> !known.add(ByteBuffer.wrap(bytes)));
        return forms;
    }

    private static Map<String, byte[]> written(String text) {
        var forms = new LinkedHashMap<>(of(text.getBytes(UTF_8)));
        forms.put("utf-16le", text.getBytes(UTF_16LE));
        forms.put("utf-16be", text.getBytes(UTF_16BE));
        if (ISO_8859_1.newEncoder().canEncode(text))
            forms.put("latin-1", text.getBytes(ISO_8859_1));
        forms.put("json", escaped(text, "\\u%04x").getBytes(UTF_8));
        forms.put("JSON", escaped(text, "\\u%04X").getBytes(UTF_8));
        var url = URLEncoder.encode(text, UTF_8);
        forms.put("url", url.getBytes(UTF_8));
        forms.put("url %20", url.replace("+", "%20").getBytes(UTF_8));
        var small = PERCENT.matcher(url).replaceAll(code -> code.group().toLowerCase(Locale.ROOT));
        forms.put("small url", small.getBytes(UTF_8));
        forms.put("small url %20", small.replace("+", "%20").getBytes(UTF_8));
        var html = HTML.matcher(text).replaceAll(sign -> ENTITIES.get(sign.group()));
        forms.put("html", html.getBytes(UTF_8));
        forms.put("html numbers", escaped(html, "&#%d;").getBytes(UTF_8));
        forms.put("html hex", escaped(html, "&#x%x;").getBytes(UTF_8));
        forms.put("html HEX", escaped(html, "&#x%X;").getBytes(UTF_8));
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

    // Lists often write the surname so.
    private static String capitals(String text, int from, int until) {
        if (from < 0 || until < 0) return text;
        var word = text.substring(from, until).toUpperCase(Locale.ROOT);
        return text.substring(0, from) + word + text.substring(until);
    }

    private static String capitalised(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
    }

    private static String escaped(String text, String escape) {
        var out = new StringBuilder();
        text.chars()
                .forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : escape.formatted(c)));
        return out.toString();
    }
}
