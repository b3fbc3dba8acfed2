package lyceum.api.actions;

import java.util.stream.Stream;
import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.consent.AgeAssertion;
import lyceum.consent.Basis;
import lyceum.consent.Consents;
import lyceum.consent.MinimumAges;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Answers for a user's age: that the user is old enough to agree alone, or that a parent or the
/// school has agreed. What was said before is taken back by it. A date of birth is neither asked
/// for nor kept.
public record AssertAge(Consents consents) implements OwnAction<AssertAge.Request, Action.Done> {
    /// @param sdkAppId the application
    /// @param userId the user's id here
    /// @param basis OVER_MIN, PARENTAL_CONSENT or SCHOOL_AUTHORITY
    /// @param jurisdiction the country whose age was applied, two letters; absent: that of the
    ///   application
    public record Request(
            long sdkAppId, String userId, String basis, @Nullable String jurisdiction) {}

    @Override
    public Done run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var said = request.jurisdiction();
        var country = said == null ? consents.policies().of(app).jurisdiction() : known(said);
        var age =
                new AgeAssertion(
                        basis(request.basis()),
                        country,
                        consents.minimumAge(country),
                        caller.actor());
        if (!consents.assertAge(app, new UserId(request.userId()), age))
            throw new ApiFault(WireError.NO_USER);
        return Done.DONE;
    }

    private static Basis basis(String name) {
        return Stream.of(Basis.OVER_MIN, Basis.PARENTAL_CONSENT, Basis.SCHOOL_AUTHORITY)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Fields.TOP.wrong("Basis"));
    }

    /// A country of the table, or none.
    static String known(String country) {
        if (country.isEmpty() || MinimumAges.knows(country)) return country;
        throw Fields.TOP.wrong("Jurisdiction is not in the table of minimum ages");
    }
}
