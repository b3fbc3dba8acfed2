package lyceum.api.actions;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.personal.Erasure;
import lyceum.privacy.Basis;
import lyceum.privacy.HoldRefused;
import lyceum.privacy.Holds;
import lyceum.privacy.Privacy;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Holds back a user, a class or a whole application: nothing of it ends by its age, and it cannot
/// be erased, until the hold ends. Receipts name the holds that stood. What is being erased just
/// now is not held: it is answered as if it were gone.
public record PlaceHold(Privacy privacy)
        implements OwnAction<PlaceHold.Request, PlaceHold.Response> {
    private static final int APPROVER = 128;

    /// @param sdkAppId the application
    /// @param userId everything about this user
    /// @param roomId everything of this class; neither of both: the whole application
    /// @param basis LAW, DISPUTE or TERMS, as far as the agreement knows it
    /// @param approvers the two people who allow it, who are not the same
    /// @param days for so many days, at most 365
    public record Request(
            long sdkAppId,
            @Nullable String userId,
            @Nullable Long roomId,
            String basis,
            List<String> approvers,
            long days) {}

    /// @param holdId by which it is released
    public record Response(String holdId) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var days = Fields.TOP.atMost("Days", request.days(), (int) Holds.LONGEST.toDays());
        var approvers = Fields.TOP.list("Approvers", request.approvers(), 2);
        for (var each : approvers) Fields.TOP.said("Approvers", each, APPROVER);
        var wish =
                new Holds.Wish(
                        what(app, request),
                        named(request),
                        basis(request.basis()),
                        approvers,
                        Duration.ofDays(days));
        try {
            return new Response(privacy.keeping().holds().place(wish).id());
        } catch (HoldRefused refused) {
            throw fault(refused.reason(), wish.what());
        }
    }

    private static ApiFault fault(HoldRefused.Reason reason, Erasure what) {
        return switch (reason) {
            case BASIS -> Fields.TOP.wrong("Basis is not one that the agreement knows");
            case APPROVERS -> Fields.TOP.wrong("Approvers are two people who are not the same");
            case TIME -> Fields.TOP.wrong("Days is at least 1 and at most 365");
            case TOO_MANY -> new ApiFault(WireError.LIMIT_EXCEEDED, "at most " + Holds.MOST);
            case GONE -> new ApiFault(none(what));
            case ENDING ->
                    new ApiFault(WireError.FAILED_OPERATION, "something of it is being erased");
            case BUSY -> new ApiFault(WireError.ERASING);
        };
    }

    private static WireError none(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson _, Erasure.OfPeriod _ -> WireError.NO_USER;
            case Erasure.OfRoom _ -> WireError.NO_ROOM;
            case Erasure.OfApplication _ -> WireError.SDK_APP_ID;
        };
    }

    private Erasure what(AppId app, Request request) {
        var user = request.userId();
        var room = request.roomId();
        if (user != null && room != null) throw Fields.TOP.wrong("UserId or RoomId, not both");
        if (user != null)
            return privacy.eraser()
                    .person(app, new UserId(user))
                    .orElseThrow(() -> new ApiFault(WireError.NO_USER));
        if (room != null)
            return privacy.eraser()
                    .room(app, new RoomId(room))
                    .orElseThrow(() -> new ApiFault(WireError.NO_ROOM));
        return new Erasure.OfApplication(app.value());
    }

    private static String named(Request request) {
        if (request.userId() != null) return request.userId();
        return request.roomId() == null ? "" : request.roomId().toString();
    }

    private static Basis basis(String name) {
        return Stream.of(Basis.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Fields.TOP.wrong("Basis"));
    }
}
