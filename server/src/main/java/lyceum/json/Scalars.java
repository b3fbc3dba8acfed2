package lyceum.json;

import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Times as milliseconds, and wrapping records as map keys.
final class Scalars extends SimpleModule {
    private static final long serialVersionUID = 1;

    Scalars() {
        super("lyceum");
        millis(Instant.class, Instant::toEpochMilli, Instant::ofEpochMilli);
        millis(Duration.class, Duration::toMillis, Duration::ofMillis);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addKeyDeserializers(new BareKeys());
    }

    private <T> void millis(Class<T> type, ToLongFunction<T> write, LongFunction<T> read) {
        addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        out.writeNumber(write.applyAsLong(value));
                    }
                });
        addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context) {
                        return read.apply(_parseLongPrimitive(in, context));
                    }
                });
    }

    private static final class BareKeys implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return Families.isBare(type.getRawClass()) ? new BareKey(type.getRawClass()) : null;
        }
    }

    private static final class BareKey extends KeyDeserializer {
        private final Constructor<?> constructor;
        private final Class<?> component;

        BareKey(Class<?> type) {
            constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            component = type.getRecordComponents()[0].getType();
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return constructor.newInstance(value(key));
            } catch (ReflectiveOperationException | NumberFormatException e) {
                return context.handleWeirdKey(constructor.getDeclaringClass(), key, "not a key");
            }
        }

        private Object value(String key) {
            if (component == long.class) {
                return Long.parseLong(key);
            }
            return component == int.class ? Integer.parseInt(key) : (Object) key;
        }
    }
}
