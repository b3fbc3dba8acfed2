package lyceum.console;

import java.util.ArrayList;
import java.util.List;
import lyceum.agreement.Acceptance;
import lyceum.agreement.Acceptances;
import lyceum.agreement.Agreement;
import lyceum.personal.Amount;
import lyceum.privacy.Privacy;
import lyceum.privacy.Purpose;
import lyceum.privacy.Retention;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// What an application agreed to, what else it could be bound to, and what that would change.
final class AgreementDesk {
    private final Privacy privacy;
    private final Acceptances acceptances;

    AgreementDesk(Privacy privacy, Acceptances acceptances) {
        this.privacy = privacy;
        this.acceptances = acceptances;
    }

    PrivacyTold.Agreed told(AppId app) {
        return new PrivacyTold.Agreed(
                acceptances.newest(app).map(AgreementDesk::bound).orElse(null),
                acceptances.pending(app).map(Agreement::id).orElse(null),
                acceptances.deadline(app).orElse(null),
                acceptances.agreements().all().stream().map(AgreementDesk::choice).toList());
    }

    private static PrivacyTold.Bound bound(Acceptance acceptance) {
        return new PrivacyTold.Bound(
                acceptance.agreement().id(),
                acceptance.at(),
                acceptance.accepter(),
                Word.of(acceptance.method()));
    }

    private static PrivacyTold.Choice choice(Agreement agreement) {
        var document = agreement.document();
        var profile = agreement.profile();
        var terms =
                Retention.CHOSEN.stream()
                        .map(kind ->
                                new PrivacyTold.Term(
                                        Word.of(kind),
                                        profile.bounds(kind).most(),
                                        profile.allowed(kind).contains(Purpose.TROUBLESHOOT)))
                        .toList();
        return new PrivacyTold.Choice(
                agreement.id(),
                document.effectiveAt(),
                document.sha256(),
                Word.of(profile),
                profile.bases().stream().map(Word::of).sorted().toList(),
                terms);
    }

    private Agreement find(String id) {
        return acceptances.agreements().find(id).orElseThrow(() -> Failure.field("agreement"));
    }

    /// What would be too old by its bounds.
    PrivacyTold.Goes goes(AppId app, Asked.Agree asked) {
        var sum = Amount.NONE;
        for (var wish : tighter(app, find(asked.agreement())))
            sum = sum.and(privacy.preview(app.value(), wish));
        return new PrivacyTold.Goes(sum.items(), sum.bytes());
    }

    private List<Retention.Wish> tighter(AppId app, Agreement agreement) {
        var wishes = new ArrayList<Retention.Wish>();
        for (var kind : Retention.CHOSEN) {
            var now = privacy.keeping().retention().days(app, kind);
            var then = agreement.profile().bounds(kind).within(now);
            if (isShorter(then, now)) wishes.add(new Retention.Wish(kind, then));
        }
        return wishes;
    }

    private static boolean isShorter(@Nullable Integer then, @Nullable Integer now) {
        return then != null && (now == null || then < now);
    }

    /// Binds the application to it. Throws [lyceum.agreement.AgreementRefused].
    void accept(AppId app, String by, Asked.Agree asked) {
        var agreement = find(asked.agreement());
        acceptances.accept(privacy.keeping(), app, agreement, by, Acceptance.Method.CONSOLE);
    }
}
