package lyceum.socket;

import org.jspecify.annotations.Nullable;

/// What a browser needs for a test call: it reaches the media as in a class, and nobody with them.
///
/// @param url of the signalling; a path means the server's own address
/// @param token for this one call
/// @param udpPort where sound and pictures come in directly; null: not known here
public record TestPass(String url, String token, @Nullable Integer udpPort) {
    @Override
    public String toString() {
        return "TestPass(…)";
    }

    /// Gives out passes.
    @FunctionalInterface
    public interface Office {
        /// A pass for one more call; null if there can be none now.
        @Nullable TestPass begin();
    }
}
