package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import lyceum.catalog.ApiKeys;
import lyceum.catalog.JoinLinks;
import lyceum.log.LiveRoom;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent;
import lyceum.room.ServerCommand;
import lyceum.room.StageCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsoleTest {
    private static final Instant SOON =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(600);

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_application_is_made_with_a_key_whose_secret_is_said_once() {
        var made = app("Riverside");
        assertThat(desk.catalog.keys().find(made.key().secretId())).isPresent();
        var list = desk.get("/applications");
        assertThat(list.body())
                .contains(made.key().secretId(), "\"state\":\"active\"")
                .doesNotContain(made.key().secretKey(), "null");
        var path = "/applications/" + made.application().sdkAppId();
        var renamed =
                desk.done(desk.ask("PATCH", path, new Asked.Name("Hillside")), Told.App.class);
        assertThat(renamed.name()).isEqualTo("Hillside");
        assertThat(Desk.code(desk.ask("PATCH", path, new Asked.Name(" ")))).isEqualTo("bad_field");
        assertThat(Desk.code(desk.get("/applications/1234567/classes"))).isEqualTo("not_found");
    }

    @Test
    void a_rotated_key_works_seven_more_days_and_the_last_active_one_stays() {
        var made = app("Riverside");
        var keys = "/applications/" + made.application().sdkAppId() + "/keys/";
        var old = made.key().secretId();
        assertThat(Desk.code(desk.post(keys + old + "/disable", null))).isEqualTo("last_key");
        var rotated = desk.done(desk.post(keys + old + "/rotate", null), Told.AppWithKey.class);
        assertThat(rotated.application().keys())
                .extracting(Told.Key::state)
                .containsExactlyInAnyOrder("ending", "active");
        var fresh = rotated.key().secretId();
        assertThat(Desk.code(desk.post(keys + fresh + "/disable", null))).isEqualTo("last_key");
        desk.later(ApiKeys.ROTATION.toSeconds() + 1);
        desk.headers.clear();
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        var apps = desk.get("/applications").body();
        assertThat(apps).contains("\"state\":\"disabled\"", "\"state\":\"active\"");
        var back = desk.done(desk.post(keys + old + "/enable", null), Told.App.class);
        assertThat(back.keys()).extracting(Told.Key::state).containsOnly("active");
        assertThat(desk.post(keys + fresh + "/disable", null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_class_is_scheduled_with_a_personal_link_for_each() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "everybody");
        assertThat(made.state()).isEqualTo("planned");
        assertThat(made.teacher()).isEqualTo("Ann");
        assertThat(made.links())
                .extracting(Told.PersonalLink::name)
                .containsExactly("Ann", "Ben", "Ben", "Cleo");
        assertThat(made.links())
                .extracting(Told.PersonalLink::role)
                .containsExactly("teacher", "student", "student", "student");
        assertThat(made.links())
                .extracting(Told.PersonalLink::url)
                .doesNotHaveDuplicates()
                .allMatch(url -> url.startsWith("https://class.example/join/"))
                .noneMatch(url -> url.contains("lng="));
        assertThat(made.lobby()).isEqualTo("everybody");
        assertThat(made.autoStart()).isTrue();
        var room = room(app, made);
        assertThat(room.room().roster().whoWaits()).isEqualTo(RosterEvent.WhoWaits.EVERYBODY);
        assertThat(room.room().lesson().selfStart()).isTrue();
        var more =
                desk.done(
                        desk.post(path(app, made) + "/students", new Asked.Names(List.of("Dan"))),
                        Told.ClassDetail.class);
        assertThat(more.links()).hasSize(5);
        assertThat(desk.done(desk.get(path(app, made)), Told.ClassDetail.class)).isEqualTo(more);
    }

    @Test
    void a_link_leaves_the_language_to_the_browser_of_whoever_opens_it() {
        var app = app("Riverside").application().sdkAppId();
        desk.headers.put("Accept-Language", "zh-Hans-CN, en;q=0.5");
        var made = schedule(app, "Algebra", SOON, "nobody");
        var invited = desk.post(path(app, made) + "/invitations", new Asked.Role("guest"));
        var told = desk.done(invited, Told.ClassDetail.class);
        assertThat(told.invitations().getFirst().url()).doesNotContain("lng=");
        assertThat(told.links()).noneMatch(link -> link.url().contains("lng="));
    }

    @Test
    void a_personal_link_is_withdrawn_and_restored() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        var cleo = made.links().getLast();
        var one = path(app, made) + "/links/" + cleo.code();
        var gone = desk.done(desk.post(one + "/withdraw", null), Told.ClassDetail.class);
        assertThat(gone.links().getLast().withdrawnAt()).isNotNull();
        assertThat(gone.links().getFirst().withdrawnAt()).isNull();
        var link = desk.catalog.links().find(cleo.code()).orElseThrow();
        assertThat(link.withdrawn()).isNotNull();
        assertThat(desk.putOut).containsExactly(link.id());
        var back = desk.done(desk.post(one + "/restore", null), Told.ClassDetail.class);
        assertThat(back).isEqualTo(made);
        var other = schedule(app, "Geometry", SOON, "nobody");
        var elsewhere = path(app, other) + "/links/" + cleo.code() + "/withdraw";
        assertThat(Desk.code(desk.post(elsewhere, null))).isEqualTo("not_found");
    }

    @Test
    void a_class_whose_links_cannot_be_made_is_not_left_behind() {
        var app = app("Riverside").application().sdkAppId();
        desk.commit.write(sql ->
                sql.run(
                        "CREATE TRIGGER no_links BEFORE INSERT ON join_link"
                                + " BEGIN SELECT RAISE(ABORT, 'no links'); END"));
        var path = "/applications/" + app + "/classes";
        var answer = desk.post(path, asked("A", SOON, SOON.plusSeconds(60), 6));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(desk.done(desk.get(path), Told.ClassPage.class).total()).isZero();
    }

    @Test
    void a_class_has_no_more_links_than_its_page_shows() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        var students = path(app, made) + "/students";
        var many = new Asked.Names(Collections.nCopies(ClassDesk.STUDENTS, "Dan"));
        desk.done(desk.post(students, many), Told.ClassDetail.class);
        assertThat(field(students, many)).isEqualTo("names");
        var fill = new Asked.Names(Collections.nCopies(JoinLinks.MAX_PAGE - 504, "Dan"));
        var full = desk.done(desk.post(students, fill), Told.ClassDetail.class);
        assertThat(full.links()).hasSize(JoinLinks.MAX_PAGE);
        var invitation = desk.post(path(app, made) + "/invitations", new Asked.Role("guest"));
        assertThat(Desk.code(invitation)).isEqualTo("wrong_state");
    }

    @Test
    void wrong_fields_are_named_and_make_no_class() {
        var app = app("Riverside").application().sdkAppId();
        var path = "/applications/" + app + "/classes";
        assertThat(field(path, asked(" ", SOON, SOON.plusSeconds(60), 6))).isEqualTo("title");
        assertThat(field(path, asked("A", SOON, SOON, 6))).isEqualTo("endsAt");
        assertThat(field(path, asked("A", SOON.minusSeconds(4_000), SOON, 6)))
                .isEqualTo("startsAt");
        assertThat(field(path, asked("A", SOON, SOON.plusSeconds(60), 17))).isEqualTo("seats");
        assertThat(desk.post(path, List.of(1)).statusCode()).isEqualTo(400);
        var page = desk.done(desk.get(path), Told.ClassPage.class);
        assertThat(page.total()).isZero();
    }

    private String field(String path, Object asked) {
        var answer = desk.post(path, asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return Desk.read(answer, Failure.class).field();
    }

    @Test
    void classes_are_found_by_state_and_text_in_their_order() {
        var app = app("Riverside").application().sdkAppId();
        var late = schedule(app, "Late", SOON.plusSeconds(900), "nobody");
        var early = schedule(app, "Early", SOON, "nobody");
        var live = schedule(app, "Now", SOON.plusSeconds(300), "nobody");
        var over = schedule(app, "Over", SOON.plusSeconds(60), "nobody");
        desk.post(path(app, live) + "/start", null);
        desk.post(path(app, over) + "/start", null);
        desk.post(path(app, over) + "/end", null);
        var path = "/applications/" + app + "/classes";
        var all = page(path);
        assertThat(titles(all)).containsExactly("Now", "Early", "Late", "Over");
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.counts())
                .containsEntry("planned", 2L)
                .containsEntry("live", 1L)
                .containsEntry("ended", 1L)
                .containsEntry("expired", 0L);
        assertThat(titles(page(path + "?offset=1&limit=2"))).containsExactly("Early", "Late");
        assertThat(titles(page(path + "?state=ended"))).containsExactly("Over");
        assertThat(titles(page(path + "?text=EARL"))).containsExactly("Early");
        assertThat(titles(page(path + "?text=ann&state=planned"))).containsExactly("Early", "Late");
        assertThat(titles(page(path + "?text=" + late.roomId()))).containsExactly("Late");
        assertThat(early.state()).isEqualTo("planned");
        assertThat(desk.get(path + "?limit=1000").statusCode()).isEqualTo(400);
    }

    @Test
    void a_class_is_started_ended_and_deleted_only_in_the_right_state() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        var live = desk.done(desk.post(path(app, made) + "/start", null), Told.ClassDetail.class);
        assertThat(live.state()).isEqualTo("live");
        assertThat(live.startedAt()).isNotNull();
        assertThat(Desk.code(desk.ask("DELETE", path(app, made), null))).isEqualTo("wrong_state");
        assertThat(Desk.code(desk.post(path(app, made) + "/start", null))).isEqualTo("wrong_state");
        desk.done(desk.post(path(app, made) + "/end", null), Told.ClassDetail.class);
        assertThat(desk.ask("DELETE", path(app, made), null).statusCode()).isEqualTo(204);
        assertThat(Desk.code(desk.get(path(app, made)))).isEqualTo("not_found");
    }

    @Test
    void another_application_does_not_see_the_class() {
        var app = app("Riverside").application().sdkAppId();
        var other = app("Hillside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        assertThat(Desk.code(desk.get("/applications/" + other + "/classes/" + made.roomId())))
                .isEqualTo("not_found");
        assertThat(page("/applications/" + other + "/classes").total()).isZero();
    }

    @Test
    void an_invitation_is_made_withdrawn_and_restored() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "unknown");
        var path = path(app, made) + "/invitations";
        var with = desk.done(desk.post(path, new Asked.Role("guest")), Told.ClassDetail.class);
        var invitation = with.invitations().getFirst();
        assertThat(invitation.role()).isEqualTo("guest");
        assertThat(invitation.withdrawnAt()).isNull();
        var one = path(app, made) + "/links/" + invitation.code();
        var gone = desk.done(desk.post(one + "/withdraw", null), Told.ClassDetail.class);
        assertThat(gone.invitations().getFirst().withdrawnAt()).isNotNull();
        var link = desk.catalog.links().find(invitation.code()).orElseThrow();
        assertThat(desk.putOut).containsExactly(link.id());
        var back = desk.done(desk.post(one + "/restore", null), Told.ClassDetail.class);
        assertThat(back.invitations().getFirst().withdrawnAt()).isNull();
        assertThat(Desk.code(desk.post(path, new Asked.Role("teacher")))).isEqualTo("bad_field");
        var nobodys = path(app, made) + "/links/" + "A".repeat(22);
        assertThat(Desk.code(desk.post(nobodys + "/withdraw", null))).isEqualTo("not_found");
    }

    @Test
    void a_running_class_is_seen_as_it_is_this_second() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        desk.post(path(app, made) + "/start", null);
        var ann = enter(app, made, 0);
        var ben = enter(app, made, 1);
        var room = room(app, made);
        room.submit(new ChatCommand.Say("hi"), Actor.of(ben));
        room.submit(new StageCommand.RaiseHand(), Actor.of(ben));
        var now = desk.done(desk.get(path(app, made) + "/now"), Told.ClassNow.class);
        assertThat(now.state()).isEqualTo("live");
        assertThat(now.people()).extracting(Told.Attendee::name).containsExactly("Ann", "Ben");
        assertThat(now.people())
                .extracting(Told.Attendee::role)
                .containsExactly("teacher", "student");
        assertThat(now.people().getLast().hand()).isEqualTo(1);
        assertThat(now.oldestHandSince()).isNotNull();
        assertThat(now.messages()).isEqualTo(1);
        assertThat(now.peak()).isEqualTo(2);
        room.submit(new ServerCommand.Drop(ben), Actor.SERVER);
        now = desk.done(desk.get(path(app, made) + "/now"), Told.ClassNow.class);
        assertThat(now.people().getLast().awaySince()).isNotNull();
        assertThat(now.happened().getFirst().kind()).isEqualTo("lost");
        assertThat(now.happened().getFirst().name()).isEqualTo("Ben");
        assertThat(now.happened())
                .extracting(Told.Happening::kind)
                .contains("created", "started", "entered", "raised");
        assertThat(now.peak()).isEqualTo(2);
        assertThat(desk.post(path(app, made) + "/remove", new Asked.Ref(ann.value())).statusCode())
                .isEqualTo(204);
        assertThat(room.room().roster().here(ann)).isFalse();
    }

    @Test
    void the_lock_and_the_end_of_a_share_are_told() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        desk.post(path(app, made) + "/start", null);
        var ann = Actor.of(enter(app, made, 0));
        var room = room(app, made);
        room.submit(new RosterCommand.LockClass(true), ann);
        room.submit(new RosterCommand.LockClass(false), ann);
        room.submit(new StageCommand.StartShare(false), ann);
        room.submit(new StageCommand.StopShare(), ann);
        assertThat(desk.done(desk.get(path(app, made) + "/now"), Told.ClassNow.class).happened())
                .extracting(Told.Happening::kind)
                .startsWith("shareEnded", "shared", "unlocked", "locked");
    }

    @Test
    void nobody_is_in_a_class_that_is_over() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        desk.post(path(app, made) + "/start", null);
        enter(app, made, 0);
        enter(app, made, 1);
        desk.post(path(app, made) + "/end", null);
        var now = desk.done(desk.get(path(app, made) + "/now"), Told.ClassNow.class);
        assertThat(now.state()).isEqualTo("ended");
        assertThat(now.people()).isEmpty();
        assertThat(now.peak()).isEqualTo(2);
    }

    @Test
    void all_students_are_muted_from_here_while_the_class_runs() {
        var app = app("Riverside").application().sdkAppId();
        var made = schedule(app, "Algebra", SOON, "nobody");
        assertThat(Desk.code(desk.post(path(app, made) + "/mute", null))).isEqualTo("wrong_state");
        desk.post(path(app, made) + "/start", null);
        var ann = enter(app, made, 0);
        var ben = enter(app, made, 1);
        var room = room(app, made);
        room.submit(new StageCommand.InviteToStage(ben), Actor.of(ann));
        room.submit(new StageCommand.AcceptInvitation(), Actor.of(ben));
        room.submit(new StageCommand.SwitchMic(true), Actor.of(ben));
        room.submit(new StageCommand.SwitchMic(true), Actor.of(ann));
        assertThat(desk.post(path(app, made) + "/mute", null).statusCode()).isEqualTo(204);
        assertThat(room.room().stage().seats().get(ben).mic()).isFalse();
        assertThat(room.room().stage().seats().get(ann).mic()).isTrue();
        desk.post(path(app, made) + "/end", null);
        var over = page("/applications/" + app + "/classes").classes().getFirst();
        assertThat(over.endedAt()).isNotNull();
    }

    private PersonRef enter(long app, Told.ClassDetail made, int at) {
        var user = new UserId(made.links().get(at).userId());
        var who = desk.catalog.users().find(new AppId(app), user).orElseThrow().newcomer();
        var room = room(app, made);
        room.submit(new ServerCommand.Enter(who, Device.WEB), Actor.SERVER);
        return room.room().roster().find(user).orElseThrow();
    }

    private LiveRoom room(long app, Told.ClassDetail made) {
        return desk.rooms.of(new AppId(app), new RoomId(made.roomId()));
    }

    private static String path(long app, Told.ClassDetail made) {
        return "/applications/" + app + "/classes/" + made.roomId();
    }

    private Told.AppWithKey app(String name) {
        return desk.done(desk.post("/applications", new Asked.Name(name)), Told.AppWithKey.class);
    }

    private Told.ClassDetail schedule(long app, String title, Instant start, String lobby) {
        var asked =
                new Asked.NewClass(
                        title,
                        "Ann",
                        List.of(),
                        start,
                        start.plus(Duration.ofHours(1)),
                        6,
                        lobby,
                        true,
                        List.of("Ben", "Ben", "Cleo"));
        HttpResponse<String> answer = desk.post("/applications/" + app + "/classes", asked);
        return desk.done(answer, Told.ClassDetail.class);
    }

    private static Asked.NewClass asked(String title, Instant start, Instant end, int seats) {
        return new Asked.NewClass(
                title, "Ann", List.of(), start, end, seats, "nobody", false, List.of());
    }

    private Told.ClassPage page(String path) {
        return desk.done(desk.get(path), Told.ClassPage.class);
    }

    private static List<String> titles(Told.ClassPage page) {
        return page.classes().stream().map(Told.ClassRow::title).toList();
    }
}
