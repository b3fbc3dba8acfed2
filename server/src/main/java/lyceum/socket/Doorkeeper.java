package lyceum.socket;

import java.time.Instant;
import java.util.Optional;
import lyceum.catalog.Catalog;
import lyceum.catalog.Entry;
import lyceum.catalog.Introductions.Introduction;
import lyceum.catalog.JoinLink;
import lyceum.catalog.TokenRefused;
import lyceum.catalog.User;
import lyceum.consent.Consents;
import lyceum.consent.Wording;
import lyceum.room.AppId;
import lyceum.room.Role;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// The door to all classes. A token or secret says who somebody is; what the person may do is never
/// taken from it but from the class and the catalogue, and asked again each time.
public final class Doorkeeper implements Door {
    private final Catalog catalog;
    private final Consents consents;

    /// The door of a server with this catalogue, to those who said what is asked of them.
    public Doorkeeper(Catalog catalog, Consents consents) {
        this.catalog = catalog;
        this.consents = consents;
    }

    @Override
    public Entrant open(ClientFrame.Hello hello) {
        var known =
                Optional.ofNullable(hello.resume())
                        .flatMap(catalog.entries()::open)
                        .filter(entry -> isFor(hello.classId(), entry.room()));
        if (known.isPresent()) return new Entrant(checked(known.get()), true);
        var introduced =
                Optional.ofNullable(hello.resume())
                        .flatMap(catalog.introductions()::open)
                        .filter(first -> isFor(hello.classId(), first.entry().room()));
        if (introduced.isPresent()) {
            var first = introduced.get();
            return new Entrant(checked(first), false, first);
        }
        if (hello.token() == null) throw new Turned(ServerFrame.Reason.BAD_TOKEN);
        return new Entrant(checked(byToken(hello)), false);
    }

    // Who was met already is asked for what stands of the person now.
    private Entry checked(Introduction first) {
        var entry = first.entry();
        return isKnown(entry) ? checked(entry) : open(entry);
    }

    private boolean isKnown(Entry entry) {
        return catalog.entries().knows(entry.app(), entry.user());
    }

    @Override
    public void meet(Entrant who) {
        var first = who.introduction();
        if (first == null || isKnown(who.entry())) return;
        var app = who.entry().app();
        var user = who.entry().user();
        var words = agreed(app, first);
        if (words.isEmpty() && !consents.admits(app, user, true))
            throw new Turned(ServerFrame.Reason.NO_CONSENT);
        var met = catalog.introductions().meet(first);
        if (!met
                || words.isPresent() && !consents.agree(app, who.entry().room(), user, words.get()))
            throw new Turned(ServerFrame.Reason.BAD_TOKEN);
    }

    // What was agreed to must be the newest words when the person comes in.
    private Optional<Wording> agreed(AppId app, Introduction first) {
        return Optional.ofNullable(first.locale())
                .map(locale -> consents.wording(app, locale))
                .filter(words -> words.sha256().equals(first.sha256()));
    }

    @Override
    public void stillOpen(Entrant who) {
        checked(who.entry());
    }

    @Override
    public boolean supervised(AppId app) {
        return catalog.supervisors().count(app) > 0;
    }

    @Override
    public String resume(Entry entry) {
        return catalog.entries()
                .issue(entry)
                .orElseThrow(() -> new Turned(ServerFrame.Reason.BAD_TOKEN));
    }

    @Override
    public void entered(Entrant who) {
        var link = who.entry().link();
        if (link != null) catalog.links().entered(link);
    }

    /// What a login token opens, as if the browser said hello with it.
    Entry byToken(String token, @Nullable Long classId, boolean supervisor) {
        try {
            var pass = catalog.tokens().check(token);
            var only = pass.room();
            if (only != null && !isFor(classId, only)) {
                throw new Turned(ServerFrame.Reason.BAD_TOKEN);
            }
            if (only != null) return entry(pass.user(), only, null, supervisor);
            if (classId == null) throw new Turned(ServerFrame.Reason.NO_CLASS);
            return entry(pass.user(), new RoomId(classId), null, supervisor);
        } catch (TokenRefused refused) {
            throw new Turned(
                    switch (refused.reason()) {
                        case EXPIRED -> ServerFrame.Reason.TOKEN_EXPIRED;
                        case FORGED, NO_USER -> ServerFrame.Reason.BAD_TOKEN;
                    });
        }
    }

    /// What a resume secret opens now. Throws `Turned`.
    Entry byResume(String resume) {
        return checked(
                catalog.entries()
                        .open(resume)
                        .orElseThrow(() -> new Turned(ServerFrame.Reason.BAD_TOKEN)));
    }

    /// What a personal link opens.
    Entry byLink(JoinLink link) {
        var user = link.user();
        if (user == null) throw new IllegalArgumentException("an invitation is for nobody yet");
        var found =
                catalog.users()
                        .find(link.app(), user)
                        .orElseThrow(() -> new Turned(ServerFrame.Reason.LINK_WITHDRAWN));
        return checked(entry(found, link.room(), link.id(), link.role() == Role.SUPERVISOR));
    }

    private Entry byToken(ClientFrame.Hello hello) {
        var token = hello.token();
        if (token == null) throw new Turned(ServerFrame.Reason.BAD_TOKEN);
        return byToken(token, hello.classId(), hello.supervisor());
    }

    private static Entry entry(User user, RoomId room, @Nullable String link, boolean supervisor) {
        return new Entry(
                user.app(),
                room,
                user.id(),
                user.shownName(),
                user.avatar(),
                false,
                false,
                supervisor,
                link,
                Instant.EPOCH);
    }

    /// The same entry if all that can be taken back still holds.
    Entry checked(Entry entry) {
        open(entry);
        if (!entry.invited() && catalog.users().find(entry.app(), entry.user()).isEmpty()) {
            throw new Turned(ServerFrame.Reason.BAD_TOKEN);
        }
        if (entry.supervisor() && !catalog.supervisors().has(entry.app(), entry.user())) {
            throw new Turned(ServerFrame.Reason.NO_SUPERVISOR);
        }
        if (consents.frozen(entry.app(), entry.user())) throw new Turned(ServerFrame.Reason.FROZEN);
        if (!consents.admits(entry.app(), entry.user(), entry.invited())) {
            throw new Turned(
                    entry.invited() ? ServerFrame.Reason.NO_CONSENT : ServerFrame.Reason.NO_AGE);
        }
        return entry;
    }

    /// The same entry if its application and its link are open.
    private Entry open(Entry entry) {
        mustBeInUse(entry.app());
        if (entry.link() != null) {
            var open =
                    catalog.links()
                            .byId(entry.link())
                            .filter(link -> link.withdrawn() == null)
                            .isPresent();
            if (!open) throw new Turned(ServerFrame.Reason.LINK_WITHDRAWN);
        }
        return entry;
    }

    /// Throws `Turned` where an application holds no classes.
    void mustBeInUse(AppId app) {
        var state =
                catalog.applications()
                        .find(app)
                        .map(found -> found.life().state())
                        .orElseThrow(() -> new Turned(ServerFrame.Reason.NO_CLASS));
        switch (state) {
            case ACTIVE -> {}
            case SUSPENDED -> throw new Turned(ServerFrame.Reason.PAUSED);
            case CEASED, PURGING -> throw new Turned(ServerFrame.Reason.NO_CLASS);
        }
    }

    private static boolean isFor(@Nullable Long asked, RoomId room) {
        return asked == null || asked == room.value();
    }
}
