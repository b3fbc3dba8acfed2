package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import lyceum.personal.Category;
import lyceum.privacy.Audit;
import lyceum.privacy.Look;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import lyceum.watch.LogRow;
import lyceum.watch.LogSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator leaves behind by looking and by pressing.
final class DeedsTest {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String classPath;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        var detail = desk.schedule(app, Desk.algebra(List.of(), List.of("Ben", "Cleo")));
        classPath = "/applications/" + app.value() + "/classes/" + detail.roomId();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Audit.Entry> audit() {
        return desk.privacy.audit().list(app, Instant.EPOCH, FAR, 0, 100);
    }

    private List<LogRow> operations(AppId of) {
        var look = new Look(of, "a test", Category.LOG, "PROVIDE", "");
        var query =
                new LogSearch.Query(null, OptionalLong.empty(), Instant.EPOCH, FAR, false, 0, 100);
        return desk.privacy
                .gate()
                .read(
                        look,
                        grant -> {
                            var page = desk.watch.search().find(grant, query);
                            return new PurposeGate.Read<>(page.rows(), Shown.NOBODY);
                        });
    }

    @Test
    void each_look_at_the_people_of_a_class_is_a_row_and_asking_again_is_none() {
        assertThat(audit()).isEmpty();
        for (int n = 0; n < 3; n++) {
            assertThat(desk.get(classPath).statusCode()).isEqualTo(200);
            assertThat(desk.get(classPath + "/now").statusCode()).isEqualTo(200);
        }
        assertThat(audit()).hasSize(1);
        var row = audit().getFirst();
        assertThat(row.actor()).isEqualTo("operator Olga");
        assertThat(row.purpose()).isEqualTo("PROVIDE");
        assertThat(row.category()).isEqualTo(Category.PROFILE);
        assertThat(row.people()).isEqualTo(3);
        desk.later(Deeds.ONE_LOOK.toSeconds());
        desk.get(classPath + "/now");
        assertThat(audit()).hasSize(2).allMatch(Audit.Entry::whole);
        assertThat(desk.get(classPath + "0/now").statusCode()).isEqualTo(404);
        assertThat(audit()).hasSize(2);
    }

    @Test
    @Tag("D-07")
    void each_press_is_a_row_with_its_result() {
        var class_ = Long.parseLong(classPath.substring(classPath.lastIndexOf('/') + 1));
        desk.post(classPath + "/start", null);
        desk.post(classPath + "/start", null);
        desk.get(classPath);
        assertThat(operations(app).stream().map(row -> row.event() + " " + row.result()))
                .containsExactly(
                        "POST /applications/{app}/classes OK",
                        "POST /applications/{app}/classes/{room}/start OK",
                        "POST /applications/{app}/classes/{room}/start 409");
        assertThat(operations(app)).allMatch(row -> row.actor().equals("operator Olga"));
        assertThat(operations(app).getLast().room()).isEqualTo(class_);
        assertThat(operations(new AppId(0)).stream().map(LogRow::event))
                .contains("POST /applications");
    }
}
