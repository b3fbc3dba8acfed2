package lyceum.privacy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.DelayQueue;
import java.util.function.UnaryOperator;
import lyceum.db.StoreFault;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.RoomRow;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import lyceum.personal.HeldBack;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Job.State;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Refusal;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import lyceum.room.UserId;
import lyceum.seal.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases, one at a time, so that nobody is erased twice. Whoever asks is answered once the keys
/// are gone from every copy; the rows and the bytes follow, one job after the other, and what was
/// broken off goes on at the next start.
public final class Eraser implements Untold, AutoCloseable {
    /// The pause after a job that could not go on, before it is tried again.
    static final Duration PAUSE = Duration.ofSeconds(30);

    /// Erasures that are brought to their end together.
    static final int MOST_AT_ONCE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);

    private final Jobs jobs;
    private final Vault vault;
    private final LiveRooms rooms;
    private final List<PersonalStore> stores;
    private final GroupCommit commit;
    private final Receipts receipts;
    private final Holds holds;
    private final InstantSource clock;
    private final Talk talk;
    private final DelayQueue<Due> waiting = new DelayQueue<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofVirtual().name("eraser").unstarted(this::run);

    Eraser(
            Jobs jobs,
            Vault vault,
            LiveRooms rooms,
            List<PersonalStore> stores,
            GroupCommit commit,
            Receipts receipts,
            Keeping keeping,
            Talk talk) {
        this.holds = keeping.holds();
        this.clock = keeping.clock();
        this.talk = talk;
        this.jobs = jobs;
        this.vault = vault;
        this.rooms = rooms;
        this.stores = List.copyOf(stores);
        this.commit = commit;
        this.receipts = receipts;
    }

    /// Goes on with what was broken off, and with what will be asked. The keys of what was broken
    /// off are gone when this returns.
    void start() {
        jobs.open().forEach(job -> waiting.add(Due.now(makeUnreadable(job))));
        // Deleted by somebody whose server ended before it could be erased.
        eraseDeleted();
        thread.start();
    }

    /// Erases everything about a user of an application, with an account or without: puts the
    /// person out of every class and tells everybody there to forget, then destroys the keys.
    /// Empty: there is no such person, or no longer. Throws [Refusal] UNAVAILABLE where the store
    /// takes nothing now, [HeldBack] where a hold keeps something; nothing was done then.
    public synchronized Optional<Job> erase(AppId app, UserId user, String reason) {
        return holds.whileNoneIsPlaced(app.value(), () -> unheld(app, user, reason));
    }

    private Optional<Job> unheld(AppId app, UserId user, String reason) {
        return vault.person(app.value(), user.value())
                .map(person -> {
                    var what = new Erasure.OfPerson(app.value(), person.person());
                    holds.check(what);
                    var job = accept(what, reason);
                    forget(app, user);
                    var gone = endKeys(job);
                    // Whoever was just entering by a token of before is put out too.
                    forget(app, user);
                    waiting.add(Due.now(gone));
                    return gone;
                });
    }

    /// The same for a class: everybody is put out. Empty: there is none of that number in this
    /// application, or no longer.
    public synchronized Optional<Job> erase(AppId app, RoomId room, String reason) {
        return rooms.row(room).filter(row -> row.app().equals(app)).map(row -> erase(row, reason));
    }

    /// Erases a class that was deleted; one that was not is left.
    public void eraseDeleted(RoomId room) {
        rooms.row(room).filter(row -> row.status() == Status.DELETED).ifPresent(this::eraseIfFree);
    }

    /// Erases the classes that were deleted, but could not be erased then.
    void eraseDeleted() {
        rooms.deleted().forEach(this::eraseIfFree);
    }

    private void eraseIfFree(RoomRow row) {
        try {
            erase(row, "");
        } catch (HeldBack later) {
            LOG.info("A class that was deleted stays as long as its hold");
        }
    }

    private synchronized Job erase(RoomRow row, String reason) {
        return erase(new Erasure.OfRoom(row.app().value(), row.room().value()), reason);
    }

    /// Erases what is asked for, without telling anybody who is in a class now. Throws [HeldBack].
    synchronized Job erase(Erasure what, String reason) {
        return holds.whileNoneIsPlaced(
                what.app(),
                () -> {
                    holds.check(what);
                    var gone = endKeys(accept(what, reason));
                    waiting.add(Due.now(gone));
                    return gone;
                });
    }

    /// Erases what came of one kind within a time, up to now; whoever is in class is told to forget
    /// what was said. Throws [HeldBack].
    public synchronized Job erase(Erasure.OfPeriod period, String reason) {
        return holds.whileNoneIsPlaced(
                period.app(), () -> unheld(period.until(clock.instant()), reason));
    }

    private Job unheld(Erasure.OfPeriod period, String reason) {
        holds.check(period);
        var job = count(accept(period, reason), State.ACCEPTED);
        talk.end(period);
        var gone = endOrWait(job);
        // Also what was read again meanwhile.
        talk.end(period);
        waiting.add(Due.now(gone));
        return gone;
    }

    /// The newest erasures of an application, the newest first.
    public List<Job> newest(AppId app, int limit) {
        return jobs.newest(app, limit);
    }

    /// The erasures of applications that are not at their end.
    List<Job> applications() {
        return jobs.open().stream()
                .filter(job -> job.what() instanceof Erasure.OfApplication)
                .toList();
    }

    private Job accept(Erasure what, String reason) {
        try {
            return jobs.accept(what, reason);
        } catch (StoreFault fault) {
            if (!fault.isPassing()) throw fault;
            throw new Refusal(Refusal.Reason.UNAVAILABLE);
        }
    }

    /// The erasure of a user of an application; empty: there is no such person.
    public Optional<Erasure.OfPerson> person(AppId app, UserId user) {
        return vault.person(app.value(), user.value())
                .map(person -> new Erasure.OfPerson(app.value(), person.person()));
    }

    /// The erasure of a class of an application; empty: there is none of that number.
    public Optional<Erasure.OfRoom> room(AppId app, RoomId room) {
        return rooms.row(room)
                .filter(row -> row.app().equals(app))
                .map(row -> new Erasure.OfRoom(app.value(), room.value()));
    }

    /// How much there is of it now.
    public Amount size(Erasure what) {
        return stores.stream().map(store -> store.size(what)).reduce(Amount.NONE, Amount::and);
    }

    /// An erasure of this application.
    public Optional<Job> find(AppId app, String id) {
        return jobs.find(app, id);
    }

    // A class that does not take it reads without them anyway once the keys are gone.
    private void forget(AppId app, UserId user) {
        try {
            rooms.met(app, user)
                    .forEach((room, ref) -> {
                        var command = new ServerCommand.ForgetPerson(ref);
                        rooms.of(app, room).submit(command, Actor.SERVER);
                    });
        } catch (Refusal refusal) {
            LOG.warn("Somebody erased may still be shown in a class: {}", refusal.reason());
        }
    }

    // What has no key of its own may have come back with an older copy of the store.
    private Job makeUnreadable(Job job) {
        if (job.what() instanceof Erasure.OfPeriod period && job.state() == State.COUNTED) {
            empty(period);
            talk.end(period);
        }
        return endKeys(job);
    }

    private Job endKeys(Job job) {
        if (job.state() != State.ACCEPTED) return job;
        var scope = Kind.scope(job.what());
        if (job.what() instanceof Erasure.OfPeriod period) vault.note(period);
        if (scope.isEmpty()) return endRows(job);
        vault.destroy(List.of(scope.get()));
        return unreadable(job);
    }

    // Whoever copies the store keeps the write-ahead log from being emptied: then it is done later,
    // and whoever asked is told that it is not done yet.
    private Job endOrWait(Job job) {
        try {
            return endKeys(job);
        } catch (StoreFault fault) {
            waiting.add(Due.now(job));
            if (!fault.isPassing()) throw fault;
            throw new Refusal(Refusal.Reason.UNAVAILABLE);
        }
    }

    // The key of a time is also that of everything else of that time and of all that came later, so
    // none can be ended: what was asked for is overwritten, and on the disk, before the answer.
    private Job endRows(Job job) {
        var known = job.amounts().isEmpty() ? count(job, State.ACCEPTED) : job;
        empty(job.what());
        commit.scrub();
        return unreadable(known);
    }

    private Job unreadable(Job job) {
        var gone = jobs.keysGone(job);
        watchers.forEach(Runnable::run);
        return gone;
    }

    /// Calls this from now on whenever something cannot be read any more; it may not wait.
    public void whenUnreadable(Runnable watcher) {
        watchers.add(watcher);
    }

    @Override
    public List<Job> untold(int most) {
        return jobs.untold(most);
    }

    @Override
    public void told(List<Job> told) {
        jobs.told(told);
    }

    private void empty(Erasure what) {
        for (var store : stores) while (store.erase(what)) continue;
    }

    private void run() {
        try {
            for (var first = waiting.take(); ; first = waiting.take()) {
                var batch = new ArrayList<>(List.of(first));
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
                finish(batch.stream().map(Due::job).toList());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    // All keys are wrapped anew once for those that wait together: it costs the same for one.
    private void finish(List<Job> batch) {
        var wiped = each(batch, this::wiped);
        if (each(wiped.stream().limit(1).toList(), this::clean).isEmpty())
            wiped.stream().skip(1).forEach(this::later);
        else
            each(wiped, this::ended).forEach(job -> LOG.info("Erasure {} is at its end", job.id()));
    }

    private void later(Job job) {
        waiting.add(Due.after(PAUSE, job));
    }

    /// Those for which the step could be done; the others wait to be begun again.
    private List<Job> each(List<Job> batch, UnaryOperator<Job> step) {
        var done = new ArrayList<Job>();
        for (var job : batch) {
            try {
                done.add(step.apply(job));
            } catch (RuntimeException fault) {
                LOG.warn("Erasure {} waits: {}", job.id(), fault.getClass().getSimpleName());
                later(jobs.find(new AppId(job.what().app()), job.id()).orElse(job));
            }
        }
        return done;
    }

    private Job wiped(Job job) {
        var step = job;
        while (step.state().compareTo(State.LOGICAL_DONE) < 0) step = next(step);
        return step;
    }

    private Job clean(Job one) {
        commit.scrub();
        vault.rotate();
        return one;
    }

    private Job ended(Job job) {
        var step = job;
        while (step.state() != State.RECEIPTED) step = next(step);
        return step;
    }

    private Job next(Job job) {
        var what = job.what();
        return switch (job.state()) {
            case ACCEPTED -> endKeys(job);
            case KEYS_DESTROYED ->
                    job.amounts().isEmpty()
                            ? count(job, State.COUNTED)
                            : jobs.at(job, State.COUNTED);
            case COUNTED -> {
                empty(what);
                yield jobs.at(job, State.LOGICAL_DONE);
            }
            case LOGICAL_DONE -> jobs.at(job, State.BYTES_DONE);
            case BYTES_DONE -> {
                verify(job);
                yield receipts.issue(jobs, job);
            }
            case RECEIPTED -> job;
        };
    }

    private Job count(Job job, State state) {
        var amounts = new TreeMap<String, Amount>();
        for (var store : stores) amounts.put(store.name(), store.size(job.what()));
        return jobs.counted(job, state, amounts);
    }

    // What was on its way when it was emptied is emptied when it is tried again.
    private void verify(Job job) {
        var what = job.what();
        for (var store : stores) {
            var left = store.size(what);
            if (left.items() == 0) continue;
            jobs.at(job, State.COUNTED);
            throw new IllegalStateException(left.items() + " left in " + store.name());
        }
        if (Kind.scope(what).filter(vault::stands).isPresent())
            throw new IllegalStateException("a key is left");
    }

    /// Ends; what is under way goes on at the next start.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
