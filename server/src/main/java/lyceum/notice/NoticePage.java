package lyceum.notice;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page for everybody: what a server keeps of people and what becomes of it (S-05, T-10).
record NoticePage(Words words, Facts facts, List<Kind> kinds, @Nullable Long app) {
    Page page() {
        var blocks = new ArrayList<Block>();
        blocks.add(text("lead", facts.address(), facts.version()));
        blocks.addAll(who());
        blocks.add(heading("agreement"));
        blocks.add(text("agreement.text"));
        for (var text : facts.agreements()) blocks.add(link(text));
        blocks.add(heading("kept"));
        if (app != null) blocks.add(text("kept.app", String.valueOf(app)));
        blocks.addAll(new KeptTable(words, facts.stores(), kinds).blocks());
        blocks.addAll(sentences("not"));
        blocks.add(heading("stores"));
        blocks.add(new Block.Listing(facts.stores().stream().map(this::store).toList()));
        blocks.add(text("keys", facts.mirrors()));
        blocks.addAll(others());
        blocks.addAll(sentences("erase"));
        blocks.addAll(sentences("rights"));
        blocks.addAll(sentences("how"));
        blocks.add(new Block.Link(words.say("ask.title"), AskPage.PATH));
        blocks.addAll(sentences("limits"));
        blocks.add(heading("words"));
        blocks.add(new Block.Link(words.say("words.link"), Glossary.PATH));
        blocks.add(new Block.Link(words.say("record"), "/privacy/record"));
        blocks.add(new Block.Link(words.say("map"), "/privacy/map"));
        return new Page(words.language(), words.say("title"), List.copyOf(blocks));
    }

    private Block link(Published text) {
        return new Block.Link(
                words.say("agreement.link", text.version(), text.sha256()),
                "/privacy/agreements/" + text.version());
    }

    private List<Block> who() {
        var region = facts.region();
        var contact = facts.contact();
        return List.of(
                heading("who"),
                text("who.text"),
                contact == null ? text("contact.none") : text("contact", contact),
                region == null ? text("region.none") : text("region", region));
    }

    private String store(Store store) {
        return words.say("stores.text", words.say("store." + store.name()), store.kept(words));
    }

    private List<Block> others() {
        var blocks = new ArrayList<>(List.of(heading("else"), recipients()));
        for (var one : facts.recipients()) {
            if (one.days() != null) blocks.add(text("else.days", one.name(), one.days()));
        }
        blocks.add(text("else.notice", Recipient.NOTICE_DAYS));
        return List.copyOf(blocks);
    }

    private Block recipients() {
        if (facts.recipients().isEmpty()) return new Block.Text(words.say("else.none"));
        var head = List.of("th.who", "th.for", "th.data", "th.region", "th.since");
        return new Block.Table(
                head.stream().map(words::say).toList(),
                facts.recipients().stream().map(NoticePage::row).toList());
    }

    private static List<String> row(Recipient one) {
        return List.of(
                one.name(),
                one.purpose(),
                one.data().stream().collect(joining(", ")),
                one.region() == null ? "–" : one.region(),
                one.since() == null ? "–" : one.since().toString());
    }

    private List<Block> sentences(String key) {
        return List.of(heading(key), new Block.Listing(words.all(key)));
    }

    private Block heading(String key) {
        return new Block.Heading(key, words.say(key));
    }

    private Block text(String key, Object... values) {
        return new Block.Text(words.say(key, values));
    }
}
