package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import lyceum.OnDisk;
import lyceum.OnEngine;
import lyceum.room.AppId;
import lyceum.room.Status;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The end of an application: notice, days of grace, and nothing of it left within seven days.
@ParameterizedClass
@EnumSource(OnEngine.class)
class ClosingTest {
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

    private void sweep() {
        assertThat(served.privacy.sweeper().sweep()).isTrue();
    }

    private String state() {
        return Customer.text(taught.own("DescribeApplicationState", ""), "State");
    }

    @Test
    @Tag("T-08")
    void aClosedApplicationHoldsNoClassButCanBeLookedAtAndReopened() {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        assertThat(state()).isEqualTo("ACTIVE");
        taught.customer().call("StartRoom", "{\"RoomId\":" + room + "}");
        var closed = taught.own("CloseApplication", ",\"GraceDays\":2");
        var now = served.instant().getEpochSecond();
        assertThat(Taught.number(closed, "PurgeAt"))
                .isEqualTo(now + Duration.ofDays(2).toSeconds());
        assertThat(Taught.number(closed, "EndsAt")).isEqualTo(now + Duration.ofDays(7).toSeconds());
        assertThat(taught.customer().refused("CreateRoom", RoomRulesTest.room("")))
                .startsWith("OperationDenied");
        assertThat(state()).isEqualTo("CEASED");
        assertThat(served.rooms.row(room).orElseThrow().status()).isEqualTo(Status.ENDED);
        taught.own("DescribeRetention", "");
        served.pass(Duration.ofDays(2).minusSeconds(1));
        sweep();
        taught.own("ReopenApplication", "");
        served.pass(Duration.ofDays(30));
        sweep();
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(taught.said(room)).contains("quince");
    }

    @Test
    @Tag("T-08")
    void afterTheDaysOfGraceNothingOfItIsLeftAndTheOthersStay() throws IOException {
        var other = new AppId(3_520_372);
        served.catalog.applications().create(other, "College", null);
        served.catalog.keys().create(other, "AKIDotherotherotherother", "k".repeat(32));
        var college =
                new Customer(served.gateway, "AKIDotherotherotherother", "k".repeat(32), served);
        var kept = college.call("RegisterUser", "{\"SdkAppId\":3520372,\"Name\":\"Cleo\"}");
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        taught.joined(room, ann);
        var sealed = sealed();
        assertThat(engine.bytes(directory)).contains(sealed);
        taught.own("CloseApplication", "");
        served.pass(Duration.ofDays(3));
        sweep();
        assertThat(taught.refused("DescribeApplicationState", "")).startsWith("AuthFailure");
        assertThat(served.catalog.applications().find(Served.APP)).isEmpty();
        await(() -> count("erasure", Served.APP) == 1 && receipts() == 1);
        for (var value : sealed) assertThat(engine.holding(directory, value)).isEmpty();
        for (var table : List.of("app_user", "api_key", "room", "retention_rule", "hold"))
            assertThat(count(table, Served.APP)).as(table).isZero();
        var cleo = "{\"UserId\":\"" + Customer.text(kept, "UserId") + "\"}";
        assertThat(Customer.text(college.call("DescribeUser", cleo), "Name")).isEqualTo("Cleo");
        sweep();
        assertThat(receipts()).isOne();
    }

    private List<String> sealed() {
        return served.database.read(sql ->
                sql.list(
                        """
                        SELECT p.sealed FROM room_personal p JOIN room r ON r.id = p.room
                        WHERE r.app = ? ORDER BY p.seq LIMIT 100
                        """,
                        row -> OnDisk.text(row.bytes("sealed")),
                        Served.APP.value()));
    }

    private long count(String table, AppId app) {
        return served.database
                .read(sql ->
                        sql.one(
                                "SELECT count(*) AS n FROM " + table + " WHERE app = ?",
                                row -> row.number("n"),
                                app.value()))
                .orElse(0L);
    }

    private long receipts() {
        return served.privacy.receipts().count(Served.APP);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    @Test
    @Tag("T-08")
    void aServerThatStartedAnewGoesOnWithTheClosing() {
        taught.register("Ann");
        taught.own("CloseApplication", ",\"GraceDays\":6");
        served.pass(Duration.ofDays(3));
        sweep();
        served.close();
        open(); // its clock begins where that of the test did
        assertThat(state()).isEqualTo("CEASED");
        served.pass(Duration.ofDays(6));
        sweep();
        assertThat(served.catalog.applications().find(Served.APP)).isEmpty();
        await(() -> receipts() == 1);
    }

    @Test
    @Tag("T-08")
    void whatIsHeldStaysAndTheRestGoes() {
        var ann = taught.register("Ann");
        var ben = taught.register("Ben");
        var law = ",\"Basis\":\"LAW\",\"Approvers\":[\"Eva\",\"Tom\"],\"Days\":10";
        taught.own("PlaceHold", ",\"UserId\":\"" + ann + "\"" + law);
        taught.own("CloseApplication", ",\"GraceDays\":0");
        sweep();
        assertThat(state()).isEqualTo("PURGING");
        assertThat(served.vault().person(Served.APP.value(), ann)).isPresent();
        assertThat(served.vault().person(Served.APP.value(), ben)).isEmpty();
        assertThat(taught.refused("ReopenApplication", "")).startsWith("OperationDenied");
        served.pass(Duration.ofDays(10));
        sweep();
        assertThat(served.vault().person(Served.APP.value(), ann)).isEmpty();
        await(() -> receipts() == 2);
    }

    @Test
    @Tag("T-08")
    void theDaysOfGraceAreWithinTheWeek() {
        assertThat(taught.refused("CloseApplication", ",\"GraceDays\":7")).contains("GraceDays");
        assertThat(taught.refused("CloseApplication", ",\"GraceDays\":-1")).contains("GraceDays");
        taught.own("CloseApplication", ",\"GraceDays\":6");
        served.pass(Duration.ofDays(1));
        // The days still count from the end of use.
        var sooner = taught.own("CloseApplication", ",\"GraceDays\":2");
        var day = Duration.ofDays(1).toSeconds();
        assertThat(Taught.number(sooner, "PurgeAt"))
                .isEqualTo(served.instant().getEpochSecond() + day);
    }
}
