package lyceum.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Form fields: `a=b&c=d` in a query or in a body.
public final class Form {
    /// The most fields one form may have.
    public static final int MAX_FIELDS = 20_000;

    /// One field, decoded; a name may come more than once.
    public record Field(String name, String value) {}

    private Form() {}

    /// The fields in their order. A broken escape or text that is not UTF-8 is a fault 400.
    public static List<Field> parse(String form) {
        List<Field> fields = new ArrayList<>();
        int start = 0;
        while (start < form.length()) {
            int end = form.indexOf('&', start);
            end = end < 0 ? form.length() : end;
            if (end > start) {
                fields.add(field(form.substring(start, end)));
            }
            if (fields.size() > MAX_FIELDS) {
                throw new HttpFault(400, "A form has at most " + MAX_FIELDS + " fields.");
            }
            start = end + 1;
        }
        return fields;
    }

    private static Field field(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Field(decode(pair), "")
                : new Field(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i] == '+' ? (byte) ' ' : raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new HttpFault(400, "A form field has a broken percent escape.");
            }
            bytes.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new HttpFault(400, "A form field is not UTF-8.");
        }
    }
}
