package lyceum.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.catalog.Catalog;
import lyceum.log.LiveRooms;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// All that is done for the people whose data a server keeps, a part for each thing that can be
/// asked.
public record Privacy(
        Eraser eraser,
        Receipts receipts,
        PurposeGate gate,
        Audit audit,
        Keeping keeping,
        Closings closings,
        Sweeper sweeper,
        Archives archives)
        implements AutoCloseable {
    private static final Instant FAR = Instant.ofEpochMilli(Long.MAX_VALUE);

    /// Of a server that keeps personal data in these stores, in its own and nowhere else. Goes on
    /// with what was broken off, and lets end what got too old meanwhile.
    ///
    /// @param dated those whose rows have a time
    public static Privacy open(
            Keeping keeping,
            Catalog catalog,
            LiveRooms rooms,
            List<PersonalStore> stores,
            List<Dated> dated) {
        return open(keeping, catalog, rooms, stores, dated, false);
    }

    /// The same where somebody outside may be told of what is erased.
    ///
    /// @param tells whether there is somebody
    public static Privacy open(
            Keeping keeping,
            Catalog catalog,
            LiveRooms rooms,
            List<PersonalStore> stores,
            List<Dated> dated,
            boolean tells) {
        var house = keeping.house();
        var database = keeping.database();
        var commit = keeping.commit();
        var clock = keeping.clock();
        var limits = keeping.retention();
        var receipts = new Receipts(house, database, keeping.holds(), clock);
        var jobs = new Jobs(database, commit, house.seal(), clock, tells);
        var audit = new Audit(database, commit, house.seal(), house.vault(), limits, clock);
        var all = new ArrayList<>(stores);
        all.add(audit);
        all.add(audit.shown());
        all.addAll(keeping.stores());
        var archives = new Archives(keeping);
        all.add(archives);
        var talk = new Talk(rooms, house.vault());
        var eraser = new Eraser(jobs, house.vault(), rooms, all, commit, receipts, keeping, talk);
        var timed =
                Stream.concat(dated.stream(), Stream.of(audit, audit.shown(), archives)).toList();
        house.vault().whenEnded(rooms::ended);
        house.vault().whenEnded(archives::ended);
        keeping.freezes().whenChanged(new Reread(rooms, database)::after);
        new Returned(database, commit, house.vault(), all, timed).accept(jobs, clock.instant());
        eraser.start();
        var gate = new PurposeGate(audit, keeping.profiles(), clock);
        var apps = catalog.applications();
        var closings =
                new Closings(
                        apps,
                        eraser,
                        keeping.holds(),
                        house.vault(),
                        keeping.time(),
                        new Dismissal(rooms)::of);
        var parts = new Sweeper.Parts(apps, catalog.users(), eraser, closings, timed);
        var sweeper = new Sweeper(keeping, parts, talk);
        sweeper.sweep();
        return new Privacy(eraser, receipts, gate, audit, keeping, closings, sweeper, archives);
    }

    /// In how many copies the keys stand.
    public int mirrors() {
        return keeping.house().vault().copies();
    }

    /// What an application keeps of each kind that can be given a limit.
    public List<Kept> kept(AppId app) {
        return Retention.CHOSEN.stream().map(kind -> kept(app.value(), kind)).toList();
    }

    private Kept kept(long app, Category kind) {
        var all = new Erasure.OfPeriod(app, kind, Instant.EPOCH, FAR, null);
        return new Kept(kind, eraser.size(all), sweeper.oldest(app, kind).orElse(null));
    }

    /// What is kept of a person of each kind that leads to one; empty: there is no such person.
    public Optional<Map<Category, Amount>> kept(AppId app, UserId user) {
        return eraser.person(app, user)
                .map(who -> {
                    var kept = new EnumMap<Category, Amount>(Category.class);
                    for (var kind : List.of(Category.PROFILE, Category.CHAT, Category.LOG)) {
                        var all =
                                new Erasure.OfPeriod(
                                        who.app(), kind, Instant.EPOCH, FAR, who.person());
                        kept.put(kind, eraser.size(all));
                    }
                    return kept;
                });
    }

    /// What goes at the next sweep if that were chosen.
    public Amount preview(long app, Retention.Wish wish) {
        var old = keeping.retention().tooOld(app, wish).plusMillis(1);
        return eraser.size(new Erasure.OfPeriod(app, wish.category(), Instant.EPOCH, old, null));
    }

    @Override
    public void close() {
        sweeper.close();
        eraser.close();
    }
}
