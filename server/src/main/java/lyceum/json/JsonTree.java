package lyceum.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Any JSON value, as a tree of our own: what strangers send, before it is bound to anything.
public sealed interface JsonTree {
    /// How deep objects and arrays may nest.
    int MAX_NESTING = 32;

    /// The longest number, in characters.
    int MAX_NUMBER = 100;

    /// An object; fields keep the order in which they came.
    record JsonObject(Map<String, JsonTree> fields) implements JsonTree {}

    /// An array.
    record JsonArray(List<JsonTree> items) implements JsonTree {}

    /// A text of whole Unicode characters.
    record JsonText(String value) implements JsonTree {}

    /// A number, exactly as written.
    record JsonNumber(BigDecimal value) implements JsonTree {}

    /// `true` or `false`.
    record JsonBoolean(boolean value) implements JsonTree {}

    /// `null`.
    record JsonNull() implements JsonTree {}

    /// Reads the bytes strictly: UTF-8 without byte order mark, one value, no name twice in an
    /// object, no half surrogate pair, at most `MAX_NESTING` deep. Throws `MalformedJson` with line
    /// and column otherwise. The caller limits the size.
    static JsonTree parse(byte[] json) {
        return StrictReader.read(json);
    }

    /// The tree as JSON in UTF-8.
    default byte[] bytes() {
        return TreeWriter.bytes(this);
    }
}
