package lyceum;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.JoinLink;
import lyceum.catalog.JoinLinks;
import lyceum.catalog.Registration;
import lyceum.catalog.User;
import lyceum.log.LiveRooms;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.room.AppId;
import lyceum.room.Leaders;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.RoomSettings;
import lyceum.room.ServerCommand;
import lyceum.room.Status;

/// The class one can try at once: a teacher and two students, each with a personal link. It is the
/// same class after a restart as long as it is not over.
record DemoClass(Catalog catalog, LiveRooms rooms, InstantSource clock) {
    /// How long the class lasts; long enough for a day of trying.
    static final Duration LENGTH = Duration.ofHours(24);

    private static final int SEATS = 6;
    private static final int LINKS_SEEN = 100;
    private static final int ROOMS_SEEN = 100;
    private static final Map<String, Role> PEOPLE = people();

    /// Links by the name of the person they are for, the teacher first.
    Map<String, JoinLink> open() {
        var app =
                catalog.applications().all().stream()
                        .min(Comparator.comparing(Application::created))
                        .orElseThrow();
        var users = PEOPLE.keySet().stream().map(name -> user(app.id(), name)).toList();
        var links = existing(app.id(), users).orElseGet(() -> create(app.id(), users));
        var named = new LinkedHashMap<String, JoinLink>();
        for (int at = 0; at < users.size(); at++) named.put(users.get(at).name(), links.get(at));
        return named;
    }

    /// The links of a demo class that is not over: one for each of the users, in their order.
    private Optional<List<JoinLink>> existing(AppId app, List<User> users) {
        var now = clock.instant();
        var query =
                new RoomQuery(
                        app, now.minus(LENGTH), now, EnumSet.of(Status.SCHEDULED, Status.RUNNING));
        return rooms.list(query, 0, ROOMS_SEEN).stream()
                .map(room -> links(app, room.room(), users))
                .filter(links -> links.size() == users.size())
                .findFirst();
    }

    private List<JoinLink> links(AppId app, RoomId room, List<User> users) {
        var all = catalog.links().of(app, room, 0, LINKS_SEEN);
        return users.stream()
                .flatMap(user ->
                        all.stream()
                                .filter(link -> user.id().equals(link.user()))
                                .filter(link -> link.withdrawn() == null)
                                .limit(1))
                .toList();
    }

    private List<JoinLink> create(AppId app, List<User> users) {
        var start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var leaders = new Leaders(users.getFirst().newcomer(), List.of(), List.of());
        var room = rooms.create(new ServerCommand.CreateRoom(app, settings(start), leaders));
        var roles = List.copyOf(PEOPLE.values());
        var people = new ArrayList<JoinLinks.For>();
        for (int at = 0; at < users.size(); at++)
            people.add(new JoinLinks.For(users.get(at).id(), roles.get(at)));
        return catalog.links().invite(app, room, people);
    }

    private User user(AppId app, String name) {
        var origin = "demo " + name;
        return catalog.users()
                .findByOrigin(app, origin)
                .orElseGet(() -> catalog.users().register(app, new Registration(origin, name, "")));
    }

    private static Map<String, Role> people() {
        var people = new LinkedHashMap<String, Role>();
        people.put("Demo teacher", Role.TEACHER);
        people.put("Demo student 1", Role.STUDENT);
        people.put("Demo student 2", Role.STUDENT);
        return people;
    }

    private static RoomSettings settings(Instant start) {
        return RoomSettings.plain("Demo class", start, start.plus(LENGTH), SEATS, false, false, 0);
    }
}
