package lyceum.notice;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.personal.Claim.Personal;
import lyceum.personal.Place;

/// From where to where data goes: as a picture in the language of Mermaid, and every single place
/// as lines for a spreadsheet.
record DataMap(Facts facts) {
    /// The picture.
    String mermaid() {
        var lines = Stream.of(kinds(), stores(), recipients()).flatMap(List::stream);
        return Stream.concat(Stream.of("flowchart LR", "  people((people))"), lines)
                .collect(joining("\n", "", "\n"));
    }

    private List<String> kinds() {
        return Stream.of(Category.values())
                .map(kind ->
                        "  people --> %s[%s]".formatted(kind, kind.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<String> stores() {
        return facts.stores().stream()
                .flatMap(store ->
                        store.holds().stream()
                                .sorted()
                                .map(kind ->
                                        "  %s --> %s[(%s)]"
                                                .formatted(kind, store.name(), store.engine())))
                .toList();
    }

    private List<String> recipients() {
        var all = facts.recipients();
        return Stream.iterate(0, n -> n < all.size(), n -> n + 1)
                .map(n -> "  people --> else" + n + "[\"" + plain(all.get(n).name()) + "\"]")
                .toList();
    }

    // What would end the quoted text of a picture.
    private static String plain(String name) {
        return name.replaceAll("[\"\\[\\]\\r\\n]", " ");
    }

    /// The lines (RFC 4180); nothing in them is taken for a formula.
    String csv() {
        return Stream.concat(
                        Stream.of(row("place", "kind", "whose", "sealed", "purpose", "rule")),
                        facts.claims().stream()
                                .filter(Personal.class::isInstance)
                                .map(Personal.class::cast)
                                .map(DataMap::row))
                .collect(joining("\r\n", "", "\r\n"));
    }

    private static String row(Personal claim) {
        return row(
                where(claim.place()),
                claim.category().name(),
                claim.subject().name(),
                claim.sealed() ? "yes" : "no",
                claim.purpose(),
                claim.rule());
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(DataMap::cell).collect(joining(","));
    }

    private static String cell(String text) {
        var safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /// A place in one line: `column room.app`, `file logs/*.log`.
    static String where(Place place) {
        return switch (place) {
            case Place.Column(var table, var column) -> "column " + table + "." + column;
            case Place.File(var pattern) -> "file " + pattern;
            case Place.Browser(var shelf, var key) ->
                    "browser " + shelf.name().toLowerCase(Locale.ROOT) + " " + key;
            case Place.Field(var surface, var name) ->
                    "message " + surface.name().toLowerCase(Locale.ROOT) + " " + name;
        };
    }
}
