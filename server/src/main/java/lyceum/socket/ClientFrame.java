package lyceum.socket;

import java.time.Instant;
import lyceum.room.Device;
import lyceum.room.PersonCommand;
import lyceum.watch.Measured;
import org.jspecify.annotations.Nullable;

/// What a browser says.
public sealed interface ClientFrame extends Frame {
    /// The first message. Either a login token (with the class, unless the token names it) or the
    /// resume secret of an earlier `Welcome`, of `Outside`, or of the exchange of a join link.
    ///
    /// @param tab random and the same for one browser tab over reloads, 8 to 64 letters and digits
    /// @param after number of the last event that this page has; null: it has none
    /// @param supervisor asks to watch as a supervisor
    /// @param takeOver moves the person's connection here from another tab or device
    record Hello(
            String tab,
            @Nullable String token,
            @Nullable String resume,
            @Nullable Long classId,
            @Nullable Long after,
            boolean supervisor,
            boolean takeOver,
            Device device)
            implements ClientFrame {}

    /// A wish. `n` rises within a tab; the same number is the same wish, however often it is sent.
    record Ask(long n, PersonCommand command) implements ClientFrame {}

    /// Shows that the browser is there; `at` comes back and tells the time of the way.
    record Ping(Instant at) implements ClientFrame {}

    /// Asks for a fresh media token.
    record RefreshMedia() implements ClientFrame {}

    /// Says how sound and pictures come through. `n` rises with each of a page.
    record Measure(long n, Measured measured) implements ClientFrame {}

    /// Leaves on purpose.
    record Bye() implements ClientFrame {}
}
