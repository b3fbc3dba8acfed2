package lyceum.room;

/// A wish that was not granted. Nothing happened and nothing was written.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why; the same words reach the client, which tells the person what to do next.
    public enum Reason {
        /// The role does not allow it.
        NOT_ALLOWED,
        /// The class does not run yet.
        NOT_STARTED,
        /// The class runs already; what was asked is fixed by then.
        STARTED,
        /// The class is over.
        ENDED,
        /// The class was never held and its time has passed.
        EXPIRED,
        /// No such room, or it was deleted.
        NO_ROOM,
        /// Nobody of that name or number is in the room.
        NO_PERSON,
        /// No such message, or it is not among the last ones.
        NO_MESSAGE,
        /// All seats on the stage are taken.
        STAGE_FULL,
        /// The person is not on stage.
        NOT_ON_STAGE,
        /// Nobody invited this person, or the invitation has run out.
        NOT_INVITED,
        /// Microphone, camera or screen were not granted to this person.
        NO_RIGHT,
        /// Somebody else shares a screen.
        SHARE_TAKEN,
        /// The teacher has paused this person's chat, or everybody's.
        CHAT_MUTED,
        /// The person was removed and may not come back yet, or at all.
        REMOVED,
        /// The teacher did not let this person in.
        NOT_ADMITTED,
        /// The class is locked; nobody new comes in.
        LOCKED,
        /// All places of the class are taken.
        ROOM_FULL,
        /// The room was changed by somebody else meanwhile: read it again, then ask again.
        CHANGED_MEANWHILE,
        /// A text, list or number is outside its limits.
        INVALID,
        /// The room has too much to do; try again in a moment.
        BUSY,
        /// The answer did not come in time. Ask again with the same number: it happens only once.
        TIMED_OUT,
        /// The store cannot take it now. Nothing was acknowledged; try again.
        UNAVAILABLE
    }

    private final Reason reason;

    /// A refusal for one of the reasons.
    public Refusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
