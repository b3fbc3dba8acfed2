package lyceum.console;

import lyceum.catalog.Operators;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;

/// Where an operator comes in and goes: all that is answered to whoever is not signed in.
record SignInRoutes(SignInDesk desk, Presses presses) {
    private static final String SIGN_IN = Presses.ROOT + "/sign-in";

    Router on(Router router) {
        return router.on("GET", SIGN_IN + "/server", _ -> Presses.answer(this::server))
                .on("POST", SIGN_IN + "/link", request -> presses.open(request, link(request)))
                .on("POST", SIGN_IN + "/first", request -> presses.open(request, first(request)))
                .on("POST", SIGN_IN, request -> presses.open(request, again(request)))
                .on(
                        "GET",
                        Presses.ROOT + "/session",
                        request -> Presses.answer(() -> present(request)))
                .on("POST", Presses.ROOT + "/session/password", this::change)
                .on(
                        "POST",
                        Presses.ROOT + "/sign-out",
                        request -> Presses.answer(() -> signOut(request)));
    }

    private Reply server() {
        return Presses.json(desk.runBy());
    }

    private Presses.Work link(Request request) {
        return () -> Presses.json(desk.link(Presses.read(request, Asked.Code.class)));
    }

    private Presses.Work first(Request request) {
        return () -> {
            var session = desk.first(Presses.read(request, Asked.First.class));
            presses.deeds().note(session.actor(), "POST /sign-in/first");
            return begin(request, session);
        };
    }

    private Presses.Work again(Request request) {
        return () -> {
            var asked = Presses.read(request, Asked.SignIn.class);
            return begin(request, desk.signIn(asked, request.asker()));
        };
    }

    /// Nobody being signed in is an answer here, not a fault: every visit begins with this
    /// question.
    private Reply present(Request request) {
        return presses.guard()
                .present(request)
                .map(desk::told)
                .map(Presses::json)
                .orElse(Reply.EMPTY);
    }

    private Reply change(Request request) {
        return presses.pressed(
                request,
                "POST /session/password",
                session -> {
                    var asked = Presses.read(request, Asked.NewPassword.class);
                    return begin(request, desk.change(session, asked, request.asker()));
                });
    }

    private Reply begin(Request request, Operators.Session session) {
        return Guard.keep(Presses.json(desk.told(session)), request, session);
    }

    private Reply signOut(Request request) {
        desk.signOut(presses.guard().session(request));
        return Guard.forget(Reply.EMPTY, request);
    }
}
