package lyceum.api.actions;

import java.util.ArrayList;
import java.util.List;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.OutOfBounds;
import lyceum.privacy.Privacy;
import lyceum.privacy.Retention;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// Chooses how long an application keeps what, within the bounds of its agreement. What is too old
/// by that is not shown any more after a minute, and goes within the hour; to keep things longer
/// brings nothing back.
public record ModifyRetention(Privacy privacy)
        implements OwnAction<ModifyRetention.Request, ModifyRetention.Response> {
    /// @param sdkAppId the application
    /// @param rules what is chosen; what is not named stays as it is
    /// @param preview 1: only tells what would go, and changes nothing
    public record Request(long sdkAppId, List<RuleChoice> rules, @Nullable Long preview) {}

    /// @param category LOG, QUALITY, AUDIT, EXPORT, CHAT or PROFILE
    /// @param days for so many days; absent: until it is erased
    public record RuleChoice(String category, @Nullable Long days) {}

    /// @param rules what holds now
    /// @param goes what is too old by what was chosen, and not gone yet
    public record Response(List<KeptRule> rules, List<Going> goes) {}

    /// @param category what goes
    /// @param items rows and files of it
    /// @param bytes of the sealed values in them
    public record Going(String category, long items, long bytes) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var wishes = wishes(request);
        var retention = privacy.keeping().retention();
        try {
            retention.check(app, wishes);
            var goes = wishes.stream().map(wish -> going(app, wish)).toList();
            if (!Fields.TOP.flag("Preview", request.preview(), false))
                retention.choose(app, wishes, caller.actor());
            return new Response(KeptRule.of(retention, app), goes);
        } catch (OutOfBounds wrong) {
            throw new ApiFault(WireError.INVALID_PARAMETER_VALUE, said(wrong));
        }
    }

    private Going going(AppId app, Retention.Wish wish) {
        var amount = privacy.preview(app.value(), wish);
        return new Going(wish.category().name(), amount.items(), amount.bytes());
    }

    private static List<Retention.Wish> wishes(Request request) {
        var wishes = new ArrayList<Retention.Wish>();
        for (int i = 0; i < request.rules().size(); i++) {
            var at = new Fields("Rules." + i + ".");
            var rule = request.rules().get(i);
            var category = KeptRule.category(rule.category(), at, Retention.CHOSEN);
            if (wishes.stream().anyMatch(wish -> wish.category() == category))
                throw at.wrong("Category comes twice");
            var days = rule.days();
            wishes.add(
                    new Retention.Wish(
                            category,
                            days == null ? null : at.atMost("Days", days, Integer.MAX_VALUE)));
        }
        return wishes;
    }

    private static String said(OutOfBounds wrong) {
        var bounds = wrong.bounds();
        var most = bounds.most();
        return "%s: at least %d days, %s"
                .formatted(
                        wrong.category(),
                        bounds.least(),
                        most == null ? "or until it is erased" : "at most " + most);
    }
}
