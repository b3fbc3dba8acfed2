package lyceum.console;

/// Where operators invite and remove each other.
record OperatorRoutes(OperatorDesk operators) {
    Table on(Table table) {
        return table.get("/operators", asking -> operators.all(asking.session()))
                .post(
                        "/operators/invite",
                        Asked.Again.class,
                        (asking, body) ->
                                operators.invite(asking.session(), body, asking.request().asker()))
                .post(
                        "/operators/{id}/remove",
                        Asked.Again.class,
                        (asking, body) ->
                                operators.remove(
                                        asking.session(),
                                        asking.part("id"),
                                        body,
                                        asking.request().asker()));
    }
}
