package lyceum.socket;

import java.util.random.RandomGenerator;
import lyceum.catalog.Entry;
import lyceum.catalog.Introductions.Introduction;
import lyceum.room.Device;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.Room;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Somebody whose right to ask for entry was checked. Personal.
///
/// @param returning came by a resume secret, so what the page has may still be good
/// @param introduction by which a person comes in who may be met for the first time; null: by
///   another way
public record Entrant(Entry entry, boolean returning, @Nullable Introduction introduction) {
    private static final int REF_LETTERS = 12;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int HUES = 8;

    Entrant(Entry entry, boolean returning) {
        this(entry, returning, null);
    }

    /// What a person is told apart by: nobody is in a class twice, but may also watch it.
    record Key(UserId user, boolean supervisor) {}

    Key key() {
        return new Key(entry.user(), entry.supervisor());
    }

    /// The wish to come in.
    ServerCommand entering(Device device, RandomGenerator random) {
        return entry.supervisor()
                ? new ServerCommand.EnterAsSupervisor(newcomer(random))
                : new ServerCommand.Enter(newcomer(random), device);
    }

    /// The person as a room meets it for the first time; ref and hue are by chance.
    Newcomer newcomer(RandomGenerator random) {
        return new Newcomer(
                freshRef(random),
                entry.user(),
                entry.name(),
                entry.avatar(),
                random.nextInt(HUES),
                entry.invited(),
                entry.guest());
    }

    /// The person's ref in a room; null: the room does not know the person.
    @Nullable PersonRef ref(Room room) {
        var roster = room.roster();
        var user = entry.user();
        return (entry.supervisor() ? roster.findSupervisor(user) : roster.find(user)).orElse(null);
    }

    /// Whether a state of the room says that this person is in.
    boolean isIn(Room room, PersonRef ref) {
        var roster = room.roster();
        return entry.supervisor() ? roster.supervisors().containsKey(ref) : roster.here(ref);
    }

    private static PersonRef freshRef(RandomGenerator random) {
        var ref = new StringBuilder("p");
        for (int i = 0; i < REF_LETTERS; i++) {
            ref.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return new PersonRef(ref.toString());
    }
}
