package lyceum.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonBoolean;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads bytes into a tree and says what is wrong, and where, without quoting it.
final class StrictReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(JsonTree.MAX_NESTING)
                                    .maxNumberLength(JsonTree.MAX_NUMBER)
                                    .build())
                    .build();

    private final JsonParser in;

    private StrictReader(JsonParser in) {
        this.in = in;
    }

    static JsonTree read(byte[] json) {
        CharBuffer text = decode(json);
        try (JsonParser in =
                FACTORY.createParser(
                        ObjectReadContext.empty(),
                        text.array(),
                        text.arrayOffset(),
                        text.remaining())) {
            var reader = new StrictReader(in);
            JsonTree tree = reader.value(in.nextToken());
            if (in.nextToken() != null) {
                throw reader.malformed("more than one JSON value");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw malformed("nested or a number too long", e);
        } catch (JacksonException e) {
            throw malformed("not JSON", e);
        }
    }

    private JsonTree value(JsonToken token) {
        if (token == null) {
            throw malformed("no JSON value");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonText(whole(in.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw malformed("not JSON");
        };
    }

    private JsonObject object() {
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = whole(in.currentName());
            if (fields.containsKey(name)) {
                throw malformed("a name twice in one object");
            }
            fields.put(name, value(in.nextToken()));
        }
        return new JsonObject(Collections.unmodifiableMap(fields));
    }

    private JsonArray array() {
        List<JsonTree> items = new ArrayList<>();
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
            items.add(value(next));
        }
        return new JsonArray(Collections.unmodifiableList(items));
    }

    private JsonNumber number() {
        try {
            return new JsonNumber(in.getDecimalValue());
        } catch (NumberFormatException e) {
            throw malformed("a number out of range"); // the library quotes it
        }
    }

    private String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (i + 1 == text.length()
                    || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                throw malformed("an unpaired surrogate");
            }
            i++;
        }
        return text;
    }

    private MalformedJson malformed(String what) {
        var at = in.currentTokenLocation();
        return new MalformedJson(what, at.getLineNr(), at.getColumnNr());
    }

    private static MalformedJson malformed(String what, JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? new MalformedJson(what)
                : new MalformedJson(what, at.getLineNr(), at.getColumnNr());
    }

    private static CharBuffer decode(byte[] json) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(json.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(json), text, true);
        text.flip();
        if (result.isError()) {
            throw new MalformedJson("not UTF-8", line(text), column(text));
        }
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            throw new MalformedJson("a byte order mark", 1, 1);
        }
        return text;
    }

    private static int line(CharBuffer read) {
        return 1 + (int) read.chars().filter(c -> c == '\n').count();
    }

    private static int column(CharBuffer read) {
        return read.length() - read.toString().lastIndexOf('\n');
    }
}
