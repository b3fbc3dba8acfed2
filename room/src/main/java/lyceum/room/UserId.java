package lyceum.room;

/// The id of a registered user as the API shows it (27 characters, base62), or of an invited person
/// without an account. Personal.
public record UserId(String value) {
    /// Never the value: a user id is personal and must not reach a log by accident.
    @Override
    public String toString() {
        return "UserId(…)";
    }
}
