package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import lyceum.OnEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever reads the file of the store keeps its write-ahead log; in MariaDB nobody is in the way.
@Tag("X-01")
class CopiedStoreTest {
    @TempDir Path directory;
    private Served served;
    private Taught taught;

    @BeforeEach
    void open() {
        served = new Served(directory, OnEngine.SQLITE);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void whileSomebodyCopiesTheStoreItIsNotAnsweredAndDoneLater() throws SQLException {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        var now = served.instant();
        var asked =
                ",\"Category\":\"CHAT\",\"From\":%1$d,\"To\":%2$d"
                        .formatted(now.getEpochSecond(), now.getEpochSecond() + 1);
        try (var reader = DriverManager.getConnection("jdbc:sqlite:" + served.house().store());
                var reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("SELECT count(*) FROM room").close();
            assertThat(taught.refused("EraseData", asked)).isNotEmpty();
            assertThat(taught.said(room)).doesNotContain("quince");
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> served.privacy.receipts().count(Served.APP) == 1);
    }
}
