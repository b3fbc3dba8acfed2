package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lyceum.OnEngine;
import lyceum.json.JsonTree.JsonObject;
import lyceum.privacy.Reminder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// What got into wrong hands is noted, told within 72 hours, and stays to be shown.
@ParameterizedClass
@EnumSource(OnEngine.class)
class BreachesTest {
    private static final String LIST = ",\"Offset\":0,\"Limit\":100";
    private static final long LIMIT = 72 * 3_600;

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

    private long now() {
        return served.instant().getEpochSecond();
    }

    private static String what(String said) {
        return ",\"What\":\"" + said + "\"";
    }

    private static String of(JsonObject breach, String more) {
        return ",\"BreachId\":\"" + Customer.text(breach, "BreachId") + "\"" + more;
    }

    private List<JsonObject> listed(String more) {
        return Taught.list(taught.own("DescribeBreaches", more + LIST), "Breaches");
    }

    @Test
    @Tag("X-05")
    void theTimeRunsFromWhenItIsKnownAndIsToldWhereverItIsAsked() {
        var noted = taught.own("NoteBreach", what("key-in-a-mail"));
        assertThat(Taught.number(noted, "TellBy")).isEqualTo(now() + LIMIT);
        var known = ",\"LearnedAt\":" + (now() - 3_600);
        var earlier = taught.own("NoteBreach", what("laptop") + known);
        assertThat(Taught.number(earlier, "TellBy")).isEqualTo(now() - 3_600 + LIMIT);
        served.pass(Duration.ofHours(5));
        assertThat(listed(""))
                .extracting(one -> Customer.text(one, "What"))
                .containsExactly("laptop", "key-in-a-mail");
        var page = ",\"Purpose\":\"PROVIDE\"" + LIST;
        assertThat(taught.own("DescribeConcerned", of(noted, page)).fields().get("TellBy"))
                .isEqualTo(noted.fields().get("TellBy"));
        assertThat(taught.refused("DescribeConcerned", ",\"BreachId\":\"0\"" + page))
                .startsWith("ResourceNotFound");
    }

    @Test
    @Tag("X-05")
    void howItWasAnsweredStaysAndWhatSaysNothingIsRefused() {
        assertThat(taught.refused("NoteBreach", what(" "))).contains("What");
        assertThat(taught.refused("NoteBreach", what("x".repeat(1_001)))).contains("What");
        assertThat(taught.refused("NoteBreach", what("x") + ",\"LearnedAt\":" + (now() + 9)))
                .contains("LearnedAt");
        var noted = taught.own("NoteBreach", what("laptop"));
        assertThat(taught.refused("CloseBreach", of(noted, ",\"Outcome\":\"NO_RISK\"")))
                .contains("Answer");
        assertThat(taught.refused("CloseBreach", of(noted, ",\"Outcome\":\"LOST\"")))
                .contains("Outcome");
        assertThat(taught.refused("CloseBreach", ",\"BreachId\":\"0\",\"Outcome\":\"TOLD\""))
                .startsWith("ResourceNotFound");
        var end = of(noted, ",\"Outcome\":\"NO_RISK\",\"Answer\":\"Its disk was sealed\"");
        taught.own("CloseBreach", end);
        assertThat(taught.refused("CloseBreach", end)).startsWith("OperationDenied");
        assertThat(listed("")).isEmpty();
        var kept = listed(",\"All\":1").getFirst();
        assertThat(Customer.text(kept, "Outcome")).isEqualTo("NO_RISK");
        assertThat(Customer.text(kept, "Answer")).isEqualTo("Its disk was sealed");
        assertThat(Customer.text(kept, "NotedBy")).contains(Served.SECRET_ID);
    }

    @Test
    @Tag("X-05")
    void somebodyIsCalledADayBeforeTheTimeRunsOut() {
        var lines = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(Reminder.class);
        lines.start();
        log.addAppender(lines);
        try {
            isCalled(lines.list);
        } finally {
            log.detachAppender(lines);
        }
    }

    private void isCalled(List<ILoggingEvent> lines) {
        var alarm = served.breaches.reminder(served.keeping.time()::now);
        served.privacy.sweeper().eachRound(alarm::round);
        var noted = taught.own("NoteBreach", what("laptop"));
        served.pass(Duration.ofHours(48).minusMillis(1));
        sweep();
        assertThat(alarm.late()).isZero();
        assertThat(lines).isEmpty();
        served.pass(Duration.ofMillis(1));
        sweep();
        sweep();
        assertThat(alarm.late()).isOne();
        assertThat(lines)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "ERROR 1 breaches have to be told to the authority within 24 hours");
        // It still is one after a restart, and until it is answered.
        assertThat(served.breaches.reminder(served::instant).late()).isOne();
        taught.own("CloseBreach", of(noted, ",\"Outcome\":\"TOLD\""));
        sweep();
        assertThat(alarm.late()).isZero();
    }

    private void sweep() {
        assertThat(served.privacy.sweeper().sweep()).isTrue();
    }
}
