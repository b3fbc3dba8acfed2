package lyceum.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lyceum.http.Form;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;

/// Flat parameters as a tree: `RoomInfos.0.Name=a` is `{"RoomInfos":[{"Name":"a"}]}`. Every value
/// is a text; the binder makes numbers of digits where a field is a number.
final class Flat {
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,4}");
    private static final Pattern DOT = Pattern.compile("\\.");

    private Flat() {}

    /// Refuses names that come twice, contradict each other, nest too deep or count with gaps.
    static JsonObject tree(List<Form.Field> parameters) {
        var root = new Branch(new LinkedHashMap<>());
        for (Form.Field field : parameters) {
            String[] steps = DOT.split(field.name(), -1);
            if (steps.length > JsonTree.MAX_NESTING) {
                throw malformed("a name nested more than " + JsonTree.MAX_NESTING + " deep");
            }
            root.put(steps, field.value());
        }
        return root.object();
    }

    private static ApiFault malformed(String what) {
        return new ApiFault(WireError.INVALID_PARAMETER, what);
    }

    private sealed interface Node {}

    private record Leaf(String value) implements Node {}

    private record Branch(Map<String, Node> children) implements Node {
        void put(String[] steps, String value) {
            Branch at = this;
            for (int i = 0; i < steps.length - 1; i++) {
                Node next =
                        at.children.computeIfAbsent(
                                steps[i], step -> new Branch(new LinkedHashMap<>()));
                if (!(next instanceof Branch branch)) {
                    throw malformed("a name that is both a value and an object");
                }
                at = branch;
            }
            if (at.children.putIfAbsent(steps[steps.length - 1], new Leaf(value)) != null) {
                throw malformed("a parameter that comes twice");
            }
        }

        JsonObject object() {
            Map<String, JsonTree> fields = new LinkedHashMap<>();
            children.forEach((name, node) -> fields.put(name, tree(node)));
            return new JsonObject(fields);
        }

        boolean isArray() {
            return children.keySet().stream().allMatch(name -> INDEX.matcher(name).matches());
        }

        JsonArray array() {
            List<JsonTree> items = new ArrayList<>();
            IntStream.range(0, children.size())
                    .forEach(i -> {
                        Node item = children.get(Integer.toString(i));
                        if (item == null) {
                            throw malformed("an array with a gap");
                        }
                        items.add(tree(item));
                    });
            return new JsonArray(items);
        }

        private static JsonTree tree(Node node) {
            return switch (node) {
                case Leaf(var value) -> new JsonText(value);
                case Branch branch -> branch.isArray() ? branch.array() : branch.object();
            };
        }
    }
}
