package lyceum.privacy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Message;
import lyceum.room.PersonRef;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.seal.Vault;
import org.jspecify.annotations.Nullable;

/// What was said and is in memory, or on the screens of a class: it ends there as if somebody who
/// leads had deleted it.
final class Talk {
    private final LiveRooms rooms;
    private final Vault vault;

    Talk(LiveRooms rooms, Vault vault) {
        this.rooms = rooms;
        this.vault = vault;
    }

    /// Ends in all rooms that are loaded what was said within that time.
    void end(Erasure.OfPeriod period) {
        if (period.category() != Category.CHAT) return;
        for (var live : rooms.loaded()) {
            var lesson = live.room().lesson();
            if (lesson == null || !lesson.app().equals(new AppId(period.app()))) continue;
            if (!end(live, period)) rooms.letGo(live.id());
        }
    }

    // A room that keeps more in memory than its state shows, or is over, is read anew.
    private boolean end(LiveRoom live, Erasure.OfPeriod period) {
        var room = live.room();
        var said = said(room, period);
        try {
            for (var seq : said) live.submit(new ChatCommand.DeleteMessage(seq), Actor.SERVER);
        } catch (Refusal refused) {
            return false;
        }
        return room.chat().whole() == 0 || !period.from().isBefore(since(room));
    }

    private static Instant since(Room room) {
        return messages(room).map(Message::at).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private static Stream<Message> messages(Room room) {
        var chat = room.chat();
        return Stream.concat(
                chat.messages().stream(), chat.threads().values().stream().flatMap(List::stream));
    }

    private List<Long> said(Room room, Erasure.OfPeriod period) {
        return messages(room)
                .filter(message -> !message.gone())
                .filter(message -> !message.at().isBefore(period.from()))
                .filter(message -> message.at().isBefore(period.to()))
                .filter(message -> isBy(room, message.author(), period))
                .map(Message::seq)
                .toList();
    }

    private boolean isBy(Room room, @Nullable PersonRef author, Erasure.OfPeriod period) {
        var wanted = period.person();
        if (wanted == null) return true;
        if (author == null) return false;
        return room.roster()
                .user(author)
                .flatMap(user -> vault.person(period.app(), user.value()))
                .filter(person -> person.person() == wanted)
                .isPresent();
    }
}
