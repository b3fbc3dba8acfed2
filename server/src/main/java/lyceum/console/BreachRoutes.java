package lyceum.console;

/// Where the operator notes and answers breaches.
record BreachRoutes(BreachDesk breaches) {
    private static final String ROOT = "/applications/{app}/privacy/breaches";

    Table on(Table table) {
        return table.get(ROOT, asking -> breaches.all(asking.app()))
                .post(
                        ROOT,
                        BreachTold.Note.class,
                        (asking, body) -> breaches.note(asking.app(), asking.session(), body))
                .post(
                        ROOT + "/{id}/close",
                        BreachTold.Close.class,
                        (asking, body) -> breaches.close(asking.app(), asking.part("id"), body));
    }
}
