package lyceum.console;

/// Where the operator sees and answers what people ask about their own data.
record PetitionRoutes(PetitionDesk petitions, Deeds deeds) {
    private static final String ROOT = "/applications/{app}/privacy/petitions";

    Table on(Table table) {
        return table.get(
                        ROOT,
                        asking ->
                                deeds.look(
                                        asking.session(),
                                        asking.app().id(),
                                        asking.request(),
                                        () -> petitions.all(asking.app()),
                                        PetitionDesk::shown))
                .post(
                        ROOT,
                        PetitionTold.File.class,
                        (asking, body) -> petitions.file(asking.app(), asking.session(), body))
                .post(
                        ROOT + "/{id}/fulfil",
                        PetitionTold.Fulfil.class,
                        (asking, body) ->
                                petitions.fulfil(
                                        asking.app(),
                                        asking.part("id"),
                                        asking.session(),
                                        body,
                                        asking.request().asker()))
                .post(
                        ROOT + "/{id}/extend",
                        PetitionTold.Extend.class,
                        (asking, body) ->
                                petitions.extend(
                                        asking.app(), asking.part("id"), asking.session(), body))
                .post(
                        ROOT + "/{id}/close",
                        PetitionTold.Close.class,
                        (asking, body) ->
                                petitions.close(
                                        asking.app(), asking.part("id"), asking.session(), body));
    }
}
