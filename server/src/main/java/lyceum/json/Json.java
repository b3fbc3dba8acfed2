package lyceum.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Our own records as JSON: the log, the socket, golden files.
///
/// A record of a sealed family carries its simple name as first property `type`. A record with the
/// single component `value` (`RoomId`, `UserId`) is written as that bare value, also as a map key.
/// `Instant` and `Duration` are milliseconds. Enums are written by name. An empty `Optional` and a
/// null are `null`. Properties keep the order of the record's components, maps their own order.
/// Reading ignores properties it does not know; a component that is neither primitive with a value,
/// `@Nullable` nor `Optional` must be there.
public final class Json {
    /// How deep objects and arrays of ours may nest.
    public static final int MAX_NESTING = 64;

    /// The longest text value we read, in characters.
    public static final int MAX_TEXT = 4 * 1024 * 1024;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(factory())
                    .annotationIntrospector(new RecordShape())
                    .addModule(new Scalars())
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .withCoercionConfig(LogicalType.Textual, Json::onlyText)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                    .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                    .build();

    private Json() {}

    // A number or a truth value is no text, also where it could be written as one.
    private static void onlyText(MutableCoercionConfig texts) {
        for (var other :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) texts.setCoercion(other, CoercionAction.Fail);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_NESTING)
                                .maxStringLength(MAX_TEXT)
                                .build())
                .streamWriteConstraints(
                        StreamWriteConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                .build();
    }

    /// The value as JSON text.
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The value as JSON in UTF-8.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// Reads one value of `type`; throws `MalformedJson` if the bytes are not exactly that.
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type);
        } catch (JacksonException e) {
            throw malformed(e, type);
        }
    }

    /// Reads one value of `type`; throws `MalformedJson` if the text is not exactly that.
    public static <T> T read(String json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type);
        } catch (JacksonException e) {
            throw malformed(e, type);
        }
    }

    private static <T> T present(T value, Class<T> type) {
        if (value == null) {
            throw new MalformedJson("null is no " + type.getSimpleName());
        }
        return value;
    }

    private static String step(JacksonException.Reference step) {
        String name = step.getPropertyName();
        return name == null ? Integer.toString(step.getIndex()) : name;
    }

    /// The library's own message quotes what was sent, so only kind, path and place are kept.
    private static MalformedJson malformed(JacksonException e, Class<?> type) {
        boolean unfit = e instanceof DatabindException;
        String path =
                e.getPath().stream()
                        .filter(step ->
                                !(step.from() instanceof Map)) // its key may be anybody's name
                        .map(Json::step)
                        .collect(Collectors.joining("."));
        String what =
                (unfit ? "does not fit " : "not JSON, reading ")
                        + type.getSimpleName()
                        + (path.isEmpty() ? "" : " at " + path);
        var at = e.getLocation();
        return at == null
                ? new MalformedJson(what)
                : new MalformedJson(what, at.getLineNr(), at.getColumnNr());
    }
}
