package lyceum.console;

/// Where the applications and their keys are.
record AppRoutes(AppDesk apps) {
    private static final String ONE = "/applications/{app}";
    private static final String KEY = ONE + "/keys/{id}";

    Table on(Table table) {
        return table.get("/applications", _ -> apps.all())
                .post(
                        "/applications",
                        Asked.Name.class,
                        (asking, body) -> apps.create(asking.session(), body.name()))
                .on(
                        "PATCH",
                        ONE,
                        Asked.Name.class,
                        (asking, body) -> apps.rename(asking.app(), body.name()))
                .post(ONE + "/keys", asking -> apps.addKey(asking.app()))
                .post(KEY + "/rotate", asking -> apps.rotate(asking.app(), asking.part("id")))
                .post(KEY + "/disable", asking -> apps.disable(asking.app(), asking.part("id")))
                .post(KEY + "/enable", asking -> apps.enable(asking.app(), asking.part("id")));
    }
}
