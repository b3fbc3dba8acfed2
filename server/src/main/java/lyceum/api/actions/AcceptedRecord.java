package lyceum.api.actions;

import java.util.List;
import lyceum.agreement.Acceptance;

/// What an application is bound to.
///
/// @param agreementId the agreement
/// @param version of its text
/// @param sha256 of the text as it was accepted, in hexadecimal
/// @param profile how strictly the server keeps to it
/// @param clauses what the customer took upon itself: those of that text, and no others
/// @param acceptedAt in Unix seconds
/// @param accepter a key, an operator or a setting
/// @param method CREATION, API or CONSOLE
public record AcceptedRecord(
        String agreementId,
        String version,
        String sha256,
        String profile,
        List<String> clauses,
        long acceptedAt,
        String accepter,
        String method) {
    static AcceptedRecord of(Acceptance acceptance) {
        var agreement = acceptance.agreement();
        return new AcceptedRecord(
                agreement.id(),
                agreement.document().version(),
                acceptance.sha256(),
                agreement.profile().name(),
                agreement.document().clauses().stream().map(Enum::name).toList(),
                acceptance.at().getEpochSecond(),
                acceptance.accepter(),
                acceptance.method().name());
    }

    @Override
    public String toString() {
        return "AcceptedRecord(…)";
    }
}
