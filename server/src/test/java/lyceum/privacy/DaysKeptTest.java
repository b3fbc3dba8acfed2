package lyceum.privacy;

import static lyceum.privacy.PassingDays.APP;
import static lyceum.privacy.PassingDays.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lyceum.InMemory;
import lyceum.OnEngine;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Extract;
import lyceum.room.Actor;
import lyceum.room.Device;
import lyceum.room.Leaders;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Each kind ends on its day, whatever happened before that.
@ParameterizedClass
@EnumSource(OnEngine.class)
final class DaysKeptTest {
    private static final int WEEK = 7;

    @Parameter OnEngine engine;

    @TempDir(factory = InMemory.class)
    Path directory;

    private PassingDays days;

    @BeforeEach
    void open() {
        days = new PassingDays(engine, directory);
    }

    @AfterEach
    void close() {
        days.close();
    }

    private long kept(Category kind) {
        return days.privacy().kept(APP).stream()
                .filter(each -> each.category() == kind)
                .mapToLong(each -> each.amount().items())
                .sum();
    }

    /// One more of every kind that ends by itself.
    private void oneOfEach() {
        days.row();
        days.privacy()
                .archives()
                .rows()
                .add(new Extract.OfApplication(APP.value(), "key"), days.now());
        var look = new Look(APP, "operator Olga", Category.LOG, Purpose.PROVIDE.name(), "");
        days.privacy().gate().read(look, _ -> new PurposeGate.Read<>("", Shown.NOBODY));
        var before = kept(Category.QUALITY);
        somebodyComes();
        await().pollInterval(Duration.ofMillis(5)).until(() -> kept(Category.QUALITY) > before);
    }

    private void somebodyComes() {
        days.meet("ann");
        var ann = new Newcomer(new PersonRef("pann"), new UserId("ann"), "", "", 1, false, false);
        var from = days.now();
        var settings =
                RoomSettings.plain("Algebra", from, from.plusSeconds(3_600), 6, false, true, 0);
        var leaders = new Leaders(ann, List.of(), List.of());
        var room = days.rooms().create(new ServerCommand.CreateRoom(APP, settings, leaders));
        days.rooms().of(APP, room).submit(new ServerCommand.Enter(ann, Device.WEB), Actor.SERVER);
    }

    /// How many days' worth of each kind are left, of archives and of all the others.
    private void left(int archives, int others) {
        days.sweep();
        assertThat(kept(Category.EXPORT)).isEqualTo(archives);
        assertThat(days.left()).isEqualTo(others);
        assertThat(kept(Category.AUDIT)).isEqualTo(others);
        assertThat(kept(Category.QUALITY)).isEqualTo(others);
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void each_kind_is_whole_on_the_day_before_and_loses_one_day_on_each_day_from_its_own_on() {
        oneOfEach();
        days.passDays(1);
        oneOfEach();
        days.passDays(1);
        oneOfEach();
        days.passDays(WEEK - 3);
        left(3, 3);
        days.passDays(1);
        left(2, 3);
        days.passDays(1);
        left(1, 3);
        days.passDays(179 - WEEK - 1);
        left(0, 3);
        days.passDays(1);
        left(0, 2);
        days.passDays(1);
        left(0, 1);
    }

    /// A sweep by a limit of so many days leaves so many rows.
    private void leaves(int limit, int rows) {
        days.sweep();
        days.holds(limit);
        assertThat(days.kept).hasSize(rows);
    }

    /// A row on each of so many days; it is the next day then.
    private void rows(int count) {
        for (int n = 0; n < count; n++) {
            days.row();
            days.passDays(1);
        }
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void what_ran_out_while_the_server_was_off_goes_when_it_is_on_and_nothing_younger_does() {
        days.choose(Category.LOG, WEEK);
        rows(9);
        leaves(WEEK, 6);
        days.turnOff();
        days.set(days.now().plus(Duration.ofDays(5)));
        days.turnOn();
        leaves(WEEK, 1);
        days.passDays(1);
        leaves(WEEK, 0);
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void what_is_held_stays_until_it_is_released_and_then_goes_by_its_own_age() {
        days.choose(Category.LOG, WEEK);
        days.row("bob");
        days.row();
        days.passDays(3);
        days.row();
        var ann = new Erasure.OfPerson(APP.value(), days.meet("ann"));
        var two = List.of("Olga Novak", "Paul Moreau");
        var wish = new Holds.Wish(ann, "ann", Basis.LAW, two, Duration.ofDays(30));
        var hold = days.keeping().holds().place(wish);
        days.passDays(5);
        days.sweep();
        assertThat(days.left()).isEqualTo(2);
        assertThat(days.rows().size(ann).items()).isEqualTo(2);
        assertThat(days.keeping().holds().release(APP, hold.id())).isPresent();
        leaves(WEEK, 1);
        days.passDays(2);
        leaves(WEEK, 0);
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void a_longer_time_is_for_what_is_left_and_a_shorter_one_for_all() {
        days.choose(Category.LOG, WEEK);
        rows(6);
        days.choose(Category.LOG, 30);
        days.passDays(3);
        days.row();
        leaves(30, 7);
        days.choose(Category.LOG, WEEK);
        leaves(WEEK, 4);
        days.choose(Category.LOG, 180);
        days.passDays(100);
        leaves(180, 4);
    }

    @Test
    @Tag("T-01")
    @Tag("T-02")
    @Tag("T-03")
    void a_clock_that_is_set_takes_nothing_before_its_time_and_holds_nothing_up() {
        days.choose(Category.LOG, WEEK);
        rows(4);
        // As far as a clock may be set.
        days.set(days.now().plus(WallClock.MOST_RUNNING));
        days.sweep();
        assertThat(days.halted()).isFalse();
        days.holds(WEEK);
        var right = days.now();
        days.set(right.plus(Duration.ofDays(4)));
        days.sweep();
        assertThat(days.halted()).isTrue();
        assertThat(days.left()).isEqualTo(4);
        days.set(right.minus(Duration.ofDays(2)));
        days.sweep();
        assertThat(days.halted()).isFalse();
        days.row();
        days.sweep();
        assertThat(days.left()).isEqualTo(5);
        days.pass(Duration.between(days.now(), START.plus(Duration.ofDays(WEEK)).minusMillis(1)));
        leaves(WEEK, 5);
        days.pass(Duration.ofMillis(1));
        leaves(WEEK, 4);
    }
}
