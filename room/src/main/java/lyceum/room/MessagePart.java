package lyceum.room;

import java.util.List;

/// One part of a message (MsgBody of the API).
public sealed interface MessagePart {
    record Text(String text) implements MessagePart {}

    /// An emoji of the customer's own set.
    record Face(long index, String data) implements MessagePart {}

    /// A picture at foreign addresses: kept and given back, shown as a plain link.
    record Image(String uuid, long format, List<Picture> pictures) implements MessagePart {}

    /// The name under which somebody outside says it, for this message only. Personal.
    record Signature(String name) implements MessagePart {}

    record Custom(String data, String description, String extension) implements MessagePart {}

    /// One size of a picture. `kind` 1 original, 2 large, 3 thumbnail.
    record Picture(long kind, long bytes, long width, long height, String url) {}
}
