package lyceum.api;

import lyceum.room.Refusal;

/// What a refusal of a room is called on the wire.
final class Refused {
    private Refused() {}

    static ApiFault fault(Refusal refusal) {
        return new ApiFault(
                switch (refusal.reason()) {
                    case NO_ROOM -> WireError.NO_ROOM;
                    case NO_PERSON -> WireError.NO_USER;
                    case STARTED -> WireError.CLASS_STARTED;
                    case ENDED -> WireError.CLASS_ENDED;
                    case EXPIRED -> WireError.CLASS_EXPIRED;
                    case INVALID -> WireError.INVALID_PARAMETER_VALUE;
                    case ROOM_FULL -> WireError.LIMIT_EXCEEDED;
                    case TIMED_OUT -> WireError.TIMED_OUT;
                    case BUSY, UNAVAILABLE -> WireError.RESOURCE_UNAVAILABLE;
                    case CHANGED_MEANWHILE, NO_MESSAGE -> WireError.FAILED_OPERATION;
                    case NOT_ALLOWED,
                            NOT_STARTED,
                            STAGE_FULL,
                            NOT_ON_STAGE,
                            NOT_INVITED,
                            NO_RIGHT,
                            SHARE_TAKEN,
                            CHAT_MUTED,
                            REMOVED,
                            NOT_ADMITTED,
                            LOCKED ->
                            WireError.OPERATION_DENIED;
                });
    }
}
