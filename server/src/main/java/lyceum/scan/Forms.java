package lyceum.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// The bytes in which a text may stand: as UTF-8, UTF-16 and Latin-1, its letters composed and
/// taken apart, its blanks as in URLs and in headers of mails. Capitals and small letters are the
/// business of each [Form].
final class Forms {
    /// The name of the form in which bytes, or the UTF-8 of a text, stand as they are.
    static final String RAW = "raw";

    private static final Map<Charset, String> CHARSETS = charsets();

    private Forms() {}

    private static SequencedMap<Charset, String> charsets() {
        var all = new LinkedHashMap<Charset, String>();
        all.put(UTF_8, RAW);
        all.put(UTF_16LE, "utf-16le");
        all.put(UTF_16BE, "utf-16be");
        all.put(ISO_8859_1, "latin-1");
        return all;
    }

    /// Of a text, the same form not twice.
    static List<Form> of(String text) {
        var writings = new LinkedHashMap<String, String>();
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        writings.put(text, "");
        writings.putIfAbsent(composed, " composed");
        writings.putIfAbsent(Normalizer.normalize(text, Normalizer.Form.NFD), " taken apart");
        // A letter may have another number of bytes as a capital, or two letters.
        writings.putIfAbsent(composed.toUpperCase(Locale.ROOT), " capitals");
        writings.putIfAbsent(composed.toLowerCase(Locale.ROOT), " small");
        for (var writing : List.copyOf(writings.entrySet()))
            for (var blank : List.of("+", "_"))
                writings.putIfAbsent(
                        writing.getKey().replace(" ", blank),
                        writing.getValue() + " with " + blank);
        var forms = new ArrayList<Form>();
        writings.forEach((writing, name) -> written(writing, name, forms));
        return List.copyOf(forms);
    }

    private static void written(String text, String name, List<Form> forms) {
        CHARSETS.forEach((charset, named) -> {
            if (!charset.newEncoder().canEncode(text)) return;
            var form = Form.of(text, charset, named + name);
            if (forms.stream().noneMatch(form::isSame)) forms.add(form);
        });
    }
}
