package lyceum.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One person's comings and goings.
///
/// @param joinedAt when the person first came; null: never (removed beforehand)
/// @param since when the present state began
/// @param leftAt when the person last went; null: never
/// @param presentMillis time in the class before `since`
public record Member(
        Presence presence,
        Device device,
        @Nullable Instant joinedAt,
        Instant since,
        @Nullable Instant leftAt,
        long presentMillis) {

    /// The order is the number on the wire (MemberRecord.CurrentState).
    public enum Presence {
        ABSENT,
        HERE,
        LEFT,
        KICKED,
        KICKED_FOR_GOOD,
        DROPPED
    }

    /// Somebody who was never in.
    public static Member outside(Instant since) {
        return new Member(Presence.ABSENT, Device.UNKNOWN, null, since, null, 0);
    }

    static Member joined(@Nullable Member before, Device device, Instant at) {
        if (before == null) return new Member(Presence.HERE, device, at, at, null, 0);
        var first = before.joinedAt == null ? at : before.joinedAt;
        return new Member(Presence.HERE, device, first, at, before.leftAt, before.presentAt(at));
    }

    Member gone(Presence how, Instant at) {
        var left = here() ? at : leftAt;
        return new Member(how, device, joinedAt, at, left, presentAt(at));
    }

    /// What others see: that somebody was removed is nobody's business but the leaders'.
    @Nullable Member forOthers() {
        return switch (presence) {
            case ABSENT, HERE, LEFT, DROPPED -> this;
            case KICKED, KICKED_FOR_GOOD ->
                    joinedAt == null
                            ? null
                            : new Member(
                                    Presence.LEFT, device, joinedAt, since, leftAt, presentMillis);
        };
    }

    /// Whether the person is in the class now.
    public boolean here() {
        return presence == Presence.HERE;
    }

    /// Milliseconds in the class up to a moment.
    public long presentAt(Instant at) {
        return here() ? presentMillis + at.toEpochMilli() - since.toEpochMilli() : presentMillis;
    }
}
