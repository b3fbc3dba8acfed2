package lyceum.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import lyceum.catalog.Operators;
import lyceum.http.HttpFault;
import lyceum.http.Origin;
import lyceum.http.OwnNames;
import lyceum.http.Reply;
import lyceum.http.Request;

/// Keeps everybody out who did not sign in, and every page that is not ours.
final class Guard {
    private static final String CSRF = "X-Lyceum-Csrf";

    /// Set where nobody pressed anything; such a question does not keep a session alive.
    private static final String IDLE = "X-Lyceum-Idle";

    private final Operators operators;
    private final Supplier<ServerInfo> info;

    Guard(Operators operators, Supplier<ServerInfo> info) {
        this.operators = operators;
        this.info = info;
    }

    /// Who is signed in, if anybody is.
    Optional<Operators.Session> present(Request request) {
        mustBeOurs(request);
        var idle = request.headers().has(IDLE);
        return request.cookie(cookie(request))
                .flatMap(code -> idle ? operators.glance(code) : operators.session(code));
    }

    /// Who asks, or a failure. Whatever changes something must repeat the session's mark.
    Operators.Session session(Request request) {
        var session = present(request).orElseThrow(Failure::noSession);
        if (!request.method().equals("GET")) {
            var shown = request.headers().first(CSRF).orElse("");
            var same = MessageDigest.isEqual(shown.getBytes(UTF_8), session.csrf().getBytes(UTF_8));
            if (!same) throw Failure.csrf();
        }
        return session;
    }

    /// Refuses what a page of another site may send: browsers name the origin, and no foreign form
    /// can send JSON.
    void mustBeOurs(Request request) {
        var known = URI.create(info.get().publicUrl()).getHost();
        if (!OwnNames.has(request, known)) throw Failure.host();
        try {
            Origin.mustBeOurs(request);
        } catch (HttpFault foreign) {
            throw Failure.csrf();
        }
        var site = request.headers().first("Sec-Fetch-Site").orElse("same-origin");
        if (!site.equals("same-origin") && !site.equals("none")) throw Failure.csrf();
        var json = request.mediaType().equals("application/json");
        if (!request.method().equals("GET") && !json) throw Failure.csrf();
    }

    /// The answer with the session in a cookie that scripts and other sites cannot use.
    static Reply keep(Reply reply, Request request, Operators.Session session) {
        return reply.with("Set-Cookie", cookie(request) + "=" + session.code() + rules(request));
    }

    /// The answer with the cookie taken away.
    static Reply forget(Reply reply, Request request) {
        return reply.with("Set-Cookie", cookie(request) + "=; Max-Age=0" + rules(request));
    }

    private static String rules(Request request) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (request.secure() ? "; Secure" : "");
    }

    private static String cookie(Request request) {
        return request.secure() ? "__Host-lyceum" : "lyceum";
    }
}
