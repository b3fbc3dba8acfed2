package lyceum.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lyceum.http.Header;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.personal.Category;
import lyceum.privacy.Profile;
import lyceum.privacy.Retention;
import lyceum.room.AppId;

/// Answers `/privacy` and what lies under it. Nothing there needs a sign-in: it names nobody.
public final class NoticePages {
    private final Supplier<Facts> facts;
    private final Retention retention;
    private final Predicate<AppId> known;
    private final List<Header> headers;

    /// @param facts asked for each time
    /// @param known whether there is such an application
    /// @param headers of every page
    public NoticePages(
            Supplier<Facts> facts,
            Retention retention,
            Predicate<AppId> known,
            List<Header> headers) {
        this.facts = facts;
        this.retention = retention;
        this.known = known;
        this.headers = headers;
    }

    /// The table with these pages added.
    public Router on(Router router) {
        return router.on("GET", "/privacy", this::notice)
                .on("GET", "/privacy.json", this::told)
                .on("GET", Glossary.PATH, this::glossary)
                .on("GET", Glossary.PATH + ".json", this::explained)
                .on("GET", "/privacy/record", request -> html(record(request), request))
                .on("GET", AskPage.PATH, this::ask)
                .on("GET", "/privacy/subprocessors", request -> json(facts.get().recipients()))
                .on(
                        "GET",
                        "/privacy/map",
                        _ -> with(Reply.text(new DataMap(facts.get()).mermaid())))
                .on("GET", "/privacy/map.csv", _ -> csv());
    }

    private Reply notice(Request request) {
        if (wantsJson(request)) return told(request);
        var app = app(request);
        var page =
                new NoticePage(
                        words(request),
                        facts.get(),
                        kinds(facts.get(), app),
                        app.map(AppId::value).orElse(null));
        return html(page.page(), request);
    }

    private Reply ask(Request request) {
        var answer = request.parameter("answer");
        return html(new AskPage(words(request), answer, request.parameter("due")).page(), request);
    }

    private static boolean wantsJson(Request request) {
        var wants = request.headers().first("Accept").orElse("");
        return wants.contains("application/json") && !wants.contains("text/html");
    }

    private Reply glossary(Request request) {
        if (wantsJson(request)) return explained(request);
        return html(new Glossary(words(request)).page(), request);
    }

    private Reply explained(Request request) {
        return json(new Glossary(words(request)).all());
    }

    private Page record(Request request) {
        var now = facts.get();
        return new RecordPage(words(request), now, kinds(now, app(request))).page();
    }

    private Reply told(Request request) {
        var now = facts.get();
        var app = app(request);
        return json(
                new Told(
                        now.address(),
                        now.version(),
                        now.region(),
                        now.contact(),
                        now.mirrors(),
                        now.agreements(),
                        app.map(AppId::value).orElse(null),
                        kinds(now, app),
                        now.stores(),
                        now.recipients()));
    }

    private List<Kind> kinds(Facts now, Optional<AppId> app) {
        return Stream.of(Category.values())
                .map(kind ->
                        app.map(one ->
                                        Kind.of(
                                                kind,
                                                retention.days(one, kind),
                                                retention.bounds(one, kind),
                                                now.claims()))
                                .orElseGet(() -> usual(kind, now)))
                .toList();
    }

    /// What holds where an application chose nothing and accepted what is accepted by default.
    static Kind usual(Category kind, Facts facts) {
        var bounds = Profile.DEFAULT.bounds(kind);
        return Kind.of(kind, bounds.usual(), bounds, facts.claims());
    }

    private Optional<AppId> app(Request request) {
        var asked = request.parameter("app");
        if (asked.isEmpty()) return Optional.empty();
        if (!asked.get().matches("\\d{1,10}")) throw new HttpFault(400, "app is a number.");
        var app = new AppId(Long.parseLong(asked.get()));
        if (!known.test(app)) throw new HttpFault(404, "There is no such application.");
        return Optional.of(app);
    }

    private static Words words(Request request) {
        var wished = request.parameter("lang").or(() -> request.headers().first("Accept-Language"));
        return Words.asked(wished.orElse(null));
    }

    private Reply html(Page page, Request request) {
        var kept = app(request).map(one -> "&app=" + one).orElse("");
        return with(Reply.of("text/html; charset=utf-8", Html.of(page, kept).getBytes(UTF_8)))
                .with("Vary", "Accept, Accept-Language");
    }

    private Reply json(Object told) {
        return with(Reply.json(Json.bytes(told)));
    }

    private Reply csv() {
        var lines = new DataMap(facts.get()).csv().getBytes(UTF_8);
        return with(Reply.of("text/csv; charset=utf-8", lines))
                .with("Content-Disposition", "attachment; filename=\"data-map.csv\"");
    }

    private Reply with(Reply reply) {
        var all = reply.with("Cache-Control", "no-store");
        for (var header : headers) all = all.with(header.name(), header.value());
        return all;
    }
}
