package lyceum.agreement;

import java.time.Instant;
import lyceum.privacy.Profile;

/// What an application can be bound to: a text, and how strictly this server keeps to it.
///
/// @param id the version of its text, with a word where it is stricter than the text alone
public record Agreement(String id, Document document, Profile profile) {
    static Agreement of(Document document, Profile profile) {
        var word =
                switch (profile) {
                    case DEFAULT -> "-default";
                    case V2023, V2025 -> "";
                    case STRICT -> "-strict";
                    case COPPA -> "-coppa";
                };
        return new Agreement(document.version() + word, document, profile);
    }

    /// From when on it can be accepted.
    Instant effectiveAt() {
        return document.effectiveAt();
    }
}
