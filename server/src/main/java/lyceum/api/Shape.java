package lyceum.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a record says about the wire: its fields, their names and types, and which must be there.
///
/// `long` is a whole number from 0 to 2^63-1, `Signed` one that may be negative, `String` a text,
/// `List` an array, a record an object; `Spread` stands for the fields of another record. What is
/// not `@Nullable` is required in requests and always there in answers.
record Shape(Class<?> type, Constructor<?> constructor, List<Field> fields) {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /// One component of the record.
    record Field(String name, RecordComponent component, Kind kind, boolean required) {
        @Nullable Object of(Object record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name + " cannot be read", e);
            }
        }
    }

    /// What a field holds.
    sealed interface Kind {
        /// A whole number of at least `least`.
        record Whole(long least) implements Kind {}

        record Text() implements Kind {}

        record Many(Kind each) implements Kind {}

        record Nested(Shape shape) implements Kind {}

        record Spreading(Shape shape) implements Kind {}
    }

    static Shape of(Class<?> type) {
        Shape known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        Shape made = make(type);
        KNOWN.put(type, made);
        return made;
    }

    private static Shape make(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        RecordComponent[] components = type.getRecordComponents();
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
            fields.add(
                    new Field(
                            WireName.of(component.getName()),
                            component,
                            kind(component.getGenericType()),
                            !component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
        }
        return new Shape(type, canonical(type, components), List.copyOf(fields));
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    private static Kind kind(Type type) {
        if (type == long.class || type == Long.class) {
            return new Kind.Whole(0);
        }
        if (type == Signed.class) {
            return new Kind.Whole(Long.MIN_VALUE);
        }
        if (type == String.class) {
            return new Kind.Text();
        }
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class
                    ? new Kind.Many(kind(argument))
                    : new Kind.Spreading(of((Class<?>) argument));
        }
        return new Kind.Nested(of((Class<?>) type));
    }

    /// Every field by its name on the wire, those of spread records too.
    Stream<Field> all() {
        return fields.stream()
                .flatMap(field ->
                        field.kind() instanceof Kind.Spreading(var shape)
                                ? shape.all()
                                : Stream.of(field));
    }

    boolean knows(String name) {
        return all().anyMatch(field -> field.name().equals(name));
    }

    Object make(List<@Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(Objects.toString(e.getCause(), type.getName()), e);
        }
    }
}
