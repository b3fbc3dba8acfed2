package lyceum.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.OnEngine;
import lyceum.catalog.Catalog;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.log.SqlRoomLog;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.watch.LogEvent;
import lyceum.watch.LogLine;
import lyceum.watch.Os;
import lyceum.watch.Visitor;
import lyceum.watch.Watch;

/// A server whose clock is the test's, with rows of the log service that come one by one.
final class PassingDays implements AutoCloseable {
    static final AppId APP = new AppId(1_234_567);
    static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    final Database database;
    final Path directory;

    /// When each row came that must still be there.
    final ArrayDeque<Instant> kept = new ArrayDeque<>();

    private final Installation house;
    private final GroupCommit commit;
    private final Catalog catalog;
    private Keeping keeping;
    private Watch watch;
    private LiveRooms rooms;
    private Privacy privacy;
    private volatile Instant now = START;
    private volatile long nanos;

    PassingDays(OnEngine engine, Path directory) {
        this.directory = directory;
        house = Installation.open(directory, directory.resolve(Installation.KEYS_AGAIN), () -> now);
        database = Database.open(engine.at(house.store()));
        commit = new GroupCommit(database, () -> {});
        catalog = Catalog.open(database, commit, house, () -> now);
        var apps = catalog.applications();
        if (apps.find(APP).isEmpty()) apps.create(APP, "School", null);
        open(false, List.of());
    }

    private void open(boolean confirmed, List<Dated> first) {
        keeping =
                Keeping.open(
                        house,
                        database,
                        commit,
                        _ -> Profile.DEFAULT,
                        () -> now,
                        () -> nanos,
                        confirmed);
        watch = Watch.open(house, database, commit, keeping.retention(), () -> now);
        var log = new SqlRoomLog(database, commit, house, keeping.retention());
        rooms = new LiveRooms(log, List.of(watch.comings()), () -> now);
        var dated = Stream.concat(first.stream(), watch.dated().stream()).toList();
        privacy = Privacy.open(keeping, catalog, rooms, watch.stores(), dated);
    }

    @Override
    public void close() {
        turnOff();
        commit.close();
        database.close();
        house.close();
    }

    /// From here on nothing ends by itself.
    void turnOff() {
        privacy.close();
        rooms.close();
        watch.close();
    }

    /// Starts again what was turned off.
    void turnOn() {
        open(false, List.of());
    }

    void restart(boolean confirmed) {
        turnOff();
        open(confirmed, List.of());
    }

    /// Starts again, with a store that is swept before all others.
    void restart(Dated first) {
        turnOff();
        open(false, List.of(first));
    }

    Instant now() {
        return now;
    }

    Keeping keeping() {
        return keeping;
    }

    Privacy privacy() {
        return privacy;
    }

    LiveRooms rooms() {
        return rooms;
    }

    /// The key of a user, made where there is none.
    long meet(String user) {
        return house.vault().meet(APP.value(), user).person();
    }

    /// Time goes by while the server runs.
    void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    void passDays(int days) {
        pass(Duration.ofDays(days));
    }

    /// Only the clock goes on, or back: it was set, or nothing ran.
    void set(Instant time) {
        now = time;
    }

    void sweep() {
        privacy.sweeper().sweep();
    }

    boolean halted() {
        return privacy.sweeper().halted();
    }

    void choose(Category category, int days) {
        keeping.retention().choose(APP, List.of(new Retention.Wish(category, days)), "somebody");
    }

    /// A row of Ann comes.
    void row() {
        row("ann");
        kept.add(now);
    }

    void row(String user) {
        meet(user);
        var before = watch.log().written();
        watch.log().log(
                new LogLine(
                        now.toEpochMilli(),
                        APP,
                        new RoomId(345678901),
                        new UserId(user),
                        new Visitor("203.0.113.77", Os.LINUX, "1.0"),
                        LogEvent.Seen.JOINED,
                        List.of()));
        await().pollInterval(Duration.ofMillis(1)).until(() -> watch.log().written() > before);
    }

    /// What the log service keeps.
    PersonalStore rows() {
        return watch.stores().getFirst();
    }

    long left() {
        return rows().size(new Erasure.OfApplication(APP.value())).items();
    }

    void forget(int days) {
        while (!kept.isEmpty() && !now.isBefore(kept.peek().plus(Duration.ofDays(days))))
            kept.remove();
    }

    /// Nothing that is older than so many days is left, and the first that is younger is there.
    void begins(int days) {
        forget(days);
        var log = (Dated) rows();
        assertThat(log.oldest(APP.value())).isEqualTo(Optional.ofNullable(kept.peek()));
    }

    /// The same, and no other that is younger is missing.
    void holds(int days) {
        begins(days);
        assertThat(left()).isEqualTo(kept.size());
        assertThat(privacy.sweeper().ages().bytes(Category.LOG))
                .isLessThan(Duration.ofDays(days).toSeconds());
    }
}
