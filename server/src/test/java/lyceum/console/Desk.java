package lyceum.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lyceum.OnEngine;
import lyceum.agreement.Acceptances;
import lyceum.agreement.Agreements;
import lyceum.api.ExportDoor;
import lyceum.breach.Breaches;
import lyceum.catalog.Catalog;
import lyceum.catalog.QuickCatalog;
import lyceum.consent.Consents;
import lyceum.consent.MinimumAges;
import lyceum.db.Database;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.LogExport;
import lyceum.log.LogStore;
import lyceum.log.SqlRoomLog;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.PersonalStore;
import lyceum.petition.Ombudsman;
import lyceum.petition.Petitions;
import lyceum.privacy.Exports;
import lyceum.privacy.Keeping;
import lyceum.privacy.Privacy;
import lyceum.room.AppId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.watch.Watch;
import org.jspecify.annotations.Nullable;

/// An operator's browser and the server behind it, on disk, which believes where the browser says
/// it is. The clock can be put forward.
final class Desk implements AutoCloseable {
    static final String PASSWORD = "three green boats at dawn";

    final Catalog catalog;
    final LiveRooms rooms;
    final Privacy privacy;
    private final Exports exports;
    final Ombudsman ombudsman;
    final Breaches breaches;
    final Acceptances acceptances;
    final Consents consents;
    final Watch watch;
    final List<String> putOut = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Installation installation;
    private final Database database;
    final GroupCommit commit;
    private final HttpServer server;
    private volatile long ahead;

    /// Where the demo class is; null: there is none.
    volatile @Nullable String demoUrl;

    Desk(Path folder) {
        InstantSource clock = () -> Instant.now().plusSeconds(ahead);
        installation = Installation.open(folder);
        database = Database.open(OnEngine.chosen().at(installation.store()));
        commit = new GroupCommit(database, () -> {});
        acceptances =
                new Acceptances(Agreements.published(), database, commit, installation, clock);
        var keeping =
                Keeping.open(
                        installation,
                        database,
                        commit,
                        acceptances::profile,
                        clock,
                        System::nanoTime,
                        false);
        var limits = keeping.reading();
        catalog = QuickCatalog.open(database, commit, installation, limits, clock);
        var log = new SqlRoomLog(database, commit, installation, limits);
        rooms = new LiveRooms(log, List.of(), clock);
        Supplier<ServerInfo> info =
                () ->
                        new ServerInfo(
                                "Riverside School",
                                "1.2",
                                "https://class.example",
                                demoUrl,
                                List.of());
        watch = Watch.open(installation, database, commit, limits, clock);
        var petitions = Petitions.open(installation, database, commit, clock);
        var logStore = new LogStore(database, commit);
        var stores = new ArrayList<PersonalStore>(watch.stores());
        stores.addAll(List.of(logStore, acceptances.store(), catalog.store(), petitions.store()));
        breaches = Breaches.open(installation, database, commit, clock);
        stores.add(breaches.store());
        var dated = new ArrayList<Dated>(watch.dated());
        dated.addAll(List.of(logStore.dated(Category.CHAT), logStore.dated(Category.PROFILE)));
        dated.add(petitions.dated());
        privacy = Privacy.open(keeping, catalog, rooms, stores, dated);
        var done = watch.operations();
        consents = Consents.open(installation, database, commit, limits, MinimumAges.TABLE, clock);
        var kept = new SqlRoomLog(database, commit, installation, keeping.retention());
        var whole = kept.whole();
        var parts =
                List.of(
                        catalog.export(),
                        new LogExport(database, whole),
                        watch.export().apply(privacy.gate()));
        exports = Exports.open(privacy, catalog.users(), parts);
        ombudsman = new Ombudsman(petitions, privacy, exports);
        var door = new ExportDoor(exports, () -> info.get().publicUrl());
        var console =
                new Console(
                        catalog,
                        rooms,
                        privacy,
                        door,
                        ombudsman,
                        breaches,
                        acceptances,
                        consents,
                        done,
                        clock,
                        putOut::add,
                        info);
        var router = door.routes(console.on(new Router()));
        var plain = Listen.plain("127.0.0.1", 0);
        var proxied =
                new Listen(
                        plain.bind(),
                        plain.port(),
                        plain.tls(),
                        List.of("127.0.0.1"),
                        plain.maxConnections(),
                        plain.stopTimeout());
        server = HttpServer.start(proxied, router);
    }

    /// Uses a one-time link, as the first operator does.
    Desk signedIn() {
        var body = new Asked.First(catalog.operators().link(), "Olga", PASSWORD);
        keep(ask("POST", "/sign-in/first", body));
        return this;
    }

    /// Keeps cookie and mark of a session, as the pages do.
    void keep(HttpResponse<String> answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        headers.put("Cookie", cookie.split(";")[0]);
        headers.put("X-Lyceum-Csrf", read(answer, Csrf.class).csrf());
    }

    private record Csrf(String csrf) {}

    void later(long seconds) {
        ahead += seconds;
    }

    HttpResponse<String> get(String path) {
        return ask("GET", path, null);
    }

    /// Makes an application, as an operator does.
    AppId application(String name) {
        var made = post("/applications", new Asked.Name(name));
        return new AppId(done(made, Told.AppWithKey.class).application().sdkAppId());
    }

    /// A class of an hour that is to be made, ten minutes from now.
    static Asked.NewClass algebra(List<String> assistants, List<String> students) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(600);
        var end = start.plusSeconds(3_600);
        return new Asked.NewClass(
                "Algebra", "Ann", assistants, start, end, 6, "nobody", false, students);
    }

    /// Makes a class, as an operator does.
    Told.ClassDetail schedule(AppId app, Asked.NewClass asked) {
        var made = post("/applications/" + app.value() + "/classes", asked);
        return done(made, Told.ClassDetail.class);
    }

    /// Gives a key to somebody without an account, as the door does to who comes in.
    void meet(AppId app, UserId user) {
        installation.vault().meet(app.value(), user.value());
    }

    HttpResponse<String> post(String path, Object body) {
        return ask("POST", path, body);
    }

    /// The same with further headers, those of this press alone.
    HttpResponse<String> post(String path, Object body, Map<String, String> more) {
        return ask("POST", path, body, more);
    }

    /// The status and the bytes of something that lies outside the console.
    HttpResponse<byte[]> take(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> ask(String method, String path, @Nullable Object body) {
        return ask(method, path, body, Map.of());
    }

    private HttpResponse<String> ask(
            String method, String path, @Nullable Object body, Map<String, String> more) {
        var address = "http://127.0.0.1:" + server.port() + "/console/api" + path;
        var request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        more.forEach(request::header);
        if (method.equals("GET")) request.GET();
        else {
            if (!headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            request.method(method, BodyPublishers.ofString(body == null ? "" : Json.text(body)));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /// The whole answer to a request head written by hand, for what a proper client does not send.
    String raw(String head) throws IOException {
        try (var line = new Socket("127.0.0.1", server.port())) {
            line.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
            return new String(line.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /// The answer of a press that must succeed.
    <T> T done(HttpResponse<String> answer, Class<T> type) {
        if (answer.statusCode() != 200) throw new AssertionError(answer + " " + answer.body());
        return read(answer, type);
    }

    static <T> T read(HttpResponse<String> answer, Class<T> type) {
        return Json.read(answer.body(), type);
    }

    static String code(HttpResponse<String> answer) {
        return read(answer, Failure.class).code();
    }

    @Override
    public void close() {
        server.close();
        exports.close();
        privacy.close();
        rooms.close();
        watch.close();
        commit.close();
        database.close();
        installation.close();
        client.close();
    }
}
