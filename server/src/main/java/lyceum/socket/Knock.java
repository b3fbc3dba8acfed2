package lyceum.socket;

import org.jspecify.annotations.Nullable;

/// What a page sends to `POST /entry/facts`: where does this lead? The first that is there counts:
/// the secret, the code of a join link, the login token with its class. An `EntryAnswer` comes
/// back.
public record Knock(
        @Nullable String resume,
        @Nullable String code,
        @Nullable String token,
        @Nullable Long classId) {
    @Override
    public String toString() {
        return "Knock(…)";
    }
}
