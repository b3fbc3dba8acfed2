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

/// One-time links by which an operator signs in first, or sets a new password. A link is its own
/// time under seal, so that the command line makes one beside a running server.
public final class OperatorLinks {
    /// How long a link of the server's machine is good.
    public static final Duration LIFE = Duration.ofMinutes(15);

    /// How long an invitation is good.
    public static final Duration INVITATION = Duration.ofDays(1);

    private static final Address PLACE = Address.ofHouse("operator-link");
    private static final int MAX_LENGTH = 200;
    private static final long NOBODY = 0;

    private final Seal seal;
    private final InstantSource clock;

    /// @param by the number of the operator who invites; [#NOBODY]: it is of the server's machine
    record Link(Instant made, long by) {
        boolean invites() {
            return by != NOBODY;
        }

        Instant ends() {
            return made.plus(invites() ? INVITATION : LIFE);
        }
    }

    /// Links of this installation.
    public OperatorLinks(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /// The code of a new link, good for [#LIFE] and once. It is a secret.
    public String create() {
        return sealed(ByteBuffer.allocate(Long.BYTES).putLong(clock.millis()));
    }

    /// The code of a new invitation, good for [#INVITATION] and once. It is a secret.
    String invite(long by) {
        return sealed(ByteBuffer.allocate(2 * Long.BYTES).putLong(clock.millis()).putLong(by));
    }

    private String sealed(ByteBuffer link) {
        var code = seal.seal(PLACE, link.array());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /// A link that has not run out; whether it was used is not known here.
    Optional<Link> read(String code) {
        if (code.length() > MAX_LENGTH) return Optional.empty();
        try {
            var bytes = ByteBuffer.wrap(seal.open(PLACE, Base64.getUrlDecoder().decode(code)));
            var made = Instant.ofEpochMilli(bytes.getLong());
            var link = new Link(made, bytes.hasRemaining() ? bytes.getLong() : NOBODY);
            return clock.instant().isBefore(link.ends()) ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException | SealBroken | ScopeErased forged) {
            return Optional.empty();
        }
    }
}
