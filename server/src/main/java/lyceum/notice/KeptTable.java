package lyceum.notice;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import lyceum.personal.Category;

/// What is kept, a row for each kind, and each single purpose behind it.
record KeptTable(Words words, List<Store> stores, List<Kind> kinds) {
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var head = List.of("th.kind", "th.for", "th.where", "th.long", "th.seal");
        blocks.add(
                new Block.Table(
                        head.stream().map(words::say).toList(),
                        kinds.stream().map(this::row).toList()));
        for (var kind : kinds) {
            if (kind.purposes().isEmpty()) continue;
            var title = words.say("detail", words.say("kind." + kind.category()));
            blocks.add(new Block.Details(title, kind.purposes()));
        }
        return blocks;
    }

    private List<String> row(Kind kind) {
        return List.of(
                words.say("kind." + kind.category()),
                words.say("for." + kind.category()),
                where(kind.category()),
                howLong(kind),
                sealed(kind));
    }

    private String where(Category category) {
        return stores.stream()
                .filter(store -> store.holds().contains(category))
                .map(store -> store.kept(words))
                .distinct()
                .collect(joining(", "));
    }

    /// How long, and within what an application may choose.
    String howLong(Kind kind) {
        var days = kind.days();
        var now = days == null ? words.say("until") : words.say("days", days);
        if (kind.category() == Category.STRUCTURE) return now;
        var most = kind.most();
        if (most == null) return now + words.say("choose.open", kind.least());
        return kind.least() == most ? now : now + words.say("choose", kind.least(), most);
    }

    private String sealed(Kind kind) {
        if (kind.sealed()) return words.say("seal.yes");
        return words.say(kind.category() == Category.QUALITY ? "seal.no" : "seal.part");
    }
}
