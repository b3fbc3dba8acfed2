package lyceum.socket;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import lyceum.catalog.Catalog;
import lyceum.catalog.Entry;
import lyceum.catalog.JoinLink;
import lyceum.http.Handler;
import lyceum.http.HttpFault;
import lyceum.http.Origin;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.MalformedJson;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.Limits;
import lyceum.room.Person;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.UserId;
import lyceum.socket.EntryAnswer.Face;
import org.jspecify.annotations.Nullable;

/// The way into a class before its live connection: join links are exchanged for a secret that
/// opens it, and the pages learn what class they stand before.
public final class Entering {
    /// The largest body, bytes.
    static final int MAX_BODY = 16 * 1024;

    /// How long a browser that opened an invitation is known as the same stranger.
    static final Duration STRANGER = Duration.ofDays(7);

    private static final String COOKIE = "lyceum-stranger";

    private final Catalog catalog;
    private final LiveRooms rooms;
    private final Doorkeeper door;
    private final InstantSource clock;

    /// The way into these classes.
    public Entering(Catalog catalog, LiveRooms rooms, InstantSource clock) {
        this.catalog = catalog;
        this.rooms = rooms;
        this.door = new Doorkeeper(catalog);
        this.clock = clock;
    }

    /// The table with these routes added; `pages` serves the page of a join link as `/join.html`.
    public Router on(Router router, Handler pages) {
        return router.on("GET", "/join/{code}", request -> pages.handle(page(request)))
                .on("POST", "/join/{code}", request -> answer(request, () -> exchange(request)))
                .on("POST", "/entry/facts", request -> answer(request, () -> facts(request)));
    }

    private static Request page(Request request) {
        return new Request(
                request.method(), "/join.html", request.query(), request.headers(),
                request.client(), request.secure(), request.parts(), request.body());
    }

    private interface Work {
        Reply run();
    }

    private static Reply answer(Request request, Work work) {
        Origin.mustBeOurs(request);
        try {
            return work.run().with("Cache-Control", "no-store");
        } catch (Turned turned) {
            var why = turned.why();
            return reply(new EntryAnswer.Shut(why.reason(), why.until()))
                    .status(status(why.reason()))
                    .with("Cache-Control", "no-store");
        }
    }

    private Reply exchange(Request request) {
        var said = read(request, Exchange.class);
        var link = link(request.part("code"));
        var room = open(link);
        if (link.user() != null) return admitted(door.byLink(link));
        var name = name(said.name());
        var known = request.cookie(COOKIE)
                .flatMap(catalog.entries()::marked)
                .filter(stranger -> isSame(stranger, name, room));
        var stranger = known.orElseGet(catalog.entries()::stranger);
        var guest = link.role() == Role.GUEST;
        return admitted(new Entry(
                        link.app(), link.room(), stranger, name, "", true, guest, false, link.id(),
                        clock.instant()))
                .with("Set-Cookie", cookie(request, stranger));
    }

    /// The same browser comes back as the same person, unless another name is typed at it; whoever
    /// was put out stays out whatever is typed.
    private static boolean isSame(UserId stranger, String name, Room room) {
        var roster = room.roster();
        var ref = roster.find(stranger);
        if (ref.isEmpty()) return true;
        if (roster.banned().containsKey(ref.get())) return true;
        var person = roster.people().get(ref.get());
        return person == null || person.name().equals(name);
    }

    private String cookie(Request request, UserId stranger) {
        return COOKIE + "=" + catalog.entries().mark(stranger) + "; Path=" + request.path()
                + "; Max-Age=" + STRANGER.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (request.secure() ? "; Secure" : "");
    }

    private Reply admitted(Entry entry) {
        return reply(new EntryAnswer.Admission(
                catalog.entries().issue(entry), entry.app().value(), entry.room().value()));
    }

