package lyceum.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the log as it is shown. Personal.
///
/// @param at milliseconds
/// @param user empty: it concerns nobody, or somebody erased
/// @param address empty: it is not kept
/// @param os null: it was not asked
/// @param room 0: it concerns none
/// @param actor who did it, of an operation; else empty
/// @param result of an operation; else empty
/// @param request of an operation; else empty
public record LogRow(
        Kind kind,
        long at,
        String user,
        String address,
        @Nullable Os os,
        long room,
        String sdk,
        String event,
        List<Long> numbers,
        String actor,
        String result,
        String request) {
    /// Who wrote it.
    public enum Kind {
        /// The server, of a connection.
        SERVER,
        /// A page, of itself.
        PAGE,
        /// The server, of a call or a press.
        OPERATION
    }

    /// The same without who did it.
    LogRow withoutActor() {
        return new LogRow(
                kind, at, user, address, os, room, sdk, event, numbers, "", result, request);
    }

    @Override
    public String toString() {
        return "LogRow(…)";
    }
}
