package lyceum.notice;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Prints a page as HTML that needs no script and asks nobody for anything.
final class Html {
    private static final String STYLE =
            """
            :root{color-scheme:light dark;--line:#8884;--link:#1f7a5c}
            @media(prefers-color-scheme:dark){:root{--link:#6fd0ae}}
            body{font:16px/1.55 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem}
            header{display:flex;flex-wrap:wrap;gap:.3rem 1rem}nav{margin-inline-start:auto}
            textarea,select,button{font:inherit}textarea{display:block;box-sizing:border-box;
            width:100%}
            h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2.2rem}
            a{color:var(--link)}.wide{overflow-x:auto}
            table{border-collapse:collapse;width:100%}
            th,td{border-bottom:1px solid var(--line);padding:.45rem .6rem;text-align:start;
            vertical-align:top}
            summary{cursor:pointer;padding:.3rem 0}li{margin:.2rem 0}a{overflow-wrap:anywhere}
            @media(max-width:40rem){thead{display:none}
            tr{display:block;border-bottom:1px solid var(--line);padding:.6rem 0}
            td{display:block;border:0;padding:.1rem 0}
            td::before{content:attr(data-of) ": ";font-weight:600}}\
            """;

    private Html() {}

    /// @param kept what of the question stays when the language changes, as `&app=1` or empty
    static String of(Page page, String kept) {
        var body = page.blocks().stream().map(Html::of).collect(joining("\n"));
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <meta name="referrer" content="same-origin">
        <style>%s</style>
        </head>
        <body>
        %s
        <main>
        <h1>%s</h1>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(
                        page.language(),
                        text(page.title()),
                        STYLE,
                        header(page.language(), kept),
                        text(page.title()),
                        body);
    }

    private static String header(String language, String kept) {
        return """
        <header><strong>Lyceum</strong> <a href="/privacy?lang=%s">%s</a>
        <nav><a href="?lang=en%s" lang="en">English</a>
        <a href="?lang=zh%s" lang="zh-CN">中文</a></nav></header>\
        """
                .formatted(
                        language,
                        text(Words.asked(language).say("title.short")),
                        text(kept),
                        text(kept));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading(var id, var text) -> "<h2 id=\"" + id + "\">" + text(text) + "</h2>";
            case Block.Text(var text) -> "<p>" + text(text) + "</p>";
            case Block.Listing(var items) -> listing(items);
            case Block.Table(var head, var rows) -> table(head, rows);
            case Block.Details(var summary, var items) ->
                    "<details><summary>"
                            + text(summary)
                            + "</summary>"
                            + listing(items)
                            + "</details>";
            case Block.Ask ask -> form(ask);
            case Block.Link(var text, var href) ->
                    "<p><a href=\"" + text(href) + "\">" + text(text) + "</a></p>";
        };
    }

    private static String form(Block.Ask ask) {
        var kinds =
                ask.kinds().stream()
                        .map(one ->
                                "<option value=\"%s\">%s</option>"
                                        .formatted(one.value(), text(one.text())))
                        .collect(joining());
        return """
        <form method="post" action="%s">
        <input type="hidden" name="lang" value="%s">
        <p><label for="token">%s</label>
        <textarea id="token" name="token" rows="4" maxlength="3000" required autocomplete="off"
        spellcheck="false"></textarea></p>
        <p><label for="kind">%s</label> <select id="kind" name="kind">%s</select></p>
        <p><button>%s</button></p>
        </form>\
        """
                .formatted(
                        text(ask.action()),
                        ask.language(),
                        text(ask.token()),
                        text(ask.kind()),
                        kinds,
                        text(ask.send()));
    }

    private static String listing(List<String> items) {
        return items.stream()
                .map(item -> "<li>" + text(item) + "</li>")
                .collect(joining("\n", "<ul>\n", "\n</ul>"));
    }

    // A table wider than the page is moved by the keys too.
    private static String table(List<String> head, List<List<String>> rows) {
        var titles =
                head.stream()
                        .map(cell -> "<th scope=\"col\">" + text(cell) + "</th>")
                        .collect(joining());
        var lines = rows.stream().map(row -> line(head, row)).collect(joining("\n"));
        return "<div class=\"wide\" tabindex=\"0\"><table role=\"table\"><thead><tr>"
                + titles
                + "</tr></thead>\n<tbody>\n"
                + lines
                + "\n</tbody></table></div>";
    }

    // On a phone each cell is a line of its own and says what it is.
    private static String line(List<String> head, List<String> row) {
        var cells = new StringBuilder("<tr role=\"row\">");
        for (int n = 0; n < row.size(); n++)
            cells.append("<td role=\"cell\" data-of=\"")
                    .append(text(head.get(n)))
                    .append("\">")
                    .append(text(row.get(n)))
                    .append("</td>");
        return cells.append("</tr>").toString();
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
