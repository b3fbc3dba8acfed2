package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lyceum.privacy.Audit;
import lyceum.room.AppId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Operators who invite and remove each other.
final class OperatorDeskTest {
    private static final String OTHER = "four blue kites at noon";
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir private Path folder;
    private Desk desk;
    private Map<String, String> olga;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        olga = Map.copyOf(desk.headers);
        desk.later(1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void become(Map<String, String> headers) {
        desk.headers.clear();
        desk.headers.putAll(headers);
    }

    private String invited() {
        var answer = desk.post("/operators/invite", new Asked.Again(Desk.PASSWORD));
        var link = desk.done(answer, Told.OperatorLink.class);
        assertThat(link.url()).startsWith("https://class.example/console/#/first/");
        var code = link.url().substring(link.url().lastIndexOf('/') + 1);
        assertThat(code).as("an address that the page reads").matches("[\\w-]{8,128}");
        return code;
    }

    private Map<String, String> join(String name) {
        var code = invited();
        desk.headers.clear();
        desk.keep(desk.post("/sign-in/first", new Asked.First(code, name, OTHER)));
        return Map.copyOf(desk.headers);
    }

    private List<Told.Operator> listed() {
        return List.of(desk.done(desk.get("/operators"), Told.Operator[].class));
    }

    private String remove(String name) {
        var id = listed().stream().filter(one -> one.name().equals(name)).findFirst().get().id();
        return "/operators/" + id + "/remove";
    }

    @Test
    void an_invitation_is_given_for_the_password_and_makes_one_more() {
        var wrong = desk.post("/operators/invite", new Asked.Again("not the password"));
        assertThat(Desk.code(wrong)).isEqualTo("wrong_sign_in");
        var code = invited();
        var look = desk.done(desk.post("/sign-in/link", new Asked.Code(code)), Told.LinkEnds.class);
        assertThat(look.name()).isNull();
        var taken = desk.post("/sign-in/first", new Asked.First(code, "olga", OTHER));
        assertThat(Desk.read(taken, Failure.class).field()).isEqualTo("name");
        desk.keep(desk.post("/sign-in/first", new Asked.First(code, "Ben", OTHER)));
        assertThat(listed()).extracting(Told.Operator::name).containsExactly("Olga", "Ben");
        assertThat(listed()).extracting(Told.Operator::you).containsExactly(false, true);
    }

    @Test
    void who_is_removed_is_out_at_once_and_nobody_removes_oneself() {
        var ben = join("Ben");
        assertThat(desk.post(remove("Ben"), new Asked.Again(OTHER)).statusCode()).isEqualTo(404);
        become(olga);
        var path = remove("Ben");
        assertThat(Desk.code(desk.post(path, new Asked.Again(OTHER)))).isEqualTo("wrong_sign_in");
        var left = desk.post(path, new Asked.Again(Desk.PASSWORD));
        assertThat(desk.done(left, Told.Operator[].class)).hasSize(1);
        assertThat(desk.post(path, new Asked.Again(Desk.PASSWORD)).statusCode()).isEqualTo(404);
        become(ben);
        assertThat(desk.get("/operators").statusCode()).isEqualTo(401);
        assertThat(desk.get("/session").statusCode()).isEqualTo(204);
    }

    @Test
    @Tag("U-01")
    void each_operator_stands_by_name_in_the_audit_and_among_what_was_done() {
        var app = desk.application("Riverside");
        var made = desk.schedule(app, Desk.algebra(List.of(), List.of("Ben")));
        var path = "/applications/" + app.value();
        join("Mira");
        desk.post(path + "/privacy/people", new Asked.Name("Ann"));
        assertThat(desk.privacy.audit().list(app, Instant.EPOCH, FAR, 0, 100))
                .extracting(Audit.Entry::actor)
                .contains("operator Mira");
        assertThat(touched(app, "operator Mira")).isEmpty();
        desk.post(path + "/classes/" + made.roomId() + "/start", null);
        assertThat(touched(app, "operator Mira")).containsExactly(made.roomId());
        assertThat(touched(app, "operator Olga")).isEmpty();
    }

    private Set<Long> touched(AppId app, String actor) {
        return desk.watch.operations().touched(app, actor, Instant.EPOCH, FAR).rooms();
    }

    @Test
    void a_changed_password_ends_the_own_sessions_only() {
        var ben = join("Ben");
        become(olga);
        var asked = new Asked.NewPassword(Desk.PASSWORD, "five grey herons at dusk");
        assertThat(desk.post("/session/password", asked).statusCode()).isEqualTo(200);
        assertThat(desk.get("/operators").statusCode()).isEqualTo(401);
        become(ben);
        assertThat(desk.get("/operators").statusCode()).isEqualTo(200);
    }
}
