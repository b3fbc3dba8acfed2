package lyceum;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lyceum.agreement.Acceptances;
import lyceum.agreement.AgreementPages;
import lyceum.agreement.Agreements;
import lyceum.api.Actions;
import lyceum.api.ExportDoor;
import lyceum.api.Gateway;
import lyceum.backup.Restore;
import lyceum.breach.Breaches;
import lyceum.breach.Concerned;
import lyceum.catalog.Catalog;
import lyceum.catalog.FirstStart;
import lyceum.catalog.Home;
import lyceum.catalog.JoinLink;
import lyceum.catalog.Operators;
import lyceum.consent.Consents;
import lyceum.consent.MinimumAges;
import lyceum.console.Console;
import lyceum.console.ServerInfo;
import lyceum.db.Database;
import lyceum.db.Owner;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.LogExport;
import lyceum.log.LogStore;
import lyceum.log.SqlRoomLog;
import lyceum.media.LiveKitKeys;
import lyceum.media.Media;
import lyceum.media.MediaPorts;
import lyceum.notice.NoticePages;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.PersonalStore;
import lyceum.petition.Ombudsman;
import lyceum.petition.PetitionDoor;
import lyceum.petition.Petitions;
import lyceum.privacy.Exports;
import lyceum.privacy.Freezes;
import lyceum.privacy.Keeping;
import lyceum.privacy.Privacy;
import lyceum.seal.Installation;
import lyceum.seal.Locksmith;
import lyceum.socket.Annex;
import lyceum.socket.Doorkeeper;
import lyceum.socket.Foyer;
import lyceum.socket.MediaPass;
import lyceum.socket.PageLog;
import lyceum.socket.Porter;
import lyceum.socket.RoomSockets;
import lyceum.socket.SocketLimits;
import lyceum.socket.TestPass;
import lyceum.telemetry.Health;
import lyceum.telemetry.Health.State;
import lyceum.telemetry.Logs;
import lyceum.telemetry.Metrics;
import lyceum.watch.Watch;

/// One server, wired by hand: `start` reads from top to bottom. What the process does around it,
/// from the command line to its end, is in [Program].
public final class Main implements AutoCloseable {
    /// How long requests under way may take when the server stops.
    static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    /// Works that may wait for the disk before the log counts as down; far below what is refused.
    static final int LOG_BEHIND = 10_000;

    /// Of a limitation period, so that none ends a day early.
    private static final long DAYS_OF_YEAR = 366;

    /// Without the rates, for floods and benchmarks.
    private static final SocketLimits RAISED = SocketLimits.DEFAULT.withoutRates();

    private final Running running;
    private final int port;
    private final Doors doors;

    /// The ways in that are told once, at start.
    ///
    /// @param made the application of the first start with its key, never shown again
    /// @param agreed the id of the agreement that was accepted by making an application now
    /// @param operators who gives out the operator's sign-in link
    /// @param demo the links of the demo class by the name of their person
    /// @param ports where the media child listens; empty: an external LiveKit
    record Doors(
            Optional<FirstStart.Made> made,
            Optional<String> agreed,
            Operators operators,
            Map<String, JoinLink> demo,
            Optional<MediaPorts> ports) {}

    private Main(Running running, int port, Doors doors) {
        this.running = running;
        this.port = port;
        this.doors = doors;
    }

    /// Runs a server as the arguments say, until it is told to stop.
    public static void main(String[] arguments) {
        Program.run(List.of(arguments), System.getenv());
    }

    /// Starts a whole server. `stopProcess` is called when the store breaks: nothing may be written
    /// after it. Throws what the parts throw, with everything closed that was started.
    static Main start(Settings settings, Runnable stopProcess) {
        var running = new Running();
        try {
            return start(settings, stopProcess, running);
        } catch (RuntimeException fault) {
            running.close();
            throw fault;
        }
    }

