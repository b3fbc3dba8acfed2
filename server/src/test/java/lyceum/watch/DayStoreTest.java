package lyceum.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lyceum.OnEngine;
import lyceum.catalog.Catalog;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// How rows of the log service end: by their age, with a person, with an application.
@ParameterizedClass
@EnumSource(OnEngine.class)
class DayStoreTest {
    private static final AppId ONE = new AppId(1_234_567);
    private static final AppId TWO = new AppId(1_234_568);
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Installation house;
    private Database database;
    private GroupCommit commit;
    private Watch watch;
    private DayStore days;
    private volatile Instant now = START;

    @BeforeEach
    void open() {
        house = Installation.open(directory, directory.resolve(Installation.KEYS_AGAIN), () -> now);
        database = Database.open(engine.at(house.store()));
        commit = new GroupCommit(database, () -> {});
        var apps = Catalog.open(database, commit, house, () -> now).applications();
        apps.create(ONE, "School", null);
        apps.create(TWO, "College", null);
        watch = Watch.open(house, database, commit, Limits.usual(() -> now), () -> now);
        days = (DayStore) watch.stores().getFirst();
    }

    @AfterEach
    void close() {
        watch.close();
        commit.close();
        database.close();
        house.close();
    }

    private Scope.Person joined(AppId app, String user) {
        var person = house.vault().meet(app.value(), user);
        var before = watch.log().written();
        watch.log().log(
                new LogLine(
                        now.toEpochMilli(),
                        app,
                        new RoomId(345678901),
                        new UserId(user),
                        new Visitor("203.0.113.77", Os.LINUX, "1.0"),
                        LogEvent.Seen.JOINED,
                        List.of()));
        await().until(() -> watch.log().written() > before);
        return person;
    }

    @Test
    @Tag("S-01")
    @Tag("S-02")
    void rowsEndByTheirAgeForEachApplicationAndDaysWithThem() {
        for (int day = 0; day < 3; day++) {
            joined(ONE, "ann");
            joined(TWO, "ben");
            now = now.plus(Duration.ofDays(1));
        }
        assertThat(days.category()).isEqualTo(Category.LOG);
        assertThat(days.oldest(ONE.value())).contains(START);
        var limit = START.plus(Duration.ofDays(1));
        while (days.expire(ONE.value(), limit, List.of())) continue;
        assertThat(days.oldest(ONE.value())).contains(limit);
        assertThat(days.oldest(TWO.value())).contains(START);
        days.tidy();
        assertThat(over()).startsWith(DayStore.day(START.toEpochMilli()));
        while (days.expire(TWO.value(), limit, List.of())) continue;
        days.tidy();
        assertThat(over()).startsWith(DayStore.day(START.toEpochMilli()).plusDays(1));
        while (days.expire(ONE.value(), now, List.of())) continue;
        while (days.expire(TWO.value(), now, List.of())) continue;
        days.tidy();
        assertThat(days.oldest(ONE.value())).isEmpty();
        assertThat(over()).isEmpty();
    }

    /// The days before this one that have a place.
    private List<LocalDate> over() {
        try (var log = Watch.days(database, directory.resolve("days")).log()) {
            var today = DayStore.day(now.toEpochMilli());
            return log.days().stream().filter(day -> day.isBefore(today)).toList();
        }
    }

    @Test
    void aPersonEndsOnEveryDayAndTheOthersStay() throws IOException {
        Scope.Person ann = joined(ONE, "ann");
        for (int day = 0; day < 2; day++) {
            joined(ONE, "ann");
            joined(ONE, "ben");
            now = now.plus(Duration.ofDays(1));
        }
        house.vault().destroy(List.of(ann));
        var erasure = new Erasure.OfPerson(ONE.value(), ann.person());
        assertThat(days.size(erasure).items()).isEqualTo(3);
        assertThat(days.size(erasure).bytes()).isGreaterThan(0);
        var before = engine.bytes(directory);
        while (days.erase(erasure)) continue;
        assertThat(days.size(erasure).items()).isZero();
        assertThat(days.size(new Erasure.OfApplication(ONE.value())).items()).isEqualTo(2);
        assertThat(days.size(new Erasure.OfRoom(ONE.value(), 345678901)).items()).isZero();
        assertThat(before).isNotEqualTo(engine.bytes(directory));
        var all = new Erasure.OfApplication(ONE.value());
        while (days.erase(all)) continue;
        assertThat(days.size(all).items()).isZero();
    }

    @Test
    void nobodyWaitsForALogThatIsFull() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        try (var pump =
                new Pump<Integer>(
                        "stuck",
                        _ -> {
                            taken.countDown();
                            await().until(() -> stuck.getCount() == 0);
                        },
                        10)) {
            pump.put(0);
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
            for (int n = 0; n < 25; n++) pump.put(n);
            assertThat(pump.lost()).isEqualTo(15);
            stuck.countDown();
            await().until(() -> pump.written() == 11);
        }
    }

    @Test
    void whatCannotBeWrittenIsCounted() {
        try (var pump =
                new Pump<Integer>(
                        "broken",
                        _ -> {
                            throw new IllegalStateException("no disk");
                        })) {
            pump.put(1);
            await().until(() -> pump.lost() == 1);
        }
    }
}
