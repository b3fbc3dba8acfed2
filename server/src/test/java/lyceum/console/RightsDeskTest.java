package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import lyceum.catalog.Registration;
import lyceum.consent.AgeAssertion;
import lyceum.consent.Consents;
import lyceum.consent.Mode;
import lyceum.consent.Policy;
import lyceum.personal.Category;
import lyceum.privacy.Audit;
import lyceum.privacy.Basis;
import lyceum.privacy.ExportCheck;
import lyceum.privacy.Holds;
import lyceum.privacy.Look;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import lyceum.room.UserId;
import lyceum.watch.LogRow;
import lyceum.watch.LogSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator sets right, chooses and takes along on the Privacy page.
final class RightsDeskTest {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String path;
    private String ben;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        path = "/applications/" + app.value() + "/privacy";
        var said = new Registration("ben-1", "Bne", "https://school.example/ben.png");
        ben = desk.catalog.users().register(app, said).id().value();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String wrong(String more, Object body) {
        return Desk.code(desk.post(path + more, body));
    }

    private List<Audit.Entry> audit() {
        return desk.privacy.audit().list(app, Instant.EPOCH, FAR, 0, 100);
    }

    /// The operation log of a person.
    private List<LogRow> operations() {
        var look = new Look(app, "a test", Category.LOG, "PROVIDE", "");
        var none = OptionalLong.empty();
        var query = new LogSearch.Query(new UserId(ben), none, Instant.EPOCH, FAR, false, 0, 100);
        return desk.privacy
                .gate()
                .read(
                        look,
                        grant -> {
                            var page = desk.watch.search().find(grant, query);
                            return new PurposeGate.Read<>(page.rows(), Shown.NOBODY);
                        });
    }

    private RightsAsked.Correct correct(String name, String avatar, String reason) {
        return new RightsAsked.Correct(ben, name, avatar, reason);
    }

    @Test
    @Tag("X-04")
    void aNameIsSetRightForAReasonThatTheAuditKeeps() {
        var asked = correct("Ben", null, "request 7");
        var person = desk.done(desk.post(path + "/correct", asked), PrivacyTold.Person.class);
        assertThat(person.name()).isEqualTo("Ben");
        assertThat(person.avatar()).isEqualTo("https://school.example/ben.png");
        var user = desk.catalog.users().find(app, new UserId(ben)).orElseThrow();
        assertThat(user.name()).isEqualTo("Ben");
        assertThat(user.origin()).isEqualTo("ben-1");
        assertThat(audit())
                .anySatisfy(row -> {
                    assertThat(row.actor()).isEqualTo("operator Olga");
                    assertThat(row.ticket()).isEqualTo("request 7");
                    assertThat(row.category()).isEqualTo(Category.PROFILE);
                    assertThat(row.people()).isOne();
                });
        // The row of the operation log leads to the person by a number that ends with the person.
        assertThat(operations()).extracting(LogRow::event).anyMatch(it -> it.endsWith("/correct"));
        var picture = correct(null, "", "request 8");
        person = desk.done(desk.post(path + "/correct", picture), PrivacyTold.Person.class);
        assertThat(person.name()).isEqualTo("Ben");
        assertThat(person.avatar()).isEmpty();
    }

