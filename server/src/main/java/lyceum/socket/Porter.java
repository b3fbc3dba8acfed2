package lyceum.socket;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import lyceum.catalog.Catalog;
import lyceum.catalog.Entry;
import lyceum.catalog.JoinLink;
import lyceum.consent.Consents;
import lyceum.consent.Mode;
import lyceum.consent.Wording;
import lyceum.http.Crowd;
import lyceum.http.HttpFault;
import lyceum.http.Rate;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.Lesson;
import lyceum.room.Names;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.RoleWords;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.Scripts;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Answers who stands in front of the door. Whoever may not come in learns why, and nothing else.
public final class Porter {
    /// New strangers that one invitation brings: a large class at once, then 300 a minute.
    static final Rate STRANGERS = new Rate(1_000, 5);

    /// New strangers that one invitation brings from one address: several classes of a school.
    static final Rate STRANGERS_NEAR = new Rate(300, 1);

    private final Catalog catalog;
    private final Consents consents;
    private final Doorkeeper door;
    private final LiveRooms rooms;
    private final InstantSource clock;
    private final Rate strangers;
    private final Rate near;
    private final Crowd links = new Crowd();
    private final Crowd neighbours = new Crowd();

    /// At this door to these classes.
    public Porter(
            Catalog catalog,
            Consents consents,
            Doorkeeper door,
            LiveRooms rooms,
            InstantSource clock) {
        this(catalog, consents, door, rooms, clock, STRANGERS, STRANGERS_NEAR);
    }

    Porter(
            Catalog catalog,
            Consents consents,
            Doorkeeper door,
            LiveRooms rooms,
            InstantSource clock,
            Rate strangers,
            Rate near) {
        this.strangers = strangers;
        this.near = near;
        this.catalog = catalog;
        this.consents = consents;
        this.door = door;
        this.rooms = rooms;
        this.clock = clock;
    }

    /// What a ticket would open. Throws `Turned`.
    Foyer.Preview look(Foyer.Look asked) {
        if (asked.code() != null) {
            var link = link(asked.code());
            door.mustBeInUse(link.app());
            return link.isInvitation()
                    ? preview(link, asking(link.app(), asked.locale()))
                    : preview(door.byLink(link));
        }
        if (asked.resume() != null) {
            return preview(door.byResume(asked.resume()));
        }
        if (asked.token() == null) throw new Turned(ServerFrame.Reason.BAD_TOKEN);
        return preview(
                door.checked(door.byToken(asked.token(), asked.classId(), asked.supervisor())));
    }

    /// What opens the connection, and how a browser is known again.
    ///
    /// @param mark null: nothing is to be remembered
    record Let(Foyer.Opened opened, @Nullable String mark, RoomId room) {}

    /// Exchanges a code for what opens the connection. `known` finds the mark the browser was given
    /// when it last opened an invitation to a class. Of whoever nobody met yet nothing is kept
    /// before the person comes in. Throws `Turned`.
    Let knock(Foyer.Knock asked, String asker, Function<RoomId, Optional<String>> known) {
        var link = link(asked.code());
        door.mustBeInUse(link.app());
        var room = room(link.app(), link.room());
        open(room);
        if (!link.isInvitation()) {
            return new Let(new Foyer.Opened(door.resume(door.byLink(link))), null, link.room());
        }
        var name = name(asked, link.app(), room);
        var words = agreed(link.app(), asked.agreed());
        var before =
                known.apply(link.room())
                        .flatMap(catalog.entries()::marked)
                        .filter(stranger -> isSame(stranger, name, room));
        var stranger = before.orElseGet(() -> stranger(link, asker));
        var entry = entry(link, stranger, known(stranger, name, room));
        var secret = before.isPresent() ? again(entry, words) : first(entry, words);
        var mark = catalog.entries().mark(link.app(), stranger);
        return new Let(new Foyer.Opened(secret), mark, link.room());
    }

