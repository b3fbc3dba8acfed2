package lyceum.room;

import java.time.Instant;

/// The one screen that is shared now.
public record Share(PersonRef person, boolean sound, Instant since) {}
