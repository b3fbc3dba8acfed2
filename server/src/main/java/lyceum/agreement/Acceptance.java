package lyceum.agreement;

import java.time.Instant;

/// That an application accepted an agreement.
///
/// @param sha256 of the text as it was accepted
/// @param accepter who did it for the customer: a key, an operator, a setting
public record Acceptance(
        Agreement agreement, String sha256, String accepter, Instant at, Method method) {
    /// How it was accepted.
    public enum Method {
        /// By making the application.
        CREATION,
        /// By a signed call.
        API,
        /// On the operator's pages.
        CONSOLE
    }

    @Override
    public String toString() {
        return "Acceptance(…)";
    }
}
