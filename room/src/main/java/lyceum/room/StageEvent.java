package lyceum.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Hands, seats, voices and the shared screen.
public sealed interface StageEvent extends RoomEvent {
    record HandRaised(PersonRef person) implements StageEvent {}

    record HandLowered(PersonRef person) implements StageEvent {}

    record HandsLowered() implements StageEvent {}

    /// Waits for consent until a time.
    record StageInvited(PersonRef person, Instant until) implements StageEvent {}

    /// Declined, withdrawn, or run out.
    record InvitationEnded(PersonRef person, InvitationResult result) implements StageEvent {}

    /// Took a seat; hand and invitation end with it.
    record StageEntered(PersonRef person) implements StageEvent {}

    record StageExited(PersonRef person) implements StageEvent {}

    /// Everybody but those who lead.
    record StageCleared(People people) implements StageEvent {}

    /// The person's own microphone was opened or closed, by itself.
    record MicSwitched(PersonRef person, boolean on) implements StageEvent {}

    record CameraSwitched(PersonRef person, boolean on) implements StageEvent {}

    /// Silenced by a leader; the person may unmute.
    record PersonMuted(PersonRef person) implements StageEvent {}

    /// Camera closed by a leader; the person may open it again.
    record CameraStopped(PersonRef person) implements StageEvent {}

    /// Everybody on stage but those who lead was silenced; they may unmute.
    record AllMuted(People people) implements StageEvent {}

    /// Whether the person may use a microphone on stage.
    record MicAllowed(PersonRef person, boolean allowed) implements StageEvent {}

    record CameraAllowed(PersonRef person, boolean allowed) implements StageEvent {}

    /// Only this person (and those who lead) may speak; null: everybody on stage again.
    record OnlyOneSpeaks(@Nullable PersonRef person) implements StageEvent {}

    /// A leader asks for a device. `direct`: the class was set up so that no consent is needed.
    record OpeningAsked(PersonRef person, Source source, boolean direct) implements StageEvent {}

    record ShareAllowed(PersonRef person, boolean allowed) implements StageEvent {}

    /// A person asks the leaders to share a screen.
    record ShareAsked(PersonRef person) implements StageEvent {}

    /// Withdrawn by the person, or put aside by a leader.
    record ShareAskEnded(PersonRef person) implements StageEvent {}

    record ShareStarted(PersonRef person, boolean sound) implements StageEvent {}

    record ShareStopped(PersonRef person) implements StageEvent {}

    /// The layout the leader chose for everybody; each may choose another for himself.
    record LayoutChosen(Layout layout) implements StageEvent {}

    /// How an invitation to the stage ended without a seat being taken.
    enum InvitationResult {
        DECLINED,
        WITHDRAWN,
        RAN_OUT
    }
}
