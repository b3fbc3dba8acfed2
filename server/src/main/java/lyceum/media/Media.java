package lyceum.media;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lyceum.http.Router;
import lyceum.log.LiveRooms;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Everything of media that a server runs: the engine, its child if it is ours, the reader of the
/// log, the listener for reports, and the way through our port.
public final class Media implements AutoCloseable {
    /// How long an answer of an external LiveKit is repeated.
    static final Duration WELL_KEPT = Duration.ofSeconds(3);

    private final LiveKitMedia engine;
    private final MediaReader reader;
    private final MediaReports hooks;
    private final TestCalls testCalls;
    private final @Nullable MediaChild child;
    private @Nullable Asked asked;

    /// Whether it answered, and when.
    private record Asked(boolean well, long nanos) {}

    /// Starts the child, if it is ours, and returns at once. Throws IllegalArgumentException if the
    /// child is not built.
    ///
    /// @param derived `LiveKitKeys.DERIVED_BYTES` bytes derived from the installation secret
    public static Media start(MediaSettings settings, byte[] derived, Clock clock) {
        return start(settings, derived, clock, TestCalls.LIFE);
    }

    /// The same with another life of its test calls.
    static Media start(MediaSettings settings, byte[] derived, Clock clock, Duration testCall) {
        return switch (settings) {
            case MediaSettings.Child child ->
                    new Media(child, LiveKitKeys.of(derived), clock, testCall);
            case MediaSettings.External external -> new Media(external, clock, testCall);
        };
    }

    private Media(MediaSettings.Child settings, LiveKitKeys keys, Clock clock, Duration testCall) {
        var api = new Twirp(MediaChild.api(settings.ports()), keys, clock);
        engine = new LiveKitMedia(api, keys, "/", clock, this::order);
        reader = new MediaReader(engine, clock);
        testCalls = new TestCalls(engine, testCall, TestCalls.MOST);
        hooks = new MediaReports(keys, clock, reader);
        child = new MediaChild(settings, keys, clock, reader, hooks);
    }

    private Media(MediaSettings.External settings, Clock clock, Duration testCall) {
        var keys = settings.keys();
        var api = new Twirp(settings.api(), keys, clock);
        engine = new LiveKitMedia(api, keys, settings.signal().toString(), clock, null);
        reader = new MediaReader(engine, clock);
        testCalls = new TestCalls(engine, testCall, TestCalls.MOST);
        hooks = new MediaReports(keys, clock, reader);
        child = null;
    }

    private void order(String line) {
        if (child != null) child.supervisor.tell(line);
    }

    /// The reader to be given to `LiveRooms`.
    public MediaReader reader() {
        return reader;
    }

    /// Begins to make the media of these rooms agree with their logs.
    public void watch(LiveRooms rooms) {
        reader.watch(rooms);
    }

    /// What the person needs to join the room's media as things stand; empty while the class does
    /// not run or the person does not belong in it.
    public Optional<MediaTicket> ticket(RoomId room, PersonRef person) {
        return reader.ticket(room, person);
    }

    /// What a browser needs for a test call; empty while there can be none.
    public Optional<MediaTicket> testCall() {
        return testCalls.begin();
    }

    /// The table with our lines added: the signalling of our child; for an external LiveKit the
    /// place for its webhooks, `/internal/livekit/webhook`.
    public Router routes(Router router) {
        return child == null ? hooks.on(router) : child.routes(router);
    }

    /// Whether people can be seen and heard now. An external LiveKit is asked, which takes at most
    /// 5 seconds; its answer holds for `WELL_KEPT`, however many ask.
    public synchronized boolean isWell() {
        if (child != null) return child.supervisor.state() == Supervisor.State.HEALTHY;
        long now = System.nanoTime();
        if (asked == null || now - asked.nanos() > WELL_KEPT.toNanos()) {
            asked = new Asked(answers(), System.nanoTime());
        }
        return asked.well();
    }

    private boolean answers() {
        try {
            engine.rooms();
            return true;
        } catch (MediaFault fault) {
            return false;
        }
    }

    /// How the child is; null for an external LiveKit.
    public Supervisor.@Nullable State child() {
        return child == null ? null : child.supervisor.state();
    }

    /// The child's process id while it lives, for tests that kill it and for telemetry.
    public @Nullable Long childPid() {
        return child == null ? null : child.supervisor.pid();
    }

    /// Where the child listens; null for an external LiveKit.
    public @Nullable MediaPorts ports() {
        return child == null ? null : child.ports;
    }

    /// Ends the child and everything else of media; at most about 10 seconds.
    @Override
    public void close() {
        testCalls.close();
        reader.close();
        if (child != null) child.close();
        engine.close();
    }
}
