package lyceum.agreement;

import java.util.List;
import java.util.stream.Stream;

/// What a customer takes upon itself. Which clauses an agreement has is read in its text, so that
/// nobody is shown as having accepted words that do not stand there.
public enum Clause {
    /// People are old enough to consent.
    MINIMUM_AGE("is only used by end users who are of at least the minimum age"),
    /// All consents that are needed are there.
    CONSENTS("you shall obtain and maintain all necessary consents"),
    /// Nothing sensitive is processed.
    NO_SENSITIVE_DATA("You must ensure that this Feature is not used to transfer"),
    /// The customer pays for what comes of breaking that.
    INDEMNITY("You agree you will indemnify and hold Tencent harmless"),
    /// Nothing is promised about laws.
    NO_WARRANTY("we do not make any representation or warranty");

    private final String words;

    Clause(String words) {
        this.words = words;
    }

    /// Those that stand in a text.
    static List<Clause> in(String text) {
        return Stream.of(values()).filter(clause -> text.contains(clause.words)).toList();
    }
}
