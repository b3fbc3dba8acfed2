package lyceum.watch;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/// Posts to the target and says what became of it. It follows no redirect: only the target that was
/// declared gets anything.
final class OtlpPost implements AutoCloseable {
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    static final Duration CALL_LIMIT = Duration.ofSeconds(10);

    /// The longest answer, in bytes.
    static final long ANSWER_LIMIT = 64 * 1024;

    private static final String REJECTED = "rejectedLogRecords";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final int OK = 200;
    private static final int OK_END = 300;

    /// What OTLP says may be sent again.
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);

    private final OtlpTarget target;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();

    OtlpPost(OtlpTarget target) {
        this.target = target;
    }

    /// What became of it.
    sealed interface Answer {
        /// @param without how many rows it did not take
        record Taken(long without) implements Answer {}

        /// Sending it again would not help.
        record Refused(int status) implements Answer {}

        /// It may be sent again.
        ///
        /// @param wish the pause it asks for, zero where it asks for none
        record Away(Duration wish) implements Answer {}
    }

    Answer send(byte[] body) {
        var request =
                HttpRequest.newBuilder(target.place())
                        .timeout(CALL_LIMIT)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body));
        target.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            var answers = BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_LIMIT);
            // Who closes interrupts, and a call that was cut would have to be made twice.
            return read(http.sendAsync(request.build(), answers).join());
        } catch (CompletionException | CancellationException away) {
            return new Answer.Away(Duration.ZERO);
        }
    }

    private static Answer read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= OK && status < OK_END) return new Answer.Taken(without(response.body()));
        if (!AGAIN.contains(status)) return new Answer.Refused(status);
        var wish = response.headers().firstValue("Retry-After").orElse("");
        return new Answer.Away(Duration.ofSeconds(number(wish)));
    }

    private static long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    // `{"partialSuccess": {"rejectedLogRecords": "3"}}`; whatever else it says is no matter of
    // ours.
    private static long without(byte[] answer) {
        try {
            var told = field(field(JsonTree.parse(answer), "partialSuccess"), REJECTED);
            if (told instanceof JsonNumber(var number)) return Math.max(0, number.longValue());
            if (told instanceof JsonText(var text)) return number(text);
            return 0;
        } catch (MalformedJson other) {
            return 0;
        }
    }

    private static @Nullable JsonTree field(@Nullable JsonTree tree, String name) {
        return tree instanceof JsonObject(var fields) ? fields.get(name) : null;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
