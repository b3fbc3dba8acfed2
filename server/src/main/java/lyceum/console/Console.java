package lyceum.console;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lyceum.agreement.Acceptances;
import lyceum.api.ExportDoor;
import lyceum.api.actions.CreateRoom;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.log.LiveRooms;
import lyceum.privacy.Privacy;
import lyceum.watch.Operations;

/// Answers the operator's pages under `/console/api`, as `web/console/api.ts` says.
public final class Console {
    private static final String ROOT = Presses.ROOT;
    private static final String CLASSES = "/applications/{app}/classes";
    private static final String CLASS = CLASSES + "/{room}";
    private static final String LINK = CLASS + "/links/{code}";

    private final Guard guard;
    private final SignInDesk signIn;
    private final AppDesk apps;
    private final ClassDesk classes;
    private final ClassList list;
    private final ClassWatch watch;
    private final PrivacyDesk privacy;
    private final ExportDesk exports;
    private final Deeds deeds;
    private final Presses presses;

    /// @param putOut puts everybody out who came by the join link of that id
    /// @param info what the pages show of the server, asked for each time
    public Console(
            Catalog catalog,
            LiveRooms rooms,
            Privacy privacy,
            ExportDoor exportDoor,
            Acceptances acceptances,
            Operations operations,
            InstantSource clock,
            Consumer<String> putOut,
            Supplier<ServerInfo> info) {
        guard = new Guard(catalog.operators(), info);
        signIn = new SignInDesk(catalog.operators(), info);
        apps = new AppDesk(catalog, rooms, acceptances, clock);
        var views = new ClassViews(catalog, () -> info.get().publicUrl());
        var orders = new CreateRoom(rooms, acceptances, clock);
        classes = new ClassDesk(catalog, rooms, orders, privacy.eraser(), clock, views, putOut);
        list = new ClassList(rooms);
        watch = new ClassWatch(clock);
        var agreement = new AgreementDesk(privacy, acceptances);
        this.privacy = new PrivacyDesk(catalog, privacy, agreement);
        exports = new ExportDesk(exportDoor);
        deeds = new Deeds(privacy.gate(), operations, clock);
        presses = new Presses(guard, deeds);
    }

    /// The table with the console's routes added.
    public Router on(Router router) {
        return privacy(classes(apps(signIn(router))))
                .any(
                        ROOT + "/{rest*}",
                        request ->
                                Presses.answer(() -> {
                                    throw Failure.notFound();
                                }));
    }

    private Router signIn(Router router) {
        return router.on(
                        "GET",
                        ROOT + "/sign-in/server",
                        _ -> Presses.answer(() -> Presses.json(signIn.runBy())))
                .on(
                        "POST",
                        ROOT + "/sign-in/link",
                        request ->
                                presses.open(
                                        request,
                                        () ->
                                                Presses.json(
                                                        signIn.link(
                                                                Presses.read(
                                                                        request,
                                                                        Asked.Code.class)))))
                .on(
                        "POST",
                        ROOT + "/sign-in/first",
                        request ->
                                presses.open(
                                        request,
                                        () ->
                                                begin(
                                                        request,
                                                        signIn.first(
                                                                Presses.read(
                                                                        request,
                                                                        Asked.First.class)))))
                .on(
                        "POST",
                        ROOT + "/sign-in",
                        request ->
                                presses.open(
                                        request,
                                        () ->
                                                begin(
                                                        request,
                                                        signIn.signIn(
                                                                Presses.read(
                                                                        request,
                                                                        Asked.SignIn.class),
                                                                request.client()))))
                .on("GET", ROOT + "/session", request -> Presses.answer(() -> present(request)))
                .on(
                        "POST",
                        ROOT + "/sign-out",
                        request ->
                                Presses.answer(() -> {
                                    signIn.signOut(guard.session(request));
                                    return Guard.forget(Reply.EMPTY, request);
                                }));
    }

    private Router apps(Router router) {
        var one = "/applications/{app}";
        var key = one + "/keys/{id}";
        var table = presses.get(router, "/applications", _ -> apps.all());
        table =
                presses.on(
                        table,
                        "POST",
                        "/applications",
                        Asked.Name.class,
                        (request, body) -> apps.create(guard.session(request), body.name()));
        table =
                presses.on(
                        table,
                        "PATCH",
                        one,
                        Asked.Name.class,
                        (request, body) -> apps.rename(apps.of(request), body.name()));
        table =
                presses.on(
                        table,
                        "POST",
                        one + "/keys",
                        Asked.Nothing.class,
                        (request, _) -> apps.addKey(apps.of(request)));
        table =
                presses.on(
                        table,
                        "POST",
                        key + "/rotate",
                        Asked.Nothing.class,
                        (request, _) -> apps.rotate(apps.of(request), request.part("id")));
        table =
                presses.on(
                        table,
                        "POST",
                        key + "/disable",
                        Asked.Nothing.class,
                        (request, _) -> apps.disable(apps.of(request), request.part("id")));
        return presses.on(
                table,
                "POST",
                key + "/enable",
                Asked.Nothing.class,
                (request, _) -> apps.enable(apps.of(request), request.part("id")));
    }

