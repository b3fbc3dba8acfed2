package lyceum.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import lyceum.agreement.Acceptances;
import lyceum.catalog.ApiKey;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.http.Request;
import lyceum.log.LiveRooms;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.room.AppId;
import lyceum.room.Status;

/// Applications and their keys.
final class AppDesk {
    /// The last second of the year 9999, beyond which nothing is scheduled.
    static final Instant LATEST = Instant.ofEpochSecond(253_402_300_799L);

    private final Catalog catalog;
    private final LiveRooms rooms;
    private final Acceptances acceptances;
    private final InstantSource clock;

    AppDesk(Catalog catalog, LiveRooms rooms, Acceptances acceptances, InstantSource clock) {
        this.catalog = catalog;
        this.rooms = rooms;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    /// The application that the path names.
    Application of(Request request) {
        return find(Numbers.of(request.part("app")));
    }

    private Application find(long number) {
        return catalog.applications().find(new AppId(number)).orElseThrow(Failure::notFound);
    }

    List<Told.App> all() {
        return catalog.applications().all().stream().map(this::told).toList();
    }

    /// Makes one; whoever does accepts the usual agreement by that.
    Told.AppWithKey create(Operators.Session by, String name) {
        var beginning = acceptances.beginning(by.actor());
        var checked = Names.checked(name, "name");
        return addKey(catalog.applications().create(checked, null, beginning));
    }

    Told.App rename(Application app, String name) {
        catalog.applications().rename(app.id(), Names.checked(name, "name"));
        return told(find(app.id().value()));
    }

    Told.AppWithKey addKey(Application app) {
        return withKey(app, catalog.keys().create(app.id()));
    }

    Told.AppWithKey rotate(Application app, String secretId) {
        var key = key(app, secretId);
        if (!key.works(clock.instant())) throw Failure.state();
        return withKey(app, catalog.keys().rotate(key));
    }

    Told.App disable(Application app, String secretId) {
        var key = key(app, secretId);
        var others =
                catalog.keys().of(app.id()).stream()
                        .filter(other -> !other.secretId().equals(secretId))
                        .anyMatch(other -> state(other).equals("active"));
        if (!others && state(key).equals("active")) throw Failure.lastKey();
        catalog.keys().enable(key, false);
        return told(app);
    }

    Told.App enable(Application app, String secretId) {
        catalog.keys().enable(key(app, secretId), true);
        return told(app);
    }

    private ApiKey key(Application app, String secretId) {
        return catalog.keys()
                .find(secretId)
                .filter(key -> key.app().equals(app.id()))
                .orElseThrow(Failure::notFound);
    }

    private Told.AppWithKey withKey(Application app, ApiKey.Shown key) {
        return new Told.AppWithKey(told(app), new Told.NewKey(key.secretId(), key.secretKey()));
    }

    private Told.App told(Application app) {
        var live = new RoomQuery(app.id(), Instant.EPOCH, LATEST, EnumSet.of(Status.RUNNING));
        return new Told.App(
                app.id().value(),
                app.name(),
                app.created(),
                app.inUse() ? null : Word.of(app.life().state()),
                rooms.count(live),
                catalog.keys().of(app.id()).stream().map(this::told).toList());
    }

    private Told.Key told(ApiKey key) {
        return new Told.Key(
                key.secretId(),
                key.created(),
                key.used(),
                state(key),
                state(key).equals("ending") ? key.ends() : null);
    }

    private String state(ApiKey key) {
        if (!key.works(clock.instant())) return "disabled";
        return key.ends() == null ? "active" : "ending";
    }
}
