package lyceum.inventory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.personal.Claim;
import lyceum.personal.Place;

/// The page that says what is kept and sent, from the declarations.
final class InventoryPage {
    private static final String HEAD =
            """
            # What is kept

            Written by `./lyceum gen` from the declarations beside each feature. Tests compare them
            with the running server in both directions: with the columns of a migrated store, the
            files of a data directory after a class, the records of every message, and what a page
            leaves in a browser.

            The kind decides how long something is kept: `LOG`, `QUALITY` and `AUDIT` at most 180
            days, `EXPORT` 7 days, all others until they are erased.
            """;

    private InventoryPage() {}

    static String of(List<Claim> claims) {
        return HEAD
                + section("Columns of the store", claims, Place.Column.class)
                + section("Files of the data directory", claims, Place.File.class)
                + section("In the browser", claims, Place.Browser.class)
                + section("Texts of messages", claims, Place.Field.class);
    }

    private static String section(String title, List<Claim> claims, Class<? extends Place> kind) {
        var rows =
                claims.stream()
                        .filter(claim -> kind.isInstance(claim.place()))
                        .map(claim -> "| " + cells(claim).collect(Collectors.joining(" | ")) + " |")
                        .collect(Collectors.joining("\n"));
        return "\n## "
                + title
                + "\n\n| where | kind | of | sealed | what for |\n|---|---|---|---|---|\n"
                + rows
                + "\n";
    }

    private static Stream<String> cells(Claim claim) {
        var where = "`" + where(claim.place()) + "`";
        return switch (claim) {
            case Claim.Plain(_, var why) -> Stream.of(where, "", "", "", why);
            case Claim.Personal of ->
                    Stream.of(
                            where,
                            of.category().name(),
                            of.subject().name().toLowerCase(Locale.ROOT),
                            of.sealed() ? "yes" : "no",
                            of.purpose() + " (" + of.rule() + ")");
        };
    }

    private static String where(Place place) {
        return switch (place) {
            case Place.Column(var table, var column) -> table + "." + column;
            case Place.File(var pattern) -> pattern;
            case Place.Browser(var shelf, var key) ->
                    shelf.name().toLowerCase(Locale.ROOT) + " " + key;
            case Place.Field(var surface, var name) ->
                    surface.name().toLowerCase(Locale.ROOT) + " " + name;
        };
    }
}
