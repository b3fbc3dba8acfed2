package lyceum.socket;

import java.time.Instant;
import lyceum.room.Status;
import org.jspecify.annotations.Nullable;

/// What the pages before a class are told over HTTP.
public sealed interface EntryAnswer {
    /// A join link was exchanged: `Hello` with this secret comes in.
    ///
    /// @param schoolId the application
    record Admission(String resume, long schoolId, long classId) implements EntryAnswer {}

    /// The class that a link, token or secret leads to, to be shown before coming in.
    ///
    /// @param runBy the name of the application
    /// @param teacher null: none is named
    /// @param you null: whoever opens the link types a name
    /// @param here how many are in the class now
    /// @param supervised a supervisor may be watching
    record Facts(
            long schoolId,
            long classId,
            String className,
            String runBy,
            Instant start,
            Instant end,
            Status status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Face teacher,
            @Nullable Face you,
            int here,
            boolean locked,
            boolean supervised,
            Instant now)
            implements EntryAnswer {}

    /// The way in is shut, with the status 400, 401, 403, 404, 410 or 503.
    ///
    /// @param until with REMOVED: from when one may come back; null: never, or it does not matter
    record Shut(ServerFrame.Reason reason, @Nullable Instant until) implements EntryAnswer {}

    /// How somebody is shown. Personal.
    ///
    /// @param hue of the avatar, 0-7; null: the class does not know the person yet
    record Face(String name, @Nullable Integer hue) {}
}
