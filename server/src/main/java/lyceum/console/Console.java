package lyceum.console;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lyceum.agreement.Acceptances;
import lyceum.api.ExportDoor;
import lyceum.api.actions.CreateRoom;
import lyceum.breach.Breaches;
import lyceum.catalog.Catalog;
import lyceum.consent.Consents;
import lyceum.http.Reply;
import lyceum.http.Router;
import lyceum.log.LiveRooms;
import lyceum.petition.Ombudsman;
import lyceum.privacy.Privacy;
import lyceum.watch.Operations;

/// Answers the operator's pages under `/console/api`, as `web/console/api.ts` says.
public final class Console {
    private final Presses presses;
    private final AppDesk apps;
    private final SignInRoutes signIn;
    private final OperatorRoutes operators;
    private final ClassRoutes classes;
    private final PrivacyRoutes privacy;
    private final RightsRoutes rights;
    private final PetitionRoutes petitions;
    private final BreachRoutes breaches;

    /// @param putOut puts everybody out who came by the join link of that id
    /// @param info what the pages show of the server, asked for each time
    public Console(
            Catalog catalog,
            LiveRooms rooms,
            Privacy privacy,
            ExportDoor exportDoor,
            Ombudsman ombudsman,
            Breaches breaches,
            Acceptances acceptances,
            Consents consents,
            Operations operations,
            InstantSource clock,
            Consumer<String> putOut,
            Supplier<ServerInfo> info) {
        var deeds = new Deeds(privacy.gate(), operations, clock);
        presses = new Presses(new Guard(catalog.operators(), info), deeds);
        apps = new AppDesk(catalog, rooms, acceptances, clock);
        signIn = new SignInRoutes(new SignInDesk(catalog, rooms, info), presses);
        operators = new OperatorRoutes(new OperatorDesk(catalog.operators(), deeds, clock, info));
        var views = new ClassViews(catalog, () -> info.get().publicUrl());
        var orders = new CreateRoom(rooms, acceptances, clock);
        var desk = new ClassDesk(catalog, rooms, orders, privacy.eraser(), clock, views, putOut);
        var came = new AttendanceDesk(new Invitees(catalog), clock);
        var watched = new ClassWatch(clock);
        classes = new ClassRoutes(desk, new ClassList(rooms), watched, came, deeds);
        var agreement = new AgreementDesk(privacy, acceptances);
        var kept = new PrivacyDesk(catalog, privacy, agreement);
        var exports = new ExportDesk(exportDoor, catalog.operators());
        var people = new PeopleDesk(catalog, rooms, privacy, consents);
        this.privacy = new PrivacyRoutes(kept, people, exports, deeds);
        rights =
                new RightsRoutes(
                        new RightsDesk(
                                catalog, privacy.keeping().freezes(), people, consents, deeds),
                        new DoorDesk(catalog, consents),
                        exports,
                        new HoldDesk(catalog, rooms, privacy, people),
                        deeds);
        petitions = new PetitionRoutes(new PetitionDesk(catalog, ombudsman, exports), deeds);
        this.breaches = new BreachRoutes(new BreachDesk(breaches));
    }

    /// The table with the console's routes added.
    public Router on(Router router) {
        var table = new Table(signIn.on(router), presses, apps);
        var pages = privacy.on(classes.on(operators.on(new AppRoutes(apps).on(table))));
        return breaches.on(petitions.on(rights.on(pages)))
                .router()
                .any(Presses.ROOT + "/{rest*}", _ -> Presses.answer(Console::nothing));
    }

    private static Reply nothing() {
        throw Failure.notFound();
    }
}
