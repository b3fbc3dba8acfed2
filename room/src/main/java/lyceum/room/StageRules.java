package lyceum.room;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Under which rules people raise hands, take seats, speak and share.
final class StageRules {
    private StageRules() {}

    static List<RoomEvent> decide(StageCommand command, Actor by, Room room, Instant at) {
        room.lesson().status().mustRun();
        var stage = room.stage();
        return switch (command) {
            case StageCommand.RaiseHand() -> raiseHand(room.present(by), room);
            case StageCommand.LowerHand() -> lowerHand(by.self(), stage);
            case StageCommand.LowerHandOf(var person) -> {
                room.mustLead(by);
                yield lowerHand(person, stage);
            }
            case StageCommand.LowerAllHands() -> {
                room.mustLead(by);
                yield stage.hands().isEmpty() ? List.of() : List.of(new StageEvent.HandsLowered());
            }
            case StageCommand.InviteToStage(var person) -> {
                room.mustLead(by);
                yield invite(room.present(person), room, at);
            }
            case StageCommand.WithdrawInvitation(var person) -> {
                room.mustLead(by);
                yield endInvitation(person, StageEvent.InvitationResult.WITHDRAWN, stage);
            }
            case StageCommand.AcceptInvitation() -> {
                var person = room.present(by);
                mustBeInvited(person, stage, at);
                yield enter(person, room);
            }
            case StageCommand.DeclineInvitation() ->
                    endInvitation(by.self(), StageEvent.InvitationResult.DECLINED, stage);
            case StageCommand.TakeSeat() -> takeSeat(room.present(by), room);
            case StageCommand.LeaveStage() -> exit(by.self(), room);
            case StageCommand.TakeOffStage(var person) -> {
                room.mustLead(by);
                yield exit(person, room);
            }
            case StageCommand.ClearStage() -> {
                room.mustLead(by);
                var people = followers(room);
                yield people.size() == 0 ? List.of() : List.of(new StageEvent.StageCleared(people));
            }
            case StageCommand.SwitchMic(var on) -> switchMic(room.present(by), on, room);
            case StageCommand.SwitchCamera(var on) -> switchCamera(room.present(by), on, room);
            case StageCommand.MutePerson(var person) -> {
                room.mustLead(by);
                yield seat(person, stage).mic()
                        ? List.of(new StageEvent.PersonMuted(person))
                        : List.of();
            }
            case StageCommand.StopCameraOf(var person) -> {
                room.mustLead(by);
                yield seat(person, stage).camera()
                        ? List.of(new StageEvent.CameraStopped(person))
                        : List.of();
            }
            case StageCommand.MuteAll() -> {
                room.mustLead(by);
                var open =
                        followers(room).refs().stream()
                                .filter(ref -> stage.seats().get(ref).mic())
                                .toList();
                yield open.isEmpty()
                        ? List.of()
                        : List.of(new StageEvent.AllMuted(new People(open)));
            }
            case StageCommand.AllowMic(var person, var allowed) -> {
                room.mustLead(by);
                if (seat(person, stage).micAllowed() == allowed) yield List.of();
                yield rights(person, new StageEvent.MicAllowed(person, allowed), room);
            }
            case StageCommand.AllowCamera(var person, var allowed) -> {
                room.mustLead(by);
                if (seat(person, stage).cameraAllowed() == allowed) yield List.of();
                yield rights(person, new StageEvent.CameraAllowed(person, allowed), room);
            }
            case StageCommand.LetOneSpeak(var person) -> {
                room.mustLead(by);
                yield letOneSpeak(person, room);
            }
            case StageCommand.AskToOpen(var person, var source) -> {
                room.mustLead(by);
                yield askToOpen(person, source, room);
            }
            case StageCommand.AllowShare(var person, var allowed) -> {
                room.mustLead(by);
                yield allowShare(room.known(person), allowed, room);
            }
            case StageCommand.AskToShare() -> askToShare(room.present(by), room);
            case StageCommand.WithdrawShareAsk() ->
                    stage.shareAsks().contains(by.self())
                            ? List.of(new StageEvent.ShareAskEnded(by.self()))
                            : List.of();
            case StageCommand.StartShare(var sound) -> startShare(room.present(by), sound, room);
            case StageCommand.StopShare() -> stopShare(by, room);
            case StageCommand.ChooseLayout(var layout) -> {
                room.mustLead(by);
                yield stage.layout() == layout
                        ? List.of()
                        : List.of(new StageEvent.LayoutChosen(layout));
            }
        };
    }

