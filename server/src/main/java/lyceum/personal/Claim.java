package lyceum.personal;

/// The declaration of one place: that what is there is personal, and why it is kept, or that it is
/// not, and why that is so. What is not declared does not pass the tests.
public sealed interface Claim {
    /// Where.
    Place place();

    /// Personal data.
    ///
    /// @param category decides how long it is kept
    /// @param subject whose it is
    /// @param sealed whether it stands there under seal
    /// @param purpose what it is needed for, in plain words
    /// @param rule the line of the requirements that names it, such as `D-01`; `B-04` for what the
    ///   agreements forgot to name
    record Personal(
            Place place,
            Category category,
            Subject subject,
            boolean sealed,
            String purpose,
            String rule)
            implements Claim {}

    /// Nothing that tells of a person.
    ///
    /// @param why what it is instead, in plain words
    record Plain(Place place, String why) implements Claim {}
}
