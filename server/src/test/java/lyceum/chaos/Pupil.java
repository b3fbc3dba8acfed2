package lyceum.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lyceum.json.Json;
import lyceum.room.Device;
import lyceum.room.PersonCommand;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.Seen;
import lyceum.room.Wishes;
import lyceum.socket.ClientFrame;
import lyceum.socket.ServerFrame;

/// A client as a browser is one: it connects again by itself, resumes where it was, sends again
/// what was not answered, and keeps a journal of everything it was promised and shown.
final class Pupil implements AutoCloseable {
    /// Between two tries to connect, in milliseconds.
    private static final long AGAIN_MILLIS = 100;

    /// Wishes on their way at once; the room remembers more of each tab.
    private static final int MOST_OPEN = Wishes.WINDOW / 2;

    /// A wish on its way, or answered.
    record Asked(long n, PersonCommand command) {}

    private final HttpClient http;
    private final URI socket;
    private final long classId;
    private final String token;
    private final String tab;
    private final Map<Long, Asked> open = new ConcurrentSkipListMap<>();
    private final Map<Long, Long> granted = new ConcurrentHashMap<>();
    private final Map<Long, Asked> sent = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> resumedAfter = new ConcurrentLinkedQueue<>();
    private final Thread life;
    private volatile boolean over;
    private volatile boolean inside;
    private volatile WebSocket now;
    private volatile Room room;
    private volatile PersonRef me;
    private volatile Role role;
    private volatile String resume;
    private volatile long lostAt;
    private long n;

    Pupil(HttpClient http, URI socket, long classId, String token, String tab) {
        this.http = http;
        this.socket = socket;
        this.classId = classId;
        this.token = token;
        this.tab = tab;
        this.life = Thread.ofVirtual().start(this::live);
    }

    /// Sends a wish; it is sent again until it is answered.
    synchronized void ask(PersonCommand command) {
        if (open.size() >= MOST_OPEN) return;
        var asked = new Asked(++n, command);
        sent.put(asked.n(), asked);
        open.put(asked.n(), asked);
        send(asked);
    }

    private void send(Asked asked) {
        var connection = now;
        if (inside && connection != null) {
            write(connection, new ClientFrame.Ask(asked.n(), asked.command()));
        }
    }

    private synchronized void write(WebSocket connection, ClientFrame frame) {
        try {
            connection.sendText(Json.text(frame), true).get(5, TimeUnit.SECONDS);
        } catch (Exception lost) {
            connection.abort();
        }
    }

    boolean inside() {
        return inside;
    }

    boolean settled() {
        return inside && open.isEmpty();
    }

    Room room() {
        return room;
    }

    PersonRef me() {
        return me;
    }

    Role role() {
        return role;
    }

    String resumeSecret() {
        return resume;
    }

    String tab() {
        return tab;
    }

    /// Wishes that were granted, by their number, with the number of the event they led to.
    Map<Long, Long> granted() {
        return granted;
    }

    PersonCommand sent(long number) {
        return sent.get(number).command();
    }

    /// How long it took to be back, for every time the connection was lost.
    List<Duration> absences() {
        return resumedAfter.stream().map(Duration::ofNanos).toList();
    }

    List<String> faults() {
        synchronized (faults) {
            return List.copyOf(faults);
        }
    }

    private void fault(String what) {
        synchronized (faults) {
            faults.add(what);
        }
    }

    private void live() {
        while (!over) {
            var ended = new CompletableFuture<Void>();
            try {
                var connection =
                        http.newWebSocketBuilder()
                                .connectTimeout(Duration.ofSeconds(2))
                                .header("Origin", origin())
                                .buildAsync(socket, new Ear(ended))
                                .get(3, TimeUnit.SECONDS);
                now = connection;
                write(connection, hello());
                ended.get();
            } catch (Exception refused) {
                pause();
            }
            inside = false;
            now = null;
        }
    }

    private String origin() {
        return "http://" + socket.getAuthority();
    }

    private ClientFrame hello() {
        var after = room == null ? null : room.seq();
        return new ClientFrame.Hello(
                tab,
                resume == null ? token : null,
                resume,
                classId,
                after,
                false,
                false,
                Device.WEB);
    }

    private void pause() {
        try {
            new LinkedBlockingQueue<>().poll(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            over = true;
        }
    }

    private void heard(ServerFrame frame) {
        switch (frame) {
            case ServerFrame.Welcome welcome -> welcome(welcome);
            case ServerFrame.Events(var lines) -> lines.forEach(this::happened);
            case ServerFrame.Snapshot(var anew, _, _, var as) -> {
                room = anew;
                role = as;
            }
            case ServerFrame.Granted(var number, var seq) -> {
                var before = granted.put(number, seq);
                if (before != null && before != seq) fault("wish " + number + " answered twice");
                open.remove(number);
            }
            case ServerFrame.Refused(var number, var reason) -> refused(number, reason.name());
            case ServerFrame.Renewed(var secret) -> resume = secret;
            case ServerFrame.Closed(var reason, var again, _) -> {
                if (!again) fault("put out: " + reason);
            }
            case ServerFrame.Elsewhere _ -> fault("told that it is elsewhere");
            case ServerFrame.Outside _ -> fault("told to wait outside");
            case ServerFrame.Pong _, ServerFrame.Media _, ServerFrame.Knocked _ -> {}
        }
    }

    private void refused(long number, String reason) {
        if (reason.equals("BUSY") || reason.equals("TIMED_OUT") || reason.equals("UNAVAILABLE")) {
            Optional.ofNullable(open.get(number)).ifPresent(this::send);
            return;
        }
        open.remove(number);
    }

    private void welcome(ServerFrame.Welcome welcome) {
        if (welcome.room() != null) {
            room = welcome.room();
        } else if (room == null) {
            fault("resumed without a state");
        }
        me = welcome.me();
        role = welcome.role();
        resume = welcome.resume();
        inside = true;
        if (lostAt != 0) resumedAfter.add(System.nanoTime() - lostAt);
        lostAt = 0;
        open.values().forEach(this::send);
    }

    private void happened(Seen line) {
        if (line.seq() <= room.seq()) return; // shown before the connection was lost
        if (line.seq() != room.seq() + 1) {
            fault("after " + room.seq() + " came " + line.seq());
        }
        room = room.after(line);
    }

    @Override
    public void close() {
        over = true;
        var connection = now;
        if (connection != null) connection.abort();
        life.interrupt();
    }

    private final class Ear implements WebSocket.Listener {
        private final CompletableFuture<Void> ended;
        private final StringBuilder text = new StringBuilder();

        Ear(CompletableFuture<Void> ended) {
            this.ended = ended;
        }

        @Override
        public CompletionStage<?> onText(WebSocket connection, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    heard(Json.read(text.toString(), ServerFrame.class));
                } catch (RuntimeException broken) {
                    fault("unreadable: " + broken.getMessage());
                }
                text.setLength(0);
            }
            connection.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket connection, ByteBuffer data, boolean last) {
            fault("binary frame");
            connection.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket connection, int code, String reason) {
            lost();
            return null;
        }

        @Override
        public void onError(WebSocket connection, Throwable error) {
            lost();
        }

        private void lost() {
            if (inside) lostAt = System.nanoTime();
            inside = false;
            ended.complete(null);
        }
    }
}