    @Test
    @Tag("X-04")
    void whatIsNoNameOrHasNoReasonChangesNothing() {
        var long_ = "r".repeat(Look.MOST_TICKET + 1);
        for (var each :
                List.of(
                        correct("Ben", null, " "),
                        correct("Ben", null, "\u200b"),
                        correct("Ben", null, "\u2800\u3164"),
                        correct("Ben", null, long_),
                        correct("Ben", "javascript:alert(1)", "request 7"),
                        correct("Ben", "data:text/html,hello", "request 7"),
                        correct(" ", null, "request 7"),
                        correct("\u202e", "", "request 7"),
                        correct("B".repeat(300), null, "request 7")))
            assertThat(wrong("/correct", each)).isEqualTo("bad_field");
        var nobody = new RightsAsked.Correct("nobody", "Ben", null, "request 7");
        assertThat(wrong("/correct", nobody)).isEqualTo("not_found");
        var user = desk.catalog.users().find(app, new UserId(ben)).orElseThrow();
        assertThat(user.name()).isEqualTo("Bne");
        var number = desk.application("Hillside").value();
        var there = "/applications/" + number + "/privacy/correct";
        assertThat(desk.post(there, correct("Ben", null, "request 7")).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("T-05")
    void aNameThatIsHeldIsNotOverwritten() {
        var who = desk.privacy.eraser().person(app, new UserId(ben)).orElseThrow();
        var two = List.of("Eva", "Tom");
        var wish = new Holds.Wish(who, ben, Basis.LAW, two, Duration.ofDays(3));
        desk.privacy.keeping().holds().place(wish);
        assertThat(wrong("/correct", correct("Ben", null, "request 7"))).isEqualTo("held");
        assertThat(desk.catalog.users().find(app, new UserId(ben)).orElseThrow().name())
                .isEqualTo("Bne");
    }

    private RightsTold.Door door() {
        return desk.done(desk.get(path + "/door"), RightsTold.Door.class);
    }

    @Test
    @Tag("C-01")
    @Tag("C-02")
    void whatIsAskedAtTheDoorIsChosenHereAsByTheApi() {
        var usual = door();
        assertThat(usual.invited()).isEqualTo("require");
        assertThat(usual.registered()).isEqualTo("off");
        assertThat(usual.minimumAge()).isEqualTo(16);
        assertThat(usual.agree()).contains("16");
        assertThat(usual.countries()).contains(new RightsTold.Country("AT", 14));
        var wish = new RightsAsked.Door("warn", "require", "AT");
        var chosen = desk.done(desk.post(path + "/door", wish), RightsTold.Door.class);
        assertThat(chosen).isEqualTo(door());
        assertThat(chosen.minimumAge()).isEqualTo(14);
        assertThat(chosen.unknownAge()).isEqualTo(16);
        assertThat(chosen.agree()).contains("14");
        assertThat(desk.consents.policies().of(app))
                .isEqualTo(new Policy(Mode.WARN, Mode.REQUIRE, "AT"));
        for (var each :
                List.of(
                        new RightsAsked.Door("maybe", "off", ""),
                        new RightsAsked.Door("off", "", ""),
                        new RightsAsked.Door("off", "off", "XX")))
            assertThat(wrong("/door", each)).isEqualTo("bad_field");
        assertThat(door()).isEqualTo(chosen);
        desk.headers.put("Accept-Language", "zh-CN");
        assertThat(door().agree()).contains("我已满 14 岁");
    }

    @Test
    @Tag("C-01")
    void beforeAnswersAreRequiredItIsSaidForWhomThereIsNoneAndTheConsoleCanAnswer() {
        desk.catalog.users().register(app, new Registration("ann-1", "Ann", null));
        var wish = new RightsAsked.Door("require", "require", "");
        var preview = path + "/door/preview";
        assertThat(desk.done(desk.post(preview, wish), RightsTold.Unanswered.class))
                .isEqualTo(new RightsTold.Unanswered(2, 2));
        assertThat(door().registered()).isEqualTo("off");
        assertThat(wrong("/age", new RightsAsked.Age(ben, "perhaps"))).isEqualTo("bad_field");
        assertThat(wrong("/age", new RightsAsked.Age("nobody", "over_min"))).isEqualTo("not_found");
        var user = new UserId(ben);
        desk.post(path + "/door", wish);
        assertThat(desk.consents.admits(app, user, false)).isFalse();
        var said = desk.post(path + "/age", new RightsAsked.Age(ben, "school_authority"));
        var person = desk.done(said, PrivacyTold.Person.class);
        assertThat(person.age()).isNotNull();
        assertThat(person.age().basis()).isEqualTo("school_authority");
        assertThat(desk.consents.admits(app, user, false)).isTrue();
        assertThat(desk.done(desk.post(preview, wish), RightsTold.Unanswered.class))
                .isEqualTo(new RightsTold.Unanswered(1, 2));
        assertThat(audit()).anyMatch(row -> row.actor().equals("operator Olga"));
        // Old enough by another country's age is not enough where a higher one holds.
        desk.post(path + "/door", new RightsAsked.Door("require", "require", "AT"));
        desk.post(path + "/age", new RightsAsked.Age(ben, "over_min"));
        assertThat(desk.done(desk.post(preview, wish), RightsTold.Unanswered.class).people())
                .isEqualTo(2);
    }

    @Test
    @Tag("C-01")
    void forWhomThereIsNoAnswerIsCountedWithoutReadingWhoAnybodyIs() throws Exception {
        var users = desk.catalog.users();
        var all =
                users.registerAll(
                        app, Collections.nCopies(Consents.PAGE, new Registration(null, "", null)));
        var age = new AgeAssertion(lyceum.consent.Basis.SCHOOL_AUTHORITY, "", 16, "key");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var user : all) threads.submit(() -> desk.consents.assertAge(app, user.id(), age));
            threads.submit(() -> desk.consents.assertAge(app, new UserId(ben), age));
        }
        users.register(app, new Registration("ann-1", "Ann", null));
        // Who reads one of these finds nothing that can be read.
        desk.commit.write(sql -> sql.run("UPDATE app_user SET name = ?", (Object) new byte[1]));
        var wish = new RightsAsked.Door("require", "require", "");
        assertThat(desk.done(desk.post(path + "/door/preview", wish), RightsTold.Unanswered.class))
                .isEqualTo(new RightsTold.Unanswered(1, Consents.PAGE + 2));
    }

    @Test
    @Tag("X-02")
    void everythingIsTakenAlongOnceThePasswordWasTypedAgain() throws Exception {
        assertThat(desk.get(path + "/export").statusCode()).isEqualTo(204);
        var no = new RightsAsked.ExportAll("not the password");
        assertThat(wrong("/export", no)).isEqualTo("wrong_sign_in");
        assertThat(desk.get(path + "/export").statusCode()).isEqualTo(204);
        var yes = new RightsAsked.ExportAll(Desk.PASSWORD);
        var made = desk.done(desk.post(path + "/export", yes), PrivacyTold.Archived.class);
        // Whoever comes back later finds it without its number.
        await().until(() -> newest().state().equals("ready"));
        assertThat(newest().id()).isEqualTo(made.id());
        var taken = desk.take(String.valueOf(newest().path()));
        var file = Files.write(folder.resolve("all.zip"), taken.body());
        var key = desk.privacy.receipts().key();
        assertThat(ExportCheck.check(file, key).kind()).isEqualTo("APPLICATION");
        assertThat(newest().endsAt()).isAfter(Instant.now().plusSeconds(6 * 86_400));
        var again = desk.done(desk.post(path + "/export", yes), PrivacyTold.Archived.class);
        assertThat(again.id()).isNotEqualTo(made.id());
        await().until(() -> newest().state().equals("ready"));
        assertThat(newest().id()).isEqualTo(again.id());
        desk.later(8 * 86_400);
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        assertThat(desk.get(path + "/export").statusCode()).isEqualTo(204);
    }

    private PrivacyTold.Archived newest() {
        return desk.done(desk.get(path + "/export"), PrivacyTold.Archived.class);
    }
}
