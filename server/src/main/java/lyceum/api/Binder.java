package lyceum.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lyceum.api.Shape.Kind;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import org.jspecify.annotations.Nullable;

/// Makes a request record of what was sent, strictly: what is not known, missing or of the wrong
/// type is refused by its path (`RoomInfos.3.StartTime`). `null` counts as absent everywhere, and
/// digits in a text count as a number, since some clients send them so.
final class Binder {
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,19}");
    private static final Pattern SAYABLE = Pattern.compile("[A-Za-z0-9_.]{1,64}");
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /// Beyond this many digits after a number's exponent it cannot be a long.
    private static final int MAX_SCALE = 100;

    private static final Map<String, WireError> OWN =
            Map.of(
                    "MaxMicNumber", WireError.MAX_MIC_NUMBER,
                    "RoomType", WireError.ROOM_TYPE,
                    "DisableRecord", WireError.DISABLE_RECORD,
                    "RecordLayout", WireError.RECORD_LAYOUT,
                    "LiveType", WireError.LIVE_TYPE);

    private Binder() {}

    static <Q extends Record> Q bind(JsonObject parameters, Class<Q> type) {
        return type.cast(object(parameters, Shape.of(type), ""));
    }

    private static Object object(JsonObject sent, Shape shape, String path) {
        for (String name : sent.fields().keySet()) {
            if (!shape.knows(name)) {
                String shown = SAYABLE.matcher(name).matches() ? path + name : path + "?";
                throw new ApiFault(WireError.UNKNOWN_PARAMETER, shown);
            }
        }
        return fields(sent, shape, path);
    }

    private static Object fields(JsonObject sent, Shape shape, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            if (field.kind() instanceof Kind.Spreading(var inner)) {
                values.add(new Action.Spread<>((Record) fields(sent, inner, path)));
                continue;
            }
            String at = path + field.name();
            JsonTree value = sent.fields().get(field.name());
            Object bound =
                    value == null || value instanceof JsonNull
                            ? null
                            : value(value, field.kind(), at);
            boolean empty = bound == null || bound instanceof List<?> list && list.isEmpty();
            if (field.required() && empty) {
                throw new ApiFault(WireError.MISSING_PARAMETER, at);
            }
            values.add(bound);
        }
        return shape.make(values);
    }

    private static Object value(JsonTree value, Kind kind, String at) {
        return switch (kind) {
            case Kind.Whole(var least) -> {
                long number = whole(value, at);
                if (number < least) {
                    throw below(at);
                }
                yield least < 0 ? new Signed(number) : (Object) number;
            }
            case Kind.Text() -> {
                if (!(value instanceof JsonText(var text))) {
                    throw wrong(at);
                }
                yield text;
            }
            case Kind.Many(var each) -> many(value, each, at);
            case Kind.Nested(var shape) -> {
                if (!(value instanceof JsonObject object)) {
                    throw wrong(at);
                }
                yield object(object, shape, at + ".");
            }
            case Kind.Spreading _ -> throw new IllegalStateException("bound with its parent");
        };
    }

    private static List<Object> many(JsonTree value, Kind each, String at) {
        if (!(value instanceof JsonArray(var items))) {
            throw wrong(at);
        }
        List<Object> bound = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonNull)) {
                bound.add(value(items.get(i), each, at + "." + i));
            }
        }
        return bound;
    }

    private static long whole(JsonTree value, String at) {
        return switch (value) {
            case JsonNumber(var number) -> whole(number, at);
            case JsonText(var digits) when DIGITS.matcher(digits).matches() ->
                    whole(new BigDecimal(digits), at);
            case JsonText _, JsonObject _, JsonArray _, JsonTree.JsonBoolean _, JsonNull _ ->
                    throw wrong(at);
        };
    }

    private static long whole(BigDecimal number, String at) {
        // A huge exponent is refused before it is written out.
        boolean sane = Math.abs((long) number.scale()) <= MAX_SCALE || number.signum() == 0;
        if (!sane || number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) {
            throw wrong(at);
        }
        try {
            return number.signum() == 0 ? 0 : number.longValueExact();
        } catch (ArithmeticException fraction) {
            throw wrong(at);
        }
    }

    /// A number that can be no value of its field, with that field's own code where it has one.
    private static ApiFault below(String at) {
        String name = at.substring(at.lastIndexOf('.') + 1);
        return new ApiFault(OWN.getOrDefault(name, WireError.INVALID_PARAMETER_VALUE), at);
    }

    private static ApiFault wrong(String at) {
        return new ApiFault(WireError.INVALID_PARAMETER_VALUE, at);
    }
}
