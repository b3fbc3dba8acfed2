package lyceum.catalog;

import org.jspecify.annotations.Nullable;

/// What a customer says of a user; null: nothing is said. Personal.
///
/// @param origin the user's id in the customer's system, at most 128 characters
/// @param name at most 256 characters
/// @param avatar an address, at most 2048 characters
public record Registration(
        @Nullable String origin, @Nullable String name, @Nullable String avatar) {
    /// What is said after something else was said of the same user.
    Registration then(Registration later) {
        return new Registration(
                origin,
                later.name == null ? name : later.name,
                later.avatar == null ? avatar : later.avatar);
    }

    @Override
    public String toString() {
        return "Registration(…)";
    }
}
