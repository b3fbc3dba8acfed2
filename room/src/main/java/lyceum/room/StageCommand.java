package lyceum.room;

import org.jspecify.annotations.Nullable;

/// Hands, seats, voices and the shared screen, as people and leaders ask for them.
public sealed interface StageCommand extends PersonCommand {
    record RaiseHand() implements StageCommand {}

    record LowerHand() implements StageCommand {}

    record LowerHandOf(PersonRef person) implements StageCommand {}

    record LowerAllHands() implements StageCommand {}

    record InviteToStage(PersonRef person) implements StageCommand {}

    record WithdrawInvitation(PersonRef person) implements StageCommand {}

    record AcceptInvitation() implements StageCommand {}

    record DeclineInvitation() implements StageCommand {}

    /// Leaders take a seat by themselves; guests too; others where AutoMic is on.
    record TakeSeat() implements StageCommand {}

    record LeaveStage() implements StageCommand {}

    record TakeOffStage(PersonRef person) implements StageCommand {}

    record ClearStage() implements StageCommand {}

    record SwitchMic(boolean on) implements StageCommand {}

    record SwitchCamera(boolean on) implements StageCommand {}

    record MutePerson(PersonRef person) implements StageCommand {}

    record StopCameraOf(PersonRef person) implements StageCommand {}

    record MuteAll() implements StageCommand {}

    record AllowMic(PersonRef person, boolean allowed) implements StageCommand {}

    record AllowCamera(PersonRef person, boolean allowed) implements StageCommand {}

    /// Null lets everybody on stage speak again.
    record LetOneSpeak(@Nullable PersonRef person) implements StageCommand {}

    /// Microphone or camera.
    record AskToOpen(PersonRef person, Source source) implements StageCommand {}

    record AllowShare(PersonRef person, boolean allowed) implements StageCommand {}

    record AskToShare() implements StageCommand {}

    record WithdrawShareAsk() implements StageCommand {}

    record StartShare(boolean sound) implements StageCommand {}

    /// Ends the own share; leaders may end anybody's.
    record StopShare() implements StageCommand {}

    record ChooseLayout(Layout layout) implements StageCommand {}
}
