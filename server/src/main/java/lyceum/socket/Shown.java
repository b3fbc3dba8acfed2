package lyceum.socket;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lyceum.json.Json;
import lyceum.room.Chat;
import lyceum.room.Message;
import lyceum.room.Room;
import lyceum.room.View;
import lyceum.room.Viewer;
import org.jspecify.annotations.Nullable;

/// What somebody may see of a class, as it travels: with the newest chat only.
///
/// @param chatFrom everything said from this number on is in it; 0: nothing is left out
record Shown(Room room, long chatFrom) {
    /// Chat in a state, in bytes of JSON; what is older is asked for page by page.
    static final int CHAT_BYTES = 256 * 1024;

    /// The largest frame that carries a state, in bytes; a larger state is fetched over HTTP.
    static final int FRAME_BYTES = 1024 * 1024;

    /// A frame made of a state, or of none.
    interface Maker {
        ServerFrame make(@Nullable Room room, long chatFrom, boolean large);
    }

    /// The frame with a state in it, or without where it is too large; null: there is none to tell.
    static ByteBuffer frame(@Nullable Shown shown, Maker maker) {
        if (shown == null) return ByteBuffer.wrap(Json.bytes(maker.make(null, 0, false)));
        var whole = Json.bytes(maker.make(shown.room(), shown.chatFrom(), false));
        if (whole.length <= FRAME_BYTES) return ByteBuffer.wrap(whole);
        return ByteBuffer.wrap(Json.bytes(maker.make(null, 0, true)));
    }

    static Shown of(Room whole, Viewer viewer) {
        var room = View.room(whole, viewer);
        long cut = cut(room.chat());
        var from = Math.max(cut, room.chat().whole());
        return new Shown(cut == 0 ? room : room.withChatSince(cut), from);
    }

    /// From which number on the messages fit; 0: all do.
    private static long cut(Chat chat) {
        long bytes = 0;
        for (var message : newestFirst(chat)) {
            bytes += Json.bytes(message).length;
            if (bytes > CHAT_BYTES) return message.seq() + 1;
        }
        return 0;
    }

    private static List<Message> newestFirst(Chat chat) {
        return Stream.concat(
                        chat.messages().stream(),
                        chat.threads().values().stream().flatMap(List::stream))
                .sorted(Comparator.comparingLong(Message::seq).reversed())
                .toList();
    }
}
