package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lyceum.catalog.User;
import lyceum.privacy.ExportCheck;
import lyceum.privacy.ReceiptCheck;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the Privacy page shows, chooses and erases.
final class PrivacyDeskTest {
    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String path;
    private String ben = "";
    private RoomId room = new RoomId(100_000_000);

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        path = "/applications/" + app.value() + "/privacy";
        var detail = desk.schedule(app, Desk.algebra(List.of(), List.of("Ben", "Cleo")));
        room = new RoomId(detail.roomId());
        for (var link : detail.links()) if (link.name().equals("Ben")) ben = link.userId();
        say("quince");
        say("sloe");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private User user() {
        return desk.catalog.users().find(app, new UserId(ben)).orElseThrow();
    }

    private void say(String text) {
        var live = desk.rooms.of(room);
        if (live.room().roster().members().isEmpty())
            live.submit(new ServerCommand.Enter(user().newcomer(), Device.WEB), Actor.SERVER);
        var ref = live.room().roster().find(user().id()).orElseThrow();
        live.submit(new ChatCommand.Say(text), Actor.of(ref));
    }

    private PrivacyTold.Now now() {
        return desk.done(desk.get(path), PrivacyTold.Now.class);
    }

    private PrivacyTold.Kind kind(String kind) {
        return now().kinds().stream().filter(one -> one.kind().equals(kind)).findFirst().get();
    }

    private int status(String more, Object body) {
        return desk.post(path + more, body).statusCode();
    }

    private Asked.Keep keep(String kind, @Nullable Integer days) {
        return new Asked.Keep(kind, days);
    }

    @Test
    void amounts_and_ages_are_those_of_what_is_there() {
        var chat = kind("chat");
        assertThat(chat.items()).isEqualTo(2);
        assertThat(chat.bytes()).isPositive();
        assertThat(chat.oldest()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(chat.days()).isNull();
        assertThat(kind("log").most()).isEqualTo(180);
        assertThat(kind("export").least()).isEqualTo(7);
        assertThat(now().mirrors()).isEqualTo(2);
        assertThat(now().state()).isEqualTo("active");
        assertThat(now().clockTrusted()).isTrue();
    }

    @Test
    void a_person_is_given_all_that_is_kept() throws Exception {
        assertThat(status("/exports", new Asked.Who("nobody"))).isEqualTo(404);
        var made = desk.post(path + "/exports", new Asked.Who(ben));
        var id = desk.done(made, PrivacyTold.Archived.class).id();
        var asked = path + "/exports/" + id;
        await().until(() ->
                desk.done(desk.get(asked), PrivacyTold.Archived.class).state().equals("ready"));
        var ready = desk.done(desk.get(asked), PrivacyTold.Archived.class);
        var taken = desk.take(String.valueOf(ready.path()));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).hasSize(Math.toIntExact(ready.bytes()));
        assertThat(taken.headers().firstValue("Cache-Control")).hasValue("no-store");
        var file = Files.write(folder.resolve("taken.zip"), taken.body());
        var key = desk.privacy.receipts().key();
        assertThat(ExportCheck.check(file, key).kind()).isEqualTo("PERSON");
        assertThat(ready.endsAt()).isAfter(Instant.now().plusSeconds(6 * 86_400));
        desk.later(8 * 86_400);
        assertThat(desk.take(String.valueOf(ready.path())).statusCode()).isEqualTo(404);
    }

    @Test
    void a_time_is_chosen_within_the_bounds_after_it_was_shown_what_goes() {
        desk.later(40L * 86_400);
        desk.headers.clear();
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        var asked = desk.post(path + "/preview", keep("chat", 30));
        var goes = desk.done(asked, PrivacyTold.Goes.class);
        assertThat(goes.items()).isEqualTo(2);
        assertThat(kind("chat").days()).isNull();
        desk.done(desk.post(path + "/keep", keep("log", 90)), PrivacyTold.Now.class);
        assertThat(kind("log").days()).isEqualTo(90);
        for (var wrong : List.of(keep("log", 181), keep("log", null), keep("nothing", 5))) {
            var answer = desk.post(path + "/keep", wrong);
            assertThat(Desk.code(answer)).isEqualTo("bad_field");
            assertThat(status("/preview", wrong)).isEqualTo(400);
        }
        assertThat(kind("log").days()).isEqualTo(90);
    }

