package lyceum.console;

import java.util.function.Supplier;
import lyceum.catalog.Operators;

/// Signing in and out.
final class SignInDesk {
    private final Operators operators;
    private final Supplier<ServerInfo> info;

    SignInDesk(Operators operators, Supplier<ServerInfo> info) {
        this.operators = operators;
        this.info = info;
    }

    Told.RunBy runBy() {
        return new Told.RunBy(info.get().runBy(), info.get().version());
    }

    /// Looks at a one-time link without using it up.
    Told.LinkEnds link(Asked.Code asked) {
        var ends = operators.linkEnds(asked.code()).orElseThrow(Failure::linkUsed);
        return new Told.LinkEnds(ends, operators.name().orElse(null));
    }

    Operators.Session first(Asked.First asked) {
        var name = Names.checked(asked.name(), "name");
        PasswordRules.check(asked.password(), name);
        return operators.first(asked.code(), name, asked.password());
    }

    Operators.Session signIn(Asked.SignIn asked, String from) {
        return operators.signIn(asked.name(), asked.password(), from);
    }

    void signOut(Operators.Session session) {
        operators.signOut(session.code());
    }

    Told.Session told(Operators.Session session) {
        return new Told.Session(
                session.name(), session.csrf(), Operators.IDLE.toMinutes(), info.get());
    }
}
