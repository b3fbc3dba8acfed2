package lyceum.api;

import java.lang.reflect.ParameterizedType;

/// One action of the API. Its class has the action's name; the records it takes and gives are the
/// wire format (`Shape` says how), so a new action is one file and one line of `Actions`.
public interface Action<Q extends Record, R extends Record> {
    /// Calls each key may make of an action, per second, unless the action says otherwise.
    int CALLS_PER_SECOND = 20;

    /// The version of the vendor's actions.
    String VENDOR = "2022-08-17";

    /// Does it. Throws `ApiFault`, or lets the `Refusal` of a room through.
    R run(Caller caller, Q request);

    /// Calls each key may make of this action, per second; as many may come at once.
    default int perSecond() {
        return CALLS_PER_SECOND;
    }

    /// The version of the API it belongs to.
    default String version() {
        return VENDOR;
    }

    /// The name on the wire.
    default String name() {
        return getClass().getSimpleName();
    }

    /// Whether it only looks and changes nothing, as its name says. What changes something leaves a
    /// row in the operation log; looks at data of people leave one in the audit.
    default boolean looks() {
        return name().startsWith("Describe")
                || name().startsWith("Get")
                || name().startsWith("Search");
    }

    /// The record it takes.
    @SuppressWarnings("unchecked")
    default Class<Q> requestType() {
        return (Class<Q>) typeArgument(0);
    }

    /// The record it gives.
    @SuppressWarnings("unchecked")
    default Class<R> responseType() {
        return (Class<R>) typeArgument(1);
    }

    private Class<?> typeArgument(int index) {
        for (var type : getClass().getGenericInterfaces()) {
            if (type instanceof ParameterizedType action
                    && action.getRawType() instanceof Class<?> raw
                    && Action.class.isAssignableFrom(raw)) {
                return (Class<?>) action.getActualTypeArguments()[index];
            }
        }
        throw new IllegalStateException(name() + " does not name its records");
    }

    /// The answer of an action that has nothing to tell.
    record Done() {
        /// It is done.
        public static final Done DONE = new Done();
    }

    /// A component of this type stands for all components of `T`, as if they were written there.
    record Spread<T extends Record>(T all) {}
}
