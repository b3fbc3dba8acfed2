package lyceum.notice;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Prints a page for the documents of the project.
final class Markdown {
    private Markdown() {}

    static String of(Page page) {
        return page.blocks().stream()
                .map(Markdown::of)
                .collect(joining("\n\n", "# " + page.title() + "\n\n", "\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading(_, var text) -> "## " + text;
            case Block.Text(var text) -> text;
            case Block.Listing(var items) -> listing(items);
            case Block.Table(var head, var rows) ->
                    row(head)
                            + "\n"
                            + row(head.stream().map(_ -> "---").toList())
                            + "\n"
                            + rows.stream().map(Markdown::row).collect(joining("\n"));
            case Block.Details(var summary, var items) -> summary + ":\n\n" + listing(items);
            case Block.Ask ask -> ask.send() + ": `" + ask.action() + "`";
            case Block.Link(var text, var href) -> text + ": `" + href + "`";
        };
    }

    private static String listing(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(joining(" | ", "| ", " |"));
    }
}
