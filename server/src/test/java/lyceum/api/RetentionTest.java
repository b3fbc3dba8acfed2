package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lyceum.OnDisk;
import lyceum.OnEngine;
import lyceum.json.JsonTree.JsonObject;
import lyceum.personal.Category;
import lyceum.privacy.Profile;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// How long an application keeps what: what it may choose, and what that does.
@ParameterizedClass
@EnumSource(OnEngine.class)
class RetentionTest {
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

    private String choose(String category, int days) {
        return ",\"Rules\":[{\"Category\":\"%s\",\"Days\":%d}]".formatted(category, days);
    }

    private JsonObject rule(String category) {
        return Taught.list(taught.own("DescribeRetention", ""), "Rules").stream()
                .filter(rule -> Customer.text(rule, "Category").equals(category))
                .findFirst()
                .orElseThrow();
    }

    private void sweep() {
        assertThat(served.privacy.sweeper().sweep()).isTrue();
    }

    @Test
    @Tag("T-03")
    void theBoundsAreThoseOfTheAgreementAndARefusalNamesBoth() {
        assertThat(Taught.number(rule("LOG"), "Days")).isEqualTo(180);
        assertThat(Taught.isNull(rule("CHAT"), "Days")).isTrue();
        assertThat(taught.refused("ModifyRetention", choose("LOG", 181)))
                .startsWith("InvalidParameterValue")
                .contains("LOG: at least 1 days, at most 180");
        assertThat(taught.refused("ModifyRetention", choose("QUALITY", 0)))
                .contains("QUALITY: at least 1 days, at most 180");
        assertThat(taught.refused("ModifyRetention", choose("EXPORT", 6)))
                .contains("EXPORT: at least 7 days, at most 7");
        assertThat(taught.refused("ModifyRetention", choose("CHAT", 0)))
                .contains("CHAT: at least 1 days, or until it is erased");
        assertThat(taught.refused("ModifyRetention", ",\"Rules\":[{\"Category\":\"LOG\"}]"))
                .contains("LOG: at least 1 days, at most 180");
        assertThat(taught.refused("ModifyRetention", choose("STRUCTURE", 7)))
                .contains("Rules.0.Category");
        // All or nothing.
        var both = ",\"Rules\":[{\"Category\":\"LOG\",\"Days\":7},{\"Category\":\"AUDIT\"}]";
        assertThat(taught.refused("ModifyRetention", both)).contains("AUDIT");
        assertThat(Taught.number(rule("LOG"), "Days")).isEqualTo(180);
        taught.own("ModifyRetention", choose("LOG", 1));
        taught.own("ModifyRetention", choose("CHAT", 4_000));
        assertThat(Taught.number(rule("CHAT"), "Days")).isEqualTo(4_000);
    }

    @Test
    @Tag("T-04")
    void aServiceToChildrenKeepsNothingForEver() {
        taught.own("ModifyRetention", choose("CHAT", 4_000));
        taught.own("AcceptAgreement", ",\"AgreementId\":\"2025-04-25-coppa\"");
        assertThat(Taught.number(rule("CHAT"), "Days")).isEqualTo(365);
        assertThat(Taught.number(rule("PROFILE"), "Most")).isEqualTo(365);
        assertThat(taught.refused("ModifyRetention", ",\"Rules\":[{\"Category\":\"CHAT\"}]"))
                .contains("CHAT: at least 1 days, at most 365");
        for (var profile : Profile.values()) {
            for (var category : List.of(Category.LOG, Category.QUALITY, Category.AUDIT)) {
                assertThat(profile.bounds(category).most()).isEqualTo(180);
                assertThat(profile.bounds(category).usual()).isEqualTo(180);
            }
        }
    }

