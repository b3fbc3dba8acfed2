package lyceum.consent;

/// What was said of somebody's age; never the age, and never a date of birth.
///
/// @param jurisdiction the country whose age was applied, two letters; empty: not known
/// @param minimumAge the age that was applied
/// @param by who said so: the key of the customer, or empty for the person
public record AgeAssertion(Basis basis, String jurisdiction, int minimumAge, String by) {
    /// Whether it still suffices where this age is wanted.
    boolean suffices(int wanted) {
        return switch (basis) {
            case OVER_MIN, ONE_OF_THESE -> minimumAge >= wanted;
            case PARENTAL_CONSENT, SCHOOL_AUTHORITY -> true;
        };
    }

    @Override
    public String toString() {
        return "AgeAssertion(…)";
    }
}
