package lyceum.socket;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.log.MemoryRoomLog;
import lyceum.log.RoomLog;
import lyceum.room.AppId;
import lyceum.room.Leaders;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;

/// A whole server of one class, on real sockets, with its log in memory. Ann teaches.
final class Classroom implements AutoCloseable {
    final RoomLog log;
    final LiveRooms rooms;
    final RoomId id;
    final Badges badges;
    final RoomSockets sockets;
    final Witnessed witness = new Witnessed();
    private final HttpServer server;

    Classroom(SocketLimits limits) {
        this(limits, Badges.APP);
    }

    /// The same in the application with this number.
    Classroom(SocketLimits limits, AppId app) {
        this(limits, new MemoryRoomLog(), null, app);
    }

    /// The same on this log.
    Classroom(SocketLimits limits, RoomLog log) {
        this(limits, log, null, Badges.APP);
    }

    private Classroom(SocketLimits limits, RoomLog log, RoomId known, AppId app) {
        this.log = log;
        rooms = new LiveRooms(log, List.of(), InstantSource.system());
        id = known == null ? rooms.create(create(app)) : known;
        badges = new Badges(id);
        sockets =
                new RoomSockets(
                        rooms, badges, Classroom::media, limits, witness, InstantSource.system());
        sockets.start();
        server =
                HttpServer.start(
                        Listen.plain("127.0.0.1", 0), new Router().socket("/socket", sockets));
    }

    /// The server that is started after this one died.
    Classroom restarted(SocketLimits limits) {
        return new Classroom(limits, log, id, Badges.APP);
    }

    LiveRoom room() {
        return rooms.of(id);
    }

    Browser browser(String name) {
        return new Browser(port(), name);
    }

    /// A browser that is in.
    Browser join(String name) {
        var browser = browser(name);
        browser.hello();
        browser.welcome();
        return browser;
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        sockets.close();
        server.close();
        rooms.close();
    }

    private static MediaPass media(RoomId room, PersonRef person) {
        return new MediaPass("/media", "for " + person);
    }

    private static ServerCommand.CreateRoom create(AppId app) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        var ann =
                new Newcomer(new PersonRef("pann"), Badges.user("ann"), "ann", "", 1, false, false);
        return new ServerCommand.CreateRoom(
                app,
                RoomSettings.plain("Algebra", start, start.plusSeconds(7_200), 6, false, true, 0),
                new Leaders(ann, List.of(), List.of()));
    }

    /// Headers of a page of another site.
    static Map<String, String> foreign() {
        return Map.of("Origin", "https://evil.example");
    }
}
