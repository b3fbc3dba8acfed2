package lyceum.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import lyceum.db.Row;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Sheets;
import lyceum.room.AppId;
import lyceum.room.Role;
import lyceum.room.UserId;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// What the catalogue knows of somebody, or of everybody in an application: who they are, and their
/// links into classes. Keys and secrets of the application itself are not given.
public final class CatalogExport implements Exported {
    private static final int PAGE = 500;
    private static final String IN_APP = " WHERE app = ? AND id > ?";

    private final Rows rows;
    private final Users users;
    private final JoinLinks links;
    private final Applications applications;

    CatalogExport(Rows rows, Users users, JoinLinks links, Applications applications) {
        this.rows = rows;
        this.users = users;
        this.links = links;
        this.applications = applications;
    }

    /// Who somebody is; without an account all but the user id is empty.
    private record Profile(
            String userId,
            String originId,
            String name,
            String avatar,
            @Nullable Instant createdAt,
            boolean supervisor) {
        @Override
        public String toString() {
            return "Profile(…)";
        }
    }

    /// A link into a class; `user` null: whoever has it may come.
    private record Link(
            String code,
            long room,
            Role role,
            @Nullable UserId user,
            long entered,
            Instant createdAt,
            @Nullable Instant withdrawnAt) {
        @Override
        public String toString() {
            return "Link(…)";
        }
    }

    private record App(long sdkAppId, String name, Instant createdAt) {}

    @Override
    public void give(Extract extract, Sheets sheets) {
        switch (extract) {
            case Extract.OfPerson(var app, var person, var user, _) -> {
                sheets.begin("profile.json");
                sheets.row(profile(new AppId(app), new UserId(user)));
                sheets.begin("links.jsonl");
                var theirs = " AND person = " + person;
                links(app, theirs, sheets);
            }
            case Extract.OfApplication(var app, _) -> {
                sheets.begin("application.json");
                applications
                        .find(new AppId(app))
                        .ifPresent(it -> sheets.row(new App(app, it.name(), it.created())));
                sheets.begin("people.jsonl");
                each(
                        "app_user" + IN_APP,
                        app,
                        -1L,
                        row -> row.number("id"),
                        this::user,
                        it -> sheets.row(profile(it)));
                sheets.begin("links.jsonl");
                links(app, "", sheets);
            }
        }
    }

    private void links(long app, String only, Sheets sheets) {
        each(
                "join_link" + IN_APP + only,
                app,
                "",
                row -> String.valueOf(row.text("id")),
                links::link,
                it -> sheets.row(link(it)));
    }

    private Profile profile(AppId app, UserId user) {
        return users.whole(app, user)
                .map(this::profile)
                .orElseGet(() -> new Profile(user.value(), "", "", "", null, false));
    }

    private Profile profile(User user) {
        var supervisor =
                rows.read(sql ->
                        sql.one(
                                        "SELECT user_number FROM supervisor"
                                                + " WHERE app = ? AND user_number = ?",
                                        row -> row.number("user_number"),
                                        user.app().value(),
                                        user.number())
                                .isPresent());
        return new Profile(
                user.id().value(),
                user.origin(),
                user.name(),
                user.avatar(),
                user.created(),
                supervisor);
    }

    private record Numbered<I, T>(I id, Optional<T> value) {}

    private <I, T> void each(
            String table,
            long app,
            I before,
            Function<Row, I> id,
            Function<Row, Optional<T>> read,
            Consumer<T> take) {
        var statement = "SELECT * FROM " + table + " ORDER BY id LIMIT " + PAGE;
        for (I end = before; ; ) {
            I after = end;
            var page =
                    rows.read(sql ->
                            sql.list(
                                    statement,
                                    row -> new Numbered<>(id.apply(row), read.apply(row)),
                                    app,
                                    after));
            page.forEach(one -> one.value().ifPresent(take));
            if (page.isEmpty()) return;
            end = page.getLast().id();
        }
    }

    private Optional<User> user(Row row) {
        try {
            return Optional.of(users.user(row));
        } catch (ScopeErased ended) {
            return Optional.empty();
        }
    }

    private static Link link(JoinLink link) {
        return new Link(
                link.code(),
                link.room().value(),
                link.role(),
                link.user(),
                link.entered(),
                link.created(),
                link.withdrawn());
    }
}