    private static List<RoomEvent> raiseHand(PersonRef person, Room room) {
        if (room.stage().handUp(person)) return List.of();
        if (room.stage().seats().containsKey(person)) {
            throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        }
        return List.of(new StageEvent.HandRaised(person));
    }

    private static List<RoomEvent> lowerHand(PersonRef person, Stage stage) {
        return stage.handUp(person) ? List.of(new StageEvent.HandLowered(person)) : List.of();
    }

    private static List<RoomEvent> invite(PersonRef person, Room room, Instant at) {
        var stage = room.stage();
        if (stage.seats().containsKey(person) || stage.invited().containsKey(person)) {
            return List.of();
        }
        if (room.lesson().settings().directControl()) return enter(person, room);
        if (!room.seatFree(person)) throw new Refusal(Refusal.Reason.STAGE_FULL);
        var until = at.plus(Stage.INVITATION_LIMIT);
        return List.of(new StageEvent.StageInvited(person, until));
    }

    private static List<RoomEvent> enter(PersonRef person, Room room) {
        if (room.stage().seats().containsKey(person)) return List.of();
        var teacher = person.equals(room.roster().teacher());
        if (!teacher && !room.seatFree(person)) throw new Refusal(Refusal.Reason.STAGE_FULL);
        return List.of(new StageEvent.StageEntered(person));
    }

    private static void mustBeInvited(PersonRef person, Stage stage, Instant at) {
        var until = stage.invited().get(person);
        if (stage.seats().containsKey(person)) return;
        if (until == null || until.isBefore(at)) {
            throw new Refusal(Refusal.Reason.NOT_INVITED);
        }
    }

    private static List<RoomEvent> endInvitation(
            PersonRef person, StageEvent.InvitationResult result, Stage stage) {
        return stage.invited().containsKey(person)
                ? List.of(new StageEvent.InvitationEnded(person, result))
                : List.of();
    }

    private static List<RoomEvent> takeSeat(PersonRef person, Room room) {
        return switch (room.roleOf(person)) {
            case TEACHER, ASSISTANT, GUEST -> enter(person, room);
            case STUDENT -> {
                if (!room.lesson().settings().autoMic()) {
                    throw new Refusal(Refusal.Reason.NOT_ALLOWED);
                }
                yield enter(person, room);
            }
            case SUPERVISOR -> throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        };
    }

    private static List<RoomEvent> exit(PersonRef person, Room room) {
        return room.stage().seats().containsKey(person)
                ? List.of(new StageEvent.StageExited(person))
                : List.of();
    }

    /// Everybody on stage but those who lead.
    private static People followers(Room room) {
        return new People(
                room.stage().seats().keySet().stream()
                        .filter(ref -> !room.roleOf(ref).leads())
                        .toList());
    }

    private static Seat seat(PersonRef person, Stage stage) {
        var seat = stage.seats().get(person);
        if (seat == null) throw new Refusal(Refusal.Reason.NOT_ON_STAGE);
        return seat;
    }

    private static List<RoomEvent> switchMic(PersonRef person, boolean on, Room room) {
        if (seat(person, room.stage()).mic() == on) return List.of();
        if (on && !room.sources(person).contains(Source.MICROPHONE)) {
            throw new Refusal(Refusal.Reason.NO_RIGHT);
        }
        return List.of(new StageEvent.MicSwitched(person, on));
    }

    private static List<RoomEvent> switchCamera(PersonRef person, boolean on, Room room) {
        if (seat(person, room.stage()).camera() == on) return List.of();
        if (on && !room.sources(person).contains(Source.CAMERA)) {
            throw new Refusal(Refusal.Reason.NO_RIGHT);
        }
        return List.of(new StageEvent.CameraSwitched(person, on));
    }

