package lyceum.api.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.consent.AgeAssertion;
import lyceum.consent.Consents;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Answers for the ages of several users, as AssertAge does for one. What is said wrongly refuses
/// all of it; who is not known here is told one by one, and the others are answered for. Of a user
/// who is named twice the last word holds.
public record BatchAssertAge(Consents consents)
        implements OwnAction<BatchAssertAge.Request, BatchAssertAge.Response> {
    /// Users of one call.
    private static final int MOST = 1_000;

    /// @param sdkAppId the application
    /// @param users at most 1000
    public record Request(long sdkAppId, List<AgeAnswer> users) {}

    /// @param userId the user's id here
    /// @param basis OVER_MIN, PARENTAL_CONSENT or SCHOOL_AUTHORITY
    /// @param jurisdiction the country whose age was applied, two letters; absent: that of the
    ///   application
    public record AgeAnswer(String userId, String basis, @Nullable String jurisdiction) {
        @Override
        public String toString() {
            return "AgeAnswer(…)";
        }
    }

    /// @param users in the order asked
    public record Response(List<AgeResult> users) {}

    /// @param userId the user's id here
    /// @param asserted 1: answered for; 0: there is no such user
    public record AgeResult(String userId, long asserted) {
        @Override
        public String toString() {
            return "AgeResult(…)";
        }
    }

    @Override
    public int perSecond() {
        return 10;
    }

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var asked = Fields.TOP.list("Users", request.users(), MOST);
        Map<UserId, AgeAssertion> answers = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            var at = new Fields("Users." + i + ".");
            var age = AssertAge.answer(consents, caller, app, one.basis(), one.jurisdiction(), at);
            answers.put(new UserId(one.userId()), age);
        }
        var done = consents.assertAges(app, answers);
        return new Response(
                asked.stream()
                        .map(one -> {
                            var known = done.contains(new UserId(one.userId()));
                            return new AgeResult(one.userId(), Fields.number(known));
                        })
                        .toList());
    }
}
