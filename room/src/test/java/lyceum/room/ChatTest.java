package lyceum.room;

import static lyceum.room.Story.AMARA;
import static lyceum.room.Story.DAVID;
import static lyceum.room.Story.OTHER;
import static lyceum.room.Story.STUDENT;
import static lyceum.room.Story.TEACHER;
import static lyceum.room.Story.VERA;
import static lyceum.room.Story.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChatTest {
    @Test
    void controlsAndWhatTurnsTheWritingAreLeftOut() {
        assertThat(Limits.text("a\u0000b\u202Ec\nd\te\u0007")).isEqualTo("abc\nd\te");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Limits.text("\u0000\u202E"));
    }

    @Test
    void theChatSaysFromWhichNumberItIsWhole() {
        var story = Story.running();
        for (int i = 0; i < Chat.THREAD_TAIL - 1; i++) {
            story.does(STUDENT, new ChatCommand.SayPrivately(null, "word " + i));
        }
        assertThat(story.room().chat().whole()).isZero();
        story.does(STUDENT, new ChatCommand.SayPrivately(null, "last"));
        var thread = story.room().chat().threads().get(STUDENT);
        assertThat(story.room().chat().whole()).isEqualTo(thread.getFirst().seq());
        for (int i = 0; i <= Chat.TAIL; i++) story.does(TEACHER, new ChatCommand.Say("word " + i));
        var first = story.room().chat().messages().getFirst().seq();
        assertThat(story.room().chat().whole()).isEqualTo(first);
        assertThat(story.room().chat().since(first).threads()).isEmpty();
    }

    private static final List<MessagePart> HELLO = List.of(new MessagePart.Text("Hello"));

    private static ChatEvent said(PersonRef author, PersonRef thread) {
        return new ChatEvent.MessageSent(author, thread, HELLO, Priority.NORMAL, "");
    }

    @Test
    void everybodyWritesToEverybody() {
        running().then(STUDENT, new ChatCommand.Say(" Hello\n"), said(STUDENT, null));
    }

    @Test
    void textsHaveALimit() {
        var story = running();
        story.refused(STUDENT, new ChatCommand.Say("  "), Refusal.Reason.INVALID);
        story.refused(STUDENT, new ChatCommand.Say("x".repeat(2001)), Refusal.Reason.INVALID);
        story.does(STUDENT, new ChatCommand.Say("🦉".repeat(2000)));
        assertThat(story.room().chat().messages()).hasSize(1);
    }

    @Test
    void privateWordsGoToTheTeacherAndBackButNotBetweenStudents() {
        var story = running();
        story.then(STUDENT, new ChatCommand.SayPrivately(null, "Hello"), said(STUDENT, STUDENT));
        story.then(TEACHER, new ChatCommand.SayPrivately(STUDENT, "Hello"), said(TEACHER, STUDENT));
        story.refused(
                STUDENT, new ChatCommand.SayPrivately(OTHER, "Hello"), Refusal.Reason.NOT_ALLOWED);
    }

    @Test
    void theTeacherChoosesWhoWrites() {
        var story =
                running().does(TEACHER, new ChatCommand.OpenChat(ChatEvent.WhoWrites.TO_TEACHER));
        story.refused(STUDENT, new ChatCommand.Say("Hello"), Refusal.Reason.CHAT_MUTED);
        story.does(STUDENT, new ChatCommand.SayPrivately(null, "Hello"));
        story.does(TEACHER, new ChatCommand.OpenChat(ChatEvent.WhoWrites.NOBODY));
        story.refused(
                STUDENT, new ChatCommand.SayPrivately(null, "Hello"), Refusal.Reason.CHAT_MUTED);
        story.does(TEACHER, new ChatCommand.Say("Hello"));
    }

    @Test
    void aMuteEndsByItselfAndSurvivesComingBack() {
        var story =
                running()
                        .does(TEACHER, new ChatCommand.SilencePerson(STUDENT, 60L))
                        .does(STUDENT, new RosterCommand.Leave())
                        .enters(AMARA);
        story.at(59).refused(STUDENT, new ChatCommand.Say("Hello"), Refusal.Reason.CHAT_MUTED);
        story.at(60).then(STUDENT, new ChatCommand.Say("Hello"), said(STUDENT, null));
    }

    @Test
    void theServerMutesManyAndLiftsIt() {
        var story = running().server(new ServerCommand.ForbidUsers(List.of(AMARA, VERA), null));
        story.at(100_000).refused(STUDENT, new ChatCommand.Say("Hello"), Refusal.Reason.CHAT_MUTED);
        story.then(
                new ServerCommand.ForbidUsers(List.of(AMARA), 0L),
                new ChatEvent.SilenceLifted(STUDENT));
    }

    @Test
    void aDeletedMessageLeavesItsPlace() {
        var story = running().does(STUDENT, new ChatCommand.Say("Hello"));
        var seq = story.room().seq();
        story.refused(OTHER, new ChatCommand.DeleteMessage(seq), Refusal.Reason.NOT_ALLOWED);
        story.then(
                TEACHER,
                new ChatCommand.DeleteMessage(seq),
                new ChatEvent.MessageDeleted(seq, null));
        story.does(TEACHER, new ChatCommand.DeleteMessage(seq));
        var left = story.room().chat().messages().getFirst();
        assertThat(left.gone()).isTrue();
        assertThat(left.parts()).isEmpty();
    }

    @Test
    void anAssistantDoesNotEvenLearnOfAPrivateMessage() {
        var story =
                running().enters(DAVID).does(STUDENT, new ChatCommand.SayPrivately(null, "Hello"));
        var seq = story.room().seq();
        story.refused(DAVID.fresh(), new ChatCommand.DeleteMessage(seq), Refusal.Reason.NO_MESSAGE);
        story.then(
                TEACHER,
                new ChatCommand.DeleteMessage(seq),
                new ChatEvent.MessageDeleted(seq, STUDENT));
    }

    @Test
    void theServerSpeaksForAUserEvenOneWhoIsMuted() {
        var story = running().server(new ServerCommand.ForbidUsers(List.of(AMARA), null));
        story.then(
                new ServerCommand.SayAs(AMARA, HELLO, Priority.HIGH, "c"),
                new ChatEvent.MessageSent(STUDENT, null, HELLO, Priority.HIGH, "c"));
        story.then(
                new ServerCommand.Notify("Hello"),
                new ChatEvent.MessageSent(null, null, HELLO, Priority.NORMAL, ""));
    }

    @Test
    void onlyTheLastMessagesAreKept() {
        var story = running();
        for (int i = 0; i <= Chat.TAIL; i++) story.does(STUDENT, new ChatCommand.Say("m" + i));
        var kept = story.room().chat().messages();
        assertThat(kept).hasSize(Chat.TAIL);
        assertThat(kept.getFirst().parts()).containsExactly(new MessagePart.Text("m1"));
    }
}
