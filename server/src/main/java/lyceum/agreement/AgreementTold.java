package lyceum.agreement;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lyceum.personal.Category;
import lyceum.privacy.Basis;
import lyceum.privacy.Profile;
import lyceum.privacy.Purpose;
import lyceum.privacy.Retention;
import org.jspecify.annotations.Nullable;

/// What the pages about agreements tell everybody.
final class AgreementTold {
    private AgreementTold() {}

    /// @param most null: until it is erased
    record Term(
            int least, @Nullable Integer most, @Nullable Integer usual, List<Purpose> purposes) {
        static Map<Category, Term> of(Profile profile) {
            var terms = new EnumMap<Category, Term>(Category.class);
            for (var category : Retention.CHOSEN) {
                var bounds = profile.bounds(category);
                var purposes = profile.allowed(category).stream().sorted().toList();
                terms.put(
                        category,
                        new Term(bounds.least(), bounds.most(), bounds.usual(), purposes));
            }
            return terms;
        }
    }

    /// One agreement.
    ///
    /// @param bases for what reasons something may be held beyond its end
    /// @param terms for how many days what may be kept, and for what it may be looked at
    record Entry(
            String id,
            String version,
            String sha256,
            Instant effectiveAt,
            String lang,
            Profile profile,
            List<Clause> clauses,
            List<Basis> bases,
            Map<Category, Term> terms) {
        static Entry of(Agreement agreement) {
            var document = agreement.document();
            return new Entry(
                    agreement.id(),
                    document.version(),
                    document.sha256(),
                    document.effectiveAt(),
                    document.lang(),
                    agreement.profile(),
                    document.clauses(),
                    agreement.profile().bases().stream().sorted().toList(),
                    Term.of(agreement.profile()));
        }
    }

    /// All that can be accepted, the usual one first.
    record All(List<Entry> agreements) {}

    /// @param text as it was published
    record Whole(Entry agreement, String text) {}

    /// What differs between two agreements.
    ///
    /// @param lines of both texts; none where the text is the same
    record Between(Entry from, Entry to, List<Difference.Line> lines) {
        static Between of(Agreement from, Agreement to) {
            var same = from.document().equals(to.document());
            return new Between(
                    Entry.of(from),
                    Entry.of(to),
                    same
                            ? List.of()
                            : Difference.between(from.document().text(), to.document().text()));
        }
    }
}
