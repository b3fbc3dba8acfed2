package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lyceum.catalog.Registration;
import lyceum.petition.Kind;
import lyceum.petition.Source;
import lyceum.room.AppId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people ask about their own data, on the operator's page.
final class PetitionDeskTest {
    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String path;
    private UserId ben;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        path = "/applications/" + app.value() + "/privacy/petitions";
        ben = desk.catalog.users().register(app, new Registration("ben-origin", "Ben", null)).id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PetitionTold.All post(String more, Object body) {
        return desk.done(desk.post(path + more, body), PetitionTold.All.class);
    }

    private PetitionTold.All all() {
        return desk.done(desk.get(path), PetitionTold.All.class);
    }

    private String filed(Kind kind) {
        return desk.ombudsman.file(app, ben, kind, Source.APPLICATION, "a test").orElseThrow().id();
    }

    @Test
    @Tag("X-03")
    void what_is_open_is_listed_with_its_day_and_whoever_looked_is_noted() {
        filed(Kind.OBJECTION);
        var one = all().petitions().getFirst();
        assertThat(one.userId()).isEqualTo(ben.value());
        assertThat(one.kind()).isEqualTo("objection");
        assertThat(one.soon()).isFalse();
        assertThat(Duration.between(one.filedAt(), one.dueAt())).isEqualTo(Duration.ofDays(30));
        assertThat(desk.privacy.audit().list(app, Instant.EPOCH, later(), 0, 9))
                .extracting(row -> row.actor())
                .contains("operator Olga");
        desk.later(Duration.ofDays(25).toSeconds());
        desk.headers.clear();
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        assertThat(all().petitions().getFirst().soon()).isTrue();
    }

    private static Instant later() {
        return Instant.now().plusSeconds(100 * 86_400);
    }

    @Test
    @Tag("X-03")
    void what_the_operator_was_told_waits_for_the_application() {
        var all = post("", new PetitionTold.File("ben-origin", "access"));
        var one = all.petitions().getFirst();
        assertThat(one.userId()).isEqualTo(ben.value());
        assertThat(one.proven()).isFalse();
        var fulfil = path + "/" + one.id() + "/fulfil";
        assertThat(Desk.code(desk.post(fulfil, new PetitionTold.Fulfil(null))))
                .isEqualTo("not_proven");
        assertThat(desk.post(path, new PetitionTold.File("nobody", "access")).statusCode())
                .isEqualTo(404);
        assertThat(desk.post(path, new PetitionTold.File(ben.value(), "praise")).statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("X-03")
    void an_archive_is_made_and_the_petition_closed_with_a_trace() {
        var id = filed(Kind.ACCESS);
        post("/" + id + "/fulfil", new PetitionTold.Fulfil(null));
        await().until(() -> {
            var archive = all().petitions().getFirst().archive();
            return archive != null && archive.path() != null;
        });
        var close = path + "/" + id + "/close";
        for (var wrong :
                List.of(
                        new PetitionTold.Close("refused", " "),
                        new PetitionTold.Close("open", ""),
                        new PetitionTold.Close("done", "x".repeat(501))))
            assertThat(Desk.code(desk.post(close, wrong))).isEqualTo("bad_field");
        var closed = post("/" + id + "/close", new PetitionTold.Close("done", "Sent by mail"));
        assertThat(closed.total()).isZero();
        assertThat(desk.post(close, new PetitionTold.Close("done", "")).statusCode())
                .isEqualTo(409);
        assertThat(desk.privacy.audit().list(app, Instant.EPOCH, later(), 0, 99))
                .filteredOn(row -> row.actor().equals("operator Olga"))
                .extracting(row -> row.ticket())
                .contains("petition " + id + " archive asked for", "petition " + id + " DONE");
    }

    @Test
    @Tag("X-03")
    void one_is_given_more_time_once_and_the_page_says_until_when_and_why() {
        var id = filed(Kind.OBJECTION);
        var until = all().petitions().getFirst().extendsTo();
        assertThat(until).isNotNull();
        var extend = path + "/" + id + "/extend";
        for (var wrong : List.of(" ", "x".repeat(501)))
            assertThat(Desk.code(desk.post(extend, new PetitionTold.Extend(wrong))))
                    .isEqualTo("bad_field");
        var more = new PetitionTold.Extend("Four years of classes");
        var row = post("/" + id + "/extend", more).petitions().getFirst();
        assertThat(row.dueAt()).isEqualTo(until);
        assertThat(row.extendsTo()).isNull();
        assertThat(row.extension()).isEqualTo("Four years of classes");
        assertThat(desk.post(extend, more).statusCode()).isEqualTo(409);
        assertThat(desk.privacy.audit().list(app, Instant.EPOCH, later(), 0, 99))
                .filteredOn(one -> one.actor().equals("operator Olga"))
                .extracting(one -> one.ticket())
                .contains("petition " + id + " extended");
    }

    @Test
    @Tag("X-03")
    void somebody_is_erased_once_the_password_was_typed_again() {
        var id = filed(Kind.ERASURE);
        var fulfil = path + "/" + id + "/fulfil";
        assertThat(Desk.code(desk.post(fulfil, new PetitionTold.Fulfil(null))))
                .isEqualTo("bad_field");
        assertThat(Desk.code(desk.post(fulfil, new PetitionTold.Fulfil("not the password"))))
                .isEqualTo("wrong_sign_in");
        assertThat(all().total()).isOne();
        var after = post("/" + id + "/fulfil", new PetitionTold.Fulfil(Desk.PASSWORD));
        assertThat(after.total()).isZero();
        assertThat(desk.catalog.users().find(app, ben)).isEmpty();
    }
}
