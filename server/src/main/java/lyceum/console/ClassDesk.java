package lyceum.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lyceum.api.Action.Spread;
import lyceum.api.Caller;
import lyceum.api.actions.BatchRegister;
import lyceum.api.actions.CreateRoom;
import lyceum.api.actions.DeleteRoom;
import lyceum.api.actions.EndRoom;
import lyceum.api.actions.RoomInfo;
import lyceum.api.actions.StartRoom;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.JoinLink;
import lyceum.catalog.JoinLinks;
import lyceum.http.Request;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.privacy.Eraser;
import lyceum.room.Actor;
import lyceum.room.LessonCommand;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent;
import lyceum.room.StageCommand;
import lyceum.room.Status;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Schedules classes, starts and ends them, and gives out the links into them. What the API can do
/// is done by the API's actions, in the name of the application's account.
final class ClassDesk {
    /// Students of one class that can be scheduled here.
    static final int STUDENTS = 500;

    private static final int MOST_SEATS = 16;
    private static final long NO_RECORDING = 1;
    private static final long USUAL_RESOLUTION = 1;

    /// In place of the teacher while nobody is registered.
    private static final String NOBODY = "";

    private final Catalog catalog;
    private final LiveRooms rooms;
    private final CreateRoom orders;
    private final Eraser eraser;
    private final InstantSource clock;
    private final ClassViews views;
    private final Consumer<String> putOut;
    private final Assistants assistants;
    private final ClassChange change;

    ClassDesk(
            Catalog catalog,
            LiveRooms rooms,
            CreateRoom orders,
            Eraser eraser,
            InstantSource clock,
            ClassViews views,
            Consumer<String> putOut) {
        this.catalog = catalog;
        this.rooms = rooms;
        this.orders = orders;
        this.eraser = eraser;
        this.clock = clock;
        this.views = views;
        this.putOut = putOut;
        this.assistants = new Assistants(rooms, clock);
        this.change = new ClassChange(rooms, clock);
    }

    /// The class that the path names.
    LiveRoom room(Application app, Request request) {
        return rooms.of(app.id(), new RoomId(Numbers.of(request.part("room"))));
    }

    Told.ClassDetail detail(Application app, Request request) {
        return told(app, room(app, request));
    }

    private Told.ClassDetail told(Application app, LiveRoom room) {
        return views.detail(app.id(), room.room());
    }

    /// What can be wrong is checked before anything is written, and nothing is left of a class
    /// whose links could not be made.
    Told.ClassDetail create(Application app, Request request, Asked.NewClass asked) {
        var title = Names.checked(asked.title(), "title");
        var teacher = Names.checked(asked.teacher(), "teacher");
        var helping = Names.checked(asked.assistants(), "assistants", Assistants.MOST);
        var students = Names.checked(asked.students(), "students", STUDENTS);
        var lobby = lobby(asked.lobby());
        mustBeSeats(asked.seats());
        orders.check(info(title, NOBODY, List.of(), asked));
        var names = new ArrayList<>(List.of(teacher));
        names.addAll(helping);
        names.addAll(students);
        var users = register(app, names);
        var leading = users.subList(0, 1 + helping.size());
        var info = info(title, leading.getFirst(), leading.subList(1, leading.size()), asked);
        var order = new CreateRoom.Request(app.id().value(), new Spread<>(info));
        var made = new RoomId(orders.run(caller(app), order).roomId());
        try {
            var room = rooms.of(app.id(), made);
            room.submit(new RosterCommand.SwitchWaitingRoom(lobby), Actor.SERVER);
            room.submit(new LessonCommand.StartByItself(asked.autoStart()), Actor.SERVER);
            catalog.links().invite(app.id(), made, people(users, leading.size()));
            return told(app, room);
        } catch (RuntimeException half) {
            delete(app, made, half);
            throw half;
        }
    }

    private void delete(Application app, RoomId room, RuntimeException why) {
        try {
            new DeleteRoom(rooms, eraser).run(caller(app), new DeleteRoom.Request(room.value()));
        } catch (RuntimeException too) {
            why.addSuppressed(too);
        }
    }

    /// The teacher, who comes first, so many who lead with the teacher, and the students.
    private static List<JoinLinks.For> people(List<String> users, int leading) {
        return IntStream.range(0, users.size())
                .mapToObj(at -> {
                    var helps = at < leading ? Role.ASSISTANT : Role.STUDENT;
                    return person(users.get(at), at == 0 ? Role.TEACHER : helps);
                })
                .toList();
    }

    /// Until it begins, as in the API.
    Told.ClassDetail change(Application app, Request request, Asked.Plan asked) {
        var room = room(app, request);
        mustBeSeats(asked.seats());
        change.make(caller(app), room, asked, lobby(asked.lobby()));
        return told(app, room);
    }

    private static void mustBeSeats(int asked) {
        if (asked < 0 || asked > MOST_SEATS) throw Failure.field("seats");
    }

    Told.ClassDetail start(Application app, Request request) {
        var room = room(app, request);
        new StartRoom(rooms).run(caller(app), new StartRoom.Request(room.id().value()));
        return told(app, room);
    }