    private Reply facts(Request request) {
        var knock = read(request, Knock.class);
        if (knock.resume() != null) {
            var entry = catalog.entries().open(knock.resume())
                    .orElseThrow(() -> new Turned(ServerFrame.Reason.BAD_TOKEN));
            return facts(door.checked(entry));
        }
        if (knock.code() != null) {
            var link = link(knock.code());
            return link.user() == null
                    ? reply(facts(room(link), null))
                    : facts(door.byLink(link));
        }
        if (knock.token() == null) throw new Turned(ServerFrame.Reason.BAD_TOKEN);
        return facts(door.byToken(knock.token(), knock.classId(), false));
    }

    private Reply facts(Entry entry) {
        var room = room(entry);
        var known = room.roster().find(entry.user()).map(ref -> room.roster().people().get(ref));
        var you = known.map(Entering::face).orElseGet(() -> new Face(entry.name(), null));
        return reply(facts(room, you));
    }

    private EntryAnswer.Facts facts(Room room, @Nullable Face you) {
        var lesson = room.lesson();
        if (lesson == null) throw new Turned(ServerFrame.Reason.NO_CLASS);
        var settings = lesson.settings();
        var roster = room.roster();
        var teacher = roster.teacher() == null ? null : roster.people().get(roster.teacher());
        var runBy = catalog.applications().find(lesson.app()).map(app -> app.name()).orElse("");
        return new EntryAnswer.Facts(
                lesson.app().value(), room.id().value(), settings.name(), runBy, settings.start(),
                settings.end(), lesson.status(), lesson.startedAt(), lesson.endedAt(),
                teacher == null ? null : face(teacher), you, roster.count(), roster.locked(),
                lesson.supervised(), clock.instant());
    }

    private static Face face(Person person) {
        return new Face(person.name(), person.hue());
    }

    private JoinLink link(String code) {
        var link = catalog.links().find(code)
                .orElseThrow(() -> new Turned(ServerFrame.Reason.NO_CLASS));
        if (link.withdrawn() != null) throw new Turned(ServerFrame.Reason.LINK_WITHDRAWN);
        return link;
    }

    /// A link is good until its class is over.
    private Room open(JoinLink link) {
        var room = room(link);
        var status = room.lesson() == null ? Status.DELETED : room.lesson().status();
        return switch (status) {
            case SCHEDULED, RUNNING -> room;
            case ENDED -> throw new Turned(ServerFrame.Reason.ENDED);
            case EXPIRED -> throw new Turned(ServerFrame.Reason.EXPIRED);
            case DELETED -> throw new Turned(ServerFrame.Reason.NO_CLASS);
        };
    }

    private Room room(JoinLink link) {
        return room(link.app(), link.room());
    }

    private Room room(Entry entry) {
        return room(entry.app(), entry.room());
    }

    private Room room(AppId app, RoomId id) {
        try {
            return rooms.of(app, id).room();
        } catch (Refusal refusal) {
            throw Turned.by(refusal.reason(), Room.empty(id), null);
        }
    }

    private static String name(@Nullable String typed) {
        var name = Optional.ofNullable(typed).map(String::strip).orElse("");
        if (name.isEmpty() || name.codePointCount(0, name.length()) > Limits.NAME) {
            throw new HttpFault(400, "A name has 1 to " + Limits.NAME + " characters.");
        }
        return name;
    }

    private static <T> T read(Request request, Class<T> type) {
        try {
            var body = request.read(MAX_BODY);
            JsonTree.parse(body);
            return Json.read(body, type);
        } catch (MalformedJson wrong) {
            throw new HttpFault(400, "The body is no JSON of the form that is wanted here.");
        }
    }

    private static Reply reply(EntryAnswer answer) {
        return Reply.json(Json.bytes(answer));
    }

    private static int status(ServerFrame.Reason reason) {
        return switch (reason) {
            case BAD_TOKEN -> 401;
            case NO_SUPERVISOR, REMOVED, NOT_ADMITTED, LOCKED, FULL -> 403;
            case NO_CLASS -> 404;
            case LINK_WITHDRAWN, ENDED, EXPIRED -> 410;
            case TOO_FAST -> 429;
            case UNREADABLE, REPLACED, LEFT, TOO_SLOW -> 400;
            case UNAVAILABLE -> 503;
        };
    }
}
