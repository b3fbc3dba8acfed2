package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lyceum.OnEngine;
import lyceum.http.Header;
import lyceum.http.HttpFault;
import lyceum.http.Request;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonObject;
import lyceum.petition.Kind;
import lyceum.petition.PetitionDoor;
import lyceum.petition.PetitionRefused;
import lyceum.petition.Source;
import lyceum.privacy.Audit;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What people ask about their own data is taken, reminded of, done and answered.
@ParameterizedClass
@EnumSource(OnEngine.class)
class PetitionsTest {
    private static final String LIST = ",\"Offset\":0,\"Limit\":100";

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Taught taught;
    private String ann = "";

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
        ann = taught.register("Ann");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String asked(String user, String kind) {
        return ",\"UserId\":\"%s\",\"Kind\":\"%s\"".formatted(user, kind);
    }

    private String file(String user, String kind) {
        return Customer.text(taught.own("FilePetition", asked(user, kind)), "PetitionId");
    }

    private static String of(String petition) {
        return ",\"PetitionId\":\"" + petition + "\"";
    }

    private List<JsonObject> listed(String more) {
        return Taught.list(taught.own("DescribePetitions", more + LIST), "Petitions");
    }

    private JsonObject only() {
        var all = listed(",\"All\":1");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> trace(String petition) {
        return served
                .privacy
                .audit()
                .list(Served.APP, Instant.EPOCH, served.instant().plusSeconds(1), 0, 100)
                .stream()
                .peek(row -> assertThat(row.whole()).isTrue())
                .filter(row -> row.ticket().contains(petition))
                .filter(row -> row.actor().contains(Served.SECRET_ID))
                .map(Audit.Entry::ticket)
                .map(ticket -> ticket.substring(ticket.lastIndexOf(petition) + petition.length()))
                .map(String::strip)
                .toList();
    }

    @Test
    @Tag("X-03")
    void whatIsAskedHasAStateAndADayByWhichItIsAnswered() {
        var made = taught.own("FilePetition", asked(ann, "RECTIFICATION"));
        var now = served.instant().getEpochSecond();
        assertThat(Taught.number(made, "DueAt") - now).isEqualTo(30 * 86_400);
        served.pass(Duration.ofDays(1));
        // Who asks again has asked once; the day stays.
        assertThat(taught.own("FilePetition", asked(ann, "RECTIFICATION")).fields().get("DueAt"))
                .isEqualTo(made.fields().get("DueAt"));
        var petition = only();
        assertThat(Customer.text(petition, "UserId")).isEqualTo(ann);
        assertThat(Customer.text(petition, "State")).isEqualTo("OPEN");
        assertThat(Taught.number(petition, "Proven")).isOne();
        var id = Customer.text(petition, "PetitionId");
        assertThat(taught.refused("FulfilPetition", of(id))).startsWith("OperationDenied");
        assertThat(taught.refused("ClosePetition", of(id) + ",\"Outcome\":\"REFUSED\""))
                .contains("Answer");
        assertThat(taught.refused("ClosePetition", of(id) + ",\"Outcome\":\"OPEN\""))
                .contains("Outcome");
        var end = of(id) + ",\"Outcome\":\"REFUSED\",\"Answer\":\"It is right as it is.\"";
        taught.own("ClosePetition", end);
        assertThat(taught.refused("ClosePetition", end)).startsWith("OperationDenied");
        assertThat(listed("")).isEmpty();
        assertThat(Customer.text(only(), "Answer")).isEqualTo("It is right as it is.");
        assertThat(Taught.isNull(only(), "ClosedAt")).isFalse();
        assertThat(trace(id)).containsExactly("filed", "filed", "REFUSED");
        assertThat(taught.refused("FilePetition", asked("nobody", "ACCESS")))
                .startsWith("ResourceNotFound.User");
        assertThat(taught.refused("FilePetition", asked(ann, "PRAISE"))).contains("Kind");
        assertThat(taught.refused("ClosePetition", of("0") + ",\"Outcome\":\"DONE\""))
                .startsWith("ResourceNotFound");
    }

    @Test
    @Tag("X-03")
    void somebodyIsCalledAtTwentyFiveOfThirtyDays() {
        var reminder = served.petitions.reminder(served.keeping.time()::now);
        served.privacy.sweeper().eachRound(reminder::round);
        var id = file(ann, "OBJECTION");
        served.pass(Duration.ofDays(25).minusMillis(1));
        sweep();
        assertThat(reminder.late()).isZero();
        served.pass(Duration.ofMillis(1));
        sweep();
        assertThat(reminder.late()).isOne();
        // It still is one after a restart, and until it is answered.
        assertThat(served.petitions.reminder(served::instant).late()).isOne();
        taught.own("ClosePetition", of(id) + ",\"Outcome\":\"WITHDRAWN\"");
        sweep();
        assertThat(reminder.late()).isZero();
    }

    @Test
    @Tag("X-03")
    void whatIsExtendedOnceHasALaterDayAndTheReminderFollowsIt() {
        var reminder = served.petitions.reminder(served.keeping.time()::now);
        served.privacy.sweeper().eachRound(reminder::round);
        var id = file(ann, "OBJECTION");
        var why = of(id) + ",\"Reason\":\"Four years of classes\"";
        assertThat(taught.refused("ExtendPetition", of(id) + ",\"Reason\":\" \""))
                .contains("Reason");
        assertThat(taught.refused("ExtendPetition", of("0") + ",\"Reason\":\"x\""))
                .startsWith("ResourceNotFound");
        served.pass(Duration.ofDays(26));
        sweep();
        assertThat(reminder.late()).isOne();
        var now = served.instant().getEpochSecond();
        var more = taught.own("ExtendPetition", why);
        var days = (Taught.number(more, "DueAt") - Taught.number(more, "FiledAt")) / 86_400;
        assertThat(days).isEqualTo(89);
        assertThat(Taught.number(only(), "ExtendedAt")).isEqualTo(now);
        assertThat(Customer.text(only(), "Extension")).isEqualTo("Four years of classes");
        assertThat(taught.refused("ExtendPetition", why)).startsWith("OperationDenied");
        sweep();
        assertThat(reminder.late()).isZero();
        served.pass(Duration.ofDays(84 - 26).minusMillis(1));
        sweep();
        assertThat(reminder.late()).isZero();
        served.pass(Duration.ofMillis(1));
        sweep();
        assertThat(reminder.late()).isOne();
        taught.own("ClosePetition", of(id) + ",\"Outcome\":\"DONE\"");
        assertThat(trace(id)).containsExactly("filed", "extended", "DONE");
    }

    @Test
    @Tag("X-03")
    void whoAsksAgainIsToldTheNewDayAndWhyAndNothingIsExtendedTooLate() {
        var door = new PetitionDoor(served.ombudsman, served.catalog.tokens());
        var token = served.catalog.tokens().issue(Served.APP, new UserId(ann), null);
        var id = file(ann, "ACCESS");
        var late = file(ann, "OBJECTION");
        taught.own("ExtendPetition", of(id) + ",\"Reason\":\"Four years of classes\"");
        var taken = (JsonObject) JsonTree.parse(door.take(plea(token, "ACCESS")).body());
        assertThat(Customer.text(taken, "extension")).isEqualTo("Four years of classes");
        var due = served.petitions.find(Served.APP, id).orElseThrow().due();
        assertThat(Taught.number(taken, "dueAt")).isEqualTo(due.toEpochMilli());
        // What is due first stands before what is older.
        assertThat(listed(""))
                .extracting(one -> Customer.text(one, "PetitionId"))
                .containsExactly(late, id);
        served.pass(Duration.ofDays(30));
        assertThat(taught.refused("ExtendPetition", of(late) + ",\"Reason\":\"many\""))
                .startsWith("OperationDenied");
        taught.receipt(taught.own("EraseUser", ",\"UserId\":\"" + ann + "\""));
        assertThat(listed(",\"All\":1")).allMatch(one -> Customer.text(one, "Extension").isEmpty());
        assertThat(kept("extension")).isZero();
    }

    private void sweep() {
        assertThat(served.privacy.sweeper().sweep()).isTrue();
    }

    @Test
    @Tag("X-03")
    void whoAsksForAllOfItGetsAnArchive() {
        var id = file(ann, "ACCESS");
        var begun = taught.own("FulfilPetition", of(id));
        assertThat(Customer.text(begun, "State")).isEqualTo("IN_WORK");
        var export = ",\"ExportId\":\"" + Customer.text(begun, "WorkId") + "\"";
        await().until(() ->
                Customer.text(taught.own("DescribeExport", export), "State").equals("READY"));
        taught.own("ClosePetition", of(id) + ",\"Outcome\":\"DONE\"");
        assertThat(Customer.text(only(), "State")).isEqualTo("DONE");
        assertThat(trace(id)).containsExactly("filed", "archive asked for", "DONE");
    }

    @Test
    @Tag("X-03")
    void whoAsksToBeErasedIsErasedAndOnlyThatItWasAnsweredStays() {
        var ben = taught.register("Ben");
        file(ben, "ACCESS");
        file(ann, "OBJECTION");
        var id = file(ann, "ERASURE");
        var done = taught.own("FulfilPetition", of(id));
        assertThat(Customer.text(done, "State")).isEqualTo("DONE");
        var erased = new JsonObject(Map.of("JobId", done.fields().get("WorkId")));
        assertThat(taught.receipt(erased)).contains("petitions");
        assertThat(listed(",\"All\":1"))
                .filteredOn(one -> Customer.text(one, "UserId").isEmpty())
                .hasSize(2)
                .allMatch(one -> Customer.text(one, "State").equals("DONE"))
                .noneMatch(one -> Taught.isNull(one, "ClosedAt"));
        assertThat(listed("")).extracting(one -> Customer.text(one, "UserId")).containsExactly(ben);
        assertThat(kept("sealed")).isOne();
        assertThat(trace(id)).containsExactly("filed", "erased");
    }

    private long kept(String column) {
        return served.database
                .read(sql ->
                        sql.one(
                                "SELECT count(*) AS n FROM petition WHERE %s IS NOT NULL"
                                        .formatted(column),
                                row -> row.number("n")))
                .orElseThrow();
    }

    @Test
    @Tag("X-03")
    void whoAsksThatNobodyReadsIsFrozen() {
        var id = file(ann, "RESTRICTION");
        assertThat(Customer.text(taught.own("FulfilPetition", of(id)), "State")).isEqualTo("DONE");
        assertThat(served.keeping.freezes().of(Served.APP, new UserId(ann))).isPresent();
        assertThat(trace(id)).containsExactly("filed", "frozen");
    }

    @Test
    @Tag("X-03")
    void whatIsHeldBackStaysOpen() {
        var hold =
                ",\"UserId\":\"%s\",\"Basis\":\"LAW\",\"Approvers\":[\"Eva\",\"Tom\"],\"Days\":9";
        taught.own("PlaceHold", hold.formatted(ann));
        var id = file(ann, "ERASURE");
        assertThat(taught.refused("FulfilPetition", of(id))).contains("hold");
        assertThat(Customer.text(only(), "State")).isEqualTo("OPEN");
    }

    @Test
    @Tag("X-03")
    void whatComesPastTheApplicationIsSentOnToIt() {
        var door = new PetitionDoor(served.ombudsman, served.catalog.tokens());
        var token = served.catalog.tokens().issue(Served.APP, new UserId(ann), null);
        assertThatThrownBy(() -> door.take(plea(token + "x", "ACCESS")))
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.status()).isEqualTo(403));
        assertThatThrownBy(() -> door.take(plea(token, "PRAISE"))).isInstanceOf(HttpFault.class);
        var taken = (JsonObject) JsonTree.parse(door.take(plea(token, "ACCESS")).body());
        var row = served.petitions.list(Served.APP, true, 0, 9).getFirst();
        assertThat(row.id()).isEqualTo(Customer.text(taken, "petition"));
        assertThat(row.told()).isNull();
        var told = only();
        assertThat(Customer.text(told, "Source")).isEqualTo("PERSON");
        assertThat(served.petitions.list(Served.APP, true, 0, 9).getFirst().told()).isNotNull();
    }

    @Test
    @Tag("X-03")
    void whoPastesALinkIntoThePageIsSentBackToItWithTheDay() {
        var door = new PetitionDoor(served.ombudsman, served.catalog.tokens());
        var token = served.catalog.tokens().issue(Served.APP, new UserId(ann), null);
        var link = "https%3A%2F%2Fschool.example%2Fclass.html%3Ftoken%3D" + token + "%26lng%3Dzh";
        var taken = door.take(form("lang=zh-CN&token=" + link + "&kind=ACCESS"));
        assertThat(taken.status()).isEqualTo(303);
        var row = served.petitions.list(Served.APP, true, 0, 9).getFirst();
        var day = row.due().atZone(ZoneOffset.UTC).toLocalDate();
        var back = PetitionDoor.PATH + "?lang=zh&answer=taken&due=" + day;
        assertThat(taken.headers()).contains(new Header("Location", back));
        assertThat(door.take(form("lang=en&token=hello&kind=ACCESS")).headers())
                .contains(new Header("Location", PetitionDoor.PATH + "?lang=en&answer=token"));
        assertThatThrownBy(() -> door.take(form("token=" + link + "&kind=PRAISE")))
                .isInstanceOf(HttpFault.class);
    }

    private static Request form(String body) {
        var type = new Header("Content-Type", "application/x-www-form-urlencoded");
        return Customer.request("POST", "", List.of(type), body.getBytes(UTF_8));
    }

    private static Request plea(String token, String kind) {
        var body = "{\"token\":\"%s\",\"kind\":\"%s\"}".formatted(token, kind);
        return Customer.request("POST", "", List.of(), body.getBytes(UTF_8));
    }

    @Test
    @Tag("X-03")
    void whatTheOperatorWasToldIsDoneOnceTheApplicationSaysWhoAsked() {
        var one =
                served.ombudsman
                        .file(Served.APP, new UserId(ann), Kind.ACCESS, Source.OPERATOR, "Olga")
                        .orElseThrow();
        assertThatThrownBy(() -> served.ombudsman.fulfil(Served.APP, one.id(), false, "Olga"))
                .isInstanceOfSatisfying(
                        PetitionRefused.class,
                        no -> assertThat(no.reason()).isEqualTo(PetitionRefused.Reason.NOT_PROVEN));
        assertThat(file(ann, "ACCESS")).isEqualTo(one.id());
        assertThat(served.ombudsman.fulfil(Served.APP, one.id(), false, "Olga").work())
                .isNotEmpty();
    }
}