    private static Main start(Settings settings, Runnable stopProcess, Running running) {
        var clock = Clock.systemUTC();
        Recipients.mustHaveBegun(settings, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var agreements = Agreements.published();
        var health = new Health();
        var metrics = running.add(new Metrics());

        var again = settings.secondKeys();
        var store = settings.data().toAbsolutePath().normalize().resolve(Installation.STORE_FILE);
        var engine = Stores.engine(settings, store);
        var installation =
                running.add(
                        Installation.open(
                                settings.data(),
                                again,
                                clock,
                                mark -> owner(settings, mark).foresee(engine)));
        Restore.removeRests(installation.directory());
        running.add(Locksmith.start(installation.vault(), Locksmith.ROUND));
        Logs.toFolder(installation.directory().resolve("logs"));

        var database = running.add(Database.open(engine, owner(installation)));
        var commit = running.add(new GroupCommit(database, stopProcess));
        var region = bind(settings, database, commit);
        var grace = settings.agreementNotice().orElse(null);
        var acceptances = new Acceptances(agreements, database, commit, installation, clock, grace);
        var keeping =
                Keeping.open(
                        installation,
                        database,
                        commit,
                        acceptances::profile,
                        clock,
                        System::nanoTime,
                        settings.confirmClock());
        var limits = keeping.reading();
        var log = new SqlRoomLog(database, commit, installation, limits);
        health.add("store", () -> Vitals.stateOf(database, commit));
        health.add("log", () -> commit.waiting() < LOG_BEHIND ? State.UP : State.DOWN);
        metrics.gauge("lyceum_log_waiting", "Works that wait for the disk", commit::waiting);

        var target = settings.otlp();
        var watch = running.add(Watch.open(installation, database, commit, limits, target, clock));
        metrics.gauge("lyceum_log_rows_lost", "Rows of the log service", watch.log()::lost);
        watch.otlp().ifPresent(otlp -> Vitals.tell(otlp, metrics));
        metrics.gauge("lyceum_quality_rows_lost", "Measurements", watch.quality()::lost);

        var catalog = Catalog.open(database, commit, installation, limits, clock);
        var named = new FirstStart(catalog, acceptances.beginning("LYCEUM_APP"));
        var isNew = settings.app().map(app -> make(named, app)).orElse(false);

        var ages = new MinimumAges(settings.minimumAge(), settings.minimumAges());
        var consents = Consents.open(installation, database, commit, limits, ages, clock);
        metrics.gauge("lyceum_consent_missing", "Let through with a warning", consents::missing);

        var keys = installation.seal().derive("media", LiveKitKeys.DERIVED_BYTES);
        var media = running.add(Media.start(MediaChoice.of(settings), keys, clock));
        health.add("media", () -> Vitals.stateOf(media));

        var rooms =
                running.add(new LiveRooms(log, List.of(media.reader(), watch.comings()), clock));
        metrics.gauge("lyceum_rooms_loaded", "Rooms in memory", () -> rooms.loaded().size());
        media.watch(rooms);
        var rates = settings.rateLimits() ? SocketLimits.DEFAULT : RAISED;
        var door = new Doorkeeper(catalog, consents);
        var sockets = running.add(new RoomSockets(rooms, door, passes(media), rates, watch, clock));
        metrics.gauge("lyceum_sockets", "Connections to classes", sockets::count);
        catalog.supervisors().whenRemoved(sockets::putOut);
        consents.whenWithdrawn(sockets::takenBack);
        keeping.freezes().whenChanged(change -> putOut(sockets, change));
        sockets.start();
        rooms.start(keeping.time()::look);

        var stores = new ArrayList<PersonalStore>(watch.stores());
        var logStore = new LogStore(database, commit);
        stores.addAll(List.of(logStore, acceptances.store(), catalog.store()));
        stores.addAll(consents.stores());
        var dated = new ArrayList<Dated>(watch.dated());
        dated.add(consents.dated());
        var petitions = Petitions.open(installation, database, commit, keeping.time()::now);
        stores.add(petitions.store());
        dated.add(petitions.dated());
        var breaches = Breaches.open(installation, database, commit, keeping.time()::now);
        stores.add(breaches.store());
        dated.addAll(List.of(logStore.dated(Category.CHAT), logStore.dated(Category.PROFILE)));
        var tells = target.isPresent();
        var privacy = running.add(Privacy.open(keeping, catalog, rooms, stores, dated, tells));
        watch.otlp().ifPresent(otlp -> Vitals.tell(privacy, otlp));
        Vitals.tell(privacy, health, metrics);
        var limitation = Duration.ofDays(DAYS_OF_YEAR * settings.proofYears());
        privacy.sweeper().eachRound(() -> acceptances.endProofs(limitation));
        Vitals.remind(petitions, privacy, health, metrics);
        Vitals.alarm(breaches, privacy, health, metrics);
        privacy.sweeper().start();
        var info = new AtomicReference<>(info(settings, settings.port(), Map.of()));
        var parts =
                List.of(
                        catalog.export(),
                        acceptances.export(),
                        consents.export(),
                        petitions.export(),
                        breaches.export(),
                        // Who takes everything along reads what is frozen too.
                        new LogExport(
                                database,
                                new SqlRoomLog(database, commit, installation, keeping.retention())
                                        .whole()),
                        watch.export().apply(privacy.gate()));
        var exports = running.add(Exports.open(privacy, catalog.users(), parts));
        var exportDoor = new ExportDoor(exports, () -> info.get().publicUrl());
        var ombudsman = new Ombudsman(petitions, privacy, exports);
        var concerned =
                new Concerned(
                        catalog,
                        consents,
                        privacy.audit(),
                        watch.operations(),
                        logStore,
                        installation.vault());
        var actions =
                Actions.on(
                        rooms,
                        privacy,
                        acceptances,
                        consents,
                        ombudsman,
                        concerned,
                        breaches,
                        watch,
                        exportDoor,
                        clock);
        var operations = watch.operations();
        var gateway = new Gateway(catalog, actions, operations, clock, settings.rateLimits());

        var probes =
                new Probes(
                        health, metrics, settings.metricsToken(), settings.publicUrl().isPresent());
        var porter = new Porter(catalog, consents, door, rooms, clock);
        var foyer = new Foyer(porter, tests(media), rates);
        var annex = new Annex(door, rooms, rates);
        var pageLog = new PageLog(door, watch, clock);
        metrics.gauge("lyceum_page_log_dropped", "Words nobody knows", pageLog::dropped);
        var places = new Stores(settings, region, privacy.mirrors(), agreements.documents());
        var facts = new AtomicReference<>(places.facts(settings.port()));
        var console =
                new Console(
                        catalog,
                        rooms,
                        privacy,
                        exportDoor,
                        ombudsman,
                        breaches,
                        acceptances,
                        consents,
                        operations,
                        clock,
                        sockets::putOut,
                        info::get);
        var notice =
                new NoticePages(
                        facts::get,
                        keeping.retention(),
                        app -> catalog.applications().find(app).isPresent(),
                        Site.policy(settings).headers());
        var router =
                pageLog.routes(annex.routes(foyer.routes(media.routes(probes.on(new Router())))))
                        .socket("/socket", sockets);
        var told = new AgreementPages(agreements).on(notice.on(console.on(router)));
        var petitionDoor = new PetitionDoor(ombudsman, catalog.tokens());
        var asked = petitionDoor.routes(exportDoor.routes(told));
        var site = Site.of(settings).on(asked, gateway);
        var server = running.add(HttpServer.start(listen(settings), site));
        AddressNote.write(installation.directory(), settings.address(server.port()));
        // Its key is told once, so it is made only when nothing else can refuse this start.
        var made = new FirstStart(catalog, acceptances.beginning("first start")).make();
        var agreed = Optional.of(agreements.usual().id()).filter(_ -> isNew || made.isPresent());
        var demo =
                settings.demoClass()
                        ? new DemoClass(catalog, rooms, clock).open()
                        : Map.<String, JoinLink>of();
        info.set(info(settings, server.port(), demo));
        facts.set(places.facts(server.port()));
        var ports = Optional.ofNullable(media.ports());
        var doors = new Doors(made, agreed, catalog.operators(), demo, ports);
        return new Main(running, server.port(), doors);
    }

    private static void putOut(RoomSockets sockets, Freezes.Change change) {
        if (change.frozen()) sockets.frozen(change.app(), change.user());
    }

    private static Optional<String> bind(Settings settings, Database database, GroupCommit commit) {
        try {
            return Home.bind(database, commit, settings.region().orElse(null));
        } catch (Home.Elsewhere fault) {
            throw new BadSettings(List.of("--region " + fault.getMessage() + "."));
        }
    }

    // Of keys that are not made yet nothing was used; of others that is not known.
    private static Owner owner(Settings settings, String mark) {
        var keys = settings.data().toAbsolutePath().normalize().resolve(Installation.KEYS);
        return new Owner(mark, !mark.isEmpty(), keys);
    }

    private static Owner owner(Installation house) {
        var keys = house.directory().resolve(Installation.KEYS);
        return new Owner(house.mark(), house.used(), keys);
    }

    private static boolean make(FirstStart first, String app) {
        try {
            return first.make(app);
        } catch (IllegalArgumentException wrong) {
            var line = "LYCEUM_APP cannot be used: " + wrong.getMessage() + ".";
            throw new BadSettings(List.of(line));
        }
    }

    /// What the console shows of this server; whoever runs it is named by its address.
    private static ServerInfo info(Settings settings, int port, Map<String, JoinLink> demo) {
        var address = settings.address(port);
        var teacher = demo.values().stream().findFirst().map(JoinLink::code);
        return new ServerInfo(
                address.getAuthority(),
                Stores.version(),
                address.toString(),
                teacher.map(code -> address + "/join/" + code).orElse(null),
                Recipients.of(settings));
    }

    private static MediaPass.Office passes(Media media) {
        return (room, person) ->
                media.ticket(room, person)
                        .map(ticket -> new MediaPass(ticket.url(), ticket.token()))
                        .orElse(null);
    }

    private static TestPass.Office tests(Media media) {
        var udp = media.ports() == null ? null : media.ports().udp();
        return () ->
                media.testCall()
                        .map(ticket -> new TestPass(ticket.url(), ticket.token(), udp))
                        .orElse(null);
    }

    /// The port it listens on.
    int port() {
        return port;
    }

    /// The ways in, to be told to who started the server and to nobody else.
    Doors doors() {
        return doors;
    }

    /// Stops everything in the opposite order of its start.
    @Override
    public void close() {
        running.close();
    }

    private static Listen listen(Settings settings) {
        return new Listen(
                settings.listenAddress(),
                settings.port(),
                settings.tlsCertificate()
                        .flatMap(chain -> settings.tlsKey().map(key -> new Listen.Tls(chain, key))),
                settings.trustedProxy(),
                Listen.MAX_CONNECTIONS,
                STOP_TIMEOUT);
    }
}
