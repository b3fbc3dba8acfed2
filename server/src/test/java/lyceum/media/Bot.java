package lyceum.media;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lyceum.json.Json;
import lyceum.room.Source;
import org.jspecify.annotations.Nullable;

/// A participant of a real LiveKit: the program `media/cmd/bot`.
final class Bot implements Visitor, AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    /// One line of its output.
    record Report(
            String what,
            @Nullable String source,
            @Nullable String from,
            @Nullable String reason,
            long atMillis) {
        boolean is(String event, Source of) {
            return what.equals(event) && name(of).equals(source);
        }
    }

    private record Order(String url, String token, List<String> send) {}

    private Bot(Process process) {
        this.process = process;
    }

    /// Null where it was refused, or put out while it came in.
    static @Nullable Bot join(String url, String token) {
        var bot = come(url, token);
        await().atMost(LIMIT).until(() -> bot.hasCome() || bot.isGone());
        if (bot.hasCome()) return bot;
        bot.close();
        return null;
    }

    /// Begins to join; whether it does is told later.
    static Bot come(String url, String token) {
        try {
            var bot =
                    new Bot(
                            new ProcessBuilder(Binaries.bot().toString())
                                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                                    .start());
            Thread.ofVirtual().start(bot::listen);
            bot.say(Json.text(new Order(url, token, List.of())));
            return bot;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reports.add(Json.read(line, Report.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended = true;
        }
    }

    private synchronized void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(Predicate<Report> wanted) {
        return reports.stream().anyMatch(wanted);
    }

    List<Report> reports() {
        return reports;
    }

    /// The last of these things that happened, or an empty text.
    private String last(Predicate<Report> wanted) {
        return reports.stream().filter(wanted).map(Report::what).reduce("", (_, it) -> it);
    }

    boolean hasCome() {
        return has(it -> it.what.equals("connected"));
    }

    /// Refused or put out. Whoever is put out while joining may be told so long before the library
    /// gives up joining.
    boolean isGone() {
        return ended || has(it -> it.what.equals("failed") || it.what.equals("disconnected"));
    }

    @Override
    public boolean isIn() {
        return !isGone();
    }

    @Override
    public boolean send(Source source) {
        long before = count(source);
        say("send " + name(source));
        await().atMost(LIMIT).until(() -> count(source) > before);
        return last(it -> it.is("sent", source) || it.what.equals("refused")).equals("sent");
    }

    private long count(Source source) {
        return reports.stream()
                .filter(it -> it.is("sent", source) || it.what.equals("refused"))
                .count();
    }

    @Override
    public boolean isSending(Source source) {
        return isIn()
                && last(it ->
                                it.is("sent", source)
                                        || it.is("unsent", source)
                                        || it.is("muted", source) && it.from == null
                                        || it.is("unmuted", source))
                        .matches("sent|unmuted");
    }

    @Override
    public void unmute(Source source) {
        say("unmute " + name(source));
    }

    /// Tells the SFU itself that everybody may receive it.
    void open() {
        say("open");
    }

    @Override
    public void subscribe() {
        say("subscribe");
    }

    @Override
    public boolean receives(String identity, Source source) {
        return isIn()
                && last(it ->
                                identity.equals(it.from)
                                        && (it.is("received", source) || it.is("lost", source)))
                        .equals("received");
    }

    /// Everybody it was told of since it joined.
    Set<String> people() {
        return reports.stream()
                .filter(it -> it.what.equals("met"))
                .map(Report::from)
                .collect(Collectors.toSet());
    }

    /// How often something began to arrive from somebody.
    long arrivals(String identity, Source source) {
        return reports.stream()
                .filter(it -> it.is("received", source) && identity.equals(it.from))
                .count();
    }

    private static String name(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
