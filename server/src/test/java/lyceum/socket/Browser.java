package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lyceum.json.Json;
import lyceum.room.Device;
import lyceum.room.PersonCommand;
import lyceum.room.PersonRef;
import lyceum.room.Room;
import lyceum.room.Seen;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/// A browser of tests: it keeps every message, folds the events it is told and fails on a hole.
final class Browser implements WebSocket.Listener, AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final List<ServerFrame> frames = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    final String name;
    String tab = "tab-1234";
    volatile @Nullable Room room;
    volatile @Nullable AssertionError hole;
    private final WebSocket socket;
    private final StringBuilder text = new StringBuilder();
    private final Semaphore sending = new Semaphore(1);
    private volatile boolean reading = true;

    /// Waits for something to become so, looking often.
    static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    Browser(int port, String name) {
        this(port, name, Map.of());
    }

    Browser(int port, String name, Map<String, String> headers) {
        this(port, name, headers, "/socket");
    }

    Browser(int port, String name, Map<String, String> headers, String path) {
        this.name = name;
        var builder = CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + path), this).join();
    }

    /// Stops taking anything from the network, as a machine that sleeps.
    void sleep() {
        reading = false;
    }

    void wakeUp() {
        reading = true;
        socket.request(1);
    }

    void hello() {
        hello(name, null, false);
    }

    void hello(String token, @Nullable Long after, boolean takeOver) {
        send(new ClientFrame.Hello(tab, token, null, null, after, false, takeOver, Device.WEB));
    }

    void resume(String secret, @Nullable Long after) {
        send(new ClientFrame.Hello(tab, null, secret, null, after, false, false, Device.WEB));
    }

    void supervise() {
        send(new ClientFrame.Hello(tab, name, null, null, null, true, false, Device.WEB));
    }

    void ask(long n, PersonCommand command) {
        send(new ClientFrame.Ask(n, command));
    }

    void send(ClientFrame frame) {
        raw(Json.text(frame));
    }

    void raw(String message) {
        sending.acquireUninterruptibly();
        socket.sendText(message, true).whenComplete((_, _) -> sending.release());
    }

    ServerFrame.Welcome welcome() {
        return next(ServerFrame.Welcome.class);
    }

    PersonRef me() {
        return welcome().me();
    }

    /// The first frame of that kind, waited for.
    <F extends ServerFrame> F next(Class<F> kind) {
        soon().until(() -> frames.stream().anyMatch(kind::isInstance) || closed.isDone());
        return frames.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " got " + kinds()));
    }

    /// The answer to a wish.
    ServerFrame answer(long n) {
        soon().until(() -> answered(n) != null || closed.isDone());
        return answered(n);
    }

    private @Nullable ServerFrame answered(long n) {
        for (var frame : frames) {
            if (frame instanceof ServerFrame.Granted(var of, _) && of == n) return frame;
            if (frame instanceof ServerFrame.Refused(var of, _) && of == n) return frame;
        }
        return null;
    }

    /// Waits until this page knows everything up to a number.
    Room until(long seq) {
        soon().until(() -> room != null && room.seq() >= seq || hole != null || closed.isDone());
        if (hole != null) throw hole;
        assertThat(room).isNotNull();
        assertThat(room.seq()).as(name + " " + kinds()).isGreaterThanOrEqualTo(seq);
        return room;
    }

    int ended() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    List<String> kinds() {
        return frames.stream().map(frame -> frame.getClass().getSimpleName()).toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            var message = text.toString();
            text.setLength(0);
            try {
                take(Json.read(message, ServerFrame.class));
            } catch (AssertionError wrong) {
                hole = wrong;
            }
        }
        if (reading) from.request(1);
        return null;
    }

    private void take(ServerFrame frame) {
        switch (frame) {
            case ServerFrame.Welcome welcome -> {
                if (welcome.room() != null) room = welcome.room();
                if (room != null) assertThat(room.seq()).isEqualTo(welcome.seq());
            }
            case ServerFrame.Snapshot(var anew, _, _, _) -> room = anew;
            case ServerFrame.Events(var lines) -> lines.forEach(this::fold);
            case ServerFrame.Outside _,
                    ServerFrame.Granted _,
                    ServerFrame.Refused _,
                    ServerFrame.Pong _,
                    ServerFrame.Renewed _,
                    ServerFrame.Media _,
                    ServerFrame.Elsewhere _,
                    ServerFrame.Knocked _,
                    ServerFrame.Closed _ -> {}
        }
        frames.add(frame);
    }

    private void fold(Seen line) {
        assertThat(line.seq()).as(name).isEqualTo(room.seq() + 1);
        room = room.after(line);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    /// Cuts the line without a word.
    void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
