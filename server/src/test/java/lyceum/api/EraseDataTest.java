package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lyceum.OnDisk;
import lyceum.OnEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What came of one kind within a time is erased, and nothing else.
@ParameterizedClass
@EnumSource(OnEngine.class)
class EraseDataTest {
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

    private static String period(String category, Instant from, Instant to) {
        return ",\"Category\":\"%s\",\"From\":%d,\"To\":%d"
                .formatted(category, from.getEpochSecond(), to.getEpochSecond());
    }

    private static String user(String id) {
        return ",\"UserId\":\"" + id + "\"";
    }

    @Test
    @Tag("X-01")
    void whatWasSaidWithinADayGoesForEverybodyAndTheRestStays() throws IOException {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "medlar");
        served.pass(Duration.ofDays(1));
        var from = served.instant();
        taught.say(room, ann, "quince");
        served.pass(Duration.ofDays(1));
        var to = served.instant();
        taught.say(room, ann, "sloe");
        var asked = period("CHAT", from, to);
        var counted = taught.own("EraseData", asked + ",\"Preview\":1");
        assertThat(Taught.number(counted, "Items")).isOne();
        assertThat(Customer.text(counted, "JobId")).isEmpty();
        assertThat(taught.said(room)).contains("medlar", "quince", "sloe");
        var before = sealed();
        var live = served.rooms.of(room);
        var erased = taught.own("EraseData", asked);
        assertThat(Taught.number(erased, "Items")).isOne();
        assertThat(Taught.number(erased, "KeysDestroyedAt")).isEqualTo(to.getEpochSecond());
        // Who is in the class is told to forget it, and it is off the disk, when this is answered.
        assertThat(live.room().chat().toString())
                .contains("medlar", "sloe")
                .doesNotContain("quince");
        var left = sealed();
        var gone = before.stream().filter(value -> !left.contains(value)).toList();
        assertThat(gone).hasSize(1);
        assertThat(engine.holding(directory, gone.getFirst())).isEmpty();
        for (var value : left) assertThat(engine.holding(directory, value)).isNotEmpty();
        assertThat(taught.said(room)).contains("medlar", "sloe", "Ann").doesNotContain("quince");
        assertThat(taught.receipt(erased)).contains("\"items\":1").doesNotContain(ann);
    }

    private List<String> sealed() {
        return served.database.read(sql ->
                sql.list(
                        "SELECT sealed FROM room_personal ORDER BY seq LIMIT 100",
                        row -> OnDisk.text(row.bytes("sealed"))));
    }

    @Test
    @Tag("X-01")
    void whatIsSaidAfterItWasAskedStaysAlsoWhereTheTimeIsNotOverYet() {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        var from = served.instant().minusSeconds(60);
        var erased = taught.own("EraseData", period("CHAT", from, from.plusSeconds(600)));
        served.pass(Duration.ofMillis(1));
        taught.say(room, ann, "sloe");
        assertThat(taught.receipt(erased)).contains("\"items\":1");
        assertThat(taught.said(room)).contains("sloe").doesNotContain("quince");
    }

    @Test
    @Tag("X-01")
    void ofOnePersonOnly() {
        var ann = taught.register("Ann");
        var ben = taught.register("Ben");
        var room = taught.create();
        taught.say(room, ann, "quince");
        taught.say(room, ben, "sloe");
        taught.joined(room, ann);
        taught.joined(room, ben);
        var end = served.instant().plusSeconds(1);
        taught.own("EraseData", period("CHAT", Instant.EPOCH, end) + user(ann));
        assertThat(taught.said(room)).contains("sloe", "Ann").doesNotContain("quince");
        assertThat(taught.logged(1)).contains(ann, ben);
        taught.own("EraseData", period("LOG", Instant.EPOCH, end) + user(ann));
        assertThat(taught.logged(1)).containsExactly(ben);
        var nobody = taught.own("EraseData", period("LOG", Instant.EPOCH, end) + user("nobody"));
        assertThat(Customer.text(nobody, "JobId")).isEmpty();
        assertThat(taught.logged(1)).containsExactly(ben);
    }

    @Test
    @Tag("X-01")
    void whatCannotBeAskedIsRefused() {
        var now = served.instant();
        assertThat(taught.refused("EraseData", period("CHAT", now, now))).contains("To");
        assertThat(taught.refused("EraseData", period("AUDIT", now, now.plusSeconds(1))))
                .contains("Category");
        assertThat(taught.refused("EraseData", period("STRUCTURE", now, now.plusSeconds(1))))
                .contains("Category");
    }
}
