package lyceum.console;

import lyceum.console.Table.Asking;

/// Where it is seen and chosen what is kept of an application.
record PrivacyRoutes(PrivacyDesk privacy, PeopleDesk people, ExportDesk exports, Deeds deeds) {
    private static final String ROOT = "/applications/{app}/privacy";

    Table on(Table table) {
        return people(
                table.get(ROOT, asking -> privacy.now(asking.app()))
                        .get(ROOT + "/receipts", asking -> privacy.receipts(asking.app()))
                        .get(
                                ROOT + "/receipts/all",
                                asking -> new PrivacyTold.Lines(privacy.allReceipts(asking.app())))
                        .ask(
                                ROOT + "/preview",
                                Asked.Keep.class,
                                (asking, body) -> privacy.preview(asking.app(), body))
                        .post(
                                ROOT + "/keep",
                                Asked.Keep.class,
                                (asking, body) ->
                                        privacy.keep(asking.app(), asking.session(), body))
                        .ask(
                                ROOT + "/agreement/preview",
                                Asked.Agree.class,
                                (asking, body) -> privacy.goes(asking.app(), body))
                        .post(
                                ROOT + "/agreement",
                                Asked.Agree.class,
                                (asking, body) ->
                                        privacy.agree(asking.app(), asking.session(), body))
                        .post(
                                ROOT + "/close",
                                Asked.Close.class,
                                (asking, body) ->
                                        privacy.close(
                                                asking.app(),
                                                asking.session(),
                                                body,
                                                asking.request().asker()))
                        .post(ROOT + "/suspend", asking -> privacy.suspend(asking.app()))
                        .post(ROOT + "/reopen", asking -> privacy.reopen(asking.app())));
    }

    private Table people(Table table) {
        return table.ask(ROOT + "/person", Asked.Who.class, this::person)
                .ask(ROOT + "/people", Asked.Name.class, this::called)
                .get(
                        ROOT + "/exports/{id}",
                        asking -> exports.find(asking.app(), asking.part("id")))
                .post(
                        ROOT + "/exports",
                        Asked.Who.class,
                        (asking, body) -> exports.ask(asking.app(), asking.session(), body))
                .post(
                        ROOT + "/erase",
                        Asked.ErasePerson.class,
                        (asking, body) ->
                                privacy.erase(
                                        asking.app(),
                                        asking.session(),
                                        body,
                                        asking.request().asker()));
    }

    private PrivacyTold.Person person(Asking asking, Asked.Who who) {
        var app = asking.app();
        return deeds.person(
                asking.session(),
                app.id(),
                () -> people.person(app, who.userId()),
                PrivacyTold.Person::userId);
    }

    private PrivacyTold.Matches called(Asking asking, Asked.Name asked) {
        var app = asking.app();
        return deeds.people(
                asking.session(),
                app.id(),
                () -> people.called(app, asked.name()),
                found -> found.people().stream().map(PrivacyTold.Match::userId).toList());
    }
}
