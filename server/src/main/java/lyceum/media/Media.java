package lyceum.media;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.log.LiveRooms;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Everything of media that a server runs: the engine, its child if it is ours, the reader of the
/// log, the listener for reports, and the way through our port.
public final class Media implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final LiveKitMedia engine;
    private final MediaReader reader;
    private final @Nullable Supervisor supervisor;
    private final @Nullable RtcProxy proxy;
    private final @Nullable HttpServer reports;
    private final @Nullable MediaPorts ports;

    /// Starts the child, if it is ours, and returns at once. Throws IllegalArgumentException if the
    /// child is not built.
    ///
    /// @param derived `LiveKitKeys.DERIVED_BYTES` bytes derived from the installation secret
    public static Media start(MediaSettings settings, byte[] derived, Clock clock) {
        return switch (settings) {
            case MediaSettings.Child child -> new Media(child, LiveKitKeys.of(derived), clock);
            case MediaSettings.External external -> new Media(external, clock);
        };
    }

    private Media(MediaSettings.Child child, LiveKitKeys keys, Clock clock) {
        ports = child.ports();
        var api = URI.create("http://" + LOOPBACK + ":" + ports.http());
        engine = new LiveKitMedia(new Twirp(api, keys, clock), keys, "/", clock, this::order);
        reader = new MediaReader(engine, clock);
        var hooks = new MediaReports(keys, clock, reader::look);
        reports =
                HttpServer.start(
                        Listen.plain(LOOPBACK, 0),
                        new Router().on("POST", MediaReports.PATH, hooks));
        var hook = URI.create("http://" + LOOPBACK + ":" + reports.port() + MediaReports.PATH);
        supervisor =
                new Supervisor(
                        "media child",
                        child.binary(),
                        LiveKitConfig.text(ports, child.reach(), keys, hook),
                        api,
                        new Ups());
        proxy = new RtcProxy(api, keys, clock, reader::ready);
    }

    private Media(MediaSettings.External external, Clock clock) {
        var keys = external.keys();
        engine =
                new LiveKitMedia(
                        new Twirp(external.api(), keys, clock),
                        keys,
                        external.signal().toString(),
                        clock,
                        null);
        reader = new MediaReader(engine, clock);
        supervisor = null;
        proxy = null;
        reports = null;
        ports = null;
    }

    private void order(String line) {
        if (supervisor != null) supervisor.tell(line);
    }

    private final class Ups implements Supervisor.Listener {
        @Override
        public void up() {
            reader.lookEverywhere();
        }

        @Override
        public void down() {
            reader.engineGone();
        }
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

    /// The table with the signalling of our child added; an external LiveKit needs none.
    public Router routes(Router router) {
        return proxy == null ? router : proxy.on(router);
    }

    /// Whether people can be seen and heard now: asks the engine, which takes at most 5 seconds.
    public boolean isWell() {
        if (supervisor != null) return supervisor.state() == Supervisor.State.HEALTHY;
        try {
            engine.rooms();
            return true;
        } catch (MediaFault fault) {
            return false;
        }
    }

    /// How the child is; null for an external LiveKit.
    public Supervisor.@Nullable State child() {
        return supervisor == null ? null : supervisor.state();
    }

    /// The child's process id while it lives, for tests that kill it and for telemetry.
    public @Nullable Long childPid() {
        return supervisor == null ? null : supervisor.pid();
    }

    /// Where the child listens; null for an external LiveKit.
    public @Nullable MediaPorts ports() {
        return ports;
    }

    /// Ends the child and everything else of media; at most about 10 seconds.
    @Override
    public void close() {
        reader.close();
        if (supervisor != null) supervisor.close();
        if (proxy != null) proxy.close();
        if (reports != null) reports.close();
        engine.close();
    }
}
