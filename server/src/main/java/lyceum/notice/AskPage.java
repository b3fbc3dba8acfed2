package lyceum.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where people ask about their own data without a program, and what became of it. The door
/// that takes it sends the browser back here with its answer.
///
/// @param answer the answer of the door; empty: nothing was asked yet
/// @param due the day by which it is answered, as the door says it
record AskPage(Words words, Optional<String> answer, Optional<String> due) {
    static final String PATH = "/privacy/petitions";

    private static final List<String> ANSWERS = List.of("taken", "token", "often", "full");
    private static final List<String> KINDS =
            List.of("ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "OBJECTION");

    Page page() {
        var blocks = new ArrayList<Block>();
        answer.filter(ANSWERS::contains)
                .ifPresent(
                        one -> blocks.add(new Block.Text(words.say("ask.answer." + one, day()))));
        for (var each : words.all("ask.lead")) blocks.add(new Block.Text(each));
        blocks.add(
                new Block.Ask(
                        PATH,
                        words.language(),
                        words.say("ask.token"),
                        words.say("ask.kind"),
                        KINDS.stream()
                                .map(one -> new Block.Choice(one, words.say("ask.kind." + one)))
                                .toList(),
                        words.say("ask.send")));
        return new Page(words.language(), words.say("ask.title"), List.copyOf(blocks));
    }

    private String day() {
        return due.filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}")).orElse("–");
    }
}
