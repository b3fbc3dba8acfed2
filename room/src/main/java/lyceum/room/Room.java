package lyceum.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A classroom: its log, folded.
///
/// @param seq the number of the last event folded; 0: nothing has happened
/// @param lesson null before the first event
public record Room(
        RoomId id,
        long seq,
        @Nullable Lesson lesson,
        Roster roster,
        Stage stage,
        Chat chat,
        Wishes wishes) {

    /// A room in which nothing has happened.
    public static Room empty(RoomId id) {
        return new Room(id, 0, null, Roster.EMPTY, Stage.EMPTY, Chat.EMPTY, Wishes.NONE);
    }

    /// Folds one line of the log. It cannot fail: what is in the log has happened.
    public Room after(Recorded line) {
        return after(
                line.event(),
                line.seq(),
                line.at(),
                wishes.after(line.by(), line.wish(), line.seq()));
    }

    /// Folds what one person was shown of a line; null: nothing.
    public Room after(Seen line) {
        return line.event() == null
                ? new Room(id, line.seq(), lesson, roster, stage, chat, wishes)
                : after(line.event(), line.seq(), line.at(), wishes);
    }

    private Room after(RoomEvent event, long seq, Instant at, Wishes wishes) {
        return switch (event) {
            case RosterEvent.PersonForgotten(var ref) ->
                    Forgetting.without(new Room(id, seq, lesson, roster, stage, chat, wishes), ref);
            case LessonEvent of ->
                    new Room(id, seq, Lesson.after(lesson, of, at), roster, stage, chat, wishes);
            case RosterEvent of ->
                    new Room(id, seq, lesson, roster.after(of, at), stage, chat, wishes);
            case StageEvent of ->
                    new Room(id, seq, lesson, roster, stage.after(of, at), chat, wishes);
            case ChatEvent of ->
                    new Room(id, seq, lesson, roster, stage, chat.after(of, seq, at), wishes);
        };
    }

    /// The same with only what was said from a number on.
    public Room withChatSince(long from) {
        return new Room(id, seq, lesson, roster, stage, chat.since(from), wishes);
    }

    /// Checks one wish. It becomes events, or it is refused with a `Refusal`; nothing else happens.
    /// No events: what was wished is so already.
    public List<RoomEvent> decide(RoomCommand command, Actor by, Instant at) {
        if (command instanceof ServerCommand.CreateRoom create) return create(create, by);
        if (lesson == null || lesson.status() == Status.DELETED) {
            throw new Refusal(Refusal.Reason.NO_ROOM);
        }
        return switch (command) {
            case LessonCommand of -> {
                mustLead(by);
                yield lesson.decide(of, this);
            }
            case RosterCommand of -> RosterRules.decide(of, by, this, at);
            case StageCommand of -> StageRules.decide(of, by, this, at);
            case ChatCommand of -> ChatRules.decide(of, by, this, at);
            case ServerCommand of -> {
                if (by.person() != null) throw new Refusal(Refusal.Reason.NOT_ALLOWED);
                yield decide(of, at);
            }
        };
    }

    private List<RoomEvent> create(ServerCommand.CreateRoom create, Actor by) {
        if (by.person() != null) throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        if (lesson != null) throw new Refusal(Refusal.Reason.CHANGED_MEANWHILE);
        return Stream.concat(
                        Stream.of(new LessonEvent.RoomCreated(create.app(), create.settings())),
                        RosterRules.assign(create.leaders(), this).stream())
                .toList();
    }

    private List<RoomEvent> decide(ServerCommand command, Instant at) {
        return switch (command) {
            case ServerCommand.CreateRoom _ -> throw new Refusal(Refusal.Reason.CHANGED_MEANWHILE);
            case ServerCommand.ChangeRoom(var from, var to, var leaders) ->
                    change(from, to, leaders);
            case ServerCommand.DeleteRoom() -> lesson.delete();
            case ServerCommand.AnnounceSupervision(var on) ->
                    lesson.supervised() == on || !lesson.status().open()
                            ? List.of()
                            : List.of(new LessonEvent.SupervisionAnnounced(on));
            case ServerCommand.TimeCame() -> timeCame(at);
            case ServerCommand.Enter(var who, var device) ->
                    RosterRules.enter(who, device, this, at);
            case ServerCommand.EnterAsSupervisor(var who) ->
                    RosterRules.enterAsSupervisor(who, this);
            case ServerCommand.Drop(var person) -> RosterRules.drop(person, this);
            case ServerCommand.ForgetPerson(var person) -> RosterRules.forget(person, this);
            case ServerCommand.KickUser(var who, var seconds) ->
                    RosterRules.kickUser(who, seconds, this, at);
            case ServerCommand.UnblockUser(var user) -> RosterRules.unblockUser(user, this);
            case ServerCommand.ForbidUsers(var who, var seconds) ->
                    ChatRules.forbid(who, seconds, this, at);
            case ServerCommand.SayAs say -> ChatRules.sayAs(say, this);
            case ServerCommand.Notify(var text) -> ChatRules.notice(text, this);
        };
    }

    private List<RoomEvent> change(RoomSettings from, RoomSettings to, @Nullable Leaders leaders) {
        var events = new ArrayList<>(lesson.change(from, to));
        if (leaders == null) return events;
        var roles = RosterRules.assign(leaders, this);
        for (var event : roles) {
            if (event instanceof RosterEvent.RolesAssigned(var teacher, var helping, _)
                    && lesson.status() == Status.RUNNING
                    && !(java.util.Objects.equals(teacher, roster.teacher())
                            && helping.equals(roster.assistants()))) {
                throw new Refusal(Refusal.Reason.STARTED);
            }
        }
        events.addAll(roles);
        return events;
    }

    private List<RoomEvent> timeCame(Instant at) {
        var ending = lesson.timeCame(at, this);
        if (!ending.isEmpty() || lesson.status() != Status.RUNNING) return ending;
        return stage.timeCame(roster, at);
    }

    /// When `TimeCame` would do something next; empty: never.
    public Optional<Instant> dueAt() {
        if (lesson == null) return Optional.empty();
        var due = lesson.dueAt(roster.emptySince());
        if (lesson.status() != Status.RUNNING) return due;
        return Stream.concat(due.stream(), stage.dueAt(roster).stream()).min(Instant::compareTo);
    }

    /// What somebody is.
    public Role roleOf(PersonRef person) {
        return lesson == null ? Role.STUDENT : roster.role(person, lesson.settings());
    }

    /// What somebody may send to the SFU now.
    public Set<Source> sources(PersonRef person) {
        return lesson == null ? Set.of() : StageRules.sources(person, this);
    }

    /// Whether this person may come on stage. Invitations that wait keep their seats.
    boolean seatFree(PersonRef person) {
        var kept = stage.invited().keySet().stream().filter(ref -> !ref.equals(person)).count();
        return stage.seated(roster) + kept < lesson.settings().maxMic();
    }

    boolean isTeacher(Actor by) {
        return by.person() == null || by.person().equals(roster.teacher());
    }

    void mustLead(Actor by) {
        if (by.person() != null && !roleOf(present(by)).leads()) {
            throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        }
    }

    PersonRef present(Actor by) {
        return present(by.self());
    }

    PersonRef present(PersonRef person) {
        if (!roster.here(person)) throw new Refusal(Refusal.Reason.NO_PERSON);
        return person;
    }

    PersonRef known(PersonRef person) {
        if (!roster.people().containsKey(person)) {
            throw new Refusal(Refusal.Reason.NO_PERSON);
        }
        return person;
    }
}
