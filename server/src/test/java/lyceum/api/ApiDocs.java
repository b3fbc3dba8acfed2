package lyceum.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes one page for each action from its records and what their source says about them.
final class ApiDocs {
    private static final Path SOURCES = Path.of("src/main/java/lyceum/api/actions");
    private static final Pattern DOC =
            Pattern.compile(
                    "((?:^ *///.*\\n)+)\\s*(?:public )?record (\\w+)\\(", Pattern.MULTILINE);
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) (.*)");

    private static final String HEAD =
            """
            # The API

            Calls are signed as the vendor documents (TC3-HMAC-SHA256, or HmacSHA256 and HmacSHA1
            with parameters) and sent to `/`; the version is `2022-08-17`. Every answer has status
            200 and is one JSON object `Response` with a `RequestId`; an error stands in
            `Response.Error` as `Code` and `Message`. Numbers are whole, names are case-sensitive,
            and what is not known is refused as `UnknownParameter`. These pages are written by
            `./lyceum gen` from the records of the actions.

            | action | calls/s per key | what it does |
            |---|---|---|
            """;

    private static final String OWN =
            """

            ## Lyceum's own

            Signed and answered like those above, with version `2026-11-22`; the vendor's generic
            `CommonClient` calls them.

            | action | calls/s per key | what it does |
            |---|---|---|
            """;

    /// What the comments of one record say.
    private record Said(String sentence, Map<String, String> fields) {}

    private final Map<String, Said> said = new HashMap<>();

    private ApiDocs() {}

    /// The pages by their file names.
    static Map<String, String> pages(Actions actions) throws IOException {
        var docs = new ApiDocs();
        try (var files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                docs.read(file);
            }
        }
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", docs.index(actions));
        for (Action<?, ?> action : actions.all()) {
            pages.put(action.name() + ".md", docs.page(action));
        }
        return pages;
    }

    private void read(Path file) throws IOException {
        String owner = file.getFileName().toString().replace(".java", "");
        Matcher docs = DOC.matcher(Files.readString(file));
        while (docs.find()) {
            String name = docs.group(2).equals(owner) ? owner : owner + "." + docs.group(2);
            said.put(name, said(docs.group(1)));
        }
    }

    private static Said said(String comment) {
        List<String> lines =
                comment.lines()
                        .map(line -> line.strip().substring("///".length()).strip())
                        .toList();
        List<String> joined = new ArrayList<>();
        for (String line : lines) {
            boolean begins = joined.isEmpty() || line.startsWith("@param") || line.isEmpty();
            if (begins) {
                joined.add(line);
            } else {
                joined.set(joined.size() - 1, joined.getLast() + " " + line);
            }
        }
        Map<String, String> fields = new HashMap<>();
        joined.stream()
                .map(PARAM::matcher)
                .filter(Matcher::matches)
                .forEach(it -> fields.put(it.group(1), it.group(2)));
        String sentence =
                joined.stream()
                        .filter(it -> !it.startsWith("@param"))
                        .collect(Collectors.joining(" "))
                        .strip();
        return new Said(sentence, fields);
    }

    private String index(Actions actions) {
        var text = new StringBuilder(HEAD);
        list(text, actions, Action.VENDOR);
        text.append(OWN);
        list(text, actions, OwnAction.OWN);
        text.append("\n## Errors\n\n| code | meaning |\n|---|---|\n");
        for (WireError error : WireError.values()) {
            text.append("| `")
                    .append(error.code())
                    .append("` | ")
                    .append(error.sentence("en-US"))
                    .append(" |\n");
        }
        return text.toString();
    }

    private void list(StringBuilder text, Actions actions, String version) {
        for (Action<?, ?> action : actions.all()) {
            if (!action.version().equals(version)) continue;
            text.append("| [")
                    .append(action.name())
                    .append("](")
                    .append(action.name())
                    .append(".md) | ")
                    .append(action.perSecond())
                    .append(" | ")
                    .append(cell(said.get(action.name()).sentence()))
                    .append(" |\n");
        }
    }

    private String page(Action<?, ?> action) {
        var text = new StringBuilder("# " + action.name() + "\n\n");
        text.append(said.get(action.name()).sentence())
                .append(" At most ")
                .append(action.perSecond())
                .append(" calls a second for each key.\n");
        if (action instanceof OwnAction<?, ?>) {
            text.append("\nLyceum's own: version `").append(OwnAction.OWN).append("`.\n");
        }
        Map<Class<?>, Shape> asked = new LinkedHashMap<>();
        text.append("\n## Request\n\n");
        table(text, Shape.of(action.requestType()), true, asked);
        nested(text, true, asked);
        Map<Class<?>, Shape> told = new LinkedHashMap<>();
        text.append("\n## Response\n\n");
        if (Shape.of(action.responseType()).fields().isEmpty()) {
            text.append("Only the `RequestId`.\n");
        } else {
            table(text, Shape.of(action.responseType()), false, told);
        }
        nested(text, false, told);
        return text.toString();
    }

    private void nested(StringBuilder text, boolean request, Map<Class<?>, Shape> nested) {
        for (int done = 0; done < nested.size(); done++) {
            Shape shape = new ArrayList<>(nested.values()).get(done);
            text.append("\n### ").append(shape.type().getSimpleName()).append("\n\n");
            table(text, shape, request, nested);
        }
    }

    private void table(
            StringBuilder text, Shape shape, boolean request, Map<Class<?>, Shape> nested) {
        text.append(
                request
                        ? "| field | type | required | meaning |\n|---|---|---|---|\n"
                        : "| field | type | meaning |\n|---|---|---|\n");
        rows(text, shape, request, nested);
    }

    private void rows(
            StringBuilder text, Shape shape, boolean request, Map<Class<?>, Shape> nested) {
        for (Shape.Field field : shape.fields()) {
            if (field.kind() instanceof Shape.Kind.Spreading(var inner)) {
                rows(text, inner, request, nested);
                continue;
            }
            text.append("| ")
                    .append(field.name())
                    .append(" | ")
                    .append(type(field.kind(), nested))
                    .append(" | ");
            if (request) {
                text.append(field.required() ? "yes" : "no").append(" | ");
            }
            text.append(cell(meaning(shape.type(), field))).append(" |\n");
        }
    }

    /// What the record says of the component, or what the class it describes does.
    private String meaning(Class<?> type, Shape.Field field) {
        String name = type.getName().replaceFirst("^.*\\.", "").replace('$', '.');
        String component = field.component().getName();
        Said own = said.getOrDefault(name, new Said("", Map.of()));
        String ordered = said.get("RoomInfo").fields().getOrDefault(component, "");
        return own.fields().getOrDefault(component, ordered);
    }

    private static String type(Shape.Kind kind, Map<Class<?>, Shape> nested) {
        return switch (kind) {
            case Shape.Kind.Whole(var least) -> least < 0 ? "Integer, also negative" : "Integer";
            case Shape.Kind.Text() -> "String";
            case Shape.Kind.Many(var each) -> "array of " + type(each, nested);
            case Shape.Kind.Nested(var shape) -> {
                nested.putIfAbsent(shape.type(), shape);
                yield shape.type().getSimpleName();
            }
            case Shape.Kind.Spreading _ -> throw new IllegalStateException("its fields are flat");
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
