package lyceum.console;

/// Where an operator answers people and chooses what they are asked.
record RightsRoutes(RightsDesk rights, DoorDesk door, ExportDesk exports) {
    private static final String ROOT = "/applications/{app}/privacy";

    Table on(Table table) {
        return table.post(
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
                                        asking.request().client()))
                .get(ROOT + "/door", asking -> door.told(asking.app(), asking.languages()))
                .post(
                        ROOT + "/door",
                        RightsAsked.Door.class,
                        (asking, body) ->
                                door.choose(
                                        asking.app(), asking.session(), body, asking.languages()));
    }
}