    private String again(Entry entry, Optional<Wording> words) {
        // On the disk before anybody comes in by it.
        if (words.isPresent()
                && !consents.agree(entry.app(), entry.room(), entry.user(), words.get()))
            throw new Turned(ServerFrame.Reason.BAD_TOKEN);
        return door.resume(entry);
    }

    private String first(Entry entry, Optional<Wording> words) {
        var said = words.orElse(null);
        return said == null
                ? catalog.introductions().issue(entry, null, null)
                : catalog.introductions().issue(entry, said.locale(), said.sha256());
    }

    private Foyer.@Nullable Asking asking(AppId app, @Nullable String locale) {
        var mode = consents.policies().of(app).invited();
        if (mode == Mode.OFF) return null;
        var words = consents.wording(app, locale == null ? Wording.FALLBACK : locale);
        return new Foyer.Asking(
                app.value(),
                words.locale(),
                words.about(),
                words.agree(),
                words.sha256(),
                mode == Mode.REQUIRE);
    }

    /// The words that were agreed to; they must be the newest ones. Throws `Turned`.
    private Optional<Wording> agreed(AppId app, Foyer.@Nullable Agreed agreed) {
        var mode = consents.policies().of(app).invited();
        if (mode == Mode.OFF) return Optional.empty();
        if (agreed == null) {
            if (mode == Mode.REQUIRE) throw new Turned(ServerFrame.Reason.NO_CONSENT);
            return Optional.empty();
        }
        var words = consents.wording(app, agreed.locale());
        if (!words.sha256().equals(agreed.sha256()))
            throw new Turned(ServerFrame.Reason.NO_CONSENT);
        return Optional.of(words);
    }

    /// Takes back what somebody agreed to, which puts the person out of every class. Throws
    /// `Turned`, also where it was taken back before.
    Foyer.TakenBack takeBack(Foyer.TakeBack asked) {
        var entry = door.byResume(asked.resume());
        consents.withdraw(entry.app(), entry.user());
        return new Foyer.TakenBack(clock.instant());
    }

    // Each opening without a mark is one more person whom the class has to know.
    private UserId stranger(JoinLink link, String asker) {
        var now = System.nanoTime();
        var nearby = link.id() + " " + asker;
        if (!neighbours.take(nearby, near, now) || !links.take(link.id(), strangers, now)) {
            throw new HttpFault(429, "This invitation brings too many new people at once.");
        }
        return catalog.entries().stranger();
    }

    /// The same browser is the same person, unless another name is typed at it; whoever was put out
    /// stays out, and whoever may not write stays so under the name before, whatever is typed.
    private boolean isSame(UserId stranger, String name, Room room) {
        var roster = room.roster();
        var ref = roster.find(stranger);
        if (ref.isEmpty() || roster.banned().containsKey(ref.get())) return true;
        if (room.chat().silenced(ref.get(), clock.instant())) return true;
        var person = roster.people().get(ref.get());
        return person == null || person.nameless() || person.name().equals(name);
    }

    /// What the class calls the person already, or else what was typed.
    private static String known(UserId stranger, String typed, Room room) {
        return room.roster()
                .find(stranger)
                .map(ref -> room.roster().people().get(ref))
                .filter(person -> !person.nameless())
                .map(Person::name)
                .orElse(typed);
    }

    private static Entry entry(JoinLink link, UserId stranger, String name) {
        return new Entry(
                link.app(),
                link.room(),
                stranger,
                name,
                "",
                true,
                link.role() == Role.GUEST,
                false,
                link.id(),
                Instant.EPOCH);
    }

    private String name(Foyer.Knock asked, AppId app, Room room) {
        var typed = asked.name() == null ? "" : asked.name();
        var name = Names.clean(typed).orElseThrow(() -> new Turned(ServerFrame.Reason.BAD_NAME));
        // Nobody shall be taken for who leads the class, nor for the class itself.
        if (RoleWords.in(name)) throw new Turned(ServerFrame.Reason.NAME_MISLEADS);
        if (room.roster().people().entrySet().stream()
                .filter(known -> room.roleOf(known.getKey()).leads())
                .anyMatch(leader -> isCalled(leader.getValue(), app, name)))
            throw new Turned(ServerFrame.Reason.NAME_TAKEN);
        // Last, so that who poses as somebody learns that the name is taken.
        if (!Scripts.areUsual(name)) throw new Turned(ServerFrame.Reason.BAD_NAME);
        return name;
    }

