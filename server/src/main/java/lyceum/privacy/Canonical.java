package lyceum.privacy;

import java.util.Map;
import java.util.TreeMap;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonBoolean;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;

/// JSON in the one form that is signed (RFC 8785): names in order, no spaces. Ours has whole
/// numbers and plain texts only.
final class Canonical {
    private Canonical() {}

    static byte[] bytes(JsonTree tree) {
        return ordered(tree).bytes();
    }

    /// The same without one of its names.
    static JsonObject without(JsonObject object, String name) {
        var rest = new TreeMap<>(object.fields());
        rest.remove(name);
        return new JsonObject(rest);
    }

    private static JsonTree ordered(JsonTree tree) {
        return switch (tree) {
            case JsonObject(var fields) -> {
                Map<String, JsonTree> sorted = new TreeMap<>();
                fields.forEach((name, value) -> sorted.put(name, ordered(value)));
                yield new JsonObject(sorted);
            }
            case JsonArray(var items) ->
                    new JsonArray(items.stream().map(Canonical::ordered).toList());
            case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> tree;
        };
    }
}
