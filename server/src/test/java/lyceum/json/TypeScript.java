package lyceum.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Java records as TypeScript: what `Json` writes, a browser reads with these types. One file for
/// each Java package, named like it; types stand in it by name, those within a class or record with
/// its name before their own.
final class TypeScript {
    private static final String HEAD = "// Made by `./lyceum gen` from the Java records.\n";

    private final Map<String, Map<String, String>> files = new TreeMap<>();
    private final Map<String, Class<?>> named = new LinkedHashMap<>();
    private final Map<String, Map<String, TreeSet<String>>> imports = new TreeMap<>();

    /// The files for these types and all they lead to: text by file name.
    static Map<String, String> of(Class<?>... roots) {
        var writer = new TypeScript();
        for (var root : roots) writer.name(root, root);
        return writer.text();
    }

    private Map<String, String> text() {
        var text = new TreeMap<String, String>();
        files.forEach((file, types) -> {
            var from =
                    imports.getOrDefault(file, Map.of()).entrySet().stream()
                            .map(it ->
                                    "import type { %s } from './%s.ts';\n"
                                            .formatted(
                                                    String.join(", ", it.getValue()), it.getKey()));
            var all = Stream.concat(from, types.values().stream());
            text.put(file + ".ts", HEAD + "\n" + all.collect(Collectors.joining("\n")));
        });
        return text;
    }

    /// The name of a type as seen from the file of another; writes the type if it is new.
    private String name(Class<?> type, Class<?> user) {
        if (type == String.class) return "string";
        if (type == boolean.class || type == Boolean.class) return "boolean";
        if (type.isPrimitive()
                || Number.class.isAssignableFrom(type)
                || type == Instant.class
                || type == Duration.class) {
            return "number";
        }
        var name = name(type);
        var file = file(type);
        var before = named.putIfAbsent(file + "." + name, type);
        if (before == null) files.computeIfAbsent(file, _ -> new TreeMap<>()).put(name, body(type));
        else if (before != type) throw new IllegalStateException("two types named " + name);
        if (!file.equals(file(user))) {
            imports.computeIfAbsent(file(user), _ -> new TreeMap<>())
                    .computeIfAbsent(file, _ -> new TreeSet<>())
                    .add(name);
        }
        return name;
    }

    private static String name(Class<?> type) {
        var outer = type.getDeclaringClass();
        return (outer == null || outer.isInterface() ? "" : name(outer)) + type.getSimpleName();
    }

    private static String file(Class<?> type) {
        var path = type.getPackageName();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private String body(Class<?> type) {
        var name = name(type);
        if (type.isEnum()) {
            return union(name, Stream.of(type.getEnumConstants()).map(it -> "'" + it + "'"));
        }
        if (type.isSealed()) {
            return union(name, Stream.of(type.getPermittedSubclasses()).map(it -> name(it, type)));
        }
        if (!type.isRecord()) throw new IllegalStateException(type + " is no record");
        if (Families.isBare(type)) {
            var value = type.getRecordComponents()[0].getAnnotatedType();
            return "export type %s = %s;\n".formatted(name, use(value, type));
        }
        var tag = Families.isMember(type) ? "  readonly type: '" + name + "';\n" : "";
        return Stream.of(type.getRecordComponents())
                .map(part -> field(part, type))
                .collect(Collectors.joining("", "export interface " + name + " {\n" + tag, "}\n"));
    }

    private static String union(String name, Stream<String> of) {
        return of.collect(Collectors.joining("\n  | ", "export type " + name + " =\n  | ", ";\n"));
    }

    private String field(RecordComponent part, Class<?> owner) {
        return "  readonly " + part.getName() + ": " + use(part.getAnnotatedType(), owner) + ";\n";
    }

    private String use(AnnotatedType type, Class<?> user) {
        var plain =
                type instanceof AnnotatedParameterizedType generic
                        ? generic(generic, user)
                        : name((Class<?>) type.getType(), user);
        return type.isAnnotationPresent(Nullable.class) ? plain + " | null" : plain;
    }

    private String generic(AnnotatedParameterizedType type, Class<?> user) {
        var of = type.getAnnotatedActualTypeArguments();
        var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (Collection.class.isAssignableFrom(raw)) return "readonly " + use(of[0], user) + "[]";
        if (raw == Optional.class) return use(of[0], user) + " | null";
        if (raw != Map.class) throw new IllegalStateException("no words for " + type);
        return "Readonly<Record<" + use(of[0], user) + ", " + use(of[1], user) + ">>";
    }
}
