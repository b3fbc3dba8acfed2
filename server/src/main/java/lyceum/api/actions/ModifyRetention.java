package lyceum.api.actions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.personal.Category;
import lyceum.privacy.Retention;

/// Chooses how long the application keeps what ends by itself, within what the agreement allows.
/// What is too old from now on goes within minutes; nothing that went comes back.
public record ModifyRetention(Retention retention)
        implements OwnAction<ModifyRetention.Request, DescribeRetention.Response> {
    /// @param sdkAppId the application
    /// @param rules what is to be changed, one for each kind
    public record Request(long sdkAppId, List<Rule> rules) {}

    /// @param category LOG, QUALITY or AUDIT
    /// @param days after how many days values of that kind end
    public record Rule(String category, long days) {}

    @Override
    public DescribeRetention.Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        Map<Category, Integer> chosen = new EnumMap<>(Category.class);
        for (var rule : request.rules()) chosen.put(kind(rule), days(rule));
        if (!chosen.isEmpty()) retention.choose(app, chosen);
        return DescribeRetention.Response.of(retention, app);
    }

    private static Category kind(Rule rule) {
        return Retention.kinds().stream()
                .filter(kind -> kind.name().equals(rule.category()))
                .findFirst()
                .orElseThrow(() -> Fields.TOP.wrong("Category is one of " + Retention.kinds()));
    }

    private static int days(Rule rule) {
        int most = Retention.mostDays(kind(rule));
        if (rule.days() < Retention.LEAST_DAYS || rule.days() > most)
            throw Fields.TOP.wrong(
                    "Days of %s is from %d to %d"
                            .formatted(rule.category(), Retention.LEAST_DAYS, most));
        return (int) rule.days();
    }
}
