package lyceum.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.User;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.Refusal;
import lyceum.room.RoomId;
import lyceum.room.UserId;

/// Who calls: an account with its applications. What belongs to another account is not found.
///
/// @param actor which key it was, or who pressed, as the audit names it
/// @param closedToo whether it may ask for applications that are not in use any more
public record Caller(String developer, String actor, Catalog catalog, boolean closedToo) {
    /// Somebody of this house who does in an application what its account may.
    ///
    /// @param actor who, as the audit names it
    public static Caller within(Application app, String actor, Catalog catalog) {
        return new Caller(app.developer(), actor, catalog, true);
    }

    /// The applications of the account, oldest first.
    public List<Application> apps() {
        return catalog.applications().of(developer).stream().filter(this::open).toList();
    }

    private boolean open(Application app) {
        return closedToo || app.inUse();
    }

    /// The same for an action that is allowed to see closed applications, or not.
    Caller with(boolean closed) {
        return new Caller(developer, actor, catalog, closed);
    }

    /// The application of that number.
    public AppId app(long sdkAppId) {
        var app =
                catalog.applications()
                        .find(new AppId(sdkAppId))
                        .filter(one -> one.developer().equals(developer))
                        .orElseThrow(() -> new ApiFault(WireError.SDK_APP_ID));
        if (!open(app)) throw new ApiFault(WireError.APP_CLOSED);
        return app.id();
    }

    /// A user of any application of the account.
    public User user(String userId) {
        return each(app -> catalog.users().find(app, new UserId(userId)))
                .findFirst()
                .orElseThrow(() -> new ApiFault(WireError.NO_USER));
    }

    /// A user of that application.
    public User user(AppId app, String userId) {
        return catalog.users()
                .find(app, new UserId(userId))
                .orElseThrow(() -> new ApiFault(WireError.NO_USER));
    }

    /// The users of that origin id, that of the oldest application first.
    public List<User> usersByOrigin(String originId) {
        return each(app -> catalog.users().findByOrigin(app, originId)).toList();
    }

    /// The class of that number, in any application of the account.
    public LiveRoom room(LiveRooms rooms, long roomId) {
        LiveRoom room = rooms.of(new RoomId(roomId));
        var lesson = room.room().lesson();
        boolean ours =
                lesson != null && apps().stream().anyMatch(app -> app.id().equals(lesson.app()));
        if (!ours) {
            throw new Refusal(Refusal.Reason.NO_ROOM);
        }
        return room;
    }

    private <T> Stream<T> each(Function<AppId, Optional<T>> find) {
        return apps().stream().flatMap(app -> find.apply(app.id()).stream());
    }
}
