package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lyceum.OnEngine;
import lyceum.privacy.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Of which erasures somebody outside has to be told, until that is known to be done.
@ParameterizedClass
@EnumSource(OnEngine.class)
class UntoldTest {
    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Served served;
    private Taught taught;
    private int calls;

    @BeforeEach
    void open() {
        served = new Served(directory, engine);
        taught = new Taught(served, served.customer());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private List<Job> untold() {
        return served.privacy.eraser().untold(10);
    }

    private String period(String category) {
        var to = served.instant().getEpochSecond() + 1;
        return ",\"Category\":\"" + category + "\",\"From\":0,\"To\":" + to;
    }

    @Test
    @Tag("X-04")
    void whatTakesRowsOfTheLogIsToldOnceAndAStartForgetsNoneOfIt() {
        served.privacy.eraser().whenUnreadable(() -> calls++);
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        taught.own("EraseRoom", ",\"RoomId\":" + room);
        taught.own("EraseData", period("CHAT"));
        assertThat(untold()).as("rows of a class stay in the log").isEmpty();
        taught.own("EraseData", period("LOG"));
        served.pass(Duration.ofSeconds(1));
        taught.own("EraseUser", ",\"UserId\":\"" + ann + "\"");
        assertThat(untold()).extracting(Job::kind).containsExactly("period", "person");
        assertThat(calls).isEqualTo(4);
        served.privacy.eraser().told(untold().subList(0, 1));
        assertThat(untold()).extracting(Job::kind).containsExactly("person");
        close();
        open();
        assertThat(untold()).extracting(Job::kind).containsExactly("person");
        served.privacy.eraser().told(untold());
        assertThat(untold()).isEmpty();
        close();
        open();
        assertThat(untold()).isEmpty();
    }
}