    // Who leads the class keeps the name also while it is frozen, and nobody reads it.
    private boolean isCalled(Person leader, AppId app, String name) {
        if (!leader.nameless()) return Names.alike(leader.name(), name);
        return leader.user() != null && catalog.users().isCalled(app, leader.user(), name);
    }

    private JoinLink link(String code) {
        var link =
                catalog.links()
                        .find(code)
                        .orElseThrow(() -> new Turned(ServerFrame.Reason.BAD_TOKEN));
        if (link.withdrawn() != null) throw new Turned(ServerFrame.Reason.LINK_WITHDRAWN);
        return link;
    }

    private Room room(AppId app, RoomId id) {
        try {
            return rooms.of(app, id).room();
        } catch (Refusal refusal) {
            throw Turned.by(refusal.reason(), Room.empty(id), null);
        }
    }

    /// The lesson of a class that may still be entered; else throws `Turned` with its end.
    static Lesson open(Room room) {
        var lesson = room.lesson();
        if (lesson == null) throw new Turned(ServerFrame.Reason.NO_CLASS);
        return switch (lesson.status()) {
            case SCHEDULED, RUNNING -> lesson;
            case ENDED -> throw over(ServerFrame.Reason.ENDED, lesson);
            case EXPIRED -> throw over(ServerFrame.Reason.EXPIRED, lesson);
            case DELETED -> throw new Turned(ServerFrame.Reason.NO_CLASS);
        };
    }

    private static Turned over(ServerFrame.Reason reason, Lesson lesson) {
        return new Turned(new ServerFrame.Closed(reason, false, lesson.endedAt()));
    }

    private Foyer.Preview preview(Entry entry) {
        var room = room(entry.app(), entry.room());
        var ref = room.roster().find(entry.user()).orElse(null);
        if (ref != null) mustBeWelcome(room, ref);
        var known = ref == null ? null : room.roster().people().get(ref);
        var hue = known == null ? null : known.hue();
        var role = role(entry, room, ref);
        return preview(entry.app(), entry.room(), entry.name(), hue, role, null);
    }

    private Foyer.Preview preview(JoinLink link, Foyer.@Nullable Asking asking) {
        return preview(link.app(), link.room(), null, null, link.role(), asking);
    }

    private static Role role(Entry entry, Room room, @Nullable PersonRef ref) {
        if (entry.supervisor()) return Role.SUPERVISOR;
        if (ref != null) return room.roleOf(ref);
        return entry.guest() ? Role.GUEST : Role.STUDENT;
    }

    private void mustBeWelcome(Room room, PersonRef ref) {
        var ban = room.roster().banned().get(ref);
        if (ban == null || !ban.holds(clock.instant())) return;
        if (!room.roster().members().containsKey(ref)) {
            throw new Turned(ServerFrame.Reason.NOT_ADMITTED);
        }
        throw new Turned(Turned.removed(room, ref));
    }

    private Foyer.Preview preview(
            AppId app,
            RoomId id,
            @Nullable String name,
            @Nullable Integer hue,
            Role role,
            Foyer.@Nullable Asking asking) {
        var room = room(app, id);
        var lesson = open(room);
        var settings = lesson.settings();
        var roster = room.roster();
        Optional<Person> teacher =
                Optional.ofNullable(roster.teacher()).map(ref -> roster.people().get(ref));
        return new Foyer.Preview(
                settings.name(),
                settings.start(),
                settings.end(),
                lesson.status(),
                lesson.startedAt(),
                teacher.filter(it -> !it.nameless()).map(Person::name).orElse(null),
                teacher.map(Person::hue).orElse(null),
                roster.count(),
                name,
                hue,
                role,
                settings.directControl(),
                door.supervised(app),
                asking,
                clock.instant());
    }
}
