package lyceum.privacy;

import java.util.Optional;
import java.util.stream.Stream;

/// Why somebody looks at what is personal. There is no other reason: nothing here is looked at to
/// sell, to advertise, or to teach a machine.
public enum Purpose {
    /// To hold classes and keep them working.
    PROVIDE,
    /// To find out why something failed; it takes a ticket.
    TROUBLESHOOT,
    VERIFY,
    DEBUG,
    OPTIMISE,
    /// To record a class where that is wished.
    RECORD,
    STORE;

    /// The purpose of that name.
    public static Optional<Purpose> named(String name) {
        return Stream.of(values()).filter(purpose -> purpose.name().equals(name)).findFirst();
    }
}
