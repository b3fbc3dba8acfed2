package lyceum.room;

/// Where a class is in its life; the order is the number on the wire. A deleted room is not found.
public enum Status {
    SCHEDULED,
    RUNNING,
    ENDED,
    EXPIRED,
    DELETED;

    /// Whether the class can still be entered.
    public boolean open() {
        return this == SCHEDULED || this == RUNNING;
    }

    void mustBeOpen() {
        switch (this) {
            case SCHEDULED, RUNNING -> {}
            case ENDED -> throw new Refusal(Refusal.Reason.ENDED);
            case EXPIRED -> throw new Refusal(Refusal.Reason.EXPIRED);
            case DELETED -> throw new Refusal(Refusal.Reason.NO_ROOM);
        }
    }

    void mustRun() {
        mustBeOpen();
        if (this == SCHEDULED) throw new Refusal(Refusal.Reason.NOT_STARTED);
    }
}
