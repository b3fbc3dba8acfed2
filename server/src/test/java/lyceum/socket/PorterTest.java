package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lyceum.OnEngine;
import lyceum.catalog.Catalog;
import lyceum.catalog.Entry;
import lyceum.catalog.Introductions.Introduction;
import lyceum.catalog.JoinLink;
import lyceum.catalog.JoinLinks;
import lyceum.catalog.Registration;
import lyceum.catalog.Tokens;
import lyceum.catalog.User;
import lyceum.consent.Consents;
import lyceum.consent.MinimumAges;
import lyceum.consent.Wording;
import lyceum.db.Database;
import lyceum.http.HttpFault;
import lyceum.http.Rate;
import lyceum.log.GroupCommit;
import lyceum.personal.Limits;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.Leaders;
import lyceum.room.LessonCommand;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent.WhoWaits;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking at a class before going in, and the exchange of join links.
class PorterTest {
    @TempDir Path directory;

    private Classroom classroom;
    private Installation installation;
    private Database database;
    private GroupCommit commit;
    private Catalog catalog;
    private Consents consents;
    private Porter porter;
    private AppId app;
    private User ben;
    private Duration later = Duration.ZERO;

    @BeforeEach
    void open() {
        installation = Installation.open(directory);
        database = Database.open(OnEngine.chosen().at(installation.store()));
        commit = new GroupCommit(database, () -> {});
        InstantSource clock = () -> InstantSource.system().instant().plus(later);
        catalog = Catalog.open(database, commit, installation, clock);
        app = catalog.applications().create("School", null).id();
        classroom = new Classroom(SocketLimits.DEFAULT, app);
        var room = new Scope.Room(app.value(), classroom.id.value()); // its log is elsewhere
        installation.vault().make(List.of(room));
        ben = catalog.users().register(app, new Registration("ben", "Ben", null));
        var limits = Limits.usual(clock);
        var ages = MinimumAges.TABLE;
        consents = Consents.open(installation, database, commit, limits, ages, clock);
        porter =
                new Porter(
                        catalog,
                        consents,
                        new Doorkeeper(catalog, consents),
                        classroom.rooms,
                        InstantSource.system());
    }

    @AfterEach
    void close() throws Exception {
        classroom.close();
        commit.close();
        database.close();
        installation.close();
    }

    private JoinLink personal(Role role) {
        var wanted = new JoinLinks.For(ben.id(), role);
        return catalog.links().invite(app, classroom.id, List.of(wanted)).getFirst();
    }

    private Foyer.Preview look(String code) {
        return porter.look(new Foyer.Look(null, code, null, null, false, null));
    }

    private Foyer.Agreed agreed() {
        var words = consents.wording(app, Wording.FALLBACK);
        return new Foyer.Agreed(words.locale(), words.sha256());
    }

    private String knock(String code, String name) {
        return porter.knock(new Foyer.Knock(code, name, agreed()), "here", _ -> Optional.empty())
                .opened()
                .resume();
    }

    private static ServerFrame.Reason why(Runnable asked) {
        try {
            asked.run();
        } catch (Turned turned) {
            return turned.why().reason();
        }
        throw new AssertionError("let in");
    }

    @Test
    void a_personal_link_shows_class_teacher_and_name_and_enters_nobody() {
        var seen = look(personal(Role.STUDENT).code());
        assertThat(seen.className()).isEqualTo("Algebra");
        assertThat(seen.teacher()).isEqualTo("ann");
        assertThat(seen.name()).isEqualTo("Ben");
        assertThat(seen.status()).isEqualTo(Status.SCHEDULED);
        assertThat(seen.people()).isZero();
        assertThat(classroom.room().room().roster().members()).isEmpty();
    }

    @Test
    void an_invitation_wants_a_name_and_makes_a_stranger() {
        var link = catalog.links().invite(app, classroom.id, Role.GUEST);
        assertThat(look(link.code()).name()).isNull();
        var secret = knock(link.code(), "  Ch\u0007lo\u00e9 ");
        var entry = catalog.introductions().open(secret).orElseThrow().entry();
        assertThat(entry.name()).isEqualTo("Chlo\u00e9");
        assertThat(entry.invited()).isTrue();
        assertThat(entry.guest()).isTrue();
        assertThat(entry.link()).isEqualTo(link.id());
    }

    @Test
    void a_name_must_say_something() {
        var link = catalog.links().invite(app, classroom.id, Role.STUDENT);
        for (var name : new String[] {null, "", " \u200b ", "x".repeat(257)}) {
            assertThat(why(() -> knock(link.code(), name))).isEqualTo(ServerFrame.Reason.BAD_NAME);
        }
    }

