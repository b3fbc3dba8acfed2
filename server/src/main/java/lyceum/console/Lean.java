package lyceum.console;

import java.util.LinkedHashMap;
import java.util.List;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonObject;

/// JSON as the pages want it: what is not there is left out instead of being null.
final class Lean {
    private Lean() {}

    static byte[] bytes(Object value) {
        return lean(JsonTree.parse(Json.bytes(value))).bytes();
    }

    private static JsonTree lean(JsonTree tree) {
        return switch (tree) {
            case JsonObject(var fields) -> {
                var left = new LinkedHashMap<String, JsonTree>();
                fields.forEach((name, value) -> {
                    if (!(value instanceof JsonNull)) left.put(name, lean(value));
                });
                yield new JsonObject(left);
            }
            case JsonArray(var items) -> new JsonArray(leanAll(items));
            case JsonTree.JsonText _, JsonTree.JsonNumber _, JsonTree.JsonBoolean _, JsonNull _ ->
                    tree;
        };
    }

    private static List<JsonTree> leanAll(List<JsonTree> items) {
        return items.stream().map(Lean::lean).toList();
    }
}