    @Test
    void a_person_is_shown_and_erased_once_the_password_was_typed_again() throws Exception {
        var who = new Asked.Who(ben);
        var person = desk.done(desk.post(path + "/person", who), PrivacyTold.Person.class);
        assertThat(person.name()).isEqualTo("Ben");
        assertThat(person.messages()).isEqualTo(2);
        assertThat(person.named()).isOne();
        var soon = Instant.now().plusSeconds(60);
        var seen = desk.privacy.audit().list(app, Instant.EPOCH, soon, 0, 9);
        assertThat(seen).isNotEmpty();
        var wrong = new Asked.ErasePerson(ben, "not the password", null);
        assertThat(Desk.code(desk.post(path + "/erase", wrong))).isEqualTo("wrong_sign_in");
        assertThat(status("/person", who)).isEqualTo(200);
        var right = new Asked.ErasePerson(ben, Desk.PASSWORD, null);
        var erasing = desk.done(desk.post(path + "/erase", right), PrivacyTold.Erasing.class);
        assertThat(erasing.keysAt()).isNotNull();
        assertThat(status("/person", who)).isEqualTo(404);
        assertThat(status("/erase", right)).isEqualTo(404);
        await().until(() -> receipts().total() == 1);
        assertThat(receipts().hold()).isTrue();
        assertThat(now().erasures().getFirst().state()).isEqualTo("receipted");
        var lines = desk.done(desk.get(path + "/receipts/all"), PrivacyTold.Lines.class).lines();
        var file = Files.writeString(folder.resolve("receipts.jsonl"), lines);
        assertThat(ReceiptCheck.check(file, desk.privacy.receipts().key()).receipts()).isOne();
    }

    private PrivacyTold.Receipts receipts() {
        return desk.done(desk.get(path + "/receipts"), PrivacyTold.Receipts.class);
    }

    @Test
    void an_application_is_closed_and_reopened() {
        var wrong = new Asked.Close(3, "not the password");
        assertThat(Desk.code(desk.post(path + "/close", wrong))).isEqualTo("wrong_sign_in");
        for (var days : new int[] {-1, 7})
            assertThat(status("/close", new Asked.Close(days, Desk.PASSWORD))).isEqualTo(400);
        var closed = desk.post(path + "/close", new Asked.Close(3, Desk.PASSWORD));
        assertThat(desk.done(closed, PrivacyTold.Now.class).state()).isEqualTo("ceased");
        assertThat(now().purgeAt()).isAfter(Instant.now());
        var open = desk.done(desk.post(path + "/reopen", null), PrivacyTold.Now.class);
        assertThat(open.state()).isEqualTo("active");
        var held = desk.done(desk.post(path + "/suspend", null), PrivacyTold.Now.class);
        assertThat(held.state()).isEqualTo("suspended");
        assertThat(desk.get("/applications").body()).contains("\"suspended\"");
        assertThat(status("/suspend", null)).isEqualTo(409);
        desk.done(desk.post(path + "/reopen", null), PrivacyTold.Now.class);
    }

    @Test
    @Tag("C-08")
    void whoMakesAnApplicationAcceptsAndMayChooseAnotherAgreementSeeingWhatGoes() {
        var agreed = now().agreed();
        assertThat(agreed.bound())
                .extracting(PrivacyTold.Bound::agreement, PrivacyTold.Bound::accepter)
                .containsExactly("2025-04-25-default", "operator Olga");
        assertThat(agreed.choices()).hasSize(5);
        assertThat(agreed.pending()).isNull();
        var coppa = new Asked.Agree("2025-04-25-coppa");
        var preview = "/agreement/preview";
        assertThat(desk.done(desk.post(path + preview, coppa), PrivacyTold.Goes.class).items())
                .isZero();
        desk.later(Duration.ofDays(366).toSeconds());
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        var goes = desk.done(desk.post(path + preview, coppa), PrivacyTold.Goes.class);
        assertThat(goes.items()).isPositive();
        assertThat(kind("chat").most()).isNull();
        var after = desk.done(desk.post(path + "/agreement", coppa), PrivacyTold.Now.class);
        assertThat(after.agreed().bound())
                .extracting(PrivacyTold.Bound::agreement, PrivacyTold.Bound::method)
                .containsExactly("2025-04-25-coppa", "console");
        assertThat(kind("chat").most()).isEqualTo(365);
        assertThat(status("/agreement", new Asked.Agree("2026-01-01"))).isEqualTo(400);
    }

    @Test
    void withoutAnAgreementThePageSaysSoAndNoClassIsMade() {
        var old = desk.catalog.applications().create("From before", null).id();
        var root = "/applications/" + old.value();
        var told = desk.done(desk.get(root + "/privacy"), PrivacyTold.Now.class);
        assertThat(told.agreed().bound()).isNull();
        var asked = Desk.algebra(List.of(), List.of());
        assertThat(Desk.code(desk.post(root + "/classes", asked))).isEqualTo("not_agreed");
        desk.post(root + "/privacy/agreement", new Asked.Agree("2025-04-25-default"));
        assertThat(desk.post(root + "/classes", asked).statusCode()).isEqualTo(200);
    }
}
