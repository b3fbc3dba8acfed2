package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lyceum.OnEngine;
import lyceum.json.Json;
import lyceum.room.ChatEvent;
import lyceum.room.Forgetting;
import lyceum.room.LessonEvent;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.RoomSettings;
import lyceum.room.Status;
import lyceum.room.UserId;
import lyceum.seal.ScopeErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is left of the events of an append stands in one row, and each is found in it.
@ParameterizedClass
@EnumSource(OnEngine.class)
class ResiduesTest {
    private static final RoomId ROOM = new RoomId(300_000_005);

    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(directory, engine, () -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_page_may_begin_and_end_inside_a_row() {
        append(0, 5);
        append(5, 1);
        append(6, 1);
        append(7, 4);
        assertThat(numbers()).containsExactly(5L, 6L, 7L, 11L);
        everyPageIsRight(11);
    }

    private void everyPageIsRight(int all) {
        for (int after = 0; after <= all; after++)
            for (int limit = 1; limit <= all + 1; limit++)
                assertThat(store.log.read(ROOM, after, limit))
                        .as("%d after %d", limit, after)
                        .isEqualTo(Sample.lines(ROOM, after + 1, Math.min(limit, all - after)));
    }

    @Test
    void a_row_holds_so_many_events_and_no_more() {
        var most = Residues.MOST;
        var all = 3 * most + 1;
        append(0, most);
        append(most, 2 * most + 1);
        var before = 0L;
        for (var last : numbers()) {
            assertThat(last - before).isBetween(1L, (long) most);
            before = last;
        }
        assertThat(before).isEqualTo(all);
        assertThat(store.log.read(ROOM, most - 1, 3)).isEqualTo(Sample.lines(ROOM, most, 3));
        assertThat(store.log.read(ROOM, 0, RoomLog.MAX_PAGE)).isEqualTo(Sample.lines(ROOM, 1, all));
    }

    @Test
    void a_row_holds_so_many_bytes_and_no_more() {
        var bare = length(named(0));
        var half = named((Residues.MOST_BYTES - 3) / 2 - bare);
        assertThat(2 * length(half) + 3).isBetween(Residues.MOST_BYTES - 1, Residues.MOST_BYTES);
        assertThat(written(0, half, half)).containsExactly(2L);
        var more = named((Residues.MOST_BYTES - 3) / 2 - bare + 1);
        assertThat(written(2, more, more)).containsExactly(2L, 3L, 4L);
        var whole = named(2 * Residues.MOST_BYTES);
        assertThat(written(4, half, half, whole, half)).containsExactly(2L, 3L, 4L, 6L, 7L, 8L);
        assertThat(store.log.read(ROOM, 5, 2))
                .extracting(Recorded::event)
                .containsExactly(half, whole);
    }

    private static int length(LessonEvent event) {
        return Json.bytes(new Residue(Sample.START, null, null, event)).length;
    }

    private List<Long> written(long expected, LessonEvent... events) {
        var lines = new ArrayList<Recorded>();
        for (var event : events) {
            var seq = expected + 1 + lines.size();
            lines.add(new Recorded(ROOM, seq, Sample.START, null, null, event));
        }
        var row = Sample.row(ROOM, expected + events.length, Status.SCHEDULED, Sample.START);
        store.log.append(List.of(new Append(expected, lines, Map.of(), Set.of(), row)));
        assertThat(store.log.read(ROOM, expected, 10)).isEqualTo(lines);
        return numbers();
    }

    private static LessonEvent named(int length) {
        return new LessonEvent.SettingsChanged(
                RoomSettings.plain(
                        "n".repeat(length), Sample.START, Sample.END, 6, false, true, 0));
    }

    @Test
    void who_is_erased_inside_a_row_leaves_the_others_whole() {
        var owners = Map.<Long, UserId>of(1L, user(0), 2L, user(1), 3L, user(0), 4L, user(2));
        var row = Sample.row(ROOM, 4, Status.SCHEDULED, Sample.START);
        var lines = Sample.lines(ROOM, 1, 4);
        store.log.append(List.of(new Append(0, lines, owners, Set.of(), row)));
        assertThat(numbers()).containsExactly(4L);
        var vault = store.installation.vault();
        vault.destroy(List.of(vault.person(Sample.APP.value(), user(0).value()).orElseThrow()));
        assertThat(store.log.read(ROOM, 0, 10))
                .containsExactly(gone(1), lines.get(1), gone(3), lines.get(3));
        assertThat(store.log.read(ROOM, 2, 1)).containsExactly(gone(3));
    }

    private static UserId user(int who) {
        return Sample.PEOPLE.get(who).user();
    }

    private static Recorded gone(long seq) {
        var left = Forgetting.residue(Sample.lines(ROOM, seq, 1).getFirst());
        assertThat(left.event()).isEqualTo(new ChatEvent.MessageGone(new PersonRef("pann"), null));
        return left;
    }

    @Test
    void a_row_that_was_wiped_is_an_end_and_no_damage() {
        append(0, 5);
        append(5, 5);
        store.commit.write(sql ->
                sql.run("UPDATE room_payload SET sealed = ? WHERE seq = 5", (Object) new byte[64]));
        assertThatThrownBy(() -> store.log.read(ROOM, 2, 10)).isInstanceOf(ScopeErased.class);
        store.commit.write(sql -> sql.run("DELETE FROM room_payload WHERE seq = 5"));
        assertThat(store.log.read(ROOM, 0, 10)).isEqualTo(Sample.lines(ROOM, 6, 5));
    }

    private void append(long expected, int count) {
        store.log.append(List.of(Sample.append(ROOM, expected, count)));
    }

    private List<Long> numbers() {
        return store.database.read(sql ->
                sql.list(
                        "SELECT seq FROM room_payload WHERE room = ? ORDER BY seq LIMIT 100",
                        row -> row.number("seq"),
                        ROOM.value()));
    }
}
