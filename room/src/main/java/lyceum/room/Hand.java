package lyceum.room;

import java.time.Instant;

/// A raised hand. Hands stand in the order in which they were raised.
public record Hand(PersonRef person, Instant at) {}
