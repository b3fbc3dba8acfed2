package lyceum.golden;

import static lyceum.golden.Tale.AMARA;
import static lyceum.golden.Tale.DAVID;
import static lyceum.golden.Tale.ELENA;
import static lyceum.golden.Tale.IVO;
import static lyceum.golden.Tale.LIN;
import static lyceum.golden.Tale.RAVI;
import static lyceum.golden.Tale.VERA;
import static lyceum.golden.Tale.settings;

import java.io.IOException;
import java.util.List;
import lyceum.room.ChatCommand;
import lyceum.room.ChatEvent.WhoWrites;
import lyceum.room.Layout;
import lyceum.room.LessonCommand;
import lyceum.room.MessagePart;
import lyceum.room.Priority;
import lyceum.room.RoomSettings;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent.WhoWaits;
import lyceum.room.ServerCommand;
import lyceum.room.Source;
import lyceum.room.StageCommand;

/// The classes that the golden files tell. Run as a program it writes the files that are missing; a
/// file that stands is never rewritten, for old logs must fold the same for ever.
final class Tales {
    private Tales() {}

    static List<Golden> all() {
        return List.of(
                lesson(), expired(), stage(), chat(), entrance(), removal(), table(), forgotten());
    }

    private static Golden lesson() {
        return Tale.of(settings(0, 2, true, false))
                .server(new ServerCommand.AnnounceSupervision(true))
                .server(new ServerCommand.TimeCame())
                .enter(AMARA, RAVI, ELENA)
                .by(ELENA, new LessonCommand.StartByItself(true))
                .later(600)
                .server(new ServerCommand.TimeCame())
                .enter(LIN)
                .server(new ServerCommand.EnterAsSupervisor(VERA))
                .by(AMARA, new StageCommand.SwitchCamera(true), new StageCommand.SwitchMic(true))
                .by(ELENA, new StageCommand.ChooseLayout(Layout.GALLERY))
                .by(RAVI, new RosterCommand.Leave())
                .server(new ServerCommand.Drop(AMARA.fresh()))
                .later(61)
                .server(new ServerCommand.TimeCame())
                .server(new ServerCommand.ChangeRoom(settings(0, 2, true, false), longer(), null))
                .server(new ServerCommand.Drop(VERA.fresh()))
                .later(4000)
                .server(new ServerCommand.TimeCame())
                .named("lesson");
    }

    private static RoomSettings longer() {
        var was = settings(0, 2, true, false);
        return new RoomSettings(
                was.name(),
                was.start(),
                was.end(),
                20,
                was.roomType(),
                was.subType(),
                was.maxMic(),
                was.autoMic(),
                was.turnOffMic(),
                was.directControl(),
                was.interactionMode(),
                was.resolution(),
                was.audioQuality(),
                was.videoOrientation(),
                was.audienceType(),
                was.rtcAudience(),
                was.grading(),
                was.groupId(),
                was.liveType(),
                was.autoStart(),
                was.liveRelay(),
                was.recordLiveUrl(),
                was.recordMode(),
                was.recordLayout(),
                was.recordStream(),
                was.recordMerge(),
                was.recordBackground(),
                was.recordScene(),
                was.recordLang(),
                was.snapshotMode(),
                was.subtitles());
    }

    private static Golden expired() {
        return Tale.of(settings(0, 2, false, false))
                .enter(AMARA)
                .later(3300)
                .server(new ServerCommand.TimeCame())
                .named("expired");
    }

    private static Golden stage() {
        return Tale.of(settings(0, 2, false, false))
                .enter(ELENA, DAVID, AMARA, RAVI, LIN)
                .start()
                .by(ELENA, new StageCommand.SwitchMic(true), new StageCommand.SwitchCamera(true))
                .by(RAVI, new StageCommand.RaiseHand())
                .by(AMARA, new StageCommand.RaiseHand())
                .by(LIN, new StageCommand.RaiseHand(), new StageCommand.LowerHand())
                .by(ELENA, new StageCommand.InviteToStage(RAVI.fresh()))
                .by(RAVI, new StageCommand.AcceptInvitation(), new StageCommand.SwitchMic(true))
                .by(DAVID, new StageCommand.MutePerson(RAVI.fresh()))
                .by(RAVI, new StageCommand.SwitchMic(true))
                .by(ELENA, new StageCommand.InviteToStage(AMARA.fresh()))
                .by(AMARA, new StageCommand.DeclineInvitation())
                .by(ELENA, new StageCommand.InviteToStage(AMARA.fresh()))
                .by(AMARA, new StageCommand.AcceptInvitation(), new StageCommand.SwitchMic(true))
                .by(ELENA, new StageCommand.LetOneSpeak(AMARA.fresh()))
                .by(ELENA, new StageCommand.LetOneSpeak(null), new StageCommand.MuteAll())
                .by(ELENA, new StageCommand.AskToOpen(RAVI.fresh(), Source.MICROPHONE))
                .by(RAVI, new StageCommand.SwitchCamera(true))
                .by(DAVID, new StageCommand.StopCameraOf(RAVI.fresh()))
                .by(RAVI, new StageCommand.AskToShare(), new StageCommand.WithdrawShareAsk())
                .by(RAVI, new StageCommand.AskToShare())
                .by(ELENA, new StageCommand.AllowShare(RAVI.fresh(), true))
                .by(RAVI, new StageCommand.StartShare(true))
                .by(ELENA, new StageCommand.StartShare(false), new StageCommand.StopShare())
                .by(ELENA, new StageCommand.AllowMic(AMARA.fresh(), false))
                .by(ELENA, new StageCommand.AllowCamera(AMARA.fresh(), false))
                .by(AMARA, new StageCommand.RaiseHand())
                .by(ELENA, new StageCommand.LowerAllHands(), new StageCommand.ClearStage())
                .by(ELENA, new StageCommand.InviteToStage(LIN.fresh()))
                .later(40)
                .server(new ServerCommand.TimeCame())
                .named("stage");
    }

