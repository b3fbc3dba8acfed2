package lyceum.socket;

import java.util.Optional;
import lyceum.room.Ban;
import lyceum.room.PersonRef;
import lyceum.room.Refusal;
import lyceum.room.Room;
import org.jspecify.annotations.Nullable;

/// Somebody was turned away at the door. Nothing happened in the room.
public final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Turned away for now.
    static final ServerFrame.Closed COME_AGAIN =
            new ServerFrame.Closed(ServerFrame.Reason.UNAVAILABLE, true, null);

    private final transient ServerFrame.Closed why;

    /// Turned away for a reason that asking again does not change.
    public Turned(ServerFrame.Reason reason) {
        this(new ServerFrame.Closed(reason, false, null));
    }

    Turned(ServerFrame.Closed why) {
        super(why.reason().name(), null, false, false);
        this.why = why;
    }

    /// What the browser is told.
    public ServerFrame.Closed why() {
        return why;
    }

    /// Turned away because the room refused; `ref` null: the room does not know the person.
    static Turned by(Refusal.Reason reason, Room room, @Nullable PersonRef ref) {
        return new Turned(
                switch (reason) {
                    case REMOVED -> removed(room, ref);
                    case NOT_ADMITTED -> forGood(ServerFrame.Reason.NOT_ADMITTED);
                    case LOCKED -> forGood(ServerFrame.Reason.LOCKED);
                    case ROOM_FULL -> forGood(ServerFrame.Reason.FULL);
                    case ENDED -> forGood(ServerFrame.Reason.ENDED);
                    case EXPIRED -> forGood(ServerFrame.Reason.EXPIRED);
                    case NO_ROOM -> forGood(ServerFrame.Reason.NO_CLASS);
                    case NOT_ALLOWED,
                            NOT_STARTED,
                            STARTED,
                            NO_PERSON,
                            NO_MESSAGE,
                            STAGE_FULL,
                            NOT_ON_STAGE,
                            NOT_INVITED,
                            NO_RIGHT,
                            SHARE_TAKEN,
                            CHAT_MUTED,
                            CHANGED_MEANWHILE,
                            INVALID,
                            BUSY,
                            TIMED_OUT,
                            UNAVAILABLE ->
                            COME_AGAIN;
                });
    }

    static ServerFrame.Closed removed(Room room, @Nullable PersonRef ref) {
        var until =
                Optional.ofNullable(ref == null ? null : room.roster().banned().get(ref))
                        .map(Ban::until)
                        .orElse(null);
        return new ServerFrame.Closed(ServerFrame.Reason.REMOVED, false, until);
    }

    static ServerFrame.Closed forGood(ServerFrame.Reason reason) {
        return new ServerFrame.Closed(reason, false, null);
    }
}
