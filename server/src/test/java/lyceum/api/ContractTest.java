package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The records of the actions say exactly what the contract says: every field, its type, whether it
/// is required, and how often an action may be called.
class ContractTest {
    /// Fields that may be negative, of those that the contract types int64.
    private static final Set<String> NEGATIVE = Set.of("EndDelayTime", "Index");

    @TempDir static Path directory;
    private static JsonObject contract;

    @BeforeAll
    static void read() throws IOException {
        try (var in = ContractTest.class.getResourceAsStream("/api/contract.json")) {
            contract = (JsonObject) JsonTree.parse(in.readAllBytes());
        }
    }

    @Test
    void everyActionHasTheFieldsOfTheContract() {
        try (var served = new Served(directory, true)) {
            var actions =
                    Actions.on(
                            served.rooms,
                            served.privacy,
                            served.acceptances,
                            served.consents,
                            served.ombudsman,
                            served.concerned,
                            served.breaches,
                            served.watch,
                            served.door,
                            served);
            for (Action<?, ?> action : actions.all()) {
                if (action instanceof OwnAction<?, ?>) continue;
                var known = at(at(contract, "actions"), action.name());
                check(action.name(), Shape.of(action.requestType()), at(known, "request"), true);
                check(action.name(), Shape.of(action.responseType()), at(known, "response"), false);
                assertThat(new JsonNumber(java.math.BigDecimal.valueOf(action.perSecond())))
                        .as(action.name())
                        .isEqualTo(known.fields().get("perSecond"));
            }
        }
    }

    @Test
    void everyCodeIsOneOfTheContract() {
        var known =
                ((JsonArray) contract.fields().get("errors"))
                        .items().stream()
                                .map(it -> ((JsonText) it).value())
                                .collect(Collectors.toSet());
        assertThat(Stream.of(WireError.values()).map(WireError::code)).isSubsetOf(known);
        assertThat(WireError.NO_ROOM.sentence("zh-CN")).isEqualTo("The room does not exist.");
    }

    private void check(String where, Shape shape, JsonObject expected, boolean request) {
        Map<String, String> fields = new LinkedHashMap<>();
        shape.all().forEach(field -> fields.put(field.name(), said(field, request)));
        Map<String, String> wanted = new LinkedHashMap<>();
        expected.fields().forEach((name, type) -> wanted.put(name, wanted(name, type, request)));
        assertThat(new TreeSet<>(fields.keySet()))
                .as(where)
                .isEqualTo(new TreeSet<>(wanted.keySet()));
        assertThat(fields).as(where).containsAllEntriesOf(wanted);
        shape.all().forEach(field -> nested(where, field.kind(), request));
    }

    private void nested(String where, Shape.Kind kind, boolean request) {
        switch (kind) {
            case Shape.Kind.Many(var each) -> nested(where, each, request);
            case Shape.Kind.Nested(var shape) -> {
                String type = shape.type().getSimpleName();
                check(where + " " + type, shape, at(at(contract, "types"), type), request);
            }
            case Shape.Kind.Whole _, Shape.Kind.Text _, Shape.Kind.Spreading _ -> {}
        }
    }

    private static String said(Shape.Field field, boolean request) {
        return type(field.kind()) + (request && field.required() ? "!" : "");
    }

    private static String type(Shape.Kind kind) {
        return switch (kind) {
            case Shape.Kind.Whole(var least) -> least < 0 ? "Integer int64" : "Integer";
            case Shape.Kind.Text() -> "String";
            case Shape.Kind.Many(var each) -> type(each) + "[]";
            case Shape.Kind.Nested(var shape) -> shape.type().getSimpleName();
            case Shape.Kind.Spreading _ -> throw new AssertionError("spread fields are flat");
        };
    }

    private static String wanted(String name, JsonTree type, boolean request) {
        String said = ((JsonText) type).value();
        String plain = said.replace("!", "").replace(" int64", "");
        String sign = NEGATIVE.contains(name) ? " int64" : "";
        return plain + sign + (request && said.contains("!") ? "!" : "");
    }

    private static JsonObject at(JsonObject object, String name) {
        assertThat(object.fields()).containsKey(name);
        return (JsonObject) object.fields().get(name);
    }
}
