package lyceum.api.actions;

import java.util.stream.Stream;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.consent.Consents;
import lyceum.consent.Mode;
import lyceum.consent.Policy;
import org.jspecify.annotations.Nullable;

/// Chooses what people are asked before they come in. What is not named stays as it is; without any
/// it only tells what holds.
public record ModifyConsentPolicy(Consents consents)
        implements OwnAction<ModifyConsentPolicy.Request, ModifyConsentPolicy.Response> {
    /// @param sdkAppId the application
    /// @param invited of those who come by an invitation: REQUIRE, WARN or OFF
    /// @param registered of the users the customer registered: whether their age must have been
    ///   asserted, REQUIRE, WARN or OFF
    /// @param jurisdiction the country whose minimum age holds, two letters; empty: not known, the
    ///   highest age holds
    public record Request(
            long sdkAppId,
            @Nullable String invited,
            @Nullable String registered,
            @Nullable String jurisdiction) {}

    /// @param invited what holds from now on
    /// @param registered what holds from now on
    /// @param jurisdiction what holds from now on
    /// @param minimumAge from which age on people may agree alone
    public record Response(
            String invited, String registered, String jurisdiction, long minimumAge) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var before = consents.policies().of(app);
        var country = request.jurisdiction();
        var wish =
                new Policy(
                        mode("Invited", request.invited(), before.invited()),
                        mode("Registered", request.registered(), before.registered()),
                        country == null
                                ? before.jurisdiction()
                                : AssertAge.known(consents, country, Fields.TOP));
        if (!wish.equals(before)) consents.policies().choose(app, wish);
        return new Response(
                wish.invited().name(),
                wish.registered().name(),
                wish.jurisdiction(),
                consents.minimumAge(app));
    }

    private static Mode mode(String field, @Nullable String name, Mode otherwise) {
        if (name == null) return otherwise;
        return Stream.of(Mode.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Fields.TOP.wrong(field));
    }
}
