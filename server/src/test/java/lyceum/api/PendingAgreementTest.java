package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lyceum.agreement.Agreement;
import lyceum.agreement.Agreements;
import lyceum.agreement.Document;
import lyceum.privacy.Profile;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newer text is published: for a while all goes on, then no new class is ordered without it.
class PendingAgreementTest {
    private static final Duration NOTICE = Duration.ofMinutes(5);

    @TempDir Path directory;
    private Served served;
    private Taught taught;
    private RoomId running;
    private RoomId planned;

    @BeforeEach
    void publish() {
        served = new Served(directory, false);
        taught = new Taught(served, served.customer());
        running = taught.create();
        planned = taught.create();
        taught.customer().call("StartRoom", of(running));
        assertThat(Taught.isNull(taught.own("DescribeAgreements", ""), "PendingUntil")).isTrue();
        served.close();
        served = new Served(directory, new Served.Texts(newer(), NOTICE));
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static Agreements newer() {
        var now = Agreements.published();
        var old = Instant.parse("2026-11-01T00:00:00Z");
        var third = new Document("2026-11-01", "0".repeat(64), old, "en", "new words");
        var documents = new ArrayList<>(now.documents());
        documents.add(third);
        var all = new ArrayList<>(now.all());
        all.add(new Agreement("2026-11-01-default", third, Profile.DEFAULT));
        return new Agreements(documents, all);
    }

    private static String of(RoomId room) {
        return "{\"RoomId\":" + room + "}";
    }

    private long status(RoomId room) {
        return Taught.number(taught.customer().call("DescribeRoom", of(room)), "Status");
    }

    private String order() {
        return RoomRulesTest.room("");
    }

    @Test
    @Tag("M-04")
    void theNoticeBeginsWhenItIsPublishedHereAndIsTold() {
        var told = taught.own("DescribeAgreements", "");
        assertThat(Customer.text(told, "Pending")).isEqualTo("2026-11-01-default");
        var until = served.instant().plus(NOTICE).getEpochSecond();
        assertThat(Taught.number(told, "PendingUntil")).isEqualTo(until);
        served.pass(NOTICE.minusSeconds(1));
        // A start in between begins no new one.
        var before = served.instant();
        served.close();
        served = new Served(directory, new Served.Texts(newer(), NOTICE));
        served.at(before.getEpochSecond());
        taught = new Taught(served, served.customer());
        assertThat(Taught.number(taught.own("DescribeAgreements", ""), "PendingUntil"))
                .isEqualTo(until);
        assertThat(taught.create()).isNotNull();
    }

    @Test
    @Tag("M-04")
    void afterTheNoticeNoClassIsOrderedUntilItIsAcceptedAndNoneIsCut() {
        served.pass(NOTICE);
        var batch = order().replace("\"SdkAppId\":3520371,", "");
        var orders = "{\"SdkAppId\":3520371,\"RoomInfos\":[" + batch + "]}";
        for (var refused :
                List.of(
                        taught.customer().refused("CreateRoom", order()),
                        taught.customer().refused("BatchCreateRoom", orders)))
            assertThat(refused).startsWith("OperationDenied").contains("notice is over");
        assertThat(status(running)).isEqualTo(1);
        var ann = taught.register("Ann");
        taught.say(running, ann, "quince");
        assertThat(taught.said(running)).contains("quince");
        taught.customer().call("StartRoom", of(planned));
        assertThat(status(planned)).isEqualTo(1);
        taught.own("AcceptAgreement", ",\"AgreementId\":\"2026-11-01-default\"");
        assertThat(taught.create()).isNotNull();
        assertThat(Taught.isNull(taught.own("DescribeAgreements", ""), "Pending")).isTrue();
    }
}
