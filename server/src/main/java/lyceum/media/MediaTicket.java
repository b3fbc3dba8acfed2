package lyceum.media;

import java.time.Instant;

/// What a client needs to join a room's media. Checked on connecting only: LiveKit itself gives the
/// client fresh ones while it is in.
///
/// @param url where to connect, `ws` or `wss`; empty: the origin that the page came from
/// @param token for this person and this room
/// @param until the token's end, 10 minutes after it was made
public record MediaTicket(String url, String token, Instant until) {
    /// Without the token.
    @Override
    public String toString() {
        return "MediaTicket[until=" + until + "]";
    }
}
