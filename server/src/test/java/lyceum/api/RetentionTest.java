package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long things are kept, asked and chosen through the API.
@Tag("T-03")
@Tag("T-10")
class RetentionTest {
    @TempDir Path directory;
    private Served served;
    private Customer customer;

    @BeforeEach
    void open() {
        served = new Served(directory, false);
        customer = served.customer();
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String rules(String rules) {
        return "{\"SdkAppId\":3520371,\"Rules\":[" + rules + "]}";
    }

    private static String rule(String category, int days) {
        return "{\"Category\":\"" + category + "\",\"Days\":" + days + "}";
    }

    @Test
    void whatIsChosenIsKept() {
        assertThat(customer.own("DescribeRetention", "{\"SdkAppId\":3520371}").toString())
                .contains("LOG", "QUALITY", "AUDIT", "180");
        var both = rules(rule("LOG", 30) + "," + rule("QUALITY", 1));
        var answer = customer.own("ModifyRetention", both).fields().get("Rules");
        assertThat(answer.toString()).contains("30");
        var asked = customer.own("DescribeRetention", "{\"SdkAppId\":3520371}");
        assertThat(asked.fields().get("Rules")).isEqualTo(answer);
    }

    @Test
    void whatIsOutOfBoundsIsRefusedWithBoth() {
        for (var days : new int[] {0, 181}) {
            assertThat(customer.ownRefused("ModifyRetention", rules(rule("LOG", days))))
                    .startsWith("InvalidParameterValue")
                    .contains("from 1 to 180");
        }
        assertThat(customer.ownRefused("ModifyRetention", rules(rule("CHAT", 30))))
                .startsWith("InvalidParameterValue")
                .contains("LOG");
    }
}
