package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipInputStream;
import lyceum.json.Json;
import lyceum.personal.Category;
import lyceum.privacy.Look;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent.WhoWaits;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import lyceum.watch.LogEvent;
import lyceum.watch.LogLine;
import lyceum.watch.LogRow;
import lyceum.watch.LogSearch;
import lyceum.watch.Os;
import lyceum.watch.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of somebody frozen is there, and read by nobody but who answers that person.
final class FreezeDeskTest {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String path;
    private RoomId room;
    private String ben = "";

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        path = "/applications/" + app.value();
        var students = List.of("Benedetto", "Cleo");
        var detail = desk.schedule(app, Desk.algebra(List.of(), students));
        room = new RoomId(detail.roomId());
        for (var link : detail.links()) if (link.name().equals("Benedetto")) ben = link.userId();
        var live = desk.rooms.of(room);
        var user = desk.catalog.users().find(app, new UserId(ben)).orElseThrow();
        live.submit(new ServerCommand.Enter(user.newcomer(), Device.WEB), Actor.SERVER);
        var ref = live.room().roster().find(user.id()).orElseThrow();
        live.submit(new ChatCommand.Say("quince"), Actor.of(ref));
        var from = new Visitor("203.0.113.7", Os.LINUX, "1.0.7");
        var at = Instant.now().toEpochMilli();
        var seen = LogEvent.Seen.JOINED;
        desk.watch.log().log(new LogLine(at, app, room, user.id(), from, seen, List.of()));
        await().until(() -> desk.watch.log().written() == 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PrivacyTold.Person press(String way) {
        var body = new RightsAsked.Freeze(ben, "request 7");
        return desk.done(desk.post(path + "/privacy/" + way, body), PrivacyTold.Person.class);
    }

    private PrivacyTold.Person person() {
        var who = new Asked.Who(ben);
        return desk.done(desk.post(path + "/privacy/person", who), PrivacyTold.Person.class);
    }

    /// All that an operator and a class are shown.
    private String shown() {
        var all = new StringBuilder(Json.text(person()));
        all.append(desk.get(path + "/classes").body());
        all.append(desk.get(path + "/classes/" + room).body());
        all.append(desk.get(path + "/classes/" + room + "/now").body());
        all.append(Json.text(desk.rooms.of(room).room().chat()));
        all.append(log(null)).append(log(new UserId(ben)));
        return all.toString();
    }

    private String log(UserId user) {
        var look = new Look(app, "a test", Category.LOG, "PROVIDE", "");
        var none = OptionalLong.empty();
        var query = new LogSearch.Query(user, none, Instant.EPOCH, FAR, true, 0, 100);
        return desk
                .privacy
                .gate()
                .read(
                        look,
                        grant -> {
                            var page = desk.watch.search().find(grant, query);
                            return new PurposeGate.Read<>(page.rows(), Shown.NOBODY);
                        })
                .stream()
                .filter(row -> row.kind() != LogRow.Kind.OPERATION)
                .map(Json::text)
                .toList()
                .toString();
    }

    private String archive(String from, Object body) throws IOException {
        var id = desk.done(desk.post(path + from, body), PrivacyTold.Archived.class).id();
        var asked = path + "/privacy/exports/" + id;
        await().until(() ->
                desk.done(desk.get(asked), PrivacyTold.Archived.class).state().equals("ready"));
        var ready = desk.done(desk.get(asked), PrivacyTold.Archived.class);
        var all = new StringBuilder();
        var taken = new ByteArrayInputStream(desk.take(String.valueOf(ready.path())).body());
        try (var zip = new ZipInputStream(taken)) {
            while (zip.getNextEntry() != null)
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private void again() {
        desk.close();
        desk = new Desk(folder);
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
    }

    @Test
    @Tag("X-04")
    void what_is_frozen_is_kept_and_nobody_reads_it_until_it_is_lifted() {
        assertThat(shown()).contains("Benedetto", "quince", "203.0.113.7");
        var frozen = press("freeze");
        assertThat(frozen.frozen()).isNotNull();
        assertThat(frozen.frozen().reason()).isEqualTo("request 7");
        assertThat(frozen.messages()).isOne();
        assertThat(shown()).contains("Cleo").doesNotContain("Benedetto", "quince", "203.0.113.7");
        again();
        assertThat(shown()).contains("Cleo").doesNotContain("Benedetto", "quince", "203.0.113.7");
        assertThat(press("lift").frozen()).isNull();
        assertThat(shown()).contains("Benedetto", "quince", "203.0.113.7");
        again();
        assertThat(shown()).contains("Benedetto", "quince", "203.0.113.7");
        var body = new RightsAsked.Freeze(ben, "request 7");
        assertThat(desk.post(path + "/privacy/lift", body).statusCode()).isEqualTo(409);
        var reasons = desk.privacy.audit().list(app, Instant.EPOCH, FAR, 0, 100);
        assertThat(reasons.stream().filter(row -> row.ticket().equals("request 7"))).hasSize(2);
    }

    @Test
    @Tag("X-04")
    @Tag("X-02")
    void who_is_frozen_is_still_given_everything_and_nothing_is_set_right_unseen()
            throws IOException {
        press("freeze");
        assertThat(archive("/privacy/exports", new Asked.Who(ben)))
                .contains("Benedetto", "quince", "203.0.113.7");
        assertThat(archive("/privacy/export", new RightsAsked.ExportAll(Desk.PASSWORD)))
                .contains("Benedetto", "quince", "203.0.113.7");
        var correct = new RightsAsked.Correct(ben, "Ben", null, "request 7");
        assertThat(desk.post(path + "/privacy/correct", correct).statusCode()).isEqualTo(409);
        var nobody = new RightsAsked.Freeze("nobody", "request 7");
        assertThat(desk.post(path + "/privacy/freeze", nobody).statusCode()).isEqualTo(404);
        var silent = new RightsAsked.Freeze(ben, " ");
        assertThat(desk.post(path + "/privacy/freeze", silent).statusCode()).isEqualTo(400);
    }

    /// Somebody who came by an invitation.
    private String comes(String name) {
        var ivy = new UserId("u0123456789stranger");
        desk.meet(app, ivy);
        var ref = new PersonRef("pivy");
        var who = new Newcomer(ref, ivy, name, "", 2, true, false);
        var live = desk.rooms.of(room);
        live.submit(new RosterCommand.SwitchWaitingRoom(WhoWaits.NOBODY), Actor.SERVER);
        live.submit(new ServerCommand.Enter(who, Device.WEB), Actor.SERVER);
        live.submit(new ChatCommand.Say("medlar"), Actor.of(ref));
        return ivy.value();
    }

    @Test
    @Tag("X-04")
    void who_came_by_an_invitation_is_frozen_and_freed_with_a_row_of_the_audit_for_each() {
        ben = comes("Ivy");
        assertThat(shown()).contains("Ivy", "medlar");
        var first = press("freeze").frozen();
        assertThat(first).isNotNull();
        assertThat(shown()).contains("Benedetto").doesNotContain("Ivy", "medlar");
        // Again: since then, and another row.
        var again = new RightsAsked.Freeze(ben, "request 8");
        var since = desk.done(desk.post(path + "/privacy/freeze", again), PrivacyTold.Person.class);
        assertThat(since.frozen()).isEqualTo(first);
        assertThat(press("lift").frozen()).isNull();
        assertThat(shown()).contains("Ivy", "medlar");
        var rows = desk.privacy.audit().list(app, Instant.EPOCH, FAR, 0, 100);
        assertThat(rows.stream().filter(row -> row.ticket().equals("request 7"))).hasSize(2);
        assertThat(rows.stream().filter(row -> row.ticket().equals("request 8"))).hasSize(1);
        var body = new RightsAsked.Freeze(ben, "request 9");
        assertThat(desk.post(path + "/privacy/lift", body).statusCode()).isEqualTo(409);
    }

    @Test
    @Tag("X-04")
    @Tag("X-01")
    void who_is_frozen_can_be_erased_and_the_freeze_goes_too() {
        press("freeze");
        var erase = new Asked.ErasePerson(ben, Desk.PASSWORD, null);
        desk.done(desk.post(path + "/privacy/erase", erase), PrivacyTold.Erasing.class);
        assertThat(desk.privacy.keeping().freezes().of(app, new UserId(ben))).isEmpty();
        await().until(() -> desk.privacy.receipts().count(app) == 1);
        var receipt = desk.privacy.receipts().newest(app).getFirst();
        assertThat(receipt.stores())
                .anySatisfy(store -> {
                    assertThat(store.name()).isEqualTo("freezes");
                    assertThat(store.items()).isOne();
                });
    }
}
