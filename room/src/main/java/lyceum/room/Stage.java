package lyceum.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may be seen and heard.
///
/// @param hands in the order in which they were raised
/// @param seats everybody on stage, in the order of entering it; the teacher too
/// @param invited who was asked on stage, and until when
/// @param onlyVoice the one who may speak beside those who lead; null: everybody on stage
/// @param sharers who may share a screen besides those who lead
/// @param shareAsks who asks to share a screen
/// @param handUps how often each person raised a hand
/// @param stageTimes how often each person came on stage
public record Stage(
        List<Hand> hands,
        Map<PersonRef, Seat> seats,
        Map<PersonRef, Instant> invited,
        @Nullable PersonRef onlyVoice,
        People sharers,
        People shareAsks,
        @Nullable Share share,
        Layout layout,
        Map<PersonRef, Integer> handUps,
        Map<PersonRef, Integer> stageTimes) {

    /// How long an invitation to the stage waits for an answer.
    public static final Duration INVITATION_LIMIT = Duration.ofSeconds(30);

    /// How long seat and hand of somebody whose connection was lost are kept.
    public static final Duration DROP_LIMIT = Duration.ofSeconds(60);

    static final Stage EMPTY =
            new Stage(
                    List.of(),
                    Map.of(),
                    Map.of(),
                    null,
                    People.NONE,
                    People.NONE,
                    null,
                    Layout.TOP,
                    Map.of(),
                    Map.of());

    /// Folds one event. It cannot fail: what is in the log has happened.
    Stage after(StageEvent event, Instant at) {
        return switch (event) {
            case StageEvent.HandRaised(var person) ->
                    hands(withHand(person, at)).handUps(Table.plusOne(handUps, person));
            case StageEvent.HandLowered(var person) -> hands(withoutHand(person));
            case StageEvent.HandsLowered() -> hands(List.of());
            case StageEvent.StageInvited(var person, var until) ->
                    invited(Table.with(invited, person, until));
            case StageEvent.InvitationEnded(var person, _) ->
                    invited(Table.without(invited, person));
            case StageEvent.StageEntered(var person) ->
                    hands(withoutHand(person))
                            .invited(Table.without(invited, person))
                            .seats(Table.with(seats, person, Seat.taken(at)))
                            .stageTimes(Table.plusOne(stageTimes, person));
            case StageEvent.StageExited(var person) -> exited(person);
            case StageEvent.StageCleared(var people) -> {
                var stage = this;
                for (var person : people.refs()) stage = stage.exited(person);
                yield stage;
            }
            case StageEvent.MicSwitched(var person, var on) ->
                    seat(person, seats.get(person), seat -> seat.mic(on));
            case StageEvent.CameraSwitched(var person, var on) ->
                    seat(person, seats.get(person), seat -> seat.camera(on));
            case StageEvent.PersonMuted(var person) ->
                    seat(person, seats.get(person), seat -> seat.mic(false));
            case StageEvent.CameraStopped(var person) ->
                    seat(person, seats.get(person), seat -> seat.camera(false));
            case StageEvent.AllMuted(var people) -> {
                var stage = this;
                for (var person : people.refs()) {
                    stage = stage.seat(person, seats.get(person), seat -> seat.mic(false));
                }
                yield stage;
            }
            case StageEvent.MicAllowed(var person, var allowed) ->
                    seat(person, seats.get(person), seat -> seat.micAllowed(allowed));
            case StageEvent.CameraAllowed(var person, var allowed) ->
                    seat(person, seats.get(person), seat -> seat.cameraAllowed(allowed));
            case StageEvent.OnlyOneSpeaks(var person) -> onlyVoice(person);
            case StageEvent.OpeningAsked _ -> this;
            case StageEvent.ShareAllowed(var person, var allowed) ->
                    sharers(allowed ? sharers.with(person) : sharers.without(person))
                            .shareAsks(shareAsks.without(person));
            case StageEvent.ShareAsked(var person) -> shareAsks(shareAsks.with(person));
            case StageEvent.ShareAskEnded(var person) -> shareAsks(shareAsks.without(person));
            case StageEvent.ShareStarted(var person, var sound) ->
                    share(new Share(person, sound, at)).shareAsks(shareAsks.without(person));
            case StageEvent.ShareStopped _ -> share(null);
            case StageEvent.LayoutChosen(var chosen) ->
                    new Stage(
                            hands,
                            seats,
                            invited,
                            onlyVoice,
                            sharers,
                            shareAsks,
                            share,
                            chosen,
                            handUps,
                            stageTimes);
        };
    }

    private Stage exited(PersonRef person) {
        var left = seats(Table.without(seats, person));
        return person.equals(onlyVoice) ? left.onlyVoice(null) : left;
    }

    private Stage seat(
            PersonRef person, @Nullable Seat seat, java.util.function.UnaryOperator<Seat> change) {
        return seat == null ? this : seats(Table.with(seats, person, change.apply(seat)));
    }

    private List<Hand> withHand(PersonRef person, Instant at) {
        return Stream.concat(withoutHand(person).stream(), Stream.of(new Hand(person, at)))
                .toList();
    }

    private List<Hand> withoutHand(PersonRef person) {
        return hands.stream().filter(hand -> !hand.person().equals(person)).toList();
    }

    /// Whether this person's hand is up.
    public boolean handUp(PersonRef person) {
        return hands.stream().anyMatch(hand -> hand.person().equals(person));
    }

    /// How many seats are taken; the teacher needs none.
    public int seated(Roster roster) {
        return seats.size()
                - (roster.teacher() != null && seats.containsKey(roster.teacher()) ? 1 : 0);
    }

    /// The events with which somebody's hand, seat, invitation and screen end; in that order.
    List<RoomEvent> clear(PersonRef person) {
        var events = new ArrayList<RoomEvent>();
        if (handUp(person)) events.add(new StageEvent.HandLowered(person));
        if (invited.containsKey(person)) {
            events.add(
                    new StageEvent.InvitationEnded(person, StageEvent.InvitationResult.WITHDRAWN));
        }
        if (shareAsks.contains(person)) events.add(new StageEvent.ShareAskEnded(person));
        events.addAll(unshare(person));
        if (seats.containsKey(person)) events.add(new StageEvent.StageExited(person));
        return events;
    }

    List<RoomEvent> unshare(PersonRef person) {
        return share != null && share.person().equals(person)
                ? List.of(new StageEvent.ShareStopped(person))
                : List.of();
    }

    /// Who goes on stage by entering: the teacher always, others where AutoMic says so.
    List<RoomEvent> seatOnEntry(PersonRef person, boolean guest, Room room) {
        if (room.lesson().status() != Status.RUNNING || seats.containsKey(person)) {
            return List.of();
        }
        return switch (room.roleOf(person)) {
            case TEACHER -> List.of(new StageEvent.StageEntered(person));
            case SUPERVISOR -> List.of();
            case STUDENT, ASSISTANT, GUEST ->
                    room.lesson().settings().autoMic() && room.seatFree(person) && !guest
                            ? List.of(new StageEvent.StageEntered(person))
                            : List.of();
        };
    }

    /// The start of the class, and who takes a seat by it.
    List<RoomEvent> seating(LessonEvent start, Room room) {
        var events = new ArrayList<RoomEvent>();
        events.add(start);
        var settings = room.lesson().settings();
        var free = settings.maxMic() - seated(room.roster());
        for (var ref : room.roster().members().keySet()) {
            if (!room.roster().here(ref) || seats.containsKey(ref)) continue;
            var teacher = ref.equals(room.roster().teacher());
            if (!teacher && (!settings.autoMic() || free-- <= 0)) continue;
            events.add(new StageEvent.StageEntered(ref));
        }
        return events;
    }

    /// When an invitation runs out, or a lost person's place is given up.
    Optional<Instant> dueAt(Roster roster) {
        var held =
                Stream.of(
                                seats.keySet().stream(),
                                hands.stream().map(Hand::person),
                                shareAsks.refs().stream())
                        .flatMap(each -> each);
        var lost =
                held.flatMap(ref -> Stream.ofNullable(roster.members().get(ref)))
                        .filter(member -> member.presence() == Member.Presence.DROPPED)
                        .map(member -> member.since().plus(DROP_LIMIT));
        return Stream.concat(invited.values().stream(), lost).min(Instant::compareTo);
    }

    List<RoomEvent> timeCame(Roster roster, Instant at) {
        var events = new ArrayList<RoomEvent>();
        invited.forEach((person, until) -> {
            if (until.isAfter(at)) return;
            events.add(new StageEvent.InvitationEnded(person, StageEvent.InvitationResult.RAN_OUT));
        });
        roster.members()
                .forEach((person, member) -> {
                    if (member.presence() != Member.Presence.DROPPED) return;
                    if (member.since().plus(DROP_LIMIT).isAfter(at)) return;
                    events.addAll(
                            clear(person).stream()
                                    .filter(event ->
                                            !events.contains(event)
                                                    && !(event
                                                            instanceof StageEvent.InvitationEnded))
                                    .toList());
                });
        return events;
    }

    Stage hands(List<Hand> changed) {
        return new Stage(
                changed,
                seats,
                invited,
                onlyVoice,
                sharers,
                shareAsks,
                share,
                layout,
                handUps,
                stageTimes);
    }

    Stage seats(Map<PersonRef, Seat> changed) {
        return new Stage(
                hands,
                changed,
                invited,
                onlyVoice,
                sharers,
                shareAsks,
                share,
                layout,
                handUps,
                stageTimes);
    }

    Stage invited(Map<PersonRef, Instant> changed) {
        return new Stage(
                hands,
                seats,
                changed,
                onlyVoice,
                sharers,
                shareAsks,
                share,
                layout,
                handUps,
                stageTimes);
    }

    Stage onlyVoice(@Nullable PersonRef changed) {
        return new Stage(
                hands,
                seats,
                invited,
                changed,
                sharers,
                shareAsks,
                share,
                layout,
                handUps,
                stageTimes);
    }

    Stage sharers(People changed) {
        return new Stage(
                hands,
                seats,
                invited,
                onlyVoice,
                changed,
                shareAsks,
                share,
                layout,
                handUps,
                stageTimes);
    }

    Stage shareAsks(People changed) {
        return new Stage(
                hands,
                seats,
                invited,
                onlyVoice,
                sharers,
                changed,
                share,
                layout,
                handUps,
                stageTimes);
    }

    Stage share(@Nullable Share changed) {
        return new Stage(
                hands,
                seats,
                invited,
                onlyVoice,
                sharers,
                shareAsks,
                changed,
                layout,
                handUps,
                stageTimes);
    }

    Stage handUps(Map<PersonRef, Integer> changed) {
        return new Stage(
                hands,
                seats,
                invited,
                onlyVoice,
                sharers,
                shareAsks,
                share,
                layout,
                changed,
                stageTimes);
    }

    Stage stageTimes(Map<PersonRef, Integer> changed) {
        return new Stage(
                hands, seats, invited, onlyVoice, sharers, shareAsks, share, layout, handUps,
                changed);
    }
}
