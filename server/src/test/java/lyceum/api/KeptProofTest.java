package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lyceum.OnEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// That an agreement was accepted stays known for a while after its application, without a name.
@ParameterizedClass
@EnumSource(OnEngine.class)
class KeptProofTest {
    private static final Duration LIMITATION = Duration.ofDays(1_098);

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Taught taught;

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
        served.privacy.sweeper().eachRound(() -> served.acceptances.endProofs(LIMITATION));
    }

    @AfterEach
    void close() {
        served.close();
    }

    private List<String> kept() {
        return served.database.read(sql ->
                sql.list(
                        "SELECT * FROM terms_kept ORDER BY n",
                        row -> row.number("app") + " " + row.text("agreement")));
    }

    private void sweep() {
        assertThat(served.privacy.sweeper().sweep()).isTrue();
    }

    @Test
    @Tag("C-08")
    void itOutlivesItsApplicationByTheLimitationPeriod() {
        taught.own("AcceptAgreement", ",\"AgreementId\":\"2025-04-25-strict\"");
        taught.own("CloseApplication", ",\"GraceDays\":0");
        sweep();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> served.privacy.receipts().count(Served.APP) == 1);
        assertThat(kept()).hasSize(2);
        assertThat(kept().getLast()).startsWith(Served.APP + " 2025-04-25-strict");
        assertThat(kept().toString()).doesNotContain(Served.SECRET_ID, "a test");
        assertThat(served.acceptances.newest(Served.APP)).isEmpty();
        for (int year = 0; year < 3; year++) {
            served.pass(Duration.ofDays(365));
            sweep();
        }
        assertThat(kept()).hasSize(2);
        served.pass(Duration.ofDays(4));
        sweep();
        assertThat(kept()).isEmpty();
    }

    @Test
    @Tag("C-08")
    void itDoesNotEndWithItsPeople() {
        var ann = taught.register("Ann");
        taught.receipt(taught.own("EraseUser", ",\"UserId\":\"" + ann + "\""));
        assertThat(served.acceptances.newest(Served.APP)).isPresent();
        assertThat(taught.create()).isNotNull();
        assertThat(kept()).isEmpty();
    }
}