    Told.ClassDetail end(Application app, Request request) {
        var room = room(app, request);
        new EndRoom(rooms).run(caller(app), new EndRoom.Request(room.id().value()));
        return told(app, room);
    }

    /// Closes every microphone but the teacher's and the assistants'.
    @Nullable Object muteAll(Application app, Request request) {
        var room = room(app, request);
        if (ClassViews.lesson(room.room()).status() != Status.RUNNING) throw Failure.state();
        room.submit(new StageCommand.MuteAll(), Actor.SERVER);
        return null;
    }

    @Nullable Object delete(Application app, Request request) {
        var room = room(app, request);
        new DeleteRoom(rooms, eraser).run(caller(app), new DeleteRoom.Request(room.id().value()));
        return null;
    }

    /// Puts somebody out for good, also people without an account, whom the API does not know.
    @Nullable Object remove(Application app, Request request, String ref) {
        var room = room(app, request);
        room.submit(new RosterCommand.KickPerson(ref(ref), null), Actor.SERVER);
        return null;
    }

    Told.ClassDetail addStudents(Application app, Request request, List<String> typed) {
        var room = room(app, request);
        mustBeOpen(room);
        var names = Names.checked(typed, "names", STUDENTS);
        mustFit(app, room, names);
        invite(app, room, register(app, names), Role.STUDENT);
        return told(app, room);
    }

    /// Only before the class begins, as in the API.
    Told.ClassDetail addAssistants(Application app, Request request, List<String> typed) {
        var room = room(app, request);
        var names = Names.checked(typed, "names", Assistants.MOST);
        mustFit(app, room, names);
        assistants.mustFit(room, names.size());
        var users = register(app, names);
        assistants.add(caller(app), room, users);
        invite(app, room, users, Role.ASSISTANT);
        return told(app, room);
    }

    private void mustFit(Application app, LiveRoom room, List<String> names) {
        if (links(app, room) + names.size() > JoinLinks.MAX_PAGE) throw Failure.field("names");
    }

    private void invite(Application app, LiveRoom room, List<String> users, Role role) {
        var people = users.stream().map(user -> person(user, role)).toList();
        catalog.links().invite(app.id(), room.id(), people);
    }

    Told.ClassDetail invite(Application app, Request request, String role) {
        var room = room(app, request);
        mustBeOpen(room);
        if (links(app, room) >= JoinLinks.MAX_PAGE) throw Failure.state();
        catalog.links()
                .invite(
                        app.id(),
                        room.id(),
                        switch (role) {
                            case "student" -> Role.STUDENT;
                            case "guest" -> Role.GUEST;
                            default -> throw Failure.field("role");
                        });
        return told(app, room);
    }

    Told.ClassDetail withdraw(Application app, Request request) {
        var room = room(app, request);
        var link = link(app, room, request);
        catalog.links().withdraw(link);
        putOut.accept(link.id());
        return told(app, room);
    }

    Told.ClassDetail restore(Application app, Request request) {
        var room = room(app, request);
        catalog.links().restore(link(app, room, request));
        return told(app, room);
    }

    private int links(Application app, LiveRoom room) {
        return catalog.links().of(app.id(), room.id(), 0, JoinLinks.MAX_PAGE).size();
    }

    private JoinLink link(Application app, LiveRoom room, Request request) {
        return catalog.links()
                .find(request.part("code"))
                .filter(link -> link.app().equals(app.id()) && link.room().equals(room.id()))
                .orElseThrow(Failure::notFound);
    }

    private List<String> register(Application app, List<String> names) {
        var users = new ArrayList<BatchRegister.BatchUserRequest>();
        for (var name : names) {
            users.add(new BatchRegister.BatchUserRequest(app.id().value(), name, null, null));
        }
        if (users.isEmpty()) return List.of();
        return new BatchRegister()
                .run(caller(app), new BatchRegister.Request(users)).users().stream()
                        .map(BatchRegister.BatchUserInfo::userId)
                        .toList();
    }

    private Caller caller(Application app) {
        return new Caller(app.developer(), "console", catalog, false);
    }

    private static JoinLinks.For person(String user, Role role) {
        return new JoinLinks.For(new UserId(user), role);
    }

    private static void mustBeOpen(LiveRoom room) {
        if (!ClassViews.lesson(room.room()).status().open()) throw Failure.state();
    }

    private static PersonRef ref(String text) {
        try {
            return new PersonRef(text);
        } catch (IllegalArgumentException wrong) {
            throw Failure.field("ref");
        }
    }

    private static RosterEvent.WhoWaits lobby(String word) {
        return Stream.of(RosterEvent.WhoWaits.values())
                .filter(who -> Word.of(who).equals(word))
                .findFirst()
                .orElseThrow(() -> Failure.field("lobby"));
    }

    private static RoomInfo info(
            String title, String teacher, List<String> assistants, Asked.NewClass asked) {
        return new RoomInfo(
                title,
                asked.startsAt().getEpochSecond(),
                asked.endsAt().getEpochSecond(),
                USUAL_RESOLUTION,
                asked.seats(),
                "videodoc",
                teacher,
                null,
                null,
                null,
                NO_RECORDING,
                assistants,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
