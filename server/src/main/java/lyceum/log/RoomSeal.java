package lyceum.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lyceum.personal.Category;
import lyceum.room.AppId;
import lyceum.room.ChatEvent;
import lyceum.room.LessonEvent;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.RosterEvent;
import lyceum.room.StageEvent;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.Seal;
import lyceum.seal.Sealing;
import lyceum.seal.Vault;

/// How a room's events are sealed: what holds it together under the key of the room, what is
/// personal under that and the key of its person.
final class RoomSeal {
    /// The person of an event that is nobody's: a notice of the system.
    static final long NOBODY = 0;

    private final Seal seal;
    private final Vault vault;

    RoomSeal(Seal seal, Vault vault) {
        this.seal = seal;
        this.vault = vault;
    }

    /// Gives keys to rooms that are to be created, and answers those that had none.
    List<Scope.Room> begin(List<Append> appends) {
        return vault.make(
                appends.stream()
                        .filter(append -> append.expectedSeq() == 0)
                        .map(append -> scope(append.row().app(), append.row().room()))
                        .toList());
    }

    /// Ends the keys of rooms that were not created after all.
    void end(List<Scope.Room> begun) {
        vault.destroy(begun);
    }

    private static Scope.Room scope(AppId app, RoomId room) {
        return new Scope.Room(app.value(), room.value());
    }

    static RoomId room(Scope.Room scope) {
        return new RoomId(scope.room());
    }

    /// Who has this user id; empty: nobody of whom anything is kept.
    Optional<Scope.Person> person(AppId app, UserId user) {
        return vault.person(app.value(), user.value());
    }

    /// What is needed to seal an append. Throws [NoKey].
    Keys keys(Append append) {
        var app = append.row().app();
        var people =
                append.owners().values().stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        user -> person(app, user).orElseThrow(NoKey::new)));
        return new Keys(app, append.row().room(), append.owners(), people);
    }

    /// Opens what is left of the events up to this number without what is personal.
    byte[] payload(long app, long room, long seq, byte[] sealed) {
        return seal.open(Address.ofRoom(app, room, "payload/" + seq), sealed);
    }

    /// Opens a whole event. Throws [lyceum.seal.ScopeErased] where its person or time is gone.
    byte[] personal(long app, long room, long seq, RoomEvent left, long person, byte[] sealed) {
        return seal.open(place(app, room, seq, left, person), sealed);
    }

    private static Address place(long app, long room, long seq, RoomEvent left, long person) {
        var all = new Scope.App(app);
        var here = new Scope.Room(app, room);
        List<Scope> scopes =
                person == NOBODY
                        ? List.of(all, here)
                        : List.of(all, here, new Scope.Person(app, person));
        return new Address(category(left), scopes, "personal/" + seq);
    }

    /// What the personal data of an event is, by what is left without it.
    static Category category(RoomEvent event) {
        return switch (event) {
            case ChatEvent _ -> Category.CHAT;
            case RosterEvent _ -> Category.PROFILE;
            case LessonEvent _, StageEvent _ -> Category.STRUCTURE;
        };
    }

    /// The keys of one append.
    final class Keys {
        private final AppId app;
        private final RoomId room;
        private final Map<Long, UserId> owners;
        private final Map<UserId, Scope.Person> people;

        private Keys(
                AppId app,
                RoomId room,
                Map<Long, UserId> owners,
                Map<UserId, Scope.Person> people) {
            this.app = app;
            this.room = room;
            this.owners = owners;
            this.people = people;
        }

        /// What seals about so many values of it, for one thread.
        Values values(int count) {
            return new Values(this, seal.many(count));
        }

        /// Throws [NoKey] where one was destroyed meanwhile.
        void mustLive() {
            if (!people.values().stream().allMatch(vault::lives)) throw new NoKey();
        }

        /// The person whose data an event holds, or NOBODY.
        long owner(long seq) {
            var user = owners.get(seq);
            var person = user == null ? null : people.get(user);
            return person == null ? NOBODY : person.person();
        }
    }

    /// Values of one append as they are sealed, by one thread.
    final class Values {
        private final Keys keys;
        private final Sealing sealing;

        private Values(Keys keys, Sealing sealing) {
            this.keys = keys;
            this.sealing = sealing;
        }

        /// What is left of the events up to this number.
        byte[] payload(long seq, byte[] json) {
            var at = Address.ofRoom(keys.app.value(), keys.room.value(), "payload/" + seq);
            return sealing.seal(at, json);
        }

        /// A whole event. Throws [lyceum.seal.ScopeErased] where its person or time is gone.
        byte[] personal(long seq, RoomEvent left, long owner, byte[] json) {
            var at = place(keys.app.value(), keys.room.value(), seq, left, owner);
            return sealing.seal(at, json);
        }
    }
}
