package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What got into wrong hands, on the operator's page, with the time that is left.
final class BreachDeskTest {
    @TempDir private Path folder;
    private Desk desk;
    private String path;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        path = "/applications/" + desk.application("Riverside").value() + "/privacy/breaches";
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private BreachTold.All post(String more, Object body) {
        return desk.done(desk.post(path + more, body), BreachTold.All.class);
    }

    @Test
    @Tag("X-05")
    void one_is_noted_with_the_time_by_which_it_is_told_and_answered_once() {
        var known = Instant.now().minusSeconds(3_600);
        var row = post("", new BreachTold.Note("Laptop lost", known)).breaches().getFirst();
        assertThat(row.what()).isEqualTo("Laptop lost");
        assertThat(Duration.between(row.learnedAt(), row.dueAt())).isEqualTo(Duration.ofHours(72));
        var all = desk.done(desk.get(path), BreachTold.All.class);
        assertThat(all.breaches()).containsExactly(row);
        var close = "/" + row.id() + "/close";
        assertThat(Desk.code(desk.post(path + close, new BreachTold.Close("no_risk", " "))))
                .isEqualTo("bad_field");
        assertThat(Desk.code(desk.post(path + close, new BreachTold.Close("lost", "x"))))
                .isEqualTo("bad_field");
        assertThat(post(close, new BreachTold.Close("told", "Form 7")).total()).isZero();
        assertThat(desk.post(path + close, new BreachTold.Close("told", "")).statusCode())
                .isEqualTo(409);
        assertThat(desk.post(path + "/0/close", new BreachTold.Close("told", "")).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("X-05")
    void what_says_nothing_and_what_is_not_known_yet_is_refused() {
        var later = Instant.now().plusSeconds(3_600);
        assertThat(Desk.code(desk.post(path, new BreachTold.Note(" ", Instant.now()))))
                .isEqualTo("bad_field");
        assertThat(Desk.code(desk.post(path, new BreachTold.Note("Laptop", later))))
                .isEqualTo("bad_field");
        assertThat(desk.done(desk.get(path), BreachTold.All.class).total()).isZero();
    }
}
