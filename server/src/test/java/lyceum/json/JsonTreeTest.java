package lyceum.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonBoolean;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import org.junit.jupiter.api.Test;

class JsonTreeTest {
    @Test
    void readsEveryKindOfValueAndWritesItBack() {
        String text = "{\"a\":[1,-2.50,true,false,null,{}],\"数\":\"\\ud83d\\ude00\\n\"}";
        JsonTree tree = JsonTree.parse(text.getBytes(UTF_8));
        assertThat(tree)
                .isEqualTo(
                        new JsonObject(
                                Map.of(
                                        "a",
                                                new JsonArray(
                                                        List.of(
                                                                new JsonNumber(BigDecimal.ONE),
                                                                new JsonNumber(
                                                                        new BigDecimal("-2.50")),
                                                                new JsonBoolean(true),
                                                                new JsonBoolean(false),
                                                                new JsonNull(),
                                                                new JsonObject(Map.of()))),
                                        "数", new JsonText("😀\n"))));
        assertThat(JsonTree.parse(tree.bytes())).isEqualTo(tree);
        assertThat(new String(tree.bytes(), UTF_8)).contains("😀");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        refused("", "no JSON value");
        refused("  ", "no JSON value");
        refused("{\"a\":1,\n  \"a\":2}", "a name twice in one object (line 2, column 3)");
        refused("{\"a\":1,\"\\u0061\":2}", "a name twice in one object (line 1, column 8)");
        refused("\uFEFF{}", "a byte order mark (line 1, column 1)");
        refused("{} {}", "more than one JSON value (line 1, column 4)");
        refused("[\"\\ud800\"]", "an unpaired surrogate (line 1, column 2)");
        refused("[\"\\udc00\\ud800\"]", "an unpaired surrogate");
        refused("{\"\\ud800x\":1}", "(line 1, column ");
        for (String bad :
                List.of(
                        "NaN",
                        "Infinity",
                        "-Infinity",
                        "[1,]",
                        "{\"a\"}",
                        "{'a':1}",
                        "01",
                        "+1",
                        ".5",
                        "1.",
                        "tru",
                        "\"\t\"",
                        "// c\n1",
                        "[",
                        "{\"a\":",
                        "\"",
                        "}",
                        "{a:1}",
                        "\0",
                        "\"\\x\"",
                        "1e")) {
            refused(bad, "(line ");
        }
    }

    @Test
    void readsNothingButUtf8() {
        assertThatThrownBy(() -> JsonTree.parse("{}".getBytes(UTF_16)))
                .isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> JsonTree.parse(new byte[] {'\n', '"', (byte) 0xC0, (byte) 0x80}))
                .hasMessage("not UTF-8 (line 2, column 2)");
        assertThatThrownBy(() ->
                        JsonTree.parse(
                                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
                .hasMessageStartingWith("not UTF-8");
        assertThatThrownBy(() -> JsonTree.parse(new byte[] {'"', (byte) 0xE6}))
                .hasMessageStartingWith("not UTF-8");
    }

    @Test
    void limitsDepthAndNumbers() {
        int most = JsonTree.MAX_NESTING;
        JsonTree.parse(("[".repeat(most) + "]".repeat(most)).getBytes(UTF_8));
        refused("[".repeat(most + 1) + "]".repeat(most + 1), "nested");
        refused("1".repeat(JsonTree.MAX_NUMBER + 1), "number");
        JsonTree huge = JsonTree.parse("[1e999999999]".getBytes(UTF_8));
        assertThat(new String(huge.bytes(), UTF_8)).isEqualTo("[1E+999999999]");
        refused("1e99999999999", "a number out of range");
    }

    @Test
    void randomBytesNeverBreakIt() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String alphabet = "{}[]\",:\\u0d8tfnalse1234567890.eE+- \n\0\uD83D\uDE00数";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            try {
                JsonTree tree = JsonTree.parse(bytes);
                assertThat(JsonTree.parse(tree.bytes())).as("seed " + seed).isEqualTo(tree);
            } catch (MalformedJson expected) {
                assertThat(expected.getMessage()).as("seed " + seed).matches("[a-zA-Z0-9 (),-]+");
            }
        }
    }

    private static void refused(String json, String message) {
        assertThatThrownBy(() -> JsonTree.parse(json.getBytes(UTF_8)))
                .as(json)
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining(message);
    }
}
