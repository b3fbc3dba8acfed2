package lyceum.console;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lyceum.api.ApiFault;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.catalog.SignInRefused;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.MalformedJson;
import lyceum.log.LiveRooms;
import lyceum.privacy.Privacy;
import lyceum.room.Refusal;
import lyceum.watch.Operations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers the operator's pages under `/console/api`, as `web/console/api.ts` says.
public final class Console {
    /// The largest body, bytes: 500 names of 256 characters.
    static final int MAX_BODY = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final String ROOT = "/console/api";
    private static final String CLASSES = "/applications/{app}/classes";
    private static final String CLASS = CLASSES + "/{room}";
    private static final String LINK = CLASS + "/links/{code}";

    private final Guard guard;
    private final SignInDesk signIn;
    private final AppDesk apps;
    private final ClassDesk classes;
    private final ClassList list;
    private final ClassWatch watch;
    private final Deeds deeds;

    /// What a signed-in operator asks with a body of some kind. Null: there is nothing to say.
    private interface Press<T> {
        @Nullable Object run(Request request, T body);
    }

    private interface Look {
        Object run(Request request);
    }

    private interface Work {
        Reply run();
    }

    /// @param putOut puts everybody out who came by the join link of that id
    /// @param info what the pages show of the server, asked for each time
    public Console(
            Catalog catalog,
            LiveRooms rooms,
            Privacy privacy,
            Operations operations,
            InstantSource clock,
            Consumer<String> putOut,
            Supplier<ServerInfo> info) {
        guard = new Guard(catalog.operators());
        signIn = new SignInDesk(catalog.operators(), info);
        apps = new AppDesk(catalog, rooms, clock);
        var views = new ClassViews(catalog, () -> info.get().publicUrl());
        classes = new ClassDesk(catalog, rooms, privacy.eraser(), clock, views, putOut);
        list = new ClassList(rooms);
        watch = new ClassWatch(clock);
        deeds = new Deeds(privacy.gate(), operations, clock);
    }

    /// The table with the console's routes added.
    public Router on(Router router) {
        return classes(apps(signIn(router)))
                .any(
                        ROOT + "/{rest*}",
                        request ->
                                answer(() -> {
                                    throw Failure.notFound();
                                }));
    }

    private Router signIn(Router router) {
        return router.on("GET", ROOT + "/sign-in/server", _ -> answer(() -> json(signIn.runBy())))
                .on(
                        "POST",
                        ROOT + "/sign-in/link",
                        request ->
                                open(
                                        request,
                                        () -> json(signIn.link(read(request, Asked.Code.class)))))
                .on(
                        "POST",
                        ROOT + "/sign-in/first",
                        request ->
                                open(
                                        request,
                                        () ->
                                                begin(
                                                        request,
                                                        signIn.first(
                                                                read(request, Asked.First.class)))))
                .on(
                        "POST",
                        ROOT + "/sign-in",
                        request ->
                                open(
                                        request,
                                        () ->
                                                begin(
                                                        request,
                                                        signIn.signIn(
                                                                read(request, Asked.SignIn.class),
                                                                request.client()))))
                .on("GET", ROOT + "/session", request -> answer(() -> present(request)))
                .on(
                        "POST",
                        ROOT + "/sign-out",
                        request ->
                                answer(() -> {
                                    signIn.signOut(guard.session(request));
                                    return Guard.forget(Reply.EMPTY, request);
                                }));
    }

    private Router apps(Router router) {
        var one = "/applications/{app}";
        var key = one + "/keys/{id}";
        var table = get(router, "/applications", _ -> apps.all());
        table =
                on(
                        table,
                        "POST",
                        "/applications",
                        Asked.Name.class,
                        (_, body) -> apps.create(body.name()));
        table =
                on(
                        table,
                        "PATCH",
                        one,
                        Asked.Name.class,
                        (request, body) -> apps.rename(apps.of(request), body.name()));
        table =
                on(
                        table,
                        "POST",
                        one + "/keys",
                        Asked.Nothing.class,
                        (request, _) -> apps.addKey(apps.of(request)));
        table =
                on(
                        table,
                        "POST",
                        key + "/rotate",
                        Asked.Nothing.class,
                        (request, _) -> apps.rotate(apps.of(request), request.part("id")));
        table =
                on(
                        table,
                        "POST",
                        key + "/disable",
                        Asked.Nothing.class,
                        (request, _) -> apps.disable(apps.of(request), request.part("id")));
        return on(
                table,
                "POST",
                key + "/enable",
                Asked.Nothing.class,
                (request, _) -> apps.enable(apps.of(request), request.part("id")));
    }