    /// Who has lost both microphone and camera leaves the stage where TurnOffMic says so.
    private static List<RoomEvent> rights(PersonRef person, StageEvent event, Room room) {
        var after = room.stage().after(event, Instant.EPOCH).seats().get(person);
        var bare = !after.micAllowed() && !after.cameraAllowed();
        return bare && room.lesson().settings().turnOffMic()
                ? List.of(event, new StageEvent.StageExited(person))
                : List.of(event);
    }

    private static List<RoomEvent> letOneSpeak(@Nullable PersonRef person, Room room) {
        var stage = room.stage();
        if (person == null) {
            return stage.onlyVoice() == null
                    ? List.of()
                    : List.of(new StageEvent.OnlyOneSpeaks(null));
        }
        seat(person, stage);
        if (person.equals(stage.onlyVoice())) return List.of();
        var others =
                followers(room).refs().stream()
                        .filter(ref -> !ref.equals(person) && stage.seats().get(ref).mic())
                        .toList();
        var only = new StageEvent.OnlyOneSpeaks(person);
        return others.isEmpty()
                ? List.of(only)
                : List.of(only, new StageEvent.AllMuted(new People(others)));
    }

    private static List<RoomEvent> askToOpen(PersonRef person, Source source, Room room) {
        var seat = seat(person, room.stage());
        var open =
                switch (source) {
                    case MICROPHONE -> seat.mic();
                    case CAMERA -> seat.camera();
                    case SCREEN -> throw new Refusal(Refusal.Reason.INVALID);
                };
        if (open) return List.of();
        if (!room.sources(person).contains(source)) {
            throw new Refusal(Refusal.Reason.NO_RIGHT);
        }
        var direct = room.lesson().settings().directControl();
        return List.of(new StageEvent.OpeningAsked(person, source, direct));
    }

    private static List<RoomEvent> allowShare(PersonRef person, boolean allowed, Room room) {
        var stage = room.stage();
        var event = new StageEvent.ShareAllowed(person, allowed);
        if (stage.sharers().contains(person) == allowed) {
            return stage.shareAsks().contains(person)
                    ? List.of(new StageEvent.ShareAskEnded(person))
                    : List.of();
        }
        return allowed || stage.unshare(person).isEmpty()
                ? List.of(event)
                : List.of(event, new StageEvent.ShareStopped(person));
    }

    private static List<RoomEvent> askToShare(PersonRef person, Room room) {
        if (room.sources(person).contains(Source.SCREEN)) return List.of();
        if (room.stage().shareAsks().contains(person)) return List.of();
        return List.of(new StageEvent.ShareAsked(person));
    }

    private static List<RoomEvent> startShare(PersonRef person, boolean sound, Room room) {
        if (!room.sources(person).contains(Source.SCREEN)) {
            throw new Refusal(Refusal.Reason.NO_RIGHT);
        }
        var now = room.stage().share();
        var start = new StageEvent.ShareStarted(person, sound);
        if (now == null) return List.of(start);
        if (now.person().equals(person)) {
            return now.sound() == sound ? List.of() : List.of(start);
        }
        // The teacher takes over; nobody else pushes a screen aside.
        if (!person.equals(room.roster().teacher())) {
            throw new Refusal(Refusal.Reason.SHARE_TAKEN);
        }
        return List.of(new StageEvent.ShareStopped(now.person()), start);
    }

    private static List<RoomEvent> stopShare(Actor by, Room room) {
        var share = room.stage().share();
        if (share == null) return List.of();
        if (!by.is(share.person())) room.mustLead(by);
        return List.of(new StageEvent.ShareStopped(share.person()));
    }

    /// What somebody may send now. The SFU is made to agree with this.
    static Set<Source> sources(PersonRef person, Room room) {
        if (room.lesson().status() != Status.RUNNING || !room.roster().here(person)) {
            return Set.of();
        }
        var leads = room.roleOf(person).leads();
        var seat = room.stage().seats().get(person);
        var only = room.stage().onlyVoice();
        var silenced = only != null && !only.equals(person) && !leads;
        return java.util.stream.Stream.of(Source.values())
                .filter(source ->
                        switch (source) {
                            case MICROPHONE -> seat != null && seat.micAllowed() && !silenced;
                            case CAMERA -> seat != null && seat.cameraAllowed();
                            case SCREEN -> leads || room.stage().sharers().contains(person);
                        })
                .collect(Collectors.toUnmodifiableSet());
    }
}
