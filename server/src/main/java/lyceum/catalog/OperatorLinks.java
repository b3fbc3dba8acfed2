package lyceum.catalog;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import lyceum.seal.Address;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;
import lyceum.seal.SealBroken;

/// One-time links by which the operator signs in first, or sets a new password. A link is its own
/// time under seal, so that the command line makes one beside a running server.
public final class OperatorLinks {
    /// How long a link is good.
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final Address PLACE = Address.ofHouse("operator-link");
    private static final int MAX_LENGTH = 200;

    private final Seal seal;
    private final InstantSource clock;

    /// Links of this installation.
    public OperatorLinks(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /// The code of a new link, good for [#LIFE] and once. It is a secret.
    public String create() {
        var made = ByteBuffer.allocate(Long.BYTES).putLong(clock.millis()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(PLACE, made));
    }

    /// When a link was made that has not run out; whether it was used is not known here.
    Optional<Instant> made(String code) {
        if (code.length() > MAX_LENGTH) return Optional.empty();
        try {
            var bytes = seal.open(PLACE, Base64.getUrlDecoder().decode(code));
            var made = Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong());
            return clock.instant().isBefore(made.plus(LIFE)) ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException | SealBroken | ScopeErased forged) {
            return Optional.empty();
        }
    }
}
