package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lyceum.OnEngine;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonObject;
import lyceum.personal.Erasure;
import lyceum.room.AppId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What an application agreed to, and what follows from it.
@ParameterizedClass
@EnumSource(OnEngine.class)
class AgreementTest {
    private static final String DISPUTE = ",\"Basis\":\"DISPUTE\",\"Approvers\":[\"Eva\",\"Tom\"]";
    private static final AppId OLD = new AppId(3_520_372);

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Taught taught;

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String id(String agreement) {
        return ",\"AgreementId\":\"" + agreement + "\"";
    }

    private JsonObject accept(String agreement) {
        return (JsonObject) taught.own("AcceptAgreement", id(agreement)).fields().get("Accepted");
    }

    private JsonObject accepted() {
        return (JsonObject) taught.own("DescribeAgreements", "").fields().get("Accepted");
    }

    private static String clauses(JsonObject agreement) {
        return agreement.fields().get("Clauses").toString();
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    void whoMakesAnApplicationAcceptsTheUsualAgreementByThat() {
        var accepted = accepted();
        assertThat(Customer.text(accepted, "AgreementId")).isEqualTo("2025-04-25-default");
        assertThat(Customer.text(accepted, "Profile")).isEqualTo("DEFAULT");
        assertThat(Customer.text(accepted, "Method")).isEqualTo("CREATION");
        assertThat(Customer.text(accepted, "Accepter")).isEqualTo("a test");
        assertThat(Customer.text(accepted, "Sha256"))
                .isEqualTo("477fa3d690e3547a7f334f17d5c225376f1b5b6d60bc5cc5211b2bca60bb0dcd");
        taught.create();
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    void anotherOneHoldsFromThenOnAlsoAfterARestart() {
        served.pass(Duration.ofDays(1));
        var at = served.instant().getEpochSecond();
        assertThat(Taught.number(accept("2025-04-25-strict"), "AcceptedAt")).isEqualTo(at);
        served.pass(Duration.ofDays(1));
        // Once more changes nothing.
        assertThat(Taught.number(accept("2025-04-25-strict"), "AcceptedAt")).isEqualTo(at);
        served.close();
        open();
        assertThat(Customer.text(accepted(), "Profile")).isEqualTo("STRICT");
        assertThat(Customer.text(accepted(), "Method")).isEqualTo("API");
        assertThat(Customer.text(accepted(), "Accepter")).contains(Served.SECRET_ID);
        assertThat(taught.refused("AcceptAgreement", id("2026-01-01")))
                .isEqualTo("ResourceNotFound: There is no such agreement.");
        assertThat(Customer.text(accepted(), "Profile")).isEqualTo("STRICT");
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    void withoutOneNoClassIsMade() {
        var account = served.catalog.applications().find(Served.APP).orElseThrow().developer();
        served.catalog.applications().create(OLD, "From before", account);
        var app = "{\"SdkAppId\":" + OLD;
        var asked = RoomRulesTest.room("").replace(Served.APP.toString(), OLD.toString());
        var customer = taught.customer();
        assertThat(customer.refused("CreateRoom", asked))
                .startsWith("OperationDenied: No agreement was accepted");
        var several =
                app + ",\"RoomInfos\":[" + asked.replace("\"SdkAppId\":" + OLD + ",", "") + "]}";
        assertThat(customer.refused("BatchCreateRoom", several))
                .startsWith("OperationDenied: No agreement was accepted");
        assertThat(customer.own("DescribeAgreements", app + "}").fields().get("Accepted"))
                .isInstanceOf(JsonNull.class);
        customer.own("AcceptAgreement", app + id("2025-04-25-default") + "}");
        customer.call("CreateRoom", asked);
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    @Tag("C-09")
    @Tag("C-10")
    void whoIsBoundToTheOlderTextIsNotShownToHaveAcceptedTheNewerOne() {
        assertThat(clauses(accepted())).contains("CONSENTS", "INDEMNITY", "NO_WARRANTY");
        assertThat(clauses(accept("2023-03-24")))
                .contains("MINIMUM_AGE", "CONSENTS", "NO_SENSITIVE_DATA")
                .doesNotContain("INDEMNITY", "NO_WARRANTY");
        assertThat(clauses(accepted())).doesNotContain("INDEMNITY", "NO_WARRANTY");
        assertThat(Customer.text(accepted(), "Sha256"))
                .isEqualTo("ae51740bbfe3b5fc2827a0831030c1930a243f540654af989f9f94de518cc7da");
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    @Tag("M-02")
    void tighterBoundsEndWhatIsTooOldAndWiderOnesBringNothingBack() {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        served.pass(Duration.ofDays(370));
        taught.say(room, ann, "sloe");
        assertThat(taught.said(room)).contains("quince", "sloe");
        accept("2025-04-25-coppa");
        served.rooms.letGo(room);
        assertThat(taught.said(room)).contains("sloe").doesNotContain("quince");
        accept("2025-04-25");
        assertThat(taught.said(room)).contains("sloe").doesNotContain("quince");
        served.close();
        open();
        assertThat(taught.said(room)).contains("sloe").doesNotContain("quince");
        var chat =
                Taught.list(taught.own("DescribeRetention", ""), "Rules").stream()
                        .filter(rule -> Customer.text(rule, "Category").equals("CHAT"))
                        .findFirst()
                        .orElseThrow();
        // Nothing was chosen, so the agreement's own holds again, until it is erased.
        assertThat(Taught.isNull(chat, "Days")).isTrue();
        assertThat(Taught.list(taught.own("DescribeRetention", ""), "Changes")).isEmpty();
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    @Tag("T-05")
    void aHoldStandsUnderAnAgreementThatKnowsItsReasonOnly() {
        accept("2025-04-25");
        var hold = Customer.text(taught.own("PlaceHold", DISPUTE + ",\"Days\":9"), "HoldId");
        assertThat(taught.refused("AcceptAgreement", id("2025-04-25-default")))
                .startsWith("OperationDenied: A hold stands");
        assertThat(Customer.text(accepted(), "Profile")).isEqualTo("V2025");
        taught.own("ReleaseHold", ",\"HoldId\":\"" + hold + "\"");
        accept("2025-04-25-default");
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    @Tag("U-01")
    void theGateAsksWhatWasAccepted() {
        var now = served.instant().getEpochSecond();
        var fault =
                ",\"From\":%d,\"To\":%d,\"Purpose\":\"TROUBLESHOOT\",\"Ticket\":\"T-1\""
                                .formatted(now - 60, now + 1)
                        + ",\"Offset\":0,\"Limit\":10";
        taught.own("SearchLog", fault);
        for (var stricter : List.of("2025-04-25-strict", "2023-03-24")) {
            accept(stricter);
            assertThat(taught.refused("SearchLog", fault)).startsWith("UnauthorizedOperation");
        }
        accept("2025-04-25");
        taught.own("SearchLog", fault);
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    void whoAcceptedIsSealedStaysWhenPeopleGoAndGoesWithTheApplication() throws IOException {
        accept("2025-04-25-strict");
        assertThat(engine.bytes(directory)).contains("2025-04-25-strict").doesNotContain("a test");
        var ann = taught.register("Ann");
        taught.receipt(taught.own("EraseUser", ",\"UserId\":\"" + ann + "\""));
        assertThat(Customer.text(accepted(), "Accepter")).contains(Served.SECRET_ID);
        var all = new Erasure.OfApplication(Served.APP.value());
        var rows = served.acceptances.store();
        assertThat(rows.size(all).items()).isEqualTo(2);
        assertThat(rows.size(new Erasure.OfPerson(Served.APP.value(), 7)).items()).isZero();
        while (rows.erase(all)) continue;
        assertThat(rows.size(all).items()).isZero();
    }

    @Test
    @Tag("M-01")
    @Tag("C-08")
    void allAreListedWithWhatFollowsFromThem() {
        var all = Taught.list(taught.own("DescribeAgreements", ""), "Agreements");
        assertThat(all)
                .extracting(one -> Customer.text(one, "AgreementId"))
                .isEqualTo(
                        List.of(
                                "2025-04-25-default",
                                "2023-03-24",
                                "2025-04-25",
                                "2025-04-25-strict",
                                "2025-04-25-coppa"));
        assertThat(all)
                .extracting(one -> one.fields().get("Bases").toString())
                .satisfiesExactly(
                        usual -> assertThat(usual).contains("LAW").doesNotContain("DISPUTE"),
                        old -> assertThat(old).doesNotContain("LAW"),
                        now -> assertThat(now).contains("LAW", "DISPUTE", "TERMS"),
                        strict -> assertThat(strict).contains("LAW").doesNotContain("TERMS"),
                        coppa -> assertThat(coppa).contains("LAW").doesNotContain("TERMS"));
        var coppa = Taught.list(all.getLast(), "Terms").get(4);
        assertThat(Customer.text(coppa, "Category")).isEqualTo("CHAT");
        assertThat(Taught.number(coppa, "Most")).isEqualTo(365);
    }
}
