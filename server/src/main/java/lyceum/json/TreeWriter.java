package lyceum.json;

import java.io.ByteArrayOutputStream;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonBoolean;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a tree as JSON.
final class TreeWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private TreeWriter() {}

    static byte[] bytes(JsonTree tree) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(tree, out);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonTree tree, JsonGenerator out) {
        switch (tree) {
            case JsonObject(var fields) -> {
                out.writeStartObject();
                fields.forEach((name, value) -> {
                    out.writeName(name);
                    write(value, out);
                });
                out.writeEndObject();
            }
            case JsonArray(var items) -> {
                out.writeStartArray();
                items.forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case JsonText(var text) -> out.writeString(text);
            case JsonNumber(var number) -> out.writeNumber(number);
            case JsonBoolean(var truth) -> out.writeBoolean(truth);
            case JsonNull() -> out.writeNull();
        }
    }
}
