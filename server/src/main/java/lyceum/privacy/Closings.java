package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.catalog.Application;
import lyceum.catalog.Application.Life;
import lyceum.catalog.Applications;
import lyceum.personal.Erasure;
import lyceum.personal.HeldBack;
import lyceum.room.AppId;
import lyceum.seal.Scope;
import lyceum.seal.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of an application: its use is over, after some days of grace all of it is erased, and
/// after seven days nothing of it is left. What a hold keeps stays as long as that.
public final class Closings {
    /// Days between the end of use and the erasing, unless said otherwise.
    public static final int USUAL_GRACE = 3;

    /// Most of them, so that a day is left to erase.
    public static final int MOST_GRACE = 6;

    /// Within that time after the end of use all must be gone.
    public static final Duration DEADLINE = Duration.ofDays(7);

    /// So long before the deadline somebody is called.
    static final Duration ALARM = Duration.ofHours(12);

    /// After so long a suspension use is over.
    static final Duration SUSPENDED = Duration.ofDays(60);

    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

    private final Applications applications;
    private final Eraser eraser;
    private final Holds holds;
    private final Vault vault;
    private final WallClock time;
    private final Consumer<AppId> dismissal;
    private final Set<AppId> late = ConcurrentHashMap.newKeySet();

    /// @param dismissal ends the classes of an application that is not used any more
    Closings(
            Applications applications,
            Eraser eraser,
            Holds holds,
            Vault vault,
            WallClock time,
            Consumer<AppId> dismissal) {
        this.dismissal = dismissal;
        this.applications = applications;
        this.eraser = eraser;
        this.holds = holds;
        this.vault = vault;
        this.time = time;
    }

    /// How it is with an application now; empty: there is none, or no longer.
    public Optional<Life> of(AppId app) {
        return applications.find(app).map(Application::life);
    }

    /// Ends the use of an application now. If it is over already the day of the erasing is changed,
    /// still counted from the end of use. Empty: it cannot be closed, since it is being erased.
    public synchronized Optional<Life> close(AppId app, int graceDays) {
        var before = of(app).filter(life -> life.state() != Application.State.PURGING);
        return before.map(life -> {
            var ceased = life.state() == Application.State.CEASED ? life.since() : null;
            var since = ceased == null ? time.now() : ceased;
            var purgeAt = since.plus(Duration.ofDays(graceDays));
            return live(app, new Life(Application.State.CEASED, since, purgeAt));
        });
    }

    /// Lets an application be used again. Empty: it cannot, since it is being erased.
    public synchronized Optional<Life> reopen(AppId app) {
        return of(app).filter(life -> life.state() != Application.State.PURGING)
                .map(_ -> live(app, new Life(Application.State.ACTIVE, null, null)));
    }

    /// Lets nobody use an application that is used, for now.
    public synchronized Optional<Life> suspend(AppId app) {
        return of(app).filter(life -> life.state() == Application.State.ACTIVE)
                .map(_ -> live(app, new Life(Application.State.SUSPENDED, time.now(), null)));
    }

    private Life live(AppId app, Life life) {
        applications.live(app, life);
        if (life.state() != Application.State.ACTIVE) dismissal.accept(app);
        LOG.info("Application {} is {}", app, life.state());
        return life;
    }

    /// Does what is due. The clock was looked at just before.
    synchronized void round() {
        for (var app : applications.all()) {
            switch (app.life().state()) {
                case ACTIVE -> {}
                case SUSPENDED -> {
                    if (!time.now().isBefore(since(app).plus(SUSPENDED)))
                        close(app.id(), USUAL_GRACE);
                }
                case CEASED -> {
                    var at = app.life().purgeAt();
                    if (at != null && !time.now().isBefore(at)) purge(app);
                }
                case PURGING -> purge(app);
            }
        }
        watch();
    }

    private Instant since(Application app) {
        var since = app.life().since();
        return since == null ? time.now() : since;
    }

    private void purge(Application app) {
        if (app.life().state() != Application.State.PURGING) {
            var life = app.life();
            live(app.id(), new Life(Application.State.PURGING, life.since(), life.purgeAt()));
        }
        var all = new Erasure.OfApplication(app.id().value());
        try {
            eraser.erase(all, "");
            holds.forget(all.app());
        } catch (HeldBack held) {
            freeOthers(all);
        }
    }

    // What is held needs the key of the application; everything else goes now.
    private void freeOthers(Erasure.OfApplication all) {
        for (var scope : vault.of(all.app())) {
            switch (scope) {
                case Scope.Person(var of, var person) -> free(new Erasure.OfPerson(of, person));
                case Scope.Room(var of, var room) -> free(new Erasure.OfRoom(of, room));
                case Scope.App _, Scope.Item _ -> {}
            }
        }
    }

    private void free(Erasure what) {
        try {
            eraser.erase(what, "");
        } catch (HeldBack later) {
            LOG.debug("Something of application {} stays as long as its hold", what.app());
        }
    }

    /// Whether one is so near to its deadline that somebody has to look.
    public boolean late() {
        return !late.isEmpty();
    }

    // Once the keys are gone an application is found by its erasure only.
    private void watch() {
        var now = time.now();
        var soon = DEADLINE.minus(ALARM);
        var closed =
                applications.all().stream()
                        .filter(app -> app.life().purgeAt() != null)
                        .filter(app -> !now.isBefore(since(app).plus(soon)))
                        .map(Application::id);
        var erasing =
                eraser.applications().stream()
                        .filter(job -> !now.isBefore(job.askedAt().plus(ALARM)))
                        .map(job -> new AppId(job.what().app()));
        var due = Stream.concat(closed, erasing).collect(Collectors.toSet());
        late.retainAll(due);
        for (var app : due) {
            if (late.add(app))
                LOG.error("Application {} has to be gone within {} hours", app, ALARM.toHours());
        }
    }
}