    private Router classes(Router router) {
        var table = presses.get(router, CLASSES, request -> list.page(apps.of(request), request));
        table = presses.get(table, CLASS, this::detail);
        table = presses.get(table, CLASS + "/now", this::now);
        table =
                presses.on(
                        table,
                        "POST",
                        CLASSES,
                        Asked.NewClass.class,
                        (request, body) -> classes.create(apps.of(request), request, body));
        table =
                presses.on(
                        table,
                        "POST",
                        CLASS + "/start",
                        Asked.Nothing.class,
                        (request, _) -> classes.start(apps.of(request), request));
        table =
                presses.on(
                        table,
                        "POST",
                        CLASS + "/end",
                        Asked.Nothing.class,
                        (request, _) -> classes.end(apps.of(request), request));
        table =
                presses.on(
                        table,
                        "POST",
                        CLASS + "/mute",
                        Asked.Nothing.class,
                        (request, _) -> classes.muteAll(apps.of(request), request));
        table =
                presses.on(
                        table,
                        "DELETE",
                        CLASS,
                        Asked.Nothing.class,
                        (request, _) -> classes.delete(apps.of(request), request));
        table =
                presses.on(
                        table,
                        "POST",
                        CLASS + "/remove",
                        Asked.Ref.class,
                        (request, body) -> classes.remove(apps.of(request), request, body.ref()));
        table =
                presses.on(
                        table,
                        "POST",
                        CLASS + "/students",
                        Asked.Names.class,
                        (request, body) ->
                                classes.addStudents(apps.of(request), request, body.names()));
        table =
                presses.on(
                        table,
                        "POST",
                        CLASS + "/assistants",
                        Asked.Names.class,
                        (request, body) ->
                                classes.addAssistants(apps.of(request), request, body.names()));
        table =
                presses.on(
                        table,
                        "POST",
                        CLASS + "/invitations",
                        Asked.Role.class,
                        (request, body) -> classes.invite(apps.of(request), request, body.role()));
        table =
                presses.on(
                        table,
                        "POST",
                        LINK + "/withdraw",
                        Asked.Nothing.class,
                        (request, _) -> classes.withdraw(apps.of(request), request));
        return presses.on(
                table,
                "POST",
                LINK + "/restore",
                Asked.Nothing.class,
                (request, _) -> classes.restore(apps.of(request), request));
    }

    private Router privacy(Router router) {
        var root = "/applications/{app}/privacy";
        var table = presses.get(router, root, request -> privacy.now(apps.of(request)));
        table =
                presses.get(
                        table, root + "/receipts", request -> privacy.receipts(apps.of(request)));
        table =
                presses.get(
                        table,
                        root + "/receipts/all",
                        request -> new PrivacyTold.Lines(privacy.allReceipts(apps.of(request))));
        table =
                presses.ask(
                        table,
                        root + "/preview",
                        Asked.Keep.class,
                        (request, body) -> privacy.preview(apps.of(request), body));
        table =
                presses.ask(
                        table,
                        root + "/agreement/preview",
                        Asked.Agree.class,
                        (request, body) -> privacy.goes(apps.of(request), body));
        table =
                presses.on(
                        table,
                        "POST",
                        root + "/agreement",
                        Asked.Agree.class,
                        (request, body) ->
                                privacy.agree(apps.of(request), guard.session(request), body));
        table =
                presses.ask(
                        table,
                        root + "/person",
                        Asked.Who.class,
                        (request, body) -> person(apps.of(request), request, body));
        table =
                presses.on(
                        table,
                        "POST",
                        root + "/keep",
                        Asked.Keep.class,
                        (request, body) ->
                                privacy.keep(apps.of(request), guard.session(request), body));
        table =
                presses.get(
                        table,
                        root + "/exports/{id}",
                        request -> exports.find(apps.of(request), request.part("id")));
        table =
                presses.on(
                        table,
                        "POST",
                        root + "/exports",
                        Asked.Who.class,
                        (request, body) ->
                                exports.ask(apps.of(request), guard.session(request), body));
        table =
                presses.on(
                        table,
                        "POST",
                        root + "/erase",
                        Asked.ErasePerson.class,
                        (request, body) ->
                                privacy.erase(
                                        apps.of(request),
                                        guard.session(request),
                                        body,
                                        request.client()));
        table =
                presses.on(
                        table,
                        "POST",
                        root + "/close",
                        Asked.Close.class,
                        (request, body) ->
                                privacy.close(
                                        apps.of(request),
                                        guard.session(request),
                                        body,
                                        request.client()));
        table =
                presses.on(
                        table,
                        "POST",
                        root + "/suspend",
                        Asked.Nothing.class,
                        (request, _) -> privacy.suspend(apps.of(request)));
        return presses.on(
                table,
                "POST",
                root + "/reopen",
                Asked.Nothing.class,
                (request, _) -> privacy.reopen(apps.of(request)));
    }

    private PrivacyTold.Person person(Application app, Request request, Asked.Who who) {
        return deeds.person(
                guard.session(request), app.id(), () -> privacy.person(app, who.userId()));
    }

    private Told.ClassDetail detail(Request request) {
        var app = apps.of(request);
        return deeds.look(
                guard.session(request),
                app.id(),
                request,
                () -> classes.detail(app, request),
                shown -> shown.people() + shown.links().size());
    }

    private Told.ClassNow now(Request request) {
        var app = apps.of(request);
        return deeds.look(
                guard.session(request),
                app.id(),
                request,
                () -> watch.now(classes.room(app, request)),
                shown -> shown.people().size());
    }

    /// Nobody being signed in is an answer here, not a fault: every visit begins with this
    /// question.
    private Reply present(Request request) {
        return guard.present(request).map(signIn::told).map(Presses::json).orElse(Reply.EMPTY);
    }

    private Reply begin(Request request, Operators.Session session) {
        return Guard.keep(Presses.json(signIn.told(session)), request, session);
    }
}
