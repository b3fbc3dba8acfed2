package lyceum.consent;

/// What an application asks of people before they come in.
///
/// @param invited of those who come by an invitation link
/// @param registered of the users whom the customer registered
/// @param jurisdiction the country whose minimum age holds, two letters; empty: not known
public record Policy(Mode invited, Mode registered, String jurisdiction) {
    /// Unless the application chose: strangers are asked, and for the users it registered the
    /// customer answers by its agreement.
    public static final Policy USUAL = new Policy(Mode.REQUIRE, Mode.OFF, "");
}
