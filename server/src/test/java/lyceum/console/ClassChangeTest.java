package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is changed of a planned class in the pages.
final class ClassChangeTest {
    private static final Instant SOON =
            Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @TempDir private Path folder;
    private Desk desk;
    private String path;
    private Told.ClassDetail made;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        var app = desk.application("Riverside");
        made = desk.schedule(app, Desk.algebra(List.of("Dan"), List.of("Ben")));
        path = "/applications/" + app.value() + "/classes/" + made.roomId();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private HttpResponse<String> change(Object asked) {
        return desk.ask("PATCH", path, asked);
    }

    private static Asked.Plan plan(String title, Instant start, int seats, String lobby) {
        return new Asked.Plan(title, start, start.plus(Duration.ofMinutes(50)), seats, lobby, true);
    }

    private String wrong(Asked.Plan asked) {
        return Desk.read(change(asked), Failure.class).field();
    }

    private Told.ClassDetail now() {
        return desk.done(desk.get(path), Told.ClassDetail.class);
    }

    @Test
    void title_time_seats_waiting_room_and_start_change_and_links_stay() {
        var later = SOON.plus(1, ChronoUnit.DAYS);
        var asked = plan(" Geometry ", later, 2, "everybody");
        var changed = desk.done(change(asked), Told.ClassDetail.class);
        assertThat(changed.title()).isEqualTo("Geometry");
        assertThat(changed.startsAt()).isEqualTo(later);
        assertThat(changed.endsAt()).isEqualTo(asked.endsAt());
        assertThat(changed.seats()).isEqualTo(2);
        assertThat(changed.lobby()).isEqualTo("everybody");
        assertThat(changed.autoStart()).isTrue();
        assertThat(changed.links()).isEqualTo(made.links());
        assertThat(now()).isEqualTo(changed);
    }

    @Test
    void what_is_wrong_is_named_and_changes_nothing() {
        assertThat(wrong(plan(" ", SOON, 2, "nobody"))).isEqualTo("title");
        assertThat(wrong(plan("A", SOON, 17, "nobody"))).isEqualTo("seats");
        assertThat(wrong(plan("A", SOON, 2, "some"))).isEqualTo("lobby");
        var past = SOON.minus(2, ChronoUnit.HOURS);
        assertThat(wrong(plan("A", past, 2, "nobody"))).isEqualTo("startsAt");
        var longest = new Asked.Plan("A", SOON, SOON.plus(9, ChronoUnit.DAYS), 2, "nobody", true);
        assertThat(wrong(longest)).isEqualTo("endsAt");
        assertThat(now()).isEqualTo(made);
    }

    @Test
    void a_class_that_began_or_is_over_stays_as_it_is() {
        desk.done(desk.post(path + "/start", null), Told.ClassDetail.class);
        assertThat(Desk.code(change(plan("A", SOON, 2, "nobody")))).isEqualTo("wrong_state");
        var over = desk.done(desk.post(path + "/end", null), Told.ClassDetail.class);
        assertThat(Desk.code(change(plan("A", SOON, 2, "nobody")))).isEqualTo("wrong_state");
        assertThat(over.title()).isEqualTo("Algebra");
    }
}
