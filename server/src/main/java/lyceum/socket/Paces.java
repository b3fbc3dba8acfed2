package lyceum.socket;

import lyceum.http.Crowd;
import lyceum.http.Rate;
import lyceum.room.ChatCommand;
import lyceum.room.PersonCommand;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.StageCommand;

/// How fast each person of a class may say hello and ask. It belongs to the person and not to a
/// connection: whoever connects anew finds it as it was.
final class Paces {
    private final SocketLimits limits;
    private final Crowd messages = new Crowd();
    private final Crowd hellos = new Crowd();
    private final Crowd says = new Crowd();
    private final Crowd hands = new Crowd();

    Paces(SocketLimits limits) {
        this.limits = limits;
    }

    /// Whether somebody whom the class knows may say hello once more; if so it counts.
    boolean hello(RoomId room, PersonRef person) {
        return take(hellos, room, person, limits.rates().hellos());
    }

    /// Whether a person may send one more message of whatever kind; if so it counts.
    boolean message(RoomId room, PersonRef person) {
        return take(messages, room, person, limits.rates().messages());
    }

    /// Whether a person may ask this once more; if so it counts.
    boolean ask(RoomId room, PersonRef person, PersonCommand command) {
        return switch (command) {
            case ChatCommand.Say _, ChatCommand.SayPrivately _ ->
                    take(says, room, person, limits.rates().says());
            case StageCommand.RaiseHand _,
                    StageCommand.LowerHand _,
                    StageCommand.AskToShare _,
                    StageCommand.WithdrawShareAsk _ ->
                    take(hands, room, person, limits.rates().hands());
            case PersonCommand _ -> true;
        };
    }

    private static boolean take(Crowd crowd, RoomId room, PersonRef person, Rate rate) {
        var who = room + "/" + person.value();
        return crowd.take(who, rate, System.nanoTime());
    }
}
