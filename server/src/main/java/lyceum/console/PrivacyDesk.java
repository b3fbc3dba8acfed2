package lyceum.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.privacy.Closings;
import lyceum.privacy.Job;
import lyceum.privacy.Kept;
import lyceum.privacy.Privacy;
import lyceum.privacy.Receipt;
import lyceum.privacy.Receipts;
import lyceum.privacy.Retention;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// What is kept of an application, for how long, and what somebody asks to see or to erase.
final class PrivacyDesk {
    /// Erasures on the page.
    private static final int SHOWN = 20;

    private final Catalog catalog;
    private final Privacy privacy;
    private final AgreementDesk agreement;

    PrivacyDesk(Catalog catalog, Privacy privacy, AgreementDesk agreement) {
        this.catalog = catalog;
        this.privacy = privacy;
        this.agreement = agreement;
    }

    /// All that the page shows at once.
    PrivacyTold.Now now(Application app) {
        var life = app.life();
        return new PrivacyTold.Now(
                privacy.kept(app.id()).stream().map(kept -> kind(app.id(), kept)).toList(),
                privacy.sweeper().swept().orElse(null),
                !privacy.sweeper().halted(),
                privacy.mirrors(),
                agreement.told(app.id()),
                privacy.eraser().newest(app.id(), SHOWN).stream()
                        .map(PrivacyDesk::erasing)
                        .toList(),
                Word.of(life.state()),
                life.purgeAt());
    }

    private PrivacyTold.Kind kind(AppId app, Kept kept) {
        var retention = privacy.keeping().retention();
        var bounds = retention.bounds(app, kept.category());
        return new PrivacyTold.Kind(
                Word.of(kept.category()),
                kept.amount().items(),
                kept.amount().bytes(),
                kept.oldest(),
                retention.days(app, kept.category()),
                bounds.least(),
                bounds.most());
    }

    private static PrivacyTold.Erasing erasing(Job job) {
        return new PrivacyTold.Erasing(
                job.id(),
                job.kind(),
                Word.of(job.state()),
                job.askedAt(),
                job.keysAt(),
                job.endedAt(),
                job.amount().items());
    }

    /// What would be too old if that were chosen. Throws [lyceum.privacy.OutOfBounds].
    PrivacyTold.Goes preview(Application app, Asked.Keep asked) {
        var wish = wish(asked);
        privacy.keeping().retention().check(app.id(), List.of(wish));
        var goes = privacy.preview(app.id().value(), wish);
        return new PrivacyTold.Goes(goes.items(), goes.bytes());
    }

    /// Chooses how long a kind is kept. Throws [lyceum.privacy.OutOfBounds].
    PrivacyTold.Now keep(Application app, Operators.Session by, Asked.Keep asked) {
        privacy.keeping().retention().choose(app.id(), List.of(wish(asked)), by.actor());
        return now(app);
    }

    private static Retention.Wish wish(Asked.Keep asked) {
        var category =
                Retention.CHOSEN.stream()
                        .filter(kind -> Word.of(kind).equals(asked.kind()))
                        .findFirst()
                        .orElseThrow(() -> Failure.field("kind"));
        return new Retention.Wish(category, asked.days());
    }

    /// What would go if that agreement were accepted.
    PrivacyTold.Goes goes(Application app, Asked.Agree asked) {
        return agreement.goes(app.id(), asked);
    }

    /// Binds the application to another agreement. Throws [lyceum.agreement.AgreementRefused].
    PrivacyTold.Now agree(Application app, Operators.Session by, Asked.Agree asked) {
        agreement.accept(app.id(), by.actor(), asked);
        return now(app);
    }

    /// Erases a person for good, once the password was given again. Throws
    /// [lyceum.catalog.SignInRefused], [lyceum.personal.HeldBack].
    PrivacyTold.Erasing erase(
            Application app, Operators.Session by, Asked.ErasePerson asked, String from) {
        var reason = Reasons.optional(asked.reason());
        catalog.operators().confirm(by.name(), asked.password(), from);
        return privacy.eraser()
                .erase(app.id(), new UserId(asked.userId()), reason)
                .map(PrivacyDesk::erasing)
                .orElseThrow(Failure::notFound);
    }

    /// Ends the use of an application, once the password was given again.
    PrivacyTold.Now close(Application app, Operators.Session by, Asked.Close asked, String from) {
        if (asked.graceDays() < 0 || asked.graceDays() > Closings.MOST_GRACE)
            throw Failure.field("graceDays");
        catalog.operators().confirm(by.name(), asked.password(), from);
        return lived(app, privacy.closings().close(app.id(), asked.graceDays()).isPresent());
    }

    /// Takes that back.
    PrivacyTold.Now reopen(Application app) {
        return lived(app, privacy.closings().reopen(app.id()).isPresent());
    }

    /// Lets nobody use an application for now.
    PrivacyTold.Now suspend(Application app) {
        return lived(app, privacy.closings().suspend(app.id()).isPresent());
    }

    private PrivacyTold.Now lived(Application app, boolean done) {
        if (!done) throw Failure.state();
        return now(catalog.applications().find(app.id()).orElseThrow(Failure::notFound));
    }

    /// The newest receipts, and whether all of them hold.
    PrivacyTold.Receipts receipts(Application app) {
        var receipts = privacy.receipts();
        return new PrivacyTold.Receipts(
                receipts.count(app.id()),
                receipts.hold(app.id()),
                receipts.newest(app.id()).stream().map(PrivacyDesk::row).toList());
    }

    private static PrivacyTold.ReceiptRow row(Receipt receipt) {
        return new PrivacyTold.ReceiptRow(
                receipt.n(),
                receipt.scopeKind().toLowerCase(Locale.ROOT),
                Instant.ofEpochMilli(receipt.endedAt()),
                receipt.stores().stream().mapToLong(Receipt.Store::items).sum());
    }

    /// All receipts, a line each, for `./lyceum verify-receipts`.
    String allReceipts(Application app) {
        var all = new StringBuilder();
        var receipts = privacy.receipts();
        for (int at = 0; at < receipts.count(app.id()); at += Receipts.MAX_PAGE)
            for (var line : receipts.list(app.id(), at, Receipts.MAX_PAGE))
                all.append(line).append('\n');
        return all.toString();
    }
}
