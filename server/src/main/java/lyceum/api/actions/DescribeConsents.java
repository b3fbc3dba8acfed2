package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.consent.Consents;
import lyceum.consent.Register;
import lyceum.consent.Statement;
import lyceum.personal.Category;
import lyceum.privacy.Look;
import lyceum.privacy.Purpose;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Lists who agreed to what and who answered for whose age, oldest first, also what was taken back.
/// Each look leaves a row in the audit.
public record DescribeConsents(PurposeGate gate, Consents consents)
        implements OwnAction<DescribeConsents.Request, DescribeConsents.Response> {
    /// @param sdkAppId the application
    /// @param userId only what concerns this user
    /// @param offset how many are skipped
    /// @param limit at most 100
    public record Request(long sdkAppId, @Nullable String userId, long offset, long limit) {}

    /// @param total how many there are
    /// @param consents one page of them
    /// @param counts how often each was given and taken back in all, also by people who were erased
    public record Response(long total, List<ConsentRecord> consents, List<CountRecord> counts) {}

    /// One statement.
    ///
    /// @param kind CLASS: agreed to take part; AGE: somebody answered for the age
    /// @param method JOIN_SCREEN by the person, API by the customer's server
    /// @param userId whom it concerns
    /// @param roomId the class; 0: all classes
    /// @param textVersion of the words that were shown; 0: none were
    /// @param textSha256 of those words, hexadecimal; empty: none were
    /// @param locale the language of those words
    /// @param basis OVER_MIN, PARENTAL_CONSENT, SCHOOL_AUTHORITY, or ONE_OF_THESE
    /// @param jurisdiction the country whose age was applied; empty: not known
    /// @param minimumAge the age that was applied
    /// @param assertedBy the key that answered for the age; empty: the person
    /// @param at in Unix seconds
    /// @param withdrawnAt in Unix seconds; null: it stands
    public record ConsentRecord(
            String kind,
            String method,
            String userId,
            long roomId,
            long textVersion,
            String textSha256,
            String locale,
            String basis,
            String jurisdiction,
            long minimumAge,
            String assertedBy,
            long at,
            @Nullable Long withdrawnAt) {
        static ConsentRecord of(Statement said) {
            var text = said.text();
            var room = said.room();
            var withdrawn = said.withdrawn();
            return new ConsentRecord(
                    said.kind().name(),
                    said.method().name(),
                    said.user(),
                    room == null ? 0 : room.value(),
                    text == null ? 0 : text.version(),
                    text == null ? "" : text.sha256(),
                    text == null ? "" : text.locale(),
                    said.age().basis().name(),
                    said.age().jurisdiction(),
                    said.age().minimumAge(),
                    said.age().by(),
                    said.at().getEpochSecond(),
                    withdrawn == null ? null : withdrawn.getEpochSecond());
        }

        @Override
        public String toString() {
            return "ConsentRecord(…)";
        }
    }

    /// How often something was said.
    ///
    /// @param kind CLASS or AGE
    /// @param textVersion of the words that were shown; 0: none were
    /// @param given so often
    /// @param withdrawn taken back so often
    public record CountRecord(String kind, long textVersion, long given, long withdrawn) {
        static CountRecord of(Register.Count count) {
            return new CountRecord(
                    count.kind().name(), count.version(), count.given(), count.withdrawn());
        }
    }

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        int limit = Fields.TOP.atMost("Limit", request.limit(), Register.MAX_PAGE);
        int offset = Fields.TOP.atMost("Offset", request.offset(), Integer.MAX_VALUE);
        var user = request.userId() == null ? null : new UserId(request.userId());
        var register = consents.register();
        var look = new Look(app, caller.actor(), Category.PROFILE, Purpose.PROVIDE.name(), "");
        var page =
                gate.read(
                        look,
                        grant -> {
                            var found = register.list(grant, user, offset, limit);
                            return new PurposeGate.Read<>(
                                    found,
                                    Shown.of(
                                            found.statements().stream()
                                                    .map(Statement::user)
                                                    .toList()));
                        });
        return new Response(
                page.total(),
                page.statements().stream().map(ConsentRecord::of).toList(),
                register.counts(app).stream().map(CountRecord::of).toList());
    }
}
