package lyceum.console;

import lyceum.console.Table.Asking;
import lyceum.privacy.Shown;

/// Where the classes of an application and their links are.
record ClassRoutes(
        ClassDesk classes, ClassList list, ClassWatch watch, AttendanceDesk came, Deeds deeds) {
    private static final String CLASSES = "/applications/{app}/classes";
    private static final String CLASS = CLASSES + "/{room}";
    private static final String LINK = CLASS + "/links/{code}";

    Table on(Table table) {
        return links(
                table.get(CLASSES, asking -> list.page(asking.app(), asking.request()))
                        .get(CLASS, this::detail)
                        .get(CLASS + "/now", this::now)
                        .get(CLASS + "/attendance", this::attendance)
                        .ask(CLASS + "/attendance/file", Asked.Why.class, this::file)
                        .post(
                                CLASSES,
                                Asked.NewClass.class,
                                (asking, body) ->
                                        classes.create(asking.app(), asking.request(), body))
                        .post(
                                CLASS + "/start",
                                asking -> classes.start(asking.app(), asking.request()))
                        .post(CLASS + "/end", asking -> classes.end(asking.app(), asking.request()))
                        .post(
                                CLASS + "/mute",
                                asking -> classes.muteAll(asking.app(), asking.request()))
                        .on(
                                "PATCH",
                                CLASS,
                                Asked.Plan.class,
                                (asking, body) ->
                                        classes.change(asking.app(), asking.request(), body))
                        .on(
                                "DELETE",
                                CLASS,
                                Asked.Nothing.class,
                                (asking, _) -> classes.delete(asking.app(), asking.request()))
                        .post(
                                CLASS + "/remove",
                                Asked.Ref.class,
                                (asking, body) ->
                                        classes.remove(
                                                asking.app(), asking.request(), body.ref())));
    }

    private Table links(Table table) {
        return table.post(
                        CLASS + "/students",
                        Asked.Names.class,
                        (asking, body) ->
                                classes.addStudents(asking.app(), asking.request(), body.names()))
                .post(
                        CLASS + "/assistants",
                        Asked.Names.class,
                        (asking, body) ->
                                classes.addAssistants(asking.app(), asking.request(), body.names()))
                .post(
                        CLASS + "/invitations",
                        Asked.Role.class,
                        (asking, body) ->
                                classes.invite(asking.app(), asking.request(), body.role()))
                .post(
                        LINK + "/withdraw",
                        asking -> classes.withdraw(asking.app(), asking.request()))
                .post(LINK + "/restore", asking -> classes.restore(asking.app(), asking.request()));
    }

    private Told.ClassDetail detail(Asking asking) {
        var app = asking.app();
        return deeds.look(
                asking.session(),
                app.id(),
                asking.request(),
                () -> classes.detail(app, asking.request()),
                shown -> seen(asking, shown.people() + shown.links().size()));
    }

    private Told.ClassNow now(Asking asking) {
        var app = asking.app();
        return deeds.look(
                asking.session(),
                app.id(),
                asking.request(),
                () -> watch.now(classes.room(app, asking.request())),
                shown -> seen(asking, shown.people().size()));
    }

    private Told.WhoCame attendance(Asking asking) {
        return deeds.look(
                asking.session(),
                asking.app().id(),
                asking.request(),
                () -> whoCame(asking),
                shown -> seen(asking, shown.people().size()));
    }

    // What becomes a file leaves the pages, so each time is said what for.
    private Told.WhoCame file(Asking asking, Asked.Why why) {
        return deeds.look(
                asking.session(),
                asking.app().id(),
                Reasons.checked(why.reason()),
                () -> whoCame(asking),
                shown -> seen(asking, shown.people().size()));
    }

    private Told.WhoCame whoCame(Asking asking) {
        return came.told(asking.app().id(), classes.room(asking.app(), asking.request()));
    }

    private Shown seen(Asking asking, long people) {
        return new Shown.Class(classes.room(asking.app(), asking.request()).id().value(), people);
    }
}
