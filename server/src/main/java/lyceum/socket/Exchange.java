package lyceum.socket;

import org.jspecify.annotations.Nullable;

/// What a page sends to `POST /join/{code}`; an `EntryAnswer` comes back.
///
/// @param name typed at an invitation, 1 to 256 characters; of no meaning at a personal link
public record Exchange(@Nullable String name) {}