    private static Golden chat() {
        return Tale.of(settings(0, 2, false, false))
                .enter(ELENA, DAVID, AMARA, RAVI)
                .start()
                .by(AMARA, new ChatCommand.Say("Is h the x of the vertex?"))
                .by(RAVI, new ChatCommand.SayPrivately(null, "I am lost"))
                .by(ELENA, new ChatCommand.SayPrivately(RAVI.fresh(), "Look at page 7"))
                .by(LIN)
                .by(AMARA, new ChatCommand.Say("顶点在哪里？ 🦉"))
                .by(ELENA, new ChatCommand.DeleteMessage(15))
                .by(ELENA, new ChatCommand.SilencePerson(AMARA.fresh(), 60L))
                .by(ELENA, new ChatCommand.OpenChat(WhoWrites.TO_TEACHER))
                .by(DAVID, new ChatCommand.LiftSilence(AMARA.fresh()))
                .by(ELENA, new ChatCommand.OpenChat(WhoWrites.EVERYONE))
                .server(
                        new ServerCommand.SayAs(
                                VERA,
                                List.of(
                                        new MessagePart.Text("From outside"),
                                        new MessagePart.Face(2, "smile"),
                                        new MessagePart.Image(
                                                "u",
                                                3,
                                                List.of(
                                                        new MessagePart.Picture(
                                                                1,
                                                                1000,
                                                                64,
                                                                64,
                                                                "https://example.org/a.png"))),
                                        new MessagePart.Custom("d", "e", "f")),
                                Priority.HIGH,
                                "custom"))
                .server(new ServerCommand.Notify("The bell rings at nine."))
                .server(new ServerCommand.ForbidUsers(List.of(RAVI, LIN), null))
                .named("chat");
    }

    private static Golden entrance() {
        return Tale.of(settings(0, 2, false, false))
                .enter(ELENA)
                .start()
                .enter(IVO, AMARA)
                .by(ELENA, new RosterCommand.Admit(IVO.fresh()))
                .by(ELENA, new RosterCommand.RenamePerson(IVO.fresh(), "Ivo B"))
                .by(IVO, new ChatCommand.Say("Thank you"))
                .by(ELENA, new RosterCommand.SwitchWaitingRoom(WhoWaits.NOBODY))
                .enter(Tale.person("guest", "A visitor", 1, true, true))
                .by(ELENA, new RosterCommand.SwitchWaitingRoom(WhoWaits.EVERYBODY))
                .enter(Tale.person("late", "Late", 4, true, false))
                .by(
                        ELENA,
                        new RosterCommand.RefuseEntry(
                                Tale.person("late", "Late", 4, true, false).fresh()))
                .by(ELENA, new RosterCommand.LockClass(true))
                .by(AMARA, new RosterCommand.Leave())
                .enter(AMARA)
                .named("entrance");
    }

    private static Golden removal() {
        return Tale.of(settings(0, 2, false, true))
                .enter(ELENA, AMARA, RAVI)
                .start()
                .by(ELENA, new StageCommand.InviteToStage(AMARA.fresh()))
                .by(RAVI, new StageCommand.RaiseHand())
                .by(ELENA, new RosterCommand.KickPerson(AMARA.fresh(), 30L))
                .server(new ServerCommand.KickUser(RAVI, null))
                .server(new ServerCommand.KickUser(VERA, null))
                .later(30)
                .enter(AMARA)
                .server(new ServerCommand.UnblockUser(RAVI.user()))
                .enter(RAVI)
                .server(new ServerCommand.UnblockUser(VERA.user()))
                .by(ELENA, new LessonCommand.EndLesson())
                .server(new ServerCommand.DeleteRoom())
                .named("removal");
    }

    private static Golden table() {
        return Tale.of(settings(3, 3, false, false))
                .enter(ELENA, LIN, AMARA)
                .start()
                .by(LIN, new StageCommand.TakeSeat(), new StageCommand.SwitchMic(true))
                .by(LIN, new StageCommand.LeaveStage())
                .server(new ServerCommand.Drop(LIN.fresh()))
                .enter(LIN)
                .named("table");
    }

    private static Golden forgotten() {
        var again = Tale.person("again", "Amara Okafor", 7, false, false);
        return Tale.of(settings(0, 2, false, true))
                .enter(ELENA, AMARA, RAVI, IVO)
                .server(new ServerCommand.EnterAsSupervisor(VERA))
                .start()
                .by(AMARA, new ChatCommand.Say("My address is Hill Road 7"))
                .by(AMARA, new ChatCommand.SayPrivately(null, "I am lost"))
                .by(ELENA, new ChatCommand.SayPrivately(AMARA.fresh(), "Look at page 7"))
                .by(RAVI, new ChatCommand.Say("And mine?"))
                .by(ELENA, new StageCommand.InviteToStage(AMARA.fresh()))
                .server(new ServerCommand.ForgetPerson(AMARA.fresh()))
                .server(new ServerCommand.ForgetPerson(IVO.fresh()))
                .server(new ServerCommand.ForgetPerson(VERA.fresh()))
                .enter(again)
                .by(again, new ChatCommand.Say("Good morning"))
                .named("forgotten");
    }

    /// Writes what is missing.
    public static void main(String[] arguments) throws IOException {
        for (var golden : all()) {
            if (Golden.folder().resolve(golden.name() + ".jsonl").toFile().exists()) continue;
            golden.write(Golden.folder());
        }
    }
}
