package lyceum.watch;

import java.net.URI;
import java.util.Optional;

/// Somebody else who gets the rows of the log service, by OTLP over HTTP.
///
/// @param url scheme, host and port; the rows go to [#PATH] there
/// @param token shown to it as a bearer token; empty: none is
/// @param personal how who it was and the address travel
public record OtlpTarget(URI url, Optional<String> token, Personal personal) {
    /// Where OTLP wants rows of logs.
    public static final String PATH = "/v1/logs";

    /// How who it was and the address travel.
    public enum Personal {
        /// Under our keys: who is erased here can be read nowhere any more.
        SEALED,
        /// Not at all.
        NONE,
        /// Open: the target erases them by itself.
        CLEAR
    }

    /// Where the rows go.
    URI place() {
        return url.resolve(PATH);
    }

    @Override
    public String toString() {
        return "OtlpTarget(…)";
    }
}
