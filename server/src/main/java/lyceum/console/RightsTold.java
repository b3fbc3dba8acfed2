package lyceum.console;

import java.util.List;

/// What the pages are told where somebody has a right; names and words as in
/// `web/console/privacy/rights.ts`.
final class RightsTold {
    private RightsTold() {}

    /// @param country two letters
    /// @param age from which age on people may agree alone there
    record Country(String country, int age) {}

    /// What people are asked before they come in.
    ///
    /// @param invited `require`, `warn` or `off`, as is `registered`
    /// @param jurisdiction the country whose minimum age holds; empty: not known
    /// @param minimumAge the age that holds
    /// @param unknownAge the age that holds where no country is named
    /// @param about the words that are shown
    /// @param agree what somebody says by agreeing
    record Door(
            String invited,
            String registered,
            String jurisdiction,
            int minimumAge,
            int unknownAge,
            List<Country> countries,
            String about,
            String agree) {}

    /// @param people registered users nobody has answered for
    /// @param users all who are registered
    record Unanswered(long people, long users) {}
}
