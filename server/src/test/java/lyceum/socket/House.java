package lyceum.socket;

import java.io.IOException;
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
import java.util.List;
import java.util.Objects;
import lyceum.OnEngine;
import lyceum.catalog.Catalog;
import lyceum.catalog.Entry;
import lyceum.catalog.Registration;
import lyceum.catalog.User;
import lyceum.consent.Consents;
import lyceum.consent.MinimumAges;
import lyceum.consent.Wording;
import lyceum.db.Database;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.LogStore;
import lyceum.log.SqlRoomLog;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Keeping;
import lyceum.privacy.Privacy;
import lyceum.privacy.Profile;
import lyceum.room.AppId;
import lyceum.room.Leaders;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;
import lyceum.seal.Installation;
import lyceum.watch.Watch;
import org.jspecify.annotations.Nullable;

/// A whole server on disk with the real door: catalogue, log, sockets, the ways in. Its clock can
/// be put forward.
final class House implements AutoCloseable {
    final Installation installation;
    final Catalog catalog;
    final LiveRooms rooms;
    final RoomSockets sockets;
    final Watch watch;
    final Consents consents;
    final PageLog pageLog;
    final Privacy privacy;
    final AppId app;
    final User ann;
    final User ben;
    final RoomId room;
    private final HttpClient client = HttpClient.newHttpClient();
    final Database database;
    private final GroupCommit commit;
    private final HttpServer server;
    private volatile long ahead;

    /// What is given out for a test call; null: there is none now.
    volatile @Nullable TestPass testPass = new TestPass("/", "ticket", 7882);

    /// Happens when somebody was checked at the door, before the person has a place.
    volatile Runnable checked = () -> {};

    /// Happens when somebody has a place, before the class is asked.
    volatile Runnable claimed = () -> {};

    House(Path folder) {
        this(folder, SocketLimits.DEFAULT.withoutRates());
    }

    /// The same with other limits.
    House(Path folder, SocketLimits limits) {
        InstantSource clock = () -> Instant.now().plusSeconds(ahead);
        installation = Installation.open(folder);
        database = Database.open(OnEngine.chosen().at(installation.store()));
        commit = new GroupCommit(database, () -> {});
        var profile = Profile.DEFAULT;
        var keeping =
                Keeping.open(
                        installation,
                        database,
                        commit,
                        _ -> profile,
                        clock,
                        System::nanoTime,
                        false);
        var readable = keeping.reading();
        catalog = Catalog.open(database, commit, installation, readable, clock);
        var log = new SqlRoomLog(database, commit, installation, readable);
        watch = Watch.open(installation, database, commit, readable, clock);
        var ages = MinimumAges.TABLE;
        consents = Consents.open(installation, database, commit, readable, ages, clock);
        rooms = new LiveRooms(log, List.of(watch.comings()), clock);
        sockets =
                new RoomSockets(
                        rooms,
                        new Slow(new Doorkeeper(catalog, consents)),
                        (_, _) -> null,
                        limits,
                        watch,
                        clock);
        catalog.supervisors().whenRemoved(sockets::putOut);
        consents.whenWithdrawn(sockets::takenBack);
        keeping.freezes()
                .whenChanged(change -> {
                    if (change.frozen()) sockets.frozen(change.app(), change.user());
                });
        sockets.start();
        var porter = new Porter(catalog, consents, new Doorkeeper(catalog, consents), rooms, clock);
        var annex = new Annex(new Doorkeeper(catalog, consents), rooms, limits);
        var foyer = new Foyer(porter, () -> testPass, limits);
        pageLog = new PageLog(new Doorkeeper(catalog, consents), watch, clock);
        var router =
                pageLog.routes(annex.routes(foyer.routes(new Router()))).socket("/socket", sockets);
        var stores = new ArrayList<PersonalStore>(watch.stores());
        stores.addAll(List.of(new LogStore(database, commit), catalog.store()));
        stores.addAll(consents.stores());
        privacy = Privacy.open(keeping, catalog, rooms, stores, watch.dated());
        server = HttpServer.start(Listen.plain("127.0.0.1", 0), router);
        app = catalog.applications().create("Riverside School", null).id();
        ann = register("Ann");
        ben = register("Ben");
        room = create();
    }

    User register(String name) {
        return catalog.users().register(app, new Registration(null, name, null));
    }

    RoomId create() {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var teacher =
                new Newcomer(new PersonRef("pann"), ann.id(), ann.name(), "", 1, false, false);
        return rooms.create(
                new ServerCommand.CreateRoom(
                        app,
                        RoomSettings.plain(
                                "Algebra", start, start.plusSeconds(7_200), 6, false, true, 0),
                        new Leaders(teacher, List.of(), List.of())));
    }

    /// What somebody says who agrees to what the door asks.
    Foyer.Agreed agreed() {
        var words = consents.wording(app, Wording.FALLBACK);
        return new Foyer.Agreed(words.locale(), words.sha256());
    }

    /// Puts the clock forward.
    void later(long seconds) {
        ahead += seconds;
    }

    int port() {
        return server.port();
    }

    Browser browser(String name) {
        return new Browser(port(), name);
    }

    /// The page of somebody who says hello until the class, which may be read anew just now, does
    /// not ask to come again.
    Browser comes(User user) {
        return Browser.soon().until(() -> tried(user), Objects::nonNull);
    }

    private @Nullable Browser tried(User user) {
        var browser = browser(user.name());
        browser.hello(catalog.tokens().issue(app, user.id(), room), null, false);
        Browser.soon().until(() -> !browser.kinds().isEmpty());
        var closed = browser.kinds().contains("Closed");
        if (!closed || !browser.next(ServerFrame.Closed.class).again()) return browser;
        browser.close();
        return null;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        var request = request(path).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    /// The answer as it travels.
    HttpResponse<byte[]> bytes(String path, String body, String... headers) {
        var asked = request(path).POST(BodyPublishers.ofString(body)).headers(headers).build();
        try {
            return client.send(asked, BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /// The door, at which something may happen meanwhile.
    private final class Slow implements Door {
        private final Door door;

        Slow(Door door) {
            this.door = door;
        }

        @Override
        public Entrant open(ClientFrame.Hello hello) {
            var who = door.open(hello);
            checked.run();
            return who;
        }

        @Override
        public void meet(Entrant who) {
            claimed.run();
            door.meet(who);
        }

        @Override
        public void stillOpen(Entrant who) {
            door.stillOpen(who);
        }

        @Override
        public boolean supervised(AppId of) {
            return door.supervised(of);
        }

        @Override
        public String resume(Entry entry) {
            return door.resume(entry);
        }

        @Override
        public void entered(Entrant who) {
            door.entered(who);
        }
    }

    @Override
    public void close() {
        sockets.close();
        server.close();
        privacy.close();
        rooms.close();
        watch.close();
        commit.close();
        database.close();
        installation.close();
        client.close();
    }
}
