package lyceum.agreement;

import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;

/// The agreements as everybody may read them: a list, each text as it was published, and how two of
/// them differ. Asked by name with `.json`, or by `Accept`, a text comes with all that follows from
/// it.
public record AgreementPages(Agreements agreements) {
    /// Where they are.
    public static final String ROOT = "/privacy/agreements";

    private static final String JSON = ".json";

    /// The table with these pages added.
    public Router on(Router router) {
        return router.on("GET", ROOT, _ -> json(list()))
                .on("GET", ROOT + "/diff", request -> json(between(request)))
                .on("GET", ROOT + "/{id}", this::one);
    }

    private static Reply json(Object told) {
        return Reply.json(Json.bytes(told)).with("Cache-Control", "no-cache");
    }

    private static Reply text(String text) {
        return Reply.text(text).with("Cache-Control", "no-cache").with("Vary", "Accept");
    }

    private AgreementTold.All list() {
        return new AgreementTold.All(
                agreements.all().stream().map(AgreementTold.Entry::of).toList());
    }

    private AgreementTold.Between between(Request request) {
        return AgreementTold.Between.of(named(request, "from"), named(request, "to"));
    }

    private Agreement named(Request request, String name) {
        return request.parameter(name)
                .map(this::find)
                .orElseThrow(() -> new HttpFault(400, "The parameter " + name + " is missing."));
    }

    private Agreement find(String id) {
        return agreements
                .find(id)
                .orElseThrow(() -> new HttpFault(404, "There is no such agreement."));
    }

    private Reply one(Request request) {
        var asked = request.part("id");
        var named = asked.endsWith(JSON);
        var agreement = find(named ? asked.substring(0, asked.length() - JSON.length()) : asked);
        if (!named && !wantsJson(request)) return text(agreement.document().text());
        var whole =
                new AgreementTold.Whole(
                        AgreementTold.Entry.of(agreement), agreement.document().text());
        return json(whole).with("Vary", "Accept");
    }

    private static boolean wantsJson(Request request) {
        return request.headers().first("Accept").orElse("").contains("application/json");
    }
}
