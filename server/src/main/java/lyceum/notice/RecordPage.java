package lyceum.notice;

import java.util.ArrayList;
import java.util.List;

/// The record of processing activities, Article 30 of the GDPR, of the processor and as a draft for
/// its customers.
record RecordPage(Words words, Facts facts, List<Kind> kinds) {
    Page page() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words.say("record.lead")));
        blocks.add(new Block.Heading("processor", words.say("record.2")));
        blocks.add(new Block.Table(pair("r.name", "r.for"), List.of(named())));
        blocks.add(pairs("r.what", kinds.stream().map(this::category).toList()));
        blocks.addAll(shared());
        blocks.add(new Block.Heading("controller", words.say("record.1")));
        blocks.add(pairs("r.purposes", kinds.stream().map(this::purpose).toList()));
        blocks.add(pairs("r.subjects", List.of(words.say("r.subjects.text"))));
        for (var kind : kinds) {
            if (kind.purposes().isEmpty()) continue;
            blocks.add(new Block.Details(category(kind), kind.purposes()));
        }
        blocks.add(pairs("r.limits", kinds.stream().map(this::limit).toList()));
        blocks.addAll(shared());
        return new Page(words.language(), words.say("record"), List.copyOf(blocks));
    }

    private List<String> pair(String one, String other) {
        return List.of(words.say(one), words.say(other));
    }

    private List<String> named() {
        var contact = facts.contact() == null ? "–" : facts.contact();
        return List.of(facts.address() + ", " + contact, words.say("r.for.text"));
    }

    private Block pairs(String head, List<String> rows) {
        return new Block.Table(
                List.of(words.say(head)), rows.stream().map(row -> List.of(row)).toList());
    }

    private String category(Kind kind) {
        return words.say("kind." + kind.category());
    }

    private String purpose(Kind kind) {
        return category(kind) + ": " + words.say("for." + kind.category());
    }

    private String limit(Kind kind) {
        return category(kind) + ": " + new KeptTable(words, facts.stores(), kinds).howLong(kind);
    }

    private List<String> recipients() {
        if (facts.recipients().isEmpty()) return List.of(words.say("else.none"));
        return facts.recipients().stream().map(one -> one.name() + ": " + one.purpose()).toList();
    }

    private List<Block> shared() {
        var measures = new ArrayList<>(words.all("measure"));
        if (facts.address().startsWith("https:")) measures.add(words.say("measure.tls"));
        return List.of(
                pairs("r.recipients", recipients()),
                pairs("r.transfer", List.of(words.say("r.transfer.text"))),
                pairs("r.security", measures));
    }
}
