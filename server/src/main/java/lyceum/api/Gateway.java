package lyceum.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lyceum.catalog.ApiKey;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.UserFrozen;
import lyceum.http.Crowd;
import lyceum.http.Handler;
import lyceum.http.Rate;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.personal.Gone;
import lyceum.privacy.NotForThat;
import lyceum.room.Refusal;
import lyceum.watch.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of the signed API. A call is checked in this order: method, size and form, key, clock,
/// signature, token, version, action, rate, parameters; what an action itself checks comes last.
/// Where the head says whose call it is, key, clock and a rate that is used up are looked at before
/// the body is read.
public final class Gateway implements Handler {
    /// How much the caller's clock may differ from ours.
    public static final Duration MAX_SKEW = Duration.ofMinutes(5);

    /// Wrong signatures from one address, per second, until it gets a code of its own.
    public static final int FAILURES_PER_SECOND = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Catalog catalog;
    private final Map<String, Map<String, Action<?, ?>>> versions;
    private final Operations operations;
    private final InstantSource clock;
    private final boolean limited;
    private final Crowd calls = new Crowd();
    private final Crowd failures = new Crowd();

    /// `limited` false switches rate limits off, for benchmarks.
    public Gateway(
            Catalog catalog,
            Actions actions,
            Operations operations,
            InstantSource clock,
            boolean limited) {
        this.operations = operations;
        this.catalog = catalog;
        this.versions = actions.byName();
        this.clock = clock;
        this.limited = limited;
    }

    /// What stands at `/`: calls are answered, and everything else is for `page`.
    public Handler or(Handler page) {
        return request -> Call.isMeant(request) ? handle(request) : page.handle(request);
    }

    /// The answer to a call; errors too have status 200. Throws UncheckedIOException for a body
    /// that does not arrive.
    @Override
    public Reply handle(Request request) {
        String requestId = UUID.randomUUID().toString();
        try {
            return answer(read(request), request, requestId);
        } catch (ApiFault malformed) {
            return Answer.failure(malformed, Call.language(request), requestId);
        }
    }

    private Reply answer(Call call, Request request, String requestId) {
        try {
            return Answer.success(done(call, request, requestId), requestId);
        } catch (ApiFault fault) {
            return Answer.failure(fault, call.language(), requestId);
        } catch (Refusal refusal) {
            return Answer.failure(Refused.fault(refusal), call.language(), requestId);
        } catch (UserFrozen frozen) {
            return Answer.failure(new ApiFault(WireError.FROZEN), call.language(), requestId);
        } catch (NotForThat refused) {
            var fault = new ApiFault(WireError.PURPOSE);
            return Answer.failure(fault, call.language(), requestId);
        } catch (Gone erased) {
            // Who was found is erased before all of it was done.
            return Answer.failure(new ApiFault(WireError.NO_USER), call.language(), requestId);
        } catch (RuntimeException e) {
            LOG.error("call {} failed", requestId, e);
            var fault = new ApiFault(WireError.INTERNAL_ERROR);
            return Answer.failure(fault, call.language(), requestId);
        }
    }

    private Call read(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            throw new ApiFault(WireError.UNSUPPORTED_PROTOCOL);
        }
        return Call.read(request, (id, at, action) -> admit(id, at, action, request.asker()));
    }

    private void admit(String secretId, long timestamp, String action, String asker) {
        known(secretId, timestamp, asker);
        if (limited && calls.isSpent(rated(secretId, action), nanos())) {
            throw new ApiFault(WireError.REQUEST_LIMIT);
        }
    }

    private static String rated(String secretId, String action) {
        return secretId + " " + action;
    }

    private Record done(Call call, Request request, String requestId) {
        Caller caller = caller(call, request.asker());
        if (!call.token().isEmpty()) {
            throw new ApiFault(WireError.TOKEN_FAILURE);
        }
        var actions = versions.get(call.version());
        if (actions == null) {
            throw new ApiFault(WireError.NO_SUCH_VERSION);
        }
        Action<?, ?> action = actions.get(call.action());
        if (action == null) {
            throw new ApiFault(WireError.INVALID_ACTION, elsewhere(call.action()));
        }
        if (!within(calls, rated(call.secretId(), call.action()), action.perSecond())) {
            throw new ApiFault(WireError.REQUEST_LIMIT);
        }
        // Not before: whoever has no key writes nothing into the log.
        String trace = Call.trace(request);
        if (!trace.isEmpty()) LOG.info("Call {} has the trace {}", requestId, trace);
        // What an application keeps can be seen and erased after it was closed, and nothing else.
        var asks = caller.with(action.version().equals(OwnAction.OWN));
        if (action.looks()) return run(action, asks, call);
        var noted = new Noted(operations, caller, call, action.name(), requestId, clock);
        return noted.run(() -> run(action, asks, call));
    }

    // Of another version it is there: then that one is named.
    private String elsewhere(String action) {
        return versions.entrySet().stream()
                .filter(version -> version.getValue().containsKey(action))
                .map(version -> action + " has the version " + version.getKey())
                .findFirst()
                .orElse("");
    }

    private static <Q extends Record> Record run(Action<Q, ?> action, Caller caller, Call call) {
        return action.run(caller, Binder.bind(call.parameters(), action.requestType()));
    }

    private ApiKey known(String secretId, long timestamp, String asker) {
        ApiKey key =
                catalog.keys()
                        .find(secretId)
                        .filter(it -> it.works(clock.instant()))
                        .orElseThrow(() -> failed(WireError.SECRET_ID_NOT_FOUND, asker));
        long skew = Math.abs(Math.subtractExact(timestamp, clock.instant().getEpochSecond()));
        if (skew > MAX_SKEW.toSeconds()) {
            throw new ApiFault(WireError.SIGNATURE_EXPIRE);
        }
        return key;
    }

    private Caller caller(Call call, String asker) {
        ApiKey key = known(call.secretId(), call.timestamp(), asker);
        if (!catalog.keys().secretOf(key).filter(call::isSignedWith).isPresent()) {
            throw failed(WireError.SIGNATURE_FAILURE, asker);
        }
        catalog.keys().used(key);
        return catalog.applications()
                .find(key.app())
                .map(Application::developer)
                .map(developer -> new Caller(developer, "key " + call.secretId(), catalog, true))
                .orElseThrow(() -> new ApiFault(WireError.SECRET_ID_NOT_FOUND));
    }

    private ApiFault failed(WireError error, String asker) {
        return new ApiFault(
                within(failures, asker, FAILURES_PER_SECOND) ? error : WireError.ADDRESS_LIMIT);
    }

    private boolean within(Crowd crowd, String who, int perSecond) {
        return !limited || crowd.take(who, new Rate(perSecond, perSecond), nanos());
    }

    private long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
