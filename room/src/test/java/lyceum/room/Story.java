package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Given what happened, when somebody asks, then this happens or it is refused.
final class Story {
    static final Instant START = Instant.parse("2026-09-01T08:00:00Z");
    static final Newcomer ELENA = newcomer("pelena", "Elena", 0);
    static final Newcomer DAVID = newcomer("pdavid", "David", 1);
    static final Newcomer AMARA = newcomer("pamara", "Amara", 2);
    static final Newcomer RAVI = newcomer("pravi", "Ravi", 4);
    static final Newcomer VERA = newcomer("pvera", "Vera", 5);
    static final Newcomer IVO =
            new Newcomer(new PersonRef("pivo"), new UserId("uivo"), "Ivo", "", 3, true, false);
    static final PersonRef TEACHER = ELENA.fresh();
    static final PersonRef STUDENT = AMARA.fresh();
    static final PersonRef OTHER = RAVI.fresh();

    private final List<Recorded> log = new ArrayList<>();
    private Room room = Room.empty(new RoomId(300_000_001));
    private Instant now = START;

    static Newcomer newcomer(String ref, String name, int hue) {
        return new Newcomer(new PersonRef(ref), new UserId("u" + ref), name, "", hue, false, false);
    }

    static RoomSettings settings(int maxMic, boolean direct) {
        return new Settings().maxMic(maxMic).direct(direct).build();
    }

    /// A class of one hour with a teacher and an assistant; nobody has come yet.
    static Story scheduled(RoomSettings settings) {
        var leaders = new Leaders(ELENA, List.of(DAVID), List.of());
        return new Story()
                .server(new ServerCommand.CreateRoom(new AppId(3_520_371), settings, leaders));
    }

    /// The same, running, with the teacher and two students in it.
    static Story running(RoomSettings settings) {
        return scheduled(settings)
                .enters(ELENA)
                .enters(AMARA)
                .enters(RAVI)
                .does(TEACHER, new LessonCommand.StartLesson());
    }

    static Story running() {
        return running(settings(2, false));
    }

    Story at(long seconds) {
        now = START.plusSeconds(seconds);
        return this;
    }

    Story enters(Newcomer who) {
        return server(new ServerCommand.Enter(who, Device.WEB));
    }

    Story server(ServerCommand command) {
        return ask(Actor.SERVER, command);
    }

    Story does(PersonRef person, PersonCommand command) {
        return ask(Actor.of(person), command);
    }

    private Story ask(Actor actor, RoomCommand command) {
        room.decide(command, actor, now).forEach(event -> record(actor, event));
        return this;
    }

    private void record(Actor actor, RoomEvent event) {
        var line = new Recorded(room.id(), room.seq() + 1, now, actor.person(), null, event);
        log.add(line);
        room = room.after(line);
    }

    List<RoomEvent> when(PersonRef person, PersonCommand command) {
        return room.decide(command, Actor.of(person), now);
    }

    List<RoomEvent> when(ServerCommand command) {
        return room.decide(command, Actor.SERVER, now);
    }

    void then(PersonRef person, PersonCommand command, RoomEvent... events) {
        assertThat(when(person, command)).containsExactly(events);
    }

    void then(ServerCommand command, RoomEvent... events) {
        assertThat(when(command)).containsExactly(events);
    }

    void refused(PersonRef person, RoomCommand command, Refusal.Reason reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.decide(command, Actor.of(person), now))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    void refused(ServerCommand command, Refusal.Reason reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.decide(command, Actor.SERVER, now))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    Room room() {
        return room;
    }

    List<Recorded> log() {
        return log;
    }
}
