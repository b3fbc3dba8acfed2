package lyceum.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lyceum.api.Shape.Kind;
import lyceum.http.Reply;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;

/// The envelope around every answer. The status is 200 for errors too, and the content type has no
/// parameters: with either otherwise the vendor's clients lose the error.
final class Answer {
    private Answer() {}

    static Reply success(Record response, String requestId) {
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        write(response, Shape.of(response.getClass()), fields);
        return envelope(fields, requestId);
    }

    static Reply failure(ApiFault fault, String language, String requestId) {
        Map<String, JsonTree> error = new LinkedHashMap<>();
        error.put("Code", new JsonText(fault.error().code()));
        error.put("Message", new JsonText(fault.message(language)));
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        fields.put("Error", new JsonObject(error));
        return envelope(fields, requestId);
    }

    private static Reply envelope(Map<String, JsonTree> fields, String requestId) {
        fields.put("RequestId", new JsonText(requestId));
        return Reply.json(new JsonObject(Map.of("Response", new JsonObject(fields))).bytes());
    }

    private static void write(Object record, Shape shape, Map<String, JsonTree> into) {
        for (Shape.Field field : shape.fields()) {
            Object value = field.of(record);
            if (field.kind() instanceof Kind.Spreading(var inner)
                    && value instanceof Action.Spread<?>(var all)) {
                write(all, inner, into);
            } else {
                into.put(field.name(), value == null ? new JsonNull() : tree(value, field.kind()));
            }
        }
    }

    private static JsonTree tree(Object value, Kind kind) {
        return switch (kind) {
            case Kind.Whole _ ->
                    new JsonNumber(
                            BigDecimal.valueOf(
                                    value instanceof Signed(var signed) ? signed : (long) value));
            case Kind.Text() -> new JsonText((String) value);
            case Kind.Many(var each) ->
                    new JsonArray(((List<?>) value).stream().map(it -> tree(it, each)).toList());
            case Kind.Nested(var shape) -> {
                Map<String, JsonTree> fields = new LinkedHashMap<>();
                write(value, shape, fields);
                yield new JsonObject(fields);
            }
            case Kind.Spreading _ -> throw new IllegalStateException("written with its parent");
        };
    }
}
