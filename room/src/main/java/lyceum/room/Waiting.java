package lyceum.room;

import java.time.Instant;

/// Somebody outside who asks to come in. Personal.
public record Waiting(Person person, Instant since) {}
