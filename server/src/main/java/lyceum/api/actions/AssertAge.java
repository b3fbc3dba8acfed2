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
import lyceum.room.AppId;
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
        var age =
                answer(consents, caller, app, request.basis(), request.jurisdiction(), Fields.TOP);
        if (!consents.assertAge(app, new UserId(request.userId()), age))
            throw new ApiFault(WireError.NO_USER);
        return Done.DONE;
    }

    /// What is said of an age, as it is asked.
    ///
    /// @param said the country; null: that of the application
    static AgeAssertion answer(
            Consents consents,
            Caller caller,
            AppId app,
            String basis,
            @Nullable String said,
            Fields at) {
        var country =
                said == null
                        ? consents.policies().of(app).jurisdiction()
                        : known(consents, said, at);
        return new AgeAssertion(
                basis(basis, at), country, consents.minimumAge(country), caller.actor());
    }

    private static Basis basis(String name, Fields at) {
        return Stream.of(Basis.OVER_MIN, Basis.PARENTAL_CONSENT, Basis.SCHOOL_AUTHORITY)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> at.wrong("Basis"));
    }

    /// A country whose minimum age is known, or none.
    static String known(Consents consents, String country, Fields at) {
        if (country.isEmpty() || consents.ages().knows(country)) return country;
        throw at.wrong("Jurisdiction is not in the table of minimum ages");
    }
}
