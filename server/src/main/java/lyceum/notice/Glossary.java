package lyceum.notice;

import java.util.List;
import java.util.stream.IntStream;

/// What the words of the agreements and of these pages mean on this server, since the texts leave
/// some of them open (M-03).
record Glossary(Words words) {
    static final String PATH = "/privacy/agreements/words";

    /// A word as it stands in the texts, and what it means in plain words.
    record Explained(String word, String meaning) {}

    List<Explained> all() {
        var each = words.all("word");
        var meanings = words.all("means");
        return IntStream.range(0, each.size())
                .mapToObj(n -> new Explained(each.get(n), meanings.get(n)))
                .toList();
    }

    Page page() {
        var rows = all().stream().map(one -> List.of(one.word(), one.meaning())).toList();
        return new Page(
                words.language(),
                words.say("words.title"),
                List.of(
                        new Block.Text(words.say("words.lead")),
                        new Block.Table(
                                List.of(words.say("th.word"), words.say("th.meaning")), rows)));
    }
}
