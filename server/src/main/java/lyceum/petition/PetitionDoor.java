package lyceum.petition;

import java.time.Instant;
import java.util.Optional;
import lyceum.catalog.TokenRefused;
import lyceum.catalog.Tokens;
import lyceum.http.Crowd;
import lyceum.http.HttpFault;
import lyceum.http.Origin;
import lyceum.http.Rate;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.MalformedJson;

/// Where people ask for themselves, with the token that their application gave them. What comes
/// here is sent on to the application: it finds it among its petitions.
public final class PetitionDoor {
    /// The path to it.
    public static final String PATH = "/privacy/petitions";

    /// The largest question, in bytes.
    static final int MAX_BODY = 4 * 1024;

    /// Asks of one address.
    public static final Rate ASKS = new Rate(10, 1);

    private final Ombudsman ombudsman;
    private final Tokens tokens;
    private final Crowd crowd = new Crowd();

    /// @param tokens by which people are known
    public PetitionDoor(Ombudsman ombudsman, Tokens tokens) {
        this.ombudsman = ombudsman;
        this.tokens = tokens;
    }

    /// What somebody asks.
    ///
    /// @param kind `ACCESS`, `ERASURE`, `RECTIFICATION`, `RESTRICTION` or `OBJECTION`
    public record Plea(String token, String kind) {
        @Override
        public String toString() {
            return "Plea(…)";
        }
    }

    /// It was taken.
    ///
    /// @param dueAt by when it has to be answered
    /// @param extension why that is later than a month after it came; empty: it is not
    public record Taken(
            String petition, String kind, Instant filedAt, Instant dueAt, String extension) {
        @Override
        public String toString() {
            return "Taken(…)";
        }
    }

    /// The table with the door added.
    public Router routes(Router router) {
        return router.on("POST", PATH, this::take);
    }

    /// Takes what one asks. Throws [HttpFault].
    public Reply take(Request request) {
        Origin.mustBeOurs(request);
        var body = request.read(MAX_BODY);
        if (!PetitionForm.is(request, body)) {
            pace(request);
            return Reply.json(Json.bytes(taken(read(body)))).with("Cache-Control", "no-store");
        }
        var form = PetitionForm.read(body);
        try {
            pace(request);
            return form.taken(taken(form.plea()));
        } catch (HttpFault fault) {
            return form.refused(fault);
        }
    }

    private void pace(Request request) {
        if (!crowd.take(request.asker(), ASKS, System.nanoTime()))
            throw new HttpFault(429, "There are too many questions from this address.");
    }

    private Taken taken(Plea plea) {
        var kind =
                Kind.named(plea.kind())
                        .orElseThrow(() -> new HttpFault(400, "kind is none that there is."));
        var taken = file(plea, kind).orElseThrow(PetitionDoor::refused);
        return new Taken(taken.id(), kind.name(), taken.filed(), taken.due(), taken.extension());
    }

    private static Plea read(byte[] body) {
        try {
            JsonTree.parse(body);
            return Json.read(body, Plea.class);
        } catch (MalformedJson malformed) {
            throw new HttpFault(400, "That is not {\"token\": …, \"kind\": …}.");
        }
    }

    private Optional<Petition> file(Plea plea, Kind kind) {
        try {
            var pass = tokens.check(plea.token());
            var user = pass.user().id();
            return ombudsman.file(pass.app(), user, kind, Source.PERSON, "person");
        } catch (TokenRefused forged) {
            throw refused();
        } catch (PetitionRefused many) {
            throw new HttpFault(503, "There are too many open petitions; ask your application.");
        }
    }

    private static HttpFault refused() {
        return new HttpFault(403, "The token is not good.");
    }
}
