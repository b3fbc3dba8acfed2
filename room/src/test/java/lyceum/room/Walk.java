package lyceum.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// A class held at random: people come and go, ask for whatever they like, and time passes. The
/// same seed gives the same log.
final class Walk {
    private static final int PEOPLE = 7;

    private final Random random;
    private final List<Newcomer> people = new ArrayList<>();
    private final List<Recorded> log = new ArrayList<>();
    private Room room = Room.empty(new RoomId(300_000_002));
    private Instant now = Story.START;
    private long wishes;

    private Walk(long seed) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(
                    new Newcomer(
                            new PersonRef("p" + i),
                            new UserId("u" + i),
                            "Person " + i,
                            "",
                            i % 8,
                            i > 4,
                            i == 6));
        }
    }

    static Walk of(long seed, int steps) {
        var walk = new Walk(seed);
        walk.begin();
        for (int i = 0; i < steps; i++) walk.step();
        return walk;
    }

    List<Recorded> log() {
        return log;
    }

    Room room() {
        return room;
    }

    List<PersonRef> refs() {
        return people.stream().map(Newcomer::fresh).toList();
    }

    private void begin() {
        var settings =
                new Settings()
                        .maxMic(random.nextInt(4))
                        .direct(random.nextBoolean())
                        .autoMic(random.nextInt(4) == 0)
                        .roomType(random.nextInt(3) == 0 ? 3 : 0)
                        .recordScene("{\"customToken\":\"secret\"}")
                        .build();
        var leaders = new Leaders(people.get(0), List.of(people.get(1)), List.of(people.get(2)));
        ask(Actor.SERVER, new ServerCommand.CreateRoom(new AppId(1), settings, leaders));
    }

    private void step() {
        now = now.plusMillis(random.nextInt(8_000));
        if (random.nextInt(4) == 0) {
            ask(Actor.SERVER, fromServer());
            return;
        }
        var by = random.nextBoolean() ? people.getFirst().fresh() : ref();
        ask(Actor.of(by), fromPerson());
    }

    private void ask(Actor actor, RoomCommand command) {
        List<RoomEvent> events;
        try {
            events = room.decide(command, actor, now);
        } catch (Refusal refused) {
            return;
        }
        var wish = actor.person() == null ? null : new Wish("tab" + random.nextInt(6), wishes++);
        for (var event : events) {
            var line = new Recorded(room.id(), room.seq() + 1, now, actor.person(), wish, event);
            wish = null;
            log.add(line);
            room = room.after(line);
        }
    }

    private Newcomer who() {
        return people.get(random.nextInt(PEOPLE));
    }

    private PersonRef ref() {
        return who().fresh();
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private Long seconds() {
        return coin() ? null : (long) random.nextInt(40);
    }

    private <T> T oneOf(List<Supplier<T>> choices) {
        return choices.get(random.nextInt(choices.size())).get();
    }

    private ServerCommand fromServer() {
        return oneOf(
                List.of(
                        () -> new ServerCommand.Enter(who(), Device.WEB),
                        () -> new ServerCommand.Enter(who(), Device.IOS),
                        () -> new ServerCommand.Enter(who(), Device.ANDROID),
                        () -> new ServerCommand.EnterAsSupervisor(who()),
                        () -> new ServerCommand.Drop(ref()),
                        () -> new ServerCommand.TimeCame(),
                        () -> new ServerCommand.ForgetPerson(ref()),
                        () -> new ServerCommand.KickUser(who(), seconds()),
                        () -> new ServerCommand.UnblockUser(who().user()),
                        () -> new ServerCommand.ForbidUsers(List.of(who(), who()), seconds()),
                        () -> new ServerCommand.AnnounceSupervision(coin()),
                        () -> new ServerCommand.Notify("Notice"),
                        () ->
                                new ServerCommand.SayAs(
                                        who(),
                                        List.of(new MessagePart.Face(1, "x")),
                                        Priority.HIGH,
                                        "c")));
    }

    private PersonCommand fromPerson() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> toChat();
            case 2, 3 -> toRoster();
            case 4 ->
                    random.nextInt(12) == 0
                            ? new LessonCommand.EndLesson()
                            : new LessonCommand.StartLesson();
            default -> toStage();
        };
    }

    private ChatCommand toChat() {
        return oneOf(
                List.of(
                        () -> new ChatCommand.Say("Said " + wishes),
                        () -> new ChatCommand.SayPrivately(coin() ? null : ref(), "Told " + wishes),
                        () -> new ChatCommand.DeleteMessage(random.nextInt((int) room.seq() + 2)),
                        () -> new ChatCommand.SilencePerson(ref(), seconds()),
                        () -> new ChatCommand.LiftSilence(ref()),
                        () ->
                                new ChatCommand.OpenChat(
                                        ChatEvent.WhoWrites.values()[random.nextInt(3)])));
    }

    private RosterCommand toRoster() {
        return oneOf(
                List.of(
                        () -> new RosterCommand.Leave(),
                        () -> new RosterCommand.KickPerson(ref(), seconds()),
                        () -> new RosterCommand.UnblockPerson(ref()),
                        () -> new RosterCommand.Admit(ref()),
                        () -> new RosterCommand.AdmitAll(),
                        () -> new RosterCommand.RefuseEntry(ref()),
                        () ->
                                new RosterCommand.SwitchWaitingRoom(
                                        RosterEvent.WhoWaits.values()[random.nextInt(3)]),
                        () -> new RosterCommand.LockClass(coin()),
                        () -> new RosterCommand.RenamePerson(ref(), "Name " + wishes)));
    }

    private StageCommand toStage() {
        return oneOf(
                List.of(
                        () -> new StageCommand.RaiseHand(),
                        () -> new StageCommand.LowerHand(),
                        () -> new StageCommand.LowerHandOf(ref()),
                        () -> new StageCommand.LowerAllHands(),
                        () -> new StageCommand.InviteToStage(ref()),
                        () -> new StageCommand.InviteToStage(ref()),
                        () -> new StageCommand.WithdrawInvitation(ref()),
                        () -> new StageCommand.AcceptInvitation(),
                        () -> new StageCommand.AcceptInvitation(),
                        () -> new StageCommand.DeclineInvitation(),
                        () -> new StageCommand.TakeSeat(),
                        () -> new StageCommand.LeaveStage(),
                        () -> new StageCommand.TakeOffStage(ref()),
                        () -> new StageCommand.ClearStage(),
                        () -> new StageCommand.SwitchMic(coin()),
                        () -> new StageCommand.SwitchCamera(coin()),
                        () -> new StageCommand.MutePerson(ref()),
                        () -> new StageCommand.StopCameraOf(ref()),
                        () -> new StageCommand.MuteAll(),
                        () -> new StageCommand.AllowMic(ref(), coin()),
                        () -> new StageCommand.AllowCamera(ref(), coin()),
                        () -> new StageCommand.LetOneSpeak(coin() ? null : ref()),
                        () -> new StageCommand.AskToOpen(ref(), Source.MICROPHONE),
                        () -> new StageCommand.AllowShare(ref(), coin()),
                        () -> new StageCommand.AskToShare(),
                        () -> new StageCommand.WithdrawShareAsk(),
                        () -> new StageCommand.StartShare(coin()),
                        () -> new StageCommand.StopShare(),
                        () -> new StageCommand.ChooseLayout(Layout.values()[random.nextInt(6)])));
    }
}
