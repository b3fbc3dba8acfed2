package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lyceum.catalog.Registration;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom an operator finds who is asked by somebody.
final class PeopleDeskTest {
    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String path;
    private RoomId room;
    private UserId gus;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        path = "/applications/" + app.value();
        var detail = desk.schedule(app, Desk.algebra(List.of(), List.of("Ben")));
        room = new RoomId(detail.roomId());
        gus = desk.catalog.entries().stranger();
        desk.meet(app, gus);
        var live = desk.rooms.of(room);
        var ref = new PersonRef("pgus234567abc");
        var guest = new Newcomer(ref, gus, "Gus Grün", "", 3, true, true);
        live.submit(new ServerCommand.Enter(guest, Device.WEB), Actor.SERVER);
        live.submit(new ChatCommand.Say("quince"), Actor.of(ref));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PrivacyTold.Person person(String way, Object body) {
        return desk.done(desk.post(path + "/privacy/" + way, body), PrivacyTold.Person.class);
    }

    private PrivacyTold.Matches called(String name) {
        var asked = desk.post(path + "/privacy/people", new Asked.Name(name));
        return desk.done(asked, PrivacyTold.Matches.class);
    }

    @Test
    @Tag("X-01")
    @Tag("X-02")
    @Tag("X-04")
    void whoCameByAnInvitationIsFoundFrozenGivenAllAndErased() {
        var who = new Asked.Who(gus.value());
        var found = person("person", who);
        assertThat(found.name()).isEqualTo("Gus Grün");
        assertThat(found.registered()).isFalse();
        assertThat(found.messages()).isOne();
        var freeze = new RightsAsked.Freeze(gus.value(), "request 7");
        assertThat(person("freeze", freeze).frozen()).isNotNull();
        assertThat(person("person", who).name()).doesNotContain("Gus");
        assertThat(person("lift", freeze).name()).isEqualTo("Gus Grün");
        var correct = new RightsAsked.Correct(gus.value(), "Gustav", null, "request 8");
        assertThat(desk.post(path + "/privacy/correct", correct).statusCode()).isEqualTo(404);
        var made = desk.post(path + "/privacy/exports", who);
        var archive = path + "/privacy/exports/" + desk.done(made, PrivacyTold.Archived.class).id();
        await().until(() ->
                desk.done(desk.get(archive), PrivacyTold.Archived.class).state().equals("ready"));
        var erase = new Asked.ErasePerson(gus.value(), Desk.PASSWORD, null);
        desk.done(desk.post(path + "/privacy/erase", erase), PrivacyTold.Erasing.class);
        assertThat(desk.post(path + "/privacy/person", who).statusCode()).isEqualTo(404);
        assertThat(called("Gus Grün").people()).isEmpty();
    }

    @Test
    @Tag("X-01")
    void allWhoAreCalledSoAreListedWithTheClassesThatKnowThem() {
        desk.catalog.users().register(app, new Registration(null, "gus grun", null));
        var found = called(" GUS GRÜN ");
        assertThat(found.more()).isFalse();
        assertThat(found.people())
                .extracting(PrivacyTold.Match::name)
                .containsExactly("Gus Grün", "gus grun");
        var guest = found.people().getFirst();
        assertThat(guest.userId()).isEqualTo(gus.value());
        assertThat(guest.registered()).isFalse();
        assertThat(guest.seen())
                .extracting(PrivacyTold.SeenIn::title, PrivacyTold.SeenIn::roomId)
                .containsExactly(tuple("Algebra", room.value()));
        assertThat(called("Ann").people()).hasSize(1).allMatch(PrivacyTold.Match::registered);
        assertThat(called("Gu").people()).hasSize(2);
        assertThat(called("us").people()).isEmpty();
        var empty = desk.post(path + "/privacy/people", new Asked.Name(" "));
        assertThat(Desk.code(empty)).isEqualTo("bad_field");
        var soon = Instant.now().plusSeconds(60);
        var audit = desk.privacy.audit().list(app, Instant.EPOCH, soon, 0, 9);
        assertThat(audit).anyMatch(row -> row.people() == 2);
        var number = desk.application("Hillside").value();
        var there = desk.post("/applications/" + number + "/privacy/people", new Asked.Name("Ann"));
        assertThat(desk.done(there, PrivacyTold.Matches.class).people()).isEmpty();
    }

    @Test
    void whoIsCalledExactlySoComesFirstAndOtherNumbersAreOtherPeople() {
        for (var name : List.of("Demo student 1", "Demo student 2", "Demo student 12", "Demo"))
            desk.catalog.users().register(app, new Registration(null, name, null));
        assertThat(called("Demo student 1").people())
                .extracting(PrivacyTold.Match::name)
                .containsExactly("Demo student 1");
        var all = called("demo").people();
        assertThat(all).hasSize(4);
        assertThat(all.getFirst().name()).isEqualTo("Demo");
    }

    @Test
    @Tag("X-01")
    void whoWasRenamedIsFoundByTheNamesOfNowAndOfOtherClassesThatKeepTheOld() {
        var ben = called("Ben").people().getFirst().userId();
        var live = desk.rooms.of(room);
        var known = desk.catalog.users().find(app, new UserId(ben)).orElseThrow().newcomer();
        live.submit(new ServerCommand.Enter(known, Device.WEB), Actor.SERVER);
        var correct = new RightsAsked.Correct(ben, "Anton", null, "request 8");
        assertThat(desk.post(path + "/privacy/correct", correct).statusCode()).isEqualTo(200);
        for (var name : List.of("Ben", "Anton"))
            assertThat(called(name).people())
                    .extracting(PrivacyTold.Match::userId)
                    .as(name)
                    .containsExactly(ben);
        var guest = new PersonRef("pgus234567abc");
        live.submit(new RosterCommand.RenamePerson(guest, "Karl"), Actor.SERVER);
        assertThat(called("Karl").people()).hasSize(1);
        assertThat(called("Gus").people()).isEmpty();
    }

    @Test
    void theListOfAClassLeadsToThePerson() {
        var now = desk.done(desk.get(path + "/classes/" + room + "/now"), Told.ClassNow.class);
        assertThat(now.people()).extracting(Told.Attendee::userId).contains(gus.value());
    }
}
