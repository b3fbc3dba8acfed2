package lyceum.api.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.breach.Breach;
import lyceum.breach.Breaches;
import lyceum.breach.Concerned;
import lyceum.breach.Leak;
import lyceum.personal.Category;
import lyceum.privacy.Look;
import lyceum.privacy.Privacy;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// After a leak, lists whom it concerns: all that a key, an operator or the link of an archive saw
/// and changed within a time; all who are named in a class; or everybody. It says why, and leaves a
/// row in the audit. The authority has to be told within 72 hours.
public record DescribeConcerned(
        Privacy privacy, Concerned concerned, Breaches breaches, InstantSource clock)
        implements OwnAction<DescribeConcerned.Request, DescribeConcerned.Response> {
    /// Of an actor, in characters.
    private static final int ACTOR = 128;

    /// @param sdkAppId the application
    /// @param actor what leaked, as DescribeAudit and SearchLog name who acts
    /// @param from since when it was in wrong hands, in Unix seconds; of an actor
    /// @param to before when, in Unix seconds; of an actor
    /// @param roomId the class of which all leaked; neither Actor nor RoomId: all of the
    ///   application
    /// @param learnedAt when the leak was found, in Unix seconds; not said: now
    /// @param breachId of the breach that was noted of it, which says when it was found
    /// @param purpose PROVIDE, or TROUBLESHOOT with a ticket
    /// @param ticket what it is about, at most 128 characters
    /// @param offset how many are skipped
    /// @param limit at most 100
    public record Request(
            long sdkAppId,
            @Nullable String actor,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable Long roomId,
            @Nullable Long learnedAt,
            @Nullable String breachId,
            @Nullable String purpose,
            @Nullable String ticket,
            long offset,
            long limit) {}

    /// @param total how many people
    /// @param userIds one page of them
    /// @param frozen those of this page whose data is frozen, so that nothing else shows them
    /// @param unnamed people of this page who have no account and no link, and are named in their
    ///   classes only
    /// @param unnoted 1: whoever had the key may have read more that leaves no row: ask for all of
    ///   the application
    /// @param tellBy by when the authority is told, in Unix seconds
    public record Response(
            long total,
            List<String> userIds,
            List<String> frozen,
            long unnamed,
            long unnoted,
            long tellBy) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var leak = leak(app, request);
        var learned = learned(app, request);
        int limit = Fields.TOP.atMost("Limit", request.limit(), Concerned.MAX_PAGE);
        int offset = Fields.TOP.atMost("Offset", request.offset(), Integer.MAX_VALUE);
        var look =
                new Look(
                        app,
                        caller.actor(),
                        Category.LOG,
                        Fields.TOP.text("Purpose", request.purpose(), Look.MOST_TICKET),
                        Fields.TOP.text("Ticket", request.ticket(), Look.MOST_TICKET));
        var page =
                privacy.gate()
                        .read(
                                look,
                                grant -> {
                                    var now = clock.instant();
                                    var found = concerned.find(grant, leak, offset, limit, now);
                                    var ids = found.people().stream().map(UserId::value).toList();
                                    return new PurposeGate.Read<>(found, Shown.of(ids));
                                });
        return new Response(
                page.total(),
                page.people().stream().map(UserId::value).toList(),
                page.people().stream().filter(frozen(app)).map(UserId::value).toList(),
                page.unnamed(),
                Fields.number(leak instanceof Leak.OfActor),
                learned.plus(Breach.LIMIT).getEpochSecond());
    }

    private Instant learned(AppId app, Request request) {
        var said = request.learnedAt();
        var breach = request.breachId();
        if (said != null && breach != null) throw Fields.TOP.wrong("LearnedAt or BreachId");
        if (said != null) return Fields.TOP.time("LearnedAt", said);
        if (breach == null) return clock.instant();
        return breaches.find(app, breach)
                .map(Breach::learned)
                .orElseThrow(() -> new ApiFault(WireError.NO_BREACH));
    }

    private Predicate<UserId> frozen(AppId app) {
        return user -> privacy.keeping().freezes().of(app, user).isPresent();
    }

    private Leak leak(AppId app, Request request) {
        var actor = request.actor();
        var room = request.roomId();
        if (actor != null && room != null) throw Fields.TOP.wrong("Actor or RoomId, not both");
        if (room != null)
            return privacy.eraser()
                    .room(app, new RoomId(room))
                    .map(_ -> new Leak.OfRoom(new RoomId(room)))
                    .orElseThrow(() -> new ApiFault(WireError.NO_ROOM));
        if (actor == null) return new Leak.OfApplication();
        var from = request.from();
        var to = request.to();
        if (from == null || to == null) throw Fields.TOP.wrong("From and To");
        return new Leak.OfActor(
                Fields.TOP.said("Actor", actor, ACTOR),
                Fields.TOP.time("From", from),
                Fields.TOP.time("To", to));
    }
}