    private Router classes(Router router) {
        var table = get(router, CLASSES, request -> list.page(apps.of(request), request));
        table = get(table, CLASS, this::detail);
        table = get(table, CLASS + "/now", this::now);
        table =
                on(
                        table,
                        "POST",
                        CLASSES,
                        Asked.NewClass.class,
                        (request, body) -> classes.create(apps.of(request), request, body));
        table =
                on(
                        table,
                        "POST",
                        CLASS + "/start",
                        Asked.Nothing.class,
                        (request, _) -> classes.start(apps.of(request), request));
        table =
                on(
                        table,
                        "POST",
                        CLASS + "/end",
                        Asked.Nothing.class,
                        (request, _) -> classes.end(apps.of(request), request));
        table =
                on(
                        table,
                        "POST",
                        CLASS + "/mute",
                        Asked.Nothing.class,
                        (request, _) -> classes.muteAll(apps.of(request), request));
        table =
                on(
                        table,
                        "DELETE",
                        CLASS,
                        Asked.Nothing.class,
                        (request, _) -> classes.delete(apps.of(request), request));
        table =
                on(
                        table,
                        "POST",
                        CLASS + "/remove",
                        Asked.Ref.class,
                        (request, body) -> classes.remove(apps.of(request), request, body.ref()));
        table =
                on(
                        table,
                        "POST",
                        CLASS + "/students",
                        Asked.Names.class,
                        (request, body) ->
                                classes.addStudents(apps.of(request), request, body.names()));
        table =
                on(
                        table,
                        "POST",
                        CLASS + "/assistants",
                        Asked.Names.class,
                        (request, body) ->
                                classes.addAssistants(apps.of(request), request, body.names()));
        table =
                on(
                        table,
                        "POST",
                        CLASS + "/invitations",
                        Asked.Role.class,
                        (request, body) -> classes.invite(apps.of(request), request, body.role()));
        table =
                on(
                        table,
                        "POST",
                        LINK + "/withdraw",
                        Asked.Nothing.class,
                        (request, _) -> classes.withdraw(apps.of(request), request));
        return on(
                table,
                "POST",
                LINK + "/restore",
                Asked.Nothing.class,
                (request, _) -> classes.restore(apps.of(request), request));
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

    private Router get(Router router, String path, Look look) {
        return on(router, "GET", path, Asked.Nothing.class, (request, _) -> look.run(request));
    }

    private <T> Router on(
            Router router, String method, String path, Class<T> type, Press<T> press) {
        return router.on(
                method,
                ROOT + path,
                request ->
                        answer(() -> {
                            var session = guard.session(request);
                            Work work = () -> said(press.run(request, read(request, type)));
                            if (method.equals("GET")) return work.run();
                            var action = method + " " + path;
                            return deeds.note(session, action, request, () -> run(work));
                        }));
    }

    private static Reply said(@Nullable Object said) {
        return said == null ? Reply.EMPTY : json(said);
    }

    /// Nobody being signed in is an answer here, not a fault: every visit begins with this
    /// question.
    private Reply present(Request request) {
        return guard.present(request).map(signIn::told).map(Console::json).orElse(Reply.EMPTY);
    }

    private Reply begin(Request request, Operators.Session session) {
        return Guard.keep(json(signIn.told(session)), request, session);
    }

    /// Work for which nobody must be signed in.
    private static Reply open(Request request, Work work) {
        return answer(() -> {
            Guard.mustBeOurs(request);
            return work.run();
        });
    }

    private static Reply answer(Work work) {
        return run(work).with("Cache-Control", "no-store");
    }

    private static Reply run(Work work) {
        try {
            return work.run();
        } catch (Failure.Thrown thrown) {
            return failed(thrown);
        } catch (SignInRefused refused) {
            return failed(Failure.of(refused));
        } catch (Refusal refusal) {
            return failed(Failure.of(refusal));
        } catch (ApiFault fault) {
            return failed(Failure.of(fault));
        } catch (HttpFault | UncheckedIOException fault) {
            throw fault;
        } catch (RuntimeException fault) {
            LOG.error("A press in the console failed", fault);
            return failed(Failure.internal());
        }
    }

    private static Reply failed(Failure.Thrown thrown) {
        return json(thrown.failure()).status(thrown.status());
    }

    private static Reply json(Object value) {
        return Reply.json(Lean.bytes(value));
    }

    private static <T> T read(Request request, Class<T> type) {
        try {
            var body = request.read(MAX_BODY);
            if (body.length == 0) return Json.read("{}", type);
            JsonTree.parse(body);
            return Json.read(body, type);
        } catch (MalformedJson wrong) {
            throw Failure.field("body");
        }
    }
}
