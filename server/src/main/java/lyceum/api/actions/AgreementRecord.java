package lyceum.api.actions;

import java.util.List;
import lyceum.agreement.Agreement;
import lyceum.privacy.Retention;
import org.jspecify.annotations.Nullable;

/// An agreement that can be accepted.
///
/// @param agreementId its name
/// @param version of its text: the day it was published
/// @param sha256 of its text, in hexadecimal
/// @param effectiveAt from when on it can be accepted, in Unix seconds
/// @param lang the language of its text
/// @param profile how strictly the server keeps to it: DEFAULT, V2023, V2025, STRICT or COPPA
/// @param clauses what a customer takes upon itself by it
/// @param bases for what reasons something may be held beyond its end
/// @param terms how long things may be kept
public record AgreementRecord(
        String agreementId,
        String version,
        String sha256,
        long effectiveAt,
        String lang,
        String profile,
        List<String> clauses,
        List<String> bases,
        List<Term> terms) {
    /// How long things of a kind may be kept.
    ///
    /// @param category LOG, QUALITY, AUDIT, EXPORT, CHAT or PROFILE
    /// @param least the fewest days
    /// @param most the most; null: it may be kept until it is erased
    /// @param usual where nothing is chosen; null: until it is erased
    public record Term(String category, long least, @Nullable Long most, @Nullable Long usual) {}

    static AgreementRecord of(Agreement agreement) {
        var document = agreement.document();
        var profile = agreement.profile();
        return new AgreementRecord(
                agreement.id(),
                document.version(),
                document.sha256(),
                document.effectiveAt().getEpochSecond(),
                document.lang(),
                profile.name(),
                document.clauses().stream().map(Enum::name).toList(),
                profile.bases().stream().map(Enum::name).sorted().toList(),
                Retention.CHOSEN.stream()
                        .map(category -> {
                            var bounds = profile.bounds(category);
                            return new Term(
                                    category.name(),
                                    bounds.least(),
                                    KeptRule.number(bounds.most()),
                                    KeptRule.number(bounds.usual()));
                        })
                        .toList());
    }
}
