package lyceum.room;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one person may see. The law: the view of the folded log is the fold of the viewed log. Each
/// line has at most three forms, so it is written once for each and not once per person.
public final class View {
    private View() {}

    /// The forms of a line.
    public enum Form {
        WHOLE,
        /// Something less; see `seen`.
        REDUCED,
        /// The number only.
        NOTHING
    }

    /// The form in which somebody is shown an event.
    public static Form form(RoomEvent event, Viewer viewer) {
        return switch (event) {
            case LessonEvent _ -> Form.WHOLE;
            case StageEvent.OpeningAsked(var person, _, _) -> leadersAnd(person, viewer);
            case StageEvent _ -> Form.WHOLE;
            case RosterEvent of -> form(of, viewer);
            case ChatEvent of -> form(of, viewer);
        };
    }

    private static Form form(RosterEvent event, Viewer viewer) {
        return switch (event) {
            case RosterEvent.PersonKicked(var ref, _) ->
                    leadersAnd(ref, viewer) == Form.WHOLE ? Form.WHOLE : Form.REDUCED;
            case RosterEvent.PersonUnblocked(var ref) -> leadersAnd(ref, viewer);
            case RosterEvent.PersonWaited(var ref, _) -> leadersAnd(ref, viewer);
            case RosterEvent.WaitEnded(var ref, _) -> leadersAnd(ref, viewer);
            case RosterEvent.SupervisorEntered _, RosterEvent.SupervisorLeft _ -> Form.NOTHING;
            // It would tell that somebody was removed, or who is looked at before coming in.
            case RosterEvent.WaitingRoomSwitched _ ->
                    viewer.role().leads() ? Form.WHOLE : Form.NOTHING;
            case RosterEvent.PersonNamed _,
                    RosterEvent.NameGone _,
                    RosterEvent.PersonForgotten _,
                    RosterEvent.PersonRenamed _,
                    RosterEvent.RolesAssigned _,
                    RosterEvent.PersonJoined _,
                    RosterEvent.PersonLeft _,
                    RosterEvent.PersonDropped _,
                    RosterEvent.ClassLocked _ ->
                    Form.WHOLE;
        };
    }

    private static Form form(ChatEvent event, Viewer viewer) {
        return switch (event) {
            case ChatEvent.MessageSent(_, var thread, _, _, _) -> inThread(thread, viewer);
            case ChatEvent.MessageGone(_, var thread) -> inThread(thread, viewer);
            case ChatEvent.MessageDeleted(_, var thread) -> inThread(thread, viewer);
            case ChatEvent.PersonSilenced(var person, _) -> leadersAnd(person, viewer);
            case ChatEvent.SilenceLifted(var person) -> leadersAnd(person, viewer);
            case ChatEvent.ChatOpened _ -> Form.WHOLE;
        };
    }

    private static Form leadersAnd(PersonRef person, Viewer viewer) {
        return viewer.role().leads() || person.equals(viewer.ref()) ? Form.WHOLE : Form.NOTHING;
    }

    private static Form inThread(@Nullable PersonRef thread, Viewer viewer) {
        return thread == null || viewer.role() == Role.TEACHER || thread.equals(viewer.ref())
                ? Form.WHOLE
                : Form.NOTHING;
    }

    /// A line in one of its forms. Nobody is shown wishes, user ids, or the customer's addresses.
    public static Seen seen(Recorded line, Form form) {
        return switch (form) {
            case WHOLE -> new Seen(line.seq(), line.at(), by(line), inClass(line.event()));
            case REDUCED -> new Seen(line.seq(), line.at(), null, reduced(line.event()));
            case NOTHING -> new Seen(line.seq(), line.at(), null, null);
        };
    }

    // Whoever left did it alone; whoever was removed seems to have left, and must not be told
    // apart.
    private static @Nullable PersonRef by(Recorded line) {
        return line.event() instanceof RosterEvent.PersonLeft ? null : line.by();
    }

    /// What somebody is shown of a line.
    public static Seen seen(Recorded line, Viewer viewer) {
        return seen(line, form(line.event(), viewer));
    }

    private static RoomEvent inClass(RoomEvent event) {
        return switch (event) {
            case LessonEvent.RoomCreated(var app, var settings) ->
                    new LessonEvent.RoomCreated(app, settings.inClass());
            case LessonEvent.SettingsChanged(var settings) ->
                    new LessonEvent.SettingsChanged(settings.inClass());
            case RosterEvent.PersonNamed(var ref, var person) ->
                    new RosterEvent.PersonNamed(ref, person.inClass());
            case RosterEvent.PersonWaited(var ref, var person) ->
                    new RosterEvent.PersonWaited(ref, person.inClass());
            case LessonEvent _, RosterEvent _, StageEvent _, ChatEvent _ -> event;
        };
    }

    private static RoomEvent reduced(RoomEvent event) {
        // That somebody was removed is nobody's business but the leaders': for others he left.
        return event instanceof RosterEvent.PersonKicked(var ref, _)
                ? new RosterEvent.PersonLeft(ref)
                : event;
    }

    /// What somebody may see of the state.
    public static Room room(Room room, Viewer viewer) {
        var lesson = room.lesson() == null ? null : room.lesson().inClass();
        return new Room(
                room.id(),
                room.seq(),
                lesson,
                roster(room.roster(), viewer),
                room.stage(),
                chat(room.chat(), viewer),
                Wishes.NONE);
    }

    private static Roster roster(Roster roster, Viewer viewer) {
        var leads = viewer.role().leads();
        return roster.people(Table.each(roster.people(), (_, person) -> person.inClass()))
                .members(
                        Table.each(
                                roster.members(),
                                (ref, member) ->
                                        leads || ref.equals(viewer.ref())
                                                ? member
                                                : member.forOthers()))
                .banned(own(roster.banned(), viewer))
                .waiting(
                        Table.each(
                                own(roster.waiting(), viewer),
                                (_, waiting) ->
                                        new Waiting(waiting.person().inClass(), waiting.since())))
                .whoWaits(leads ? roster.whoWaits() : Roster.EMPTY.whoWaits())
                .supervisors(Map.of())
                .refused(
                        Table.each(own(roster.refused(), viewer), (_, person) -> person.inClass()));
    }

    private static Chat chat(Chat chat, Viewer viewer) {
        var all = viewer.role() == Role.TEACHER;
        Map<PersonRef, List<Message>> threads =
                Table.where(chat.threads(), (person, _) -> all || person.equals(viewer.ref()));
        return new Chat(
                chat.who(), chat.messages(), threads, own(chat.silenced(), viewer), chat.counts());
    }

    private static <V> Map<PersonRef, V> own(Map<PersonRef, V> table, Viewer viewer) {
        return viewer.role().leads()
                ? table
                : Table.where(table, (person, _) -> person.equals(viewer.ref()));
    }
}
