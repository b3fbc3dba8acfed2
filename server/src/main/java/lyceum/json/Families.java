package lyceum.json;

import java.util.List;
import java.util.stream.Stream;

/// Sealed families of our records, and records that only wrap one value.
final class Families {
    private static final String OURS = "lyceum.";

    private Families() {}

    /// Whether the type is a sealed interface of ours, or a record that implements one.
    static boolean isMember(Class<?> type) {
        return isFamily(type) || type.isRecord() && hasFamily(type);
    }

    /// Every record of a family, in the order of the `permits` clauses.
    static List<Class<?>> records(Class<?> type) {
        return leaves(type).distinct().toList();
    }

    /// Whether the record has the one component `value` and belongs to no family.
    static boolean isBare(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(OURS)
                && !hasFamily(type)
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static boolean isFamily(Class<?> type) {
        return type.isInterface() && type.isSealed() && type.getName().startsWith(OURS);
    }

    private static boolean hasFamily(Class<?> type) {
        return Stream.of(type.getInterfaces()).anyMatch(it -> isFamily(it) || hasFamily(it));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() && type.isInterface()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Families::leaves)
                : Stream.of(type);
    }
}
