package lyceum.api;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lyceum.OnEngine;
import lyceum.agreement.Acceptances;
import lyceum.agreement.Agreements;
import lyceum.breach.Breaches;
import lyceum.breach.Concerned;
import lyceum.catalog.Catalog;
import lyceum.consent.Consents;
import lyceum.consent.MinimumAges;
import lyceum.db.Database;
import lyceum.db.Engine;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.LogExport;
import lyceum.log.LogStore;
import lyceum.log.SqlRoomLog;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Exported;
import lyceum.personal.PersonalStore;
import lyceum.petition.Ombudsman;
import lyceum.petition.Petitions;
import lyceum.privacy.Exports;
import lyceum.privacy.Keeping;
import lyceum.privacy.Privacy;
import lyceum.room.AppId;
import lyceum.seal.Installation;
import lyceum.seal.Vault;
import lyceum.watch.Watch;

/// A server of one application and one key in a directory of a test, with a clock that the test
/// turns.
final class Served implements AutoCloseable, InstantSource {
    static final AppId APP = new AppId(3520371);
    static final String SECRET_ID = "AKIDexample";
    static final String SECRET_KEY = "secretExample";

    private static final Texts USUAL = new Texts(Agreements.published(), Acceptances.NOTICE);

    private volatile Instant now = Instant.ofEpochSecond(1795296028);
    private volatile Runnable onLook = () -> {};
    private volatile Duration ran = Duration.ZERO;
    private final Installation installation;
    private final OnEngine engine;
    final Database database;
    private final GroupCommit commit;
    final Catalog catalog;
    final LiveRooms rooms;
    final Acceptances acceptances;
    final Keeping keeping;
    final Privacy privacy;
    final Watch watch;
    final Actions actions;
    final Exports exports;
    final ExportDoor door;
    final Consents consents;
    final Petitions petitions;
    final Breaches breaches;
    final Ombudsman ombudsman;
    final Concerned concerned;
    final Gateway gateway;

    Served(Path directory, boolean limited) {
        this(directory, limited, UnaryOperator.identity());
    }

    /// The same on an engine.
    Served(Path directory, OnEngine engine) {
        this(directory, engine, engine::at, false, UnaryOperator.identity(), (_, _) -> {}, USUAL);
    }

    /// The same on premises of its own.
    Served(Path directory, Premises place, UnaryOperator<PersonalStore> changed) {
        this(directory, place.kind, place::at, false, changed, (_, _) -> {}, USUAL);
    }

    /// With other texts that can be accepted, and other time for that.
    Served(Path directory, Texts texts) {
        this(
                directory,
                OnEngine.chosen(),
                OnEngine.chosen()::at,
                false,
                UnaryOperator.identity(),
                (_, _) -> {},
                texts);
    }

    /// @param notice within which a newer one has to be accepted
    record Texts(Agreements agreements, Duration notice) {}

    /// With other stores to erase from, to see what happens when one does not do its part.
    Served(Path directory, boolean limited, UnaryOperator<PersonalStore> changed) {
        this(directory, limited, changed, (_, _) -> {});
    }

    /// And with one more part of archives.
    Served(Path directory, boolean limited, UnaryOperator<PersonalStore> changed, Exported more) {
        this(directory, OnEngine.chosen(), OnEngine.chosen()::at, limited, changed, more, USUAL);
    }

    private Served(
            Path directory,
            OnEngine engine,
            Function<Path, Engine> at,
            boolean limited,
            UnaryOperator<PersonalStore> changed,
            Exported more,
            Texts texts) {
        var again = directory.resolve(Installation.KEYS_AGAIN);
        installation = Installation.open(directory, again, this);
        this.engine = engine;
        database = Database.open(at.apply(installation.store()));
        commit = new GroupCommit(database, () -> {});
        acceptances =
                new Acceptances(
                        texts.agreements(), database, commit, installation, this, texts.notice());
        keeping =
                Keeping.open(
                        installation,
                        database,
                        commit,
                        acceptances::profile,
                        this,
                        () -> ran.toNanos(),
                        false);
        var limits = keeping.reading();
        catalog = Catalog.open(database, commit, installation, limits, this);
        var log = new SqlRoomLog(database, commit, installation, limits);
        var kept = new SqlRoomLog(database, commit, installation, keeping.retention());
        rooms = new LiveRooms(log, List.of(), this);
        watch = Watch.open(installation, database, commit, limits, this);
        var ages = MinimumAges.TABLE;
        consents = Consents.open(installation, database, commit, limits, ages, this);
        var stores = new ArrayList<PersonalStore>(watch.stores());
        var logStore = new LogStore(database, commit);
        stores.addAll(List.of(logStore, acceptances.store(), catalog.store()));
        stores.addAll(consents.stores());
        petitions = Petitions.open(installation, database, commit, keeping.time()::now);
        stores.add(petitions.store());
        breaches = Breaches.open(installation, database, commit, keeping.time()::now);
        stores.add(breaches.store());
        stores.replaceAll(changed);
        var dated = new ArrayList<Dated>(watch.dated());
        dated.add(consents.dated());
        dated.add(petitions.dated());
        dated.addAll(List.of(logStore.dated(Category.CHAT), logStore.dated(Category.PROFILE)));
        // Somebody outside gets the log, and is told of what is erased.
        privacy = Privacy.open(keeping, catalog, rooms, stores, dated, true);
        var parts =
                List.of(
                        catalog.export(),
                        acceptances.export(),
                        consents.export(),
                        petitions.export(),
                        breaches.export(),
                        new LogExport(database, kept.whole()),
                        watch.export().apply(privacy.gate()),
                        more);
        exports = Exports.open(privacy, catalog.users(), parts);
        door = new ExportDoor(exports, () -> "http://lyceum.test");
        ombudsman = new Ombudsman(petitions, privacy, exports);
        concerned =
                new Concerned(
                        catalog,
                        consents,
                        privacy.audit(),
                        watch.operations(),
                        logStore,
                        installation.vault());
        actions =
                Actions.on(
                        rooms,
                        privacy,
                        acceptances,
                        consents,
                        ombudsman,
                        concerned,
                        breaches,
                        watch,
                        door,
                        this);
        gateway = new Gateway(catalog, actions, watch.operations(), this, limited);
        if (catalog.applications().find(APP).isPresent()) return; // opened again
        catalog.applications().create(APP, "School", null, acceptances.beginning("a test"));
        catalog.keys().create(APP, SECRET_ID, SECRET_KEY);
    }

    /// A customer with the key of the application.
    Customer customer() {
        return new Customer(gateway, SECRET_ID, SECRET_KEY, this);
    }

    /// The tables of the store.
    List<String> tables() {
        return database.read(
                sql -> sql.list(engine.tables(), row -> String.valueOf(row.text("name"))));
    }

    Installation house() {
        return installation;
    }

    Vault vault() {
        return installation.vault();
    }

    void at(long seconds) {
        now = Instant.ofEpochSecond(seconds);
    }

    void pass(Duration time) {
        now = now.plus(time);
        ran = ran.plus(time);
    }

    /// Something to do whenever somebody looks at the clock.
    void onLook(Runnable deed) {
        onLook = deed;
    }

    @Override
    public Instant instant() {
        onLook.run();
        return now;
    }

    @Override
    public void close() {
        exports.close();
        privacy.close();
        rooms.close();
        watch.close();
        commit.close();
        database.close();
        installation.close();
    }
}
