package lyceum.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lyceum.consent.Kind;
import lyceum.consent.Register;
import lyceum.consent.Wording;
import lyceum.json.JsonTree.JsonObject;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a customer says and learns of age and agreement.
class ConsentsTest {
    private static final RoomId ROOM = new RoomId(345678901);
    private static final String PAGE = ",\"Offset\":0,\"Limit\":100";

    @TempDir Path directory;
    private Served served;
    private Taught taught;

    @BeforeEach
    void open() {
        served = new Served(directory, false);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String user(String id) {
        return ",\"UserId\":\"" + id + "\"";
    }

    private List<JsonObject> consents(String more) {
        return Taught.list(taught.own("DescribeConsents", more + PAGE), "Consents");
    }

    private String stranger() {
        var user = served.catalog.entries().stranger();
        served.vault().meet(Served.APP.value(), user.value());
        served.consents.agree(Served.APP, ROOM, user, served.consents.wording(Served.APP, "en-US"));
        return user.value();
    }

    @Test
    @Tag("C-01")
    void theCustomerAnswersForManyAtOnceAndHearsWhoIsUnknown() {
        var many = new ArrayList<String>();
        var pupil = Taught.APP + ",\"Name\":\"Pupil\"}";
        var pupils = "{\"Users\":" + Collections.nCopies(230, pupil) + "}";
        for (var each : Taught.list(taught.customer().call("BatchRegister", pupils), "Users"))
            many.add(Customer.text(each, "UserId"));
        var ann = many.getFirst();
        var gone = many.getLast();
        taught.own("EraseUser", user(gone));
        many.add(10, "nobody");
        var answered = Taught.list(taught.own("BatchAssertAge", ages(many, "OVER_MIN")), "Users");
        assertThat(answered)
                .extracting(one -> Customer.text(one, "UserId"))
                .containsExactlyElementsOf(many);
        assertThat(answered)
                .filteredOn(one -> Taught.number(one, "Asserted") == 0)
                .extracting(one -> Customer.text(one, "UserId"))
                .containsExactly("nobody", gone);
        var known = many.stream().filter(this::answered).toList();
        assertThat(known).hasSize(229).contains(ann);
        // The newest word stands, also of one who is named twice.
        var twice = List.of(ann, ann);
        taught.own("BatchAssertAge", ages(twice, "SCHOOL_AUTHORITY"));
        assertThat(answered(ann)).isTrue();
        var school = consents(user(ann)).getLast();
        assertThat(Customer.text(school, "Basis")).isEqualTo("SCHOOL_AUTHORITY");
        assertThat(Taught.isNull(school, "WithdrawnAt")).isTrue();
        assertThat(taught.refused("BatchAssertAge", ages(List.of(ann), "BIRTHDAY")))
                .contains("Users.0.Basis");
        var most = Collections.nCopies(1_001, ann);
        assertThat(taught.refused("BatchAssertAge", ages(most, "OVER_MIN")))
                .startsWith("LimitExceeded");
    }

    private boolean answered(String user) {
        return served.consents.answer(Served.APP, new UserId(user)).isPresent();
    }

    private static String ages(List<String> users, String basis) {
        return users.stream()
                .map(each -> "{\"UserId\":\"%s\",\"Basis\":\"%s\"}".formatted(each, basis))
                .collect(joining(",", ",\"Users\":[", "]"));
    }

    @Test
    @Tag("C-01")
    void theCustomerAnswersForAnAgeAndTheNewestWordStands() {
        var ann = taught.register("Ann");
        var basis = ",\"Basis\":\"SCHOOL_AUTHORITY\"";
        taught.own("AssertAge", user(ann) + basis + ",\"Jurisdiction\":\"AT\"");
        taught.own("AssertAge", user(ann) + ",\"Basis\":\"OVER_MIN\"");
        var rows = consents(user(ann));
        assertThat(rows.stream().map(row -> Customer.text(row, "Basis")))
                .containsExactly("SCHOOL_AUTHORITY", "OVER_MIN");
        assertThat(rows.stream().map(row -> Taught.number(row, "MinimumAge")))
                .containsExactly(14L, 16L);
        assertThat(Taught.isNull(rows.getFirst(), "WithdrawnAt")).isFalse();
        assertThat(Taught.isNull(rows.getLast(), "WithdrawnAt")).isTrue();
        assertThat(Customer.text(rows.getLast(), "AssertedBy"))
                .isEqualTo("key " + Served.SECRET_ID);
        assertThat(Customer.text(rows.getLast(), "Method")).isEqualTo("API");
        assertThat(taught.refused("AssertAge", user("nobody") + basis))
                .startsWith("ResourceNotFound.User");
        for (var wrong : List.of("ONE_OF_THESE", "UNDER_MIN", ""))
            assertThat(taught.refused("AssertAge", user(ann) + ",\"Basis\":\"" + wrong + "\""))
                    .contains("Basis");
        assertThat(taught.refused("AssertAge", user(ann) + basis + ",\"BirthDate\":\"2015-01-01\""))
                .startsWith("UnknownParameter");
    }

    @Test
    @Tag("C-02")
    void theApplicationChoosesWhatIsAskedAndItsCountry() {
        var usual = taught.own("ModifyConsentPolicy", "");
        assertThat(Customer.text(usual, "Invited")).isEqualTo("REQUIRE");
        assertThat(Customer.text(usual, "Registered")).isEqualTo("OFF");
        assertThat(Taught.number(usual, "MinimumAge")).isEqualTo(16);
        var more = ",\"Registered\":\"REQUIRE\",\"Jurisdiction\":\"AT\"";
        assertThat(Taught.number(taught.own("ModifyConsentPolicy", more), "MinimumAge"))
                .isEqualTo(14);
        served.close();
        open();
        var kept = taught.own("ModifyConsentPolicy", "");
        assertThat(Customer.text(kept, "Registered")).isEqualTo("REQUIRE");
        assertThat(Customer.text(kept, "Jurisdiction")).isEqualTo("AT");
        assertThat(taught.refused("ModifyConsentPolicy", ",\"Jurisdiction\":\"XX\""))
                .contains("Jurisdiction");
        assertThat(taught.refused("ModifyConsentPolicy", ",\"Invited\":\"NEVER\""))
                .contains("Invited");
    }

    @Test
    @Tag("C-03")
    @Tag("C-04")
    void whatWasAgreedIsListedWithItsWordsAndStaysWhenItIsTakenBack() {
        var ivy = stranger();
        var row = consents("").getFirst();
        assertThat(Customer.text(row, "UserId")).isEqualTo(ivy);
        assertThat(Customer.text(row, "Method")).isEqualTo("JOIN_SCREEN");
        assertThat(Customer.text(row, "TextSha256")).isEqualTo(Wording.of("en-US", 16).sha256());
        assertThat(Taught.number(row, "RoomId")).isEqualTo(ROOM.value());
        assertThat(Taught.number(taught.own("WithdrawConsent", user(ivy)), "Withdrawn")).isOne();
        assertThat(Taught.number(taught.own("WithdrawConsent", user(ivy)), "Withdrawn")).isZero();
        assertThat(Taught.number(consents("").getFirst(), "WithdrawnAt"))
                .isEqualTo(served.instant().getEpochSecond());
        var audit = ",\"From\":0,\"To\":4000000000" + PAGE;
        assertThat(taught.own("DescribeAudit", audit).toString()).contains("PROFILE", "PROVIDE");
    }

    @Test
    @Tag("C-04")
    @Tag("U-06")
    void consentsGoWithThePersonAndTheCountsStay() {
        var ivy = stranger();
        var tom = stranger();
        taught.receipt(taught.own("EraseUser", user(ivy)));
        assertThat(consents("").stream().map(row -> Customer.text(row, "UserId")))
                .containsExactly(tom);
        assertThat(served.consents.standing(Served.APP, new UserId(ivy), Kind.CLASS)).isEmpty();
        var answer = taught.own("DescribeConsents", PAGE);
        assertThat(Taught.number(answer, "Total")).isOne();
        assertThat(answer.toString()).doesNotContain(ivy);
        // Of so few nobody is counted: from one it could be guessed who that was.
        assertThat(Taught.list(answer, "Counts")).isEmpty();
        for (int n = 2; n < Register.LEAST_PEOPLE; n++) stranger();
        var many = taught.own("DescribeConsents", PAGE);
        var count = Taught.list(many, "Counts").getFirst();
        assertThat(Taught.number(count, "Given")).isEqualTo(Register.LEAST_PEOPLE);
        assertThat(Taught.number(count, "Withdrawn")).isZero();
    }

    @Test
    @Tag("C-05")
    void theProofIsASignedListThatIsCheckedWithoutAServer(@TempDir Path taken) throws Exception {
        var ann = taught.register("Ann");
        taught.own("AssertAge", user(ann) + ",\"Basis\":\"SCHOOL_AUTHORITY\"");
        var ivy = stranger();
        taught.own("WithdrawConsent", user(ivy));
        var archives = new Taken(served, taught);
        var lines = archives.files(archives.application(), taken).get("consents.jsonl");
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines).contains(ann, ivy, Wording.of("en-US", 16).sha256(), "SCHOOL_AUTHORITY");
        assertThat(lines).contains("key " + Served.SECRET_ID);
        assertThat(lines.lines().filter(line -> line.contains("\"withdrawnAt\":null"))).hasSize(1);
    }

    @Test
    @Tag("C-04")
    void aConsentEndsByItsAgeWhereTheApplicationChoseSo() {
        var ivy = stranger();
        served.pass(Duration.ofDays(400));
        assertThat(served.consents.standing(Served.APP, new UserId(ivy), Kind.CLASS)).isPresent();
        taught.own("ModifyRetention", ",\"Rules\":[{\"Category\":\"PROFILE\",\"Days\":300}]");
        assertThat(served.consents.standing(Served.APP, new UserId(ivy), Kind.CLASS)).isEmpty();
        assertThat(served.consents.admits(Served.APP, new UserId(ivy), true)).isFalse();
        assertThat(consents("")).isEmpty();
    }
}