    @Test
    void a_withdrawn_link_opens_nothing_and_a_guessed_one_neither() {
        var link = personal(Role.STUDENT);
        catalog.links().withdraw(link);
        assertThat(why(() -> look(link.code()))).isEqualTo(ServerFrame.Reason.LINK_WITHDRAWN);
        assertThat(why(() -> knock(link.code(), null)))
                .isEqualTo(ServerFrame.Reason.LINK_WITHDRAWN);
        assertThat(why(() -> look("aaaaaaaaaaaaaaaaaaaaaa")))
                .isEqualTo(ServerFrame.Reason.BAD_TOKEN);
    }

    @Test
    void a_login_token_shows_its_class_and_a_forged_one_nothing() {
        var token = catalog.tokens().issue(app, ben.id(), null);
        var room = classroom.id.value();
        assertThat(porter.look(new Foyer.Look(token, null, null, room, false, null)).name())
                .isEqualTo("Ben");
        var forged = token.substring(0, token.length() - 2) + "xx";
        assertThat(why(() -> porter.look(new Foyer.Look(forged, null, null, room, false, null))))
                .isEqualTo(ServerFrame.Reason.BAD_TOKEN);
        assertThat(why(() -> porter.look(new Foyer.Look(null, null, null, room, false, null))))
                .isEqualTo(ServerFrame.Reason.BAD_TOKEN);
        assertThat(
                        why(() ->
                                porter.look(
                                        new Foyer.Look(
                                                null, null, "no secret", room, false, null))))
                .isEqualTo(ServerFrame.Reason.BAD_TOKEN);
    }

    @Test
    void a_token_past_its_time_says_that_it_was_good_once() {
        var token = catalog.tokens().issue(app, ben.id(), null);
        later = Tokens.LIFE.plus(Tokens.LEEWAY);
        var asked = new Foyer.Look(token, null, null, classroom.id.value(), false, null);
        assertThat(why(() -> porter.look(asked))).isEqualTo(ServerFrame.Reason.TOKEN_EXPIRED);
    }

    @Test
    void a_resume_secret_shows_the_class_again() {
        var secret = knock(personal(Role.STUDENT).code(), null);
        assertThat(porter.look(new Foyer.Look(null, null, secret, null, false, null)).name())
                .isEqualTo("Ben");
    }

    @Test
    void a_class_that_is_over_says_when_it_ended() {
        var link = personal(Role.STUDENT);
        classroom.room().submit(new LessonCommand.StartLesson(), Actor.SERVER);
        classroom.room().submit(new LessonCommand.EndLesson(), Actor.SERVER);
        assertThatThrownBy(() -> look(link.code()))
                .isInstanceOfSatisfying(
                        Turned.class,
                        it -> {
                            assertThat(it.why().reason()).isEqualTo(ServerFrame.Reason.ENDED);
                            assertThat(it.why().until()).isNotNull();
                        });
        assertThat(why(() -> knock(link.code(), null))).isEqualTo(ServerFrame.Reason.ENDED);
    }

    @Test
    void an_invitation_brings_only_so_many_new_people_at_once_and_fewer_of_one_address() {
        var narrow =
                new Porter(
                        catalog,
                        consents,
                        new Doorkeeper(catalog, consents),
                        classroom.rooms,
                        InstantSource.system(),
                        new Rate(3, 0),
                        new Rate(2, 0));
        var code = catalog.links().invite(app, classroom.id, Role.STUDENT).code();
        var asked = new Foyer.Knock(code, "Eve", agreed());
        narrow.knock(asked, "192.0.2.1", _ -> Optional.empty());
        var known = narrow.knock(asked, "192.0.2.1", _ -> Optional.empty());
        tooMany(() -> narrow.knock(asked, "192.0.2.1", _ -> Optional.empty()));
        narrow.knock(asked, "192.0.2.2", _ -> Optional.empty());
        tooMany(() -> narrow.knock(asked, "192.0.2.2", _ -> Optional.empty()));
        // Who was here before is nobody new.
        Function<RoomId, Optional<String>> mark = _ -> Optional.ofNullable(known.mark());
        tooMany(() -> narrow.knock(asked, "192.0.2.1", mark));
        var came = entry(known);
        keyed(came);
        assertThat(entry(narrow.knock(asked, "192.0.2.1", mark)).user()).isEqualTo(came.user());
    }

