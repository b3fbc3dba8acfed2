package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lyceum.log.LiveRoom;
import lyceum.privacy.Audit;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import lyceum.room.ServerCommand;
import lyceum.room.StageCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who came to a class, as the pages are told while it runs and after it.
final class AttendanceDeskTest {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
    private static final long MINUTE = 60;

    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String path;
    private Told.ClassDetail made;
    private LiveRoom room;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        var start = Instant.now().plusSeconds(600);
        var asked =
                new Asked.NewClass(
                        "Algebra",
                        "Ann",
                        List.of("Dora"),
                        start,
                        start.plusSeconds(3_600),
                        6,
                        "unknown",
                        false,
                        List.of("Ben", "Cleo"));
        var classes = "/applications/" + app.value() + "/classes";
        made = desk.done(desk.post(classes, asked), Told.ClassDetail.class);
        path = classes + "/" + made.roomId();
        room = desk.rooms.of(new RoomId(made.roomId()));
        desk.post(path + "/start", null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UserId user(String name) {
        return made.links().stream()
                .filter(link -> link.name().equals(name))
                .map(link -> new UserId(link.userId()))
                .findFirst()
                .orElseThrow();
    }

    private PersonRef enter(String name) {
        var who = desk.catalog.users().find(app, user(name)).orElseThrow().newcomer();
        room.submit(new ServerCommand.Enter(who, Device.WEB), Actor.SERVER);
        return room.room().roster().find(user(name)).orElseThrow();
    }

    private void knock(String id) {
        var user = new UserId(id);
        desk.meet(app, user);
        var ref = new PersonRef("p" + id);
        var who = new Newcomer(ref, user, "Stranger", "", 3, true, false);
        room.submit(new ServerCommand.Enter(who, Device.WEB), Actor.SERVER);
    }

    private Told.WhoCame came() {
        return desk.done(desk.get(path + "/attendance"), Told.WhoCame.class);
    }

    private static Told.Attended of(Told.WhoCame came, String name) {
        return came.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void erase(String name) {
        var gone = new Asked.ErasePerson(user(name).value(), Desk.PASSWORD, null);
        desk.post("/applications/" + app.value() + "/privacy/erase", gone);
    }

    private List<Audit.Entry> audit() {
        return desk.privacy.audit().list(app, Instant.EPOCH, FAR, 0, 100);
    }

    @Test
    void a_running_class_tells_who_came_who_waits_and_who_is_missing() {
        enter("Ann");
        var ben = enter("Ben");
        room.submit(new StageCommand.RaiseHand(), Actor.of(ben));
        room.submit(new ChatCommand.Say("hi"), Actor.of(ben));
        desk.later(10 * MINUTE);
        room.submit(new ServerCommand.Drop(ben), Actor.SERVER);
        knock("tom");
        var came = came();
        assertThat(came.invited()).isEqualTo(4);
        assertThat(came.came()).isEqualTo(2);
        assertThat(came.most()).isEqualTo(2);
        assertThat(came.waited()).isEqualTo(1);
        assertThat(came.unnamed()).isZero();
        assertThat(came.missing()).isEqualTo(2);
        assertThat(came.people())
                .extracting(Told.Attended::name)
                .containsExactly("Ann", "Ben", "Dora", "Cleo");
        assertThat(came.people())
                .extracting(Told.Attended::role)
                .containsExactly("teacher", "student", "assistant", "student");
        assertThat(of(came, "Ann").lastAt()).isNull();
        var gone = of(came, "Ben");
        assertThat(gone.millis()).isBetween(600_000L, 660_000L);
        assertThat(gone.lastAt()).isNotNull();
        assertThat(gone.hands()).isEqualTo(1);
        assertThat(gone.messages()).isEqualTo(1);
        assertThat(of(came, "Cleo").firstAt()).isNull();
    }

    @Test
    void a_class_that_is_over_tells_its_own_times_and_so_do_the_rows_of_the_list() {
        enter("Ann");
        var ben = enter("Ben");
        room.submit(new ServerCommand.Drop(ben), Actor.SERVER);
        enter("Ben");
        knock("tom");
        room.submit(new RosterCommand.RefuseEntry(new PersonRef("ptom")), Actor.SERVER);
        desk.later(20 * MINUTE);
        desk.post(path + "/end", null);
        var detail = desk.done(desk.get(path), Told.ClassDetail.class);
        assertThat(detail.endedAt()).isEqualTo(room.room().lesson().endedAt());
        var came = came();
        assertThat(came.came()).isEqualTo(2);
        assertThat(came.waited()).isEqualTo(1);
        assertThat(of(came, "Ben").lastAt()).isEqualTo(detail.endedAt());
        var list = "/applications/" + app.value() + "/classes";
        var row = desk.done(desk.get(list), Told.ClassPage.class).classes().getFirst();
        assertThat(row.came()).isEqualTo(2);
        assertThat(row.people()).isZero();
    }

    @Test
    void supervisors_are_in_no_list_and_no_count() {
        enter("Ann");
        var user = new UserId("sue");
        desk.meet(app, user);
        var sue = new Newcomer(new PersonRef("psue"), user, "Sue", "", 3, false, false);
        room.submit(new ServerCommand.EnterAsSupervisor(sue), Actor.SERVER);
        assertThat(came().came()).isEqualTo(1);
        assertThat(desk.get(path + "/attendance").body()).doesNotContain("Sue");
        var list = desk.get("/applications/" + app.value() + "/classes");
        assertThat(desk.done(list, Told.ClassPage.class).classes().getFirst().came()).isEqualTo(1);
    }

    @Test
    @Tag("X-01")
    void who_was_erased_is_counted_and_not_named() {
        enter("Ann");
        enter("Ben");
        desk.post(path + "/end", null);
        erase("Ben");
        var came = came();
        assertThat(came.came()).isEqualTo(2);
        assertThat(came.unnamed()).isEqualTo(1);
        assertThat(came.invited()).isEqualTo(3);
        assertThat(came.people())
                .extracting(Told.Attended::name)
                .containsExactly("Ann", "Dora", "Cleo");
        erase("Ann");
        assertThat(came().unnamed()).isEqualTo(2);
        assertThat(came().invited()).isEqualTo(3);
    }

    @Test
    @Tag("X-04")
    void who_is_frozen_is_counted_and_not_named_until_that_is_lifted() {
        enter("Ann");
        enter("Ben");
        var privacy = "/applications/" + app.value() + "/privacy/";
        for (var name : List.of("Ann", "Ben"))
            desk.post(privacy + "freeze", new RightsAsked.Freeze(user(name).value(), "request 7"));
        room = desk.rooms.of(room.id());
        var came = came();
        assertThat(came.came()).isEqualTo(2);
        assertThat(came.unnamed()).isEqualTo(2);
        assertThat(came.invited()).isEqualTo(4);
        assertThat(came.missing()).isEqualTo(2);
        desk.post(privacy + "lift", new RightsAsked.Freeze(user("Ben").value(), "request 8"));
        assertThat(of(came(), "Ben").firstAt()).isNotNull();
    }

    @Test
    @Tag("X-04")
    void who_is_frozen_and_did_not_come_is_not_named_among_the_missing() {
        enter("Ann");
        var privacy = "/applications/" + app.value() + "/privacy/";
        for (var name : List.of("Dora", "Cleo"))
            desk.post(privacy + "freeze", new RightsAsked.Freeze(user(name).value(), "request 7"));
        room = desk.rooms.of(room.id());
        var came = came();
        assertThat(came.people()).extracting(Told.Attended::name).containsExactly("Ann", "Ben");
        assertThat(came.invited()).isEqualTo(4);
        assertThat(came.missing()).isEqualTo(1);
        assertThat(came.unnamed()).isZero();
        var file = desk.post(path + "/attendance/file", new Asked.Why("certificates"));
        assertThat(file.body()).doesNotContain("Dora", "Cleo", user("Cleo").value());
    }

    @Test
    void whose_link_was_withdrawn_is_not_missed() {
        var cleo =
                made.links().stream().filter(link -> link.name().equals("Cleo")).findFirst().get();
        desk.post(path + "/links/" + cleo.code() + "/withdraw", null);
        assertThat(came().people())
                .extracting(Told.Attended::name)
                .containsExactlyInAnyOrder("Ann", "Dora", "Ben");
    }

    @Test
    @Tag("U-01")
    void a_file_is_given_for_a_purpose_that_the_audit_keeps_each_time() {
        enter("Ann");
        came();
        var before = audit().size();
        var file = path + "/attendance/file";
        assertThat(Desk.code(desk.post(file, new Asked.Why(" \u200b ")))).isEqualTo("bad_field");
        assertThat(Desk.code(desk.post(file, new Asked.Why("x".repeat(129)))))
                .isEqualTo("bad_field");
        assertThat(audit()).hasSize(before);
        var given = desk.post(file, new Asked.Why("certificates of June"));
        assertThat(desk.done(given, Told.WhoCame.class)).isNotNull();
        desk.post(file, new Asked.Why("certificates of June"));
        assertThat(audit()).hasSize(before + 2);
        assertThat(audit().getLast().people()).isEqualTo(4);
        assertThat(audit().stream().filter(row -> row.ticket().equals("certificates of June")))
                .hasSize(2);
    }
}
