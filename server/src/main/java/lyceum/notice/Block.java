package lyceum.notice;

import java.util.List;

/// One piece of a page, whatever it is printed as.
sealed interface Block {
    record Heading(String id, String text) implements Block {}

    record Text(String text) implements Block {}

    record Listing(List<String> items) implements Block {}

    record Table(List<String> head, List<List<String>> rows) implements Block {}

    /// What is only of interest to some; folded away where that is possible.
    record Details(String summary, List<String> items) implements Block {}

    /// A form that a browser sends without any script; the token is typed, the kind chosen.
    record Ask(
            String action,
            String language,
            String token,
            String kind,
            List<Choice> kinds,
            String send)
            implements Block {}

    /// One choice of a form.
    record Choice(String value, String text) {}

    record Link(String text, String href) implements Block {}
}
