package lyceum.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    record Ref(String value) {}

    record Number(long value) {}

    enum Colour {
        RED,
        GREEN
    }

    sealed interface Happening {}

    sealed interface StageHappening extends Happening {
        record HandRaised(Ref person) implements StageHappening {}

        record Cleared() implements StageHappening {}
    }

    sealed interface ChatHappening extends Happening {
        record Said(
                Ref person,
                String text,
                @Nullable String to,
                Optional<Ref> answers,
                Instant at,
                Colour colour,
                Map<Ref, Number> counts)
                implements ChatHappening {}

        record Value(String value) implements ChatHappening {}
    }

    record Line(long seq, Happening event, Duration age) {}

    record Many(List<Happening> events) {}

    @Test
    void familiesCarryTheirNameAndWrappersAreBare() {
        var said =
                new ChatHappening.Said(
                        new Ref("p1"),
                        "hi",
                        null,
                        Optional.of(new Ref("p2")),
                        Instant.ofEpochMilli(1234),
                        Colour.GREEN,
                        counts());
        var line = new Line(7, said, Duration.ofSeconds(2));
        String text = Json.text(line);
        assertThat(text)
                .isEqualTo(
                        "{\"seq\":7,\"event\":{\"type\":\"Said\",\"person\":\"p1\","
                                + "\"text\":\"hi\",\"to\":null,\"answers\":\"p2\",\"at\":1234,"
                                + "\"colour\":\"GREEN\","
                                + "\"counts\":{\"z\":3,\"a\":1}},\"age\":2000}");
        assertThat(Json.read(text, Line.class)).isEqualTo(line);
    }

    @Test
    void rootsAndListsAndEmptyRecordsCarryTheirNameToo() {
        assertThat(Json.text(new StageHappening.HandRaised(new Ref("p"))))
                .isEqualTo("{\"type\":\"HandRaised\",\"person\":\"p\"}");
        var many = new Many(List.of(new StageHappening.Cleared(), new ChatHappening.Value("v")));
        String cleared = "{\"type\":\"Cleared\"}";
        String value = "{\"type\":\"Value\",\"value\":\"v\"}";
        assertThat(Json.text(many)).isEqualTo("{\"events\":[" + cleared + "," + value + "]}");
        assertThat(Json.read(Json.bytes(many), Many.class)).isEqualTo(many);
        assertThat(Json.read("{\"type\":\"Cleared\",\"later\":1}", Happening.class))
                .isEqualTo(new StageHappening.Cleared());
        assertThat(Json.read("{\"x\":[1,{}],\"type\":\"Cleared\"}", StageHappening.class))
                .isEqualTo(new StageHappening.Cleared());
    }

    @Test
    void absentIsNullOnlyWhereTheRecordSaysSo() {
        var said =
                Json.read(
                        "{\"type\":\"Said\",\"person\":\"p\",\"text\":\"t\",\"at\":1,"
                                + "\"colour\":\"RED\",\"counts\":{}}",
                        ChatHappening.Said.class);
        assertThat(said.to()).isNull();
        assertThat(said.answers()).isEmpty();
        refused("{\"type\":\"HandRaised\"}", Happening.class);
        refused("{\"type\":\"HandRaised\",\"person\":null}", Happening.class);
        refused("{\"event\":{\"type\":\"Cleared\"},\"age\":1}", Line.class);
        refused("{\"events\":[null]}", Many.class);
        refused("null", Many.class);
    }

    @Test
    void whatDoesNotFitIsRefusedWithoutQuotingIt() {
        refused("{\"type\":\"SECRET\"}", Happening.class);
        refused("{}", Happening.class);
        refused("{\"seq\":\"SECRET\",\"event\":{\"type\":\"Cleared\"},\"age\":1}", Line.class);
        refused("{\"seq\":1.5,\"event\":{\"type\":\"Cleared\"},\"age\":1}", Line.class);
        refused("{\"seq\":1,\"event\":{\"type\":\"Cleared\"},\"age\":\"SECRET\"}", Line.class);
        for (var other : List.of("1", "1.5", "true"))
            refused("{\"type\":\"Value\",\"value\":" + other + "}", Happening.class);
        refused("{\"events\":[]} SECRET", Many.class);
        refused("{\"events\":[", Many.class);
        refused("[".repeat(Json.MAX_NESTING + 1), Many.class);
    }

    private static void refused(String json, Class<?> type) {
        assertThatThrownBy(() -> Json.read(json, type))
                .isInstanceOf(MalformedJson.class)
                .hasMessageNotContaining("SECRET");
    }

    private static Map<Ref, Number> counts() {
        Map<Ref, Number> counts = new LinkedHashMap<>();
        counts.put(new Ref("z"), new Number(3));
        counts.put(new Ref("a"), new Number(1));
        return counts;
    }
}
