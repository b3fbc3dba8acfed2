package lyceum.console;

import java.util.function.Supplier;
import lyceum.catalog.Catalog;
import lyceum.catalog.JoinLinks;
import lyceum.catalog.Operators;
import lyceum.log.LiveRooms;
import lyceum.room.Status;
import org.jspecify.annotations.Nullable;

/// Signing in and out.
final class SignInDesk {
    private final Operators operators;
    private final JoinLinks links;
    private final LiveRooms rooms;
    private final Supplier<ServerInfo> info;

    SignInDesk(Catalog catalog, LiveRooms rooms, Supplier<ServerInfo> info) {
        this.operators = catalog.operators();
        this.links = catalog.links();
        this.rooms = rooms;
        this.info = info;
    }

    Told.RunBy runBy() {
        return new Told.RunBy(info.get().runBy(), info.get().version());
    }

    /// Looks at a one-time link without using it up.
    Told.LinkEnds link(Asked.Code asked) {
        var ends = operators.linkEnds(asked.code()).orElseThrow(Failure::linkUsed);
        return new Told.LinkEnds(ends, operators.linkName(asked.code()).orElse(null));
    }

    Operators.Session first(Asked.First asked) {
        var name = Names.checked(asked.name(), "name");
        PasswordRules.check(asked.password(), name);
        return operators.first(asked.code(), name, asked.password());
    }

    Operators.Session signIn(Asked.SignIn asked, String from) {
        return operators.signIn(asked.name(), asked.password(), from);
    }

    /// Sets another password for whoever is signed in, and ends the own other sessions.
    Operators.Session change(Operators.Session by, Asked.NewPassword asked, String from) {
        PasswordRules.check(asked.password(), by.name());
        return operators.change(by.name(), asked.before(), asked.password(), from);
    }

    void signOut(Operators.Session session) {
        operators.signOut(session.code());
    }

    Told.Session told(Operators.Session session) {
        return new Told.Session(
                session.name(),
                session.csrf(),
                Operators.IDLE.toMinutes(),
                info.get(),
                demoBegan(info.get().demoUrl()));
    }

    // Whoever came by which of its links: the code of one leads to the class.
    private boolean demoBegan(@Nullable String demoUrl) {
        if (demoUrl == null) return false;
        return links.find(demoUrl.substring(demoUrl.lastIndexOf('/') + 1))
                .flatMap(link -> rooms.row(link.room()))
                .filter(row -> row.status() == Status.RUNNING || row.status() == Status.ENDED)
                .isPresent();
    }
}
