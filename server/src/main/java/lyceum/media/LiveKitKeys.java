package lyceum.media;

import java.util.HexFormat;

/// The API key of a LiveKit and its secret, at least 32 characters.
public record LiveKitKeys(String key, String secret) {
    /// How many derived bytes `of` needs: 6 for the key's name, 32 for the secret.
    public static final int DERIVED_BYTES = 38;

    /// The fewest characters of a secret that LiveKit takes.
    public static final int SECRET_CHARACTERS = 32;

    /// Refuses a short secret, which LiveKit would refuse too.
    public LiveKitKeys {
        if (key.isBlank()) throw new IllegalArgumentException("the LiveKit key is empty");
        if (secret.length() < SECRET_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the LiveKit secret must have at least " + SECRET_CHARACTERS + " characters");
        }
    }

    /// From bytes derived from the installation secret: the same after a restart, so that tokens
    /// which clients hold go on working.
    public static LiveKitKeys of(byte[] derived) {
        if (derived.length != DERIVED_BYTES) {
            throw new IllegalArgumentException("needs " + DERIVED_BYTES + " bytes");
        }
        var hex = HexFormat.of();
        return new LiveKitKeys(
                "LY" + hex.formatHex(derived, 0, 6), hex.formatHex(derived, 6, DERIVED_BYTES));
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "LiveKitKeys[" + key + "]";
    }
}
