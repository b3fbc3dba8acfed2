package lyceum.console;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import lyceum.agreement.AgreementRefused;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import lyceum.catalog.Operators;
import lyceum.catalog.SignInRefused;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.MalformedJson;
import lyceum.personal.Gone;
import lyceum.personal.HeldBack;
import lyceum.privacy.OutOfBounds;
import lyceum.room.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the operator's pages are answered: whoever is not signed in is told so, each change is
/// noted, and what cannot be done is a [Failure].
record Presses(Guard guard, Deeds deeds) {
    /// The largest body, bytes: 500 names of 256 characters.
    static final int MAX_BODY = 1024 * 1024;

    /// Under which all of them lie.
    static final String ROOT = "/console/api";

    private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

    /// What a signed-in operator asks with a body of some kind. Null: there is nothing to say.
    interface Press<T> {
        @Nullable Object run(Request request, T body);
    }

    interface Look {
        Object run(Request request);
    }

    interface Work {
        Reply run();
    }

    Router get(Router router, String path, Look look) {
        return on(router, "GET", path, Asked.Nothing.class, (request, _) -> look.run(request));
    }

    <T> Router on(Router router, String method, String path, Class<T> type, Press<T> press) {
        return router.on(
                method,
                ROOT + path,
                request ->
                        answer(() -> {
                            var session = guard.session(request);
                            if (method.equals("GET"))
                                return said(press.run(request, read(request, type)));
                            var whom = new AtomicReference<@Nullable String>();
                            Work work =
                                    () -> {
                                        var body = read(request, type);
                                        if (body instanceof Asked.OfPerson one)
                                            whom.set(one.userId());
                                        return said(press.run(request, body));
                                    };
                            var deed = new Deeds.Deed(method + " " + path, request, whom::get);
                            return deeds.note(session, deed, () -> run(work));
                        }));
    }

    /// A POST that only looks: what is asked for must not stand in an address.
    <T> Router ask(Router router, String path, Class<T> type, Press<T> press) {
        return router.on(
                "POST",
                ROOT + path,
                request ->
                        answer(() -> {
                            guard.session(request);
                            return said(press.run(request, read(request, type)));
                        }));
    }

    /// A noted press of whoever is signed in, whose answer says more than a body can.
    Reply pressed(Request request, String action, Function<Operators.Session, Reply> press) {
        return answer(() -> {
            var session = guard.session(request);
            var deed = new Deeds.Deed(action, request, () -> null);
            return deeds.note(session, deed, () -> run(() -> press.apply(session)));
        });
    }

    private static Reply said(@Nullable Object said) {
        return said == null ? Reply.EMPTY : json(said);
    }

    /// Work for which nobody must be signed in.
    Reply open(Request request, Work work) {
        return answer(() -> {
            guard.mustBeOurs(request);
            return work.run();
        });
    }

    static Reply answer(Work work) {
        return run(work).with("Cache-Control", "no-store");
    }

    private static Reply run(Work work) {
        try {
            return work.run();
        } catch (Failure.Thrown thrown) {
            return failed(thrown);
        } catch (SignInRefused refused) {
            return failed(Failure.of(refused));
        } catch (HeldBack held) {
            return failed(Failure.held());
        } catch (AgreementRefused held) {
            return failed(Failure.heldOtherwise());
        } catch (OutOfBounds wrong) {
            return failed(Failure.field("days"));
        } catch (Refusal refusal) {
            return failed(Failure.of(refusal));
        } catch (ApiFault fault) {
            return failed(Failure.of(fault));
        } catch (Gone erased) {
            return failed(Failure.of(new ApiFault(WireError.NO_USER)));
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

    static Reply json(Object value) {
        return Reply.json(Lean.bytes(value));
    }

    static <T> T read(Request request, Class<T> type) {
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
