package lyceum.console;

import java.util.List;
import lyceum.privacy.Shown;

/// Where an operator answers people and chooses what they are asked.
record RightsRoutes(
        RightsDesk rights, DoorDesk door, ExportDesk exports, HoldDesk holds, Deeds deeds) {
    private static final String ROOT = "/applications/{app}/privacy";

    Table on(Table table) {
        return holds(table)
                .post(
                        ROOT + "/correct",
                        RightsAsked.Correct.class,
                        (asking, body) -> rights.correct(asking.app(), asking.session(), body))
                .post(
                        ROOT + "/freeze",
                        RightsAsked.Freeze.class,
                        (asking, body) -> rights.freeze(asking.app(), asking.session(), body))
                .post(
                        ROOT + "/lift",
                        RightsAsked.Freeze.class,
                        (asking, body) -> rights.lift(asking.app(), asking.session(), body))
                .post(
                        ROOT + "/age",
                        RightsAsked.Age.class,
                        (asking, body) -> rights.answer(asking.app(), asking.session(), body))
                .ask(
                        ROOT + "/door/preview",
                        RightsAsked.Door.class,
                        (asking, body) -> door.preview(asking.app(), body))
                .get(ROOT + "/export", asking -> exports.newest(asking.app()))
                .post(
                        ROOT + "/export",
                        RightsAsked.ExportAll.class,
                        (asking, body) ->
                                exports.askAll(
                                        asking.app(),
                                        asking.session(),
                                        body,
                                        asking.request().asker()))
                .get(ROOT + "/door", asking -> door.told(asking.app(), asking.languages()))
                .post(
                        ROOT + "/door",
                        RightsAsked.Door.class,
                        (asking, body) ->
                                door.choose(
                                        asking.app(), asking.session(), body, asking.languages()));
    }

    private Table holds(Table table) {
        return table.get(ROOT + "/holds", this::standing)
                .post(
                        ROOT + "/holds",
                        RightsAsked.Hold.class,
                        (asking, body) -> holds.place(asking.app(), asking.session(), body))
                .post(
                        ROOT + "/holds/{id}/release",
                        asking -> holds.release(asking.app(), asking.session(), asking.part("id")));
    }

    // The names of people are looked at; what names nobody is no look.
    private List<PrivacyTold.Held> standing(Table.Asking asking) {
        var app = asking.app();
        if (!holds.namesPeople(app)) return holds.standing(app);
        return deeds.look(
                asking.session(),
                app.id(),
                asking.request(),
                () -> holds.standing(app),
                all ->
                        Shown.of(
                                all.stream()
                                        .filter(hold -> hold.kind().equals("person"))
                                        .map(PrivacyTold.Held::named)
                                        .toList()));
    }
}
