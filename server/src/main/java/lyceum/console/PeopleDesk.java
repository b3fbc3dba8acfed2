package lyceum.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.User;
import lyceum.consent.Consents;
import lyceum.consent.Statement;
import lyceum.log.LiveRooms;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.privacy.Privacy;
import lyceum.room.AppId;
import lyceum.room.Names;
import lyceum.room.Person;
import lyceum.room.Room;
import lyceum.room.Status;
import lyceum.room.UserId;
import lyceum.room.Waiting;

/// Finds the people of an application, also those who came by an invitation: by an id, or by what
/// they are called. Names are sealed, so a name is found by reading.
final class PeopleDesk {
    /// Classes that are read for a name, the latest first.
    static final int CLASSES = 200;

    /// Registered users that are read for a name, the oldest first.
    static final int USERS = 20_000;

    /// People who are listed; who is called like many must be asked for by the id.
    static final int MOST = 100;

    /// Classes that are named for one person.
    static final int SEEN = 3;

    private final Catalog catalog;
    private final LiveRooms rooms;
    private final Privacy privacy;
    private final Consents consents;

    PeopleDesk(Catalog catalog, LiveRooms rooms, Privacy privacy, Consents consents) {
        this.catalog = catalog;
        this.rooms = rooms;
        this.privacy = privacy;
        this.consents = consents;
    }

    /// What is kept of a person, by the user id or by the customer's own id.
    PrivacyTold.Person person(Application app, String asked) {
        var said = asked.strip();
        var user = registered(app.id(), said);
        var id = user.map(User::id).orElseGet(() -> new UserId(said));
        var kept = privacy.kept(app.id(), id).orElseThrow(Failure::notFound);
        return new PrivacyTold.Person(
                id.value(),
                user.map(User::shownName).orElseGet(() -> stranger(app.id(), id)),
                user.map(User::avatar).orElse(""),
                user.isPresent(),
                items(kept, Category.PROFILE),
                items(kept, Category.CHAT),
                items(kept, Category.LOG),
                user.flatMap(one -> consents.answer(app.id(), one.id()))
                        .map(PeopleDesk::answered)
                        .orElse(null),
                privacy.keeping()
                        .freezes()
                        .of(app.id(), id)
                        .map(it -> new PrivacyTold.Frozen(it.since(), it.reason()))
                        .orElse(null));
    }

    private static PrivacyTold.Answered answered(Statement said) {
        var basis = Word.of(said.age().basis());
        return new PrivacyTold.Answered(basis, said.at());
    }

    private Optional<User> registered(AppId app, String asked) {
        return Stream.of(
                        catalog.users().find(app, new UserId(asked)),
                        catalog.users().findByOrigin(app, asked))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What somebody without an account was called last, if anybody may read it.
    private String stranger(AppId app, UserId id) {
        return rooms.known(app, id, SEEN).stream()
                .flatMap(PeopleDesk::everybody)
                .filter(person -> id.equals(person.user()) && !person.nameless())
                .map(Person::name)
                .findFirst()
                .orElseGet(() -> User.shownName("", id));
    }

    private static long items(Map<Category, Amount> kept, Category kind) {
        return Objects.requireNonNull(kept.get(kind)).items();
    }

    /// Everybody whom a class names, inside, outside or gone.
    private static Stream<Person> everybody(Room room) {
        var roster = room.roster();
        return Stream.of(
                        roster.people().values().stream(),
                        roster.waiting().values().stream().map(Waiting::person),
                        roster.refused().values().stream())
                .flatMap(people -> people);
    }

    /// What a person is called, if anybody may read it.
    String nameOf(AppId app, UserId id) {
        return catalog.users()
                .find(app, id)
                .map(User::shownName)
                .orElseGet(() -> stranger(app, id));
    }

    /// All whose name has words that begin so, whatever the case, and where each was seen last; who
    /// is called exactly so comes first.
    PrivacyTold.Matches called(Application app, String asked) {
        var name = asked.strip();
        if (name.isEmpty()) throw Failure.field("name");
        var found = new LinkedHashMap<UserId, Found>();
        catalog.users()
                .all(app.id(), USERS)
                .filter(user -> Names.begins(user.shownName(), name))
                .forEach(user -> found.put(user.id(), new Found(user.shownName(), true)));
        classes(app.id())
                .forEach(room -> everybody(room).forEach(one -> meet(found, one, name, room)));
        var listed =
                found.entrySet().stream()
                        .sorted(Comparator.comparing(one -> !one.getValue().isCalled(name)))
                        .limit(MOST)
                        .map(one -> one.getValue().told(one.getKey()))
                        .toList();
        return new PrivacyTold.Matches(listed, found.size() > MOST);
    }

    /// Who is found, with the classes in which that was seen.
    private record Found(String name, boolean registered, List<PrivacyTold.SeenIn> seen) {
        Found(String name, boolean registered) {
            this(name, registered, new ArrayList<>());
        }

        boolean isCalled(String asked) {
            return Names.same(name, asked);
        }

        PrivacyTold.Match told(UserId id) {
            return new PrivacyTold.Match(id.value(), name, registered, List.copyOf(seen));
        }

        @Override
        public String toString() {
            return "Found(…)";
        }
    }

    private static void meet(Map<UserId, Found> found, Person one, String name, Room room) {
        var id = one.user();
        if (id == null) return;
        if (Names.begins(one.name(), name))
            found.putIfAbsent(id, new Found(one.name(), !one.invited()));
        var known = found.get(id);
        if (known == null || known.seen().size() == SEEN) return;
        var settings = ClassViews.lesson(room).settings();
        known.seen()
                .add(new PrivacyTold.SeenIn(room.id().value(), settings.name(), settings.start()));
    }

    /// The latest classes, each read when it is its turn.
    private Stream<Room> classes(AppId app) {
        var states = EnumSet.complementOf(EnumSet.of(Status.DELETED));
        var query = new RoomQuery(app, Instant.EPOCH, AppDesk.LATEST, states);
        var from = (int) Math.max(0, rooms.count(query) - CLASSES);
        return rooms.list(query, from, CLASSES).reversed().stream()
                .flatMap(row -> rooms.seen(List.of(row)).stream());
    }
}
