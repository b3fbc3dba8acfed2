package lyceum.console;

import java.util.List;
import java.util.Locale;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.api.actions.PlaceHold;
import lyceum.api.actions.ReleaseHold;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.log.LiveRooms;
import lyceum.personal.Erasure;
import lyceum.privacy.Hold;
import lyceum.privacy.Privacy;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// What must stay for now: shown with what it is called, placed and released as over the API.
record HoldDesk(Catalog catalog, LiveRooms rooms, Privacy privacy, PeopleDesk people) {
    /// Those that stand, oldest first.
    List<PrivacyTold.Held> standing(Application app) {
        return holds(app).stream().map(hold -> told(app.id(), hold)).toList();
    }

    /// Whether one of them names a person.
    boolean namesPeople(Application app) {
        return holds(app).stream().anyMatch(hold -> hold.what() instanceof Erasure.OfPerson);
    }

    private List<Hold> holds(Application app) {
        return privacy.keeping().holds().standing(app.id().value());
    }

    private PrivacyTold.Held told(AppId app, Hold hold) {
        return new PrivacyTold.Held(
                hold.id(),
                hold.kind().toLowerCase(Locale.ROOT),
                hold.named(),
                name(app, hold),
                Word.of(hold.basis()),
                hold.approvers(),
                hold.placed(),
                hold.ends());
    }

    private @Nullable String name(AppId app, Hold hold) {
        return switch (hold.what()) {
            case Erasure.OfPerson _ -> people.nameOf(app, new UserId(hold.named()));
            case Erasure.OfRoom(_, var room) -> title(new RoomId(room));
            case Erasure.OfApplication _, Erasure.OfPeriod _ -> null;
        };
    }

    private @Nullable String title(RoomId room) {
        return rooms.row(room).stream()
                .flatMap(row -> rooms.seen(List.of(row)).stream())
                .map(seen -> ClassViews.lesson(seen).settings().name())
                .findFirst()
                .orElse(null);
    }

    /// Places one that two people allow, as [PlaceHold] does.
    @Nullable Object place(Application app, Operators.Session by, RightsAsked.Hold asked) {
        var wish =
                new PlaceHold.Request(
                        app.id().value(),
                        asked.userId(),
                        asked.roomId(),
                        asked.basis().toUpperCase(Locale.ROOT),
                        asked.approvers(),
                        asked.days());
        try {
            new PlaceHold(privacy).run(Caller.within(app, by.actor(), catalog), wish);
        } catch (ApiFault fault) {
            if (fault.error() != WireError.INVALID_PARAMETER_VALUE) throw fault;
            throw Failure.field(field(fault));
        }
        return null;
    }

    private static String field(ApiFault fault) {
        if (fault.isAbout("Approvers")) return "approvers";
        return fault.isAbout("Days") ? "days" : "basis";
    }

    /// Ends one before its time, as [ReleaseHold] does.
    @Nullable Object release(Application app, Operators.Session by, String id) {
        var caller = Caller.within(app, by.actor(), catalog);
        var wish = new ReleaseHold.Request(app.id().value(), id);
        try {
            new ReleaseHold(privacy.keeping().holds()).run(caller, wish);
        } catch (ApiFault gone) {
            throw Failure.notFound();
        }
        return null;
    }
}
