package lyceum.socket;

import java.time.Instant;
import java.util.List;
import lyceum.room.Device;
import lyceum.room.PersonRef;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.Seen;
import org.jspecify.annotations.Nullable;

/// What the server says.
public sealed interface ServerFrame extends Frame {
    /// Inside. The events after number `seq` follow.
    ///
    /// @param resume opens the next connection instead of the token; renewed by `Renewed`
    /// @param now the server's clock
    /// @param room the state at `seq`; null: what the browser has is good, events follow
    /// @param chatFrom everything said from this number on is in it; 0: nothing is left out
    /// @param large the state is larger than a frame: it is fetched over HTTP, see `Annex`
    /// @param media null: no media is there now; `RefreshMedia` asks again
    record Welcome(
            PersonRef me,
            Role role,
            String resume,
            Instant now,
            @Nullable Room room,
            long seq,
            long chatFrom,
            boolean large,
            @Nullable MediaPass media)
            implements ServerFrame {}

    /// In the waiting room; nothing of the class is shown. `Welcome` or `Closed` follows.
    record Outside(String resume, String className, Instant start, Instant since, Instant now)
            implements ServerFrame {}

    /// What happened, in order and without holes. A line without event is not for this person.
    record Events(List<Seen> lines) implements ServerFrame {}

    /// The state anew, in place of everything before: the person's role changed.
    ///
    /// @param room null: it is larger than a frame and fetched over HTTP, see `Annex`
    /// @param chatFrom everything said from this number on is in it; 0: nothing is left out
    record Snapshot(@Nullable Room room, long seq, long chatFrom, Role role)
            implements ServerFrame {}

    /// A wish was granted; what it changed is in the events up to `seq`.
    record Granted(long n, long seq) implements ServerFrame {}

    /// A wish was not granted; nothing happened.
    record Refused(long n, Refusal.Reason reason) implements ServerFrame {}

    record Pong(Instant at, Instant now) implements ServerFrame {}

    /// What opens the next connection from now on; good for 10 minutes.
    record Renewed(String resume) implements ServerFrame {}

    /// Access to the media; null: none is there now.
    record Media(@Nullable MediaPass media) implements ServerFrame {}

    /// The class is open in another tab or on another device. `takeOver` moves it here.
    record Elsewhere(Device device) implements ServerFrame {}

    /// Somebody stands before the locked class. To leaders only, and not for each who does.
    record Knocked() implements ServerFrame {}

    /// The last message of a connection, and what the browser does next.
    ///
    /// @param again connect again by itself, with the newest resume secret
    /// @param until with REMOVED: from when one may come back; null: never, or it does not matter
    record Closed(Reason reason, boolean again, @Nullable Instant until) implements ServerFrame {}

    /// Why a connection ends.
    enum Reason {
        /// Neither token nor resume secret opens this class; a new one is needed.
        BAD_TOKEN,
        /// The login token is past its time; it was good once.
        TOKEN_EXPIRED,
        /// No such class, or it was deleted.
        NO_CLASS,
        /// Not a supervisor of this application.
        NO_SUPERVISOR,
        /// The class is over.
        ENDED,
        /// The class was never held.
        EXPIRED,
        /// Put out by a leader or by the customer's server.
        REMOVED,
        /// A leader did not let the person in.
        NOT_ADMITTED,
        LOCKED,
        FULL,
        /// So many wait outside already, by the same invitation or in all, that nobody else may.
        CROWDED,
        /// Nobody could see the name that was typed, it is too long, or a word of it mixes scripts
        /// or is in a dead one.
        BAD_NAME,
        /// Who leads the class has the name that was typed.
        NAME_TAKEN,
        /// The name that was typed says what somebody is in the class, or is the class's own.
        NAME_MISLEADS,
        /// The person did not agree to what is asked at the door, or took it back.
        NO_CONSENT,
        /// The customer did not say that the person is old enough.
        NO_AGE,
        /// What is kept of the person is frozen, as the person asked for.
        FROZEN,
        /// Everything kept of the person was erased, and what opened the class opens nothing more.
        ERASED,
        /// The customer holds no classes for now.
        PAUSED,
        /// The link by which the person came was withdrawn.
        LINK_WITHDRAWN,
        /// The class was opened in another tab or on another device.
        REPLACED,
        /// Left on purpose.
        LEFT,
        /// The browser does not read what it is sent.
        TOO_SLOW,
        /// The browser sends more than anybody needs.
        TOO_FAST,
        /// What the browser sent is no message.
        UNREADABLE,
        /// The server cannot do it now.
        UNAVAILABLE
    }
}