    private static void tooMany(ThrowingCallable knock) {
        assertThatThrownBy(knock)
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.status()).isEqualTo(429));
    }

    @Test
    void a_name_that_nobody_can_see_is_not_let_in() {
        var code = catalog.links().invite(app, classroom.id, Role.STUDENT).code();
        for (var name : List.of("\u3164", "\u2800\u200D", "A" + "\u0301\u0316".repeat(9))) {
            assertThatThrownBy(() -> knock(code, name))
                    .isInstanceOfSatisfying(
                            Turned.class,
                            turned ->
                                    assertThat(turned.why().reason())
                                            .isEqualTo(ServerFrame.Reason.BAD_NAME));
        }
    }

    @Test
    void nobody_comes_by_an_invitation_under_a_mark_of_the_class() {
        var code = catalog.links().invite(app, classroom.id, Role.GUEST).code();
        for (var name : List.of("Eve (Teacher)", "System", "老师", "s y s t e m"))
            assertThat(why(() -> knock(code, name))).isEqualTo(ServerFrame.Reason.NAME_MISLEADS);
        assertThat(knock(code, "Eve")).isNotEmpty();
    }

    @Test
    void a_guest_writes_each_word_of_the_name_in_one_script() {
        var code = catalog.links().invite(app, classroom.id, Role.GUEST).code();
        for (var name : List.of("Zo\u0439a", "\uD800\uDEA0\uD800\uDEA1"))
            assertThat(why(() -> knock(code, name))).isEqualTo(ServerFrame.Reason.BAD_NAME);
        assertThat(knock(code, "Zoja \u0417\u043E\u044F")).isNotEmpty();
    }

    @Test
    void a_silence_holds_for_the_browser_under_any_name_until_it_is_lifted() {
        var code = catalog.links().invite(app, classroom.id, Role.STUDENT).code();
        var eve =
                porter.knock(new Foyer.Knock(code, "Eve", agreed()), "here", _ -> Optional.empty());
        var first = entry(eve);
        keyed(first);
        var room = classroom.room();
        room.submit(new RosterCommand.SwitchWaitingRoom(WhoWaits.NOBODY), Actor.SERVER);
        var who = new Newcomer(new PersonRef("peve"), first.user(), "Eve", "", 1, true, false);
        room.submit(new ServerCommand.Enter(who, Device.WEB), Actor.SERVER);
        var ref = room.room().roster().find(first.user()).orElseThrow();
        var other = new Foyer.Knock(code, "Adam", agreed());
        assertThat(entry(porter.knock(other, "here", _ -> Optional.ofNullable(eve.mark()))).user())
                .isNotEqualTo(first.user());
        room.submit(new ChatCommand.SilencePerson(ref, null), Actor.SERVER);
        var again = entry(porter.knock(other, "here", _ -> Optional.ofNullable(eve.mark())));
        assertThat(again.user()).isEqualTo(first.user());
        assertThat(again.name()).isEqualTo("Eve");
        room.submit(new ChatCommand.LiftSilence(ref), Actor.SERVER);
        assertThat(entry(porter.knock(other, "here", _ -> Optional.ofNullable(eve.mark()))).name())
                .isEqualTo("Adam");
    }

    // Who comes in has a key from then on; the log of this class is elsewhere.
    private void keyed(Entry entry) {
        installation.vault().meet(app.value(), entry.user().value());
    }

    private Entry entry(Porter.Let let) {
        var secret = let.opened().resume();
        return catalog.introductions()
                .open(secret)
                .map(Introduction::entry)
                .or(() -> catalog.entries().open(secret))
                .orElseThrow();
    }

    @Test
    void nobody_comes_by_an_invitation_under_the_name_of_who_leads() {
        var code = catalog.links().invite(app, classroom.id, Role.STUDENT).code();
        for (var name : List.of("ann", " ANN ", "\uff41nn", "a\u200bnn", "(Ann.)"))
            assertThat(why(() -> knock(code, name))).isEqualTo(ServerFrame.Reason.NAME_TAKEN);
        assertThat(knock(code, "Anna")).isNotEmpty();
        assertThat(knock(code, "Ben")).isNotEmpty();
        var settings = Objects.requireNonNull(classroom.room().room().lesson()).settings();
        var assists = new Leaders(null, List.of(ben.newcomer()), List.of());
        classroom
                .room()
                .submit(new ServerCommand.ChangeRoom(settings, settings, assists), Actor.SERVER);
        assertThat(why(() -> knock(code, "Ben"))).isEqualTo(ServerFrame.Reason.NAME_TAKEN);
        assertThat(knock(code, "ann")).as("who leads no more").isNotEmpty();
    }
}