    @Test
    void whoChangedWhatAndWhenIsKept() {
        taught.own("ModifyRetention", choose("LOG", 90));
        served.pass(Duration.ofDays(1));
        taught.own("ModifyRetention", choose("LOG", 30));
        taught.own("ModifyRetention", choose("LOG", 30)); // changes nothing
        var changes = Taught.list(taught.own("DescribeRetention", ""), "Changes");
        assertThat(changes).hasSize(2);
        var newest = changes.getFirst();
        assertThat(Taught.number(newest, "Before")).isEqualTo(90);
        assertThat(Taught.number(newest, "After")).isEqualTo(30);
        assertThat(Taught.number(newest, "Time")).isEqualTo(served.instant().getEpochSecond());
        assertThat(Customer.text(newest, "Actor")).contains(Served.SECRET_ID);
        assertThat(Taught.number(changes.getLast(), "Before")).isEqualTo(180);
    }

    @Test
    @Tag("T-03")
    @Tag("T-06")
    void whatIsSaidEndsWhenAnApplicationWishesSoAndDoesNotComeBack() throws IOException {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        served.pass(Duration.ofDays(5));
        taught.say(room, ann, "sloe");
        served.pass(Duration.ofDays(3_650));
        sweep();
        assertThat(taught.said(room)).contains("quince", "sloe", "Ann");
        var first = sealed(room, 0);
        var second = sealed(room, 1);
        assertThat(engine.bytes(directory)).contains(first).contains(second);
        var preview = taught.own("ModifyRetention", choose("CHAT", 3_653) + ",\"Preview\":1");
        assertThat(Taught.number(Taught.list(preview, "Goes").getFirst(), "Items")).isOne();
        assertThat(Taught.isNull(rule("CHAT"), "Days")).isTrue();
        taught.own("ModifyRetention", choose("CHAT", 3_653));
        sweep();
        assertThat(taught.said(room)).contains("sloe", "Ann").doesNotContain("quince");
        // At the latest a day later no byte of it is left.
        served.pass(Duration.ofDays(1));
        sweep();
        assertThat(engine.bytes(directory)).doesNotContain(first).contains(second);
        taught.own("ModifyRetention", choose("CHAT", 4_000));
        assertThat(taught.said(room)).contains("sloe").doesNotContain("quince");
    }

    /// Between a choice and the next sweep nothing is removed, but nothing too old is shown.
    @Test
    @Tag("T-03")
    void whatIsTooOldIsNotReadEvenBeforeItIsRemoved() {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        served.pass(Duration.ofDays(5));
        taught.own("ModifyRetention", choose("CHAT", 6));
        served.pass(Duration.ofDays(1).minusMillis(1));
        served.rooms.letGo(room);
        assertThat(taught.said(room)).contains("quince");
        served.pass(Duration.ofMillis(1));
        served.rooms.letGo(room);
        assertThat(taught.said(room)).doesNotContain("quince");
        assertThat(sealed(room, 0)).isNotEmpty();
        // Longer again: what was over stays over.
        taught.own("ModifyRetention", choose("CHAT", 300));
        served.rooms.letGo(room);
        sweep();
        served.rooms.letGo(room);
        assertThat(taught.said(room)).doesNotContain("quince");
    }

    @Test
    void whoIsTooLongKnownIsErasedAsAWhole() {
        var ann = taught.register("Ann");
        var room = taught.create();
        taught.say(room, ann, "quince");
        served.pass(Duration.ofDays(20));
        var ben = taught.register("Ben");
        taught.say(room, ben, "sloe");
        taught.own("ModifyRetention", choose("PROFILE", 20));
        served.pass(Duration.ofDays(1));
        sweep();
        assertThat(taught.said(room)).contains("Ben", "sloe").doesNotContain("Ann", "quince");
        assertThat(served.vault().person(Served.APP.value(), ann)).isEmpty();
        assertThat(served.vault().person(Served.APP.value(), ben)).isPresent();
    }

    private String sealed(RoomId room, int at) {
        return served.database
                .read(sql ->
                        sql.list(
                                "SELECT sealed FROM room_personal WHERE room = ? AND kind = ?"
                                        + " ORDER BY seq LIMIT 10",
                                row -> OnDisk.text(row.bytes("sealed")),
                                room.value(),
                                Category.CHAT.ordinal()))
                .get(at);
    }
}
