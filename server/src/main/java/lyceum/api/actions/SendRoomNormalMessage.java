package lyceum.api.actions;

import java.util.List;
import java.util.Map;
import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Limits;
import lyceum.room.MessagePart;
import lyceum.room.Priority;
import lyceum.room.Refusal;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import org.jspecify.annotations.Nullable;

/// Says something in the chat of a class in the name of a user.
public record SendRoomNormalMessage(LiveRooms rooms)
        implements Action<SendRoomNormalMessage.Request, Action.Done> {
    private static final Map<String, Priority> PRIORITIES =
            Map.of("High", Priority.HIGH, "Normal", Priority.NORMAL, "Low", Priority.LOW);

    /// @param sdkAppId the application
    /// @param roomId the class
    /// @param fromAccount UserId of who says it
    /// @param msgBody the parts of the message, at most 20
    /// @param cloudCustomData passes through, at most 8 KB
    /// @param nickName name shown with this message if the user is not in the class; default the
    ///   profile's
    /// @param priority High, Normal (default) or Low
    public record Request(
            long sdkAppId,
            long roomId,
            String fromAccount,
            List<MsgBody> msgBody,
            @Nullable String cloudCustomData,
            @Nullable String nickName,
            @Nullable String priority) {}

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var room = rooms.of(app, new RoomId(request.roomId()));
        var user = caller.user(app, request.fromAccount());
        if (user.frozen()) throw new ApiFault(WireError.FROZEN);
        var bodies = Fields.TOP.list("MsgBody", request.msgBody(), Limits.PARTS);
        List<MessagePart> parts = new java.util.ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            parts.add(bodies.get(i).part(new Fields("MsgBody." + i + ".")));
        }
        String said = request.priority() == null ? "Normal" : request.priority();
        Priority priority = PRIORITIES.get(said);
        if (priority == null) {
            throw Fields.TOP.wrong("Priority");
        }
        String custom = Fields.TOP.custom("CloudCustomData", request.cloudCustomData());
        String name = Fields.TOP.name("NickName", request.nickName());
        if (name != null && !name.isEmpty()) {
            parts.add(new MessagePart.Signature(name));
        }
        try {
            room.submit(
                    new ServerCommand.SayAs(user.newcomer(), parts, priority, custom),
                    Actor.SERVER);
        } catch (Refusal refused) {
            // Since it was looked, or while the class is read anew for that.
            if (caller.user(app, request.fromAccount()).frozen())
                throw new ApiFault(WireError.FROZEN);
            throw refused;
        }
        return Done.DONE;
    }
}
