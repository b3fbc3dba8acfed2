package lyceum.watch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From where and with what somebody comes. Personal.
///
/// @param address looked up behind trusted proxies
/// @param sdk the version of the page or program, or the word `invalid`
public record Visitor(String address, Os os, String sdk) {
    private static final Pattern SDK = Pattern.compile("[0-9A-Za-z.+-]{1,32}");
    private static final String INVALID = "invalid";

    /// Takes what a connection says of itself; of the version only what looks like one.
    public Visitor {
        sdk = SDK.matcher(sdk).matches() ? sdk : INVALID;
    }

    /// The same with the version that was said later; null: none was said.
    public Visitor with(@Nullable String version) {
        return new Visitor(address, os, version == null ? "" : version);
    }

    @Override
    public String toString() {
        return "Visitor(…)";
    }
}
