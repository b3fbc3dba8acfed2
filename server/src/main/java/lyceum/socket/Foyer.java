package lyceum.socket;

import java.time.Duration;
import java.time.Instant;
import lyceum.http.Crowd;
import lyceum.http.Handler;
import lyceum.http.HttpFault;
import lyceum.http.Origin;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.MalformedJson;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.Status;
import org.jspecify.annotations.Nullable;

/// What is in front of the door: whoever may come in sees here what class it is, before anybody
/// sees him. Nothing that happens here is in the log.
public final class Foyer {
    /// The largest question, in bytes.
    static final int MAX_BODY = 16 * 1024;

    /// The largest load of the sending test, in bytes.
    static final int MAX_LOAD = 256 * 1024;

    /// How long a browser that opened an invitation is known as the same stranger.
    static final Duration STRANGER = Duration.ofDays(7);

    private static final String COOKIE = "lyceum-stranger-";
    private static final int REFUSED = 403;
    private static final int WRONG = 400;

    /// Asks what a ticket opens: a login token, the code of a join link, or a resume secret.
    ///
    /// @param locale the language in which something is asked, if anything is
    public record Look(
            @Nullable String token,
            @Nullable String code,
            @Nullable String resume,
            @Nullable Long classId,
            boolean supervisor,
            @Nullable String locale) {
        @Override
        public String toString() {
            return "Look(…)";
        }
    }

    /// What may be known of a class before going in.
    ///
    /// @param people who are in now
    /// @param name of who looks; null: an invitation, a name must be typed
    /// @param hue of who looks, once the class knows the person
    /// @param directControl whoever leads may open devices of people on stage
    /// @param asking what has to be agreed to; null: nothing
    public record Preview(
            String className,
            Instant start,
            Instant end,
            Status status,
            @Nullable Instant startedAt,
            @Nullable String teacher,
            @Nullable Integer teacherHue,
            int people,
            @Nullable String name,
            @Nullable Integer hue,
            Role role,
            boolean directControl,
            boolean supervised,
            @Nullable Asking asking,
            Instant now) {}

    /// The words that somebody is to agree to, exactly as they are to be shown.
    ///
    /// @param app the application that asks
    /// @param about what taking part means
    /// @param agree what the person says by agreeing
    /// @param sha256 of both
    /// @param required nobody comes in without
    public record Asking(
            long app, String locale, String about, String agree, String sha256, boolean required) {}

    /// What was agreed to, as it was asked.
    public record Agreed(String locale, String sha256) {}

    /// Takes back what the person agreed to, with the newest resume secret of the connection.
    public record TakeBack(String resume) {
        @Override
        public String toString() {
            return "TakeBack(…)";
        }
    }

    /// It is taken back, and the person is in no class any more.
    public record TakenBack(Instant at) {}

    /// Exchanges the code of a join link. `name` is what the person typed at an invitation.
    ///
    /// @param agreed null: the person did not agree, or was asked nothing
    public record Knock(String code, @Nullable String name, @Nullable Agreed agreed) {
        @Override
        public String toString() {
            return "Knock(…)";
        }
    }

    /// What opens the connection, for the first `Hello`.
    public record Opened(String resume) {
        @Override
        public String toString() {
            return "Opened(…)";
        }
    }

    /// Not let in, and from when on one may try again, or when the class ended.
    public record Denied(ServerFrame.Reason reason, @Nullable Instant until) {}

    private final Porter porter;
    private final SocketLimits limits;
    private final TestPass.Office tests;
    private final Crowd crowd = new Crowd();
    private final Crowd testers = new Crowd();

    /// In front of the door that this porter keeps, with these rates for each address.
    public Foyer(Porter porter, TestPass.Office tests, SocketLimits limits) {
        this.porter = porter;
        this.tests = tests;
        this.limits = limits;
    }

    /// The table and what the join page asks.
    public Router routes(Router router) {
        return router.on("POST", "/entry", paced(answer(Look.class, porter::look)))
                .on("POST", "/entry/join", paced(this::join))
                .on("POST", "/entry/take-back", paced(answer(TakeBack.class, porter::takeBack)))
                .on("POST", "/entry/load", paced(Foyer::load))
                .on("POST", "/entry/test-call", paced(this::testCall));
    }

    /// Only who may come in may try the way of sound and pictures, and not too often.
    private Reply testCall(Request request) {
        return answered(
                request,
                () -> {
                    porter.look(read(request, Look.class));
                    if (!testers.take(
                            request.asker(), limits.rates().testCalls(), System.nanoTime())) {
                        throw tooMany();
                    }
                    var pass = tests.begin();
                    if (pass == null) throw new HttpFault(503, "There is no test call now.");
                    return said(200, pass);
                });
    }

    private static Reply load(Request request) {
        request.read(MAX_LOAD);
        return Reply.EMPTY;
    }

    private Handler paced(Handler handler) {
        return request -> {
            var nanos = System.nanoTime();
            var asker = request.asker();
            if (!crowd.take(asker, limits.rates().entries(), nanos)) {
                throw tooMany();
            }
            return handler.handle(request);
        };
    }

    private static HttpFault tooMany() {
        return new HttpFault(429, "There are too many questions from this address.");
    }

    /// A browser that opens an invitation again is the same stranger: its cookie says which.
    private Reply join(Request request) {
        return answered(
                request,
                () -> {
                    var let =
                            porter.knock(
                                    read(request, Knock.class),
                                    request.asker(),
                                    room -> request.cookie(COOKIE + room));
                    var reply = said(200, let.opened());
                    return let.mark() == null
                            ? reply
                            : reply.with("Set-Cookie", cookie(request, let.room(), let.mark()));
                });
    }

    private static String cookie(Request request, RoomId room, String mark) {
        return COOKIE
                + room
                + "="
                + mark
                + "; Path=/entry/join; HttpOnly; SameSite=Strict; Max-Age="
                + STRANGER.toSeconds()
                + (request.secure() ? "; Secure" : "");
    }

    private interface Work {
        Reply run();
    }

    interface Question<T> {
        Object answer(T asked);
    }

    static <T> Handler answer(Class<T> type, Question<T> question) {
        return request -> answered(request, () -> said(200, question.answer(read(request, type))));
    }

    private static Reply answered(Request request, Work work) {
        Origin.mustBeOurs(request);
        try {
            return work.run();
        } catch (Turned turned) {
            var why = turned.why();
            return said(REFUSED, new Denied(why.reason(), why.until()));
        } catch (MalformedJson malformed) {
            return said(WRONG, new Denied(ServerFrame.Reason.UNREADABLE, null));
        }
    }

    // Half a pair of surrogates is no text that can be written, so it is looked for first.
    private static <T> T read(Request request, Class<T> type) {
        var body = request.read(MAX_BODY);
        JsonTree.parse(body);
        return Json.read(body, type);
    }

    private static Reply said(int status, Object answer) {
        return Reply.json(Json.bytes(answer)).status(status).with("Cache-Control", "no-store");
    }
}
