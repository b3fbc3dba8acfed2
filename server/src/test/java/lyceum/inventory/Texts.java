package lyceum.inventory;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lyceum.room.PersonRef;

/// Finds the texts in records: every component that can hold what somebody wrote, also within
/// lists, maps, records in records and sealed families.
final class Texts {
    private final Set<Type> seen = new HashSet<>();
    private final Map<String, Set<String>> found = new TreeMap<>();

    private Texts() {}

    /// The names of the texts in these records and all they hold, each with where it stands.
    static Map<String, Set<String>> in(Collection<? extends Class<?>> records) {
        var texts = new Texts();
        records.forEach(texts::look);
        return texts.found;
    }

    private void look(Type type) {
        if (!seen.add(type)) return;
        switch (type) {
            case ParameterizedType of -> {
                for (var argument : of.getActualTypeArguments()) look(argument);
            }
            case Class<?> one when one == PersonRef.class -> {}
            case Class<?> one when one.isRecord() -> {
                for (var component : one.getRecordComponents()) look(one, component);
            }
            case Class<?> one when one.isSealed() -> {
                for (var member : one.getPermittedSubclasses()) look(member);
            }
            default -> {}
        }
    }

    private void look(Class<?> owner, RecordComponent component) {
        if (holdsText(component.getGenericType()) && !isText(owner)) {
            found.computeIfAbsent(component.getName(), _ -> new TreeSet<>())
                    .add(owner.getName().replaceFirst("^lyceum\\.", ""));
        }
        look(component.getGenericType());
    }

    private static boolean holdsText(Type type) {
        return switch (type) {
            case Class<?> one -> one == String.class || one == Object.class || isText(one);
            case ParameterizedType of ->
                    Arrays.stream(of.getActualTypeArguments()).anyMatch(Texts::holdsText);
            default -> false;
        };
    }

    /// A record that only wraps a text is one; the ref of a person is random and names nobody.
    private static boolean isText(Class<?> one) {
        if (one == PersonRef.class) return false;
        return Optional.ofNullable(one.getRecordComponents())
                .filter(parts -> parts.length == 1 && parts[0].getName().equals("value"))
                .map(parts -> parts[0].getType() == String.class)
                .orElse(false);
    }
}
