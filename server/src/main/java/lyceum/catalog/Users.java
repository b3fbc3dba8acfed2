package lyceum.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// The users of all applications. Every method takes the application: a user of another one is not
/// found.
public final class Users {
    /// Users of one registration.
    public static final int MOST_AT_ONCE = 1_000;

    /// Users of one page.
    public static final int MAX_PAGE = 1_000;

    static final String INSERT =
            """
            INSERT INTO app_user
            (id, app, user_tag, origin_tag, user_id, origin_id, name, avatar, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Rows rows;

    Users(Rows rows) {
        this.rows = rows;
    }

    /// Registers a user, or throws [OriginTaken]. Without an origin id the user id becomes it.
    public User register(AppId app, Registration said) {
        var user = fresh(app, said);
        var values = values(user);
        return rows.write(sql -> {
            if (byOrigin(sql, app, user.origin()).isPresent()) throw new OriginTaken();
            sql.run(INSERT, values);
            return user;
        });
    }

    /// One line of a registration of many.
    public record Signup(AppId app, Registration said) {}

    /// Registers users all or none, in this order. Who has the origin id of a known user overwrites
    /// what is said of that one; who has none is always new.
    public List<User> registerAll(List<Signup> all) {
        var enrolment = new Enrolment(this, all);
        return rows.write(enrolment::write);
    }

    /// The same for users of one application.
    public List<User> registerAll(AppId app, List<Registration> all) {
        return registerAll(all.stream().map(said -> new Signup(app, said)).toList());
    }

    /// Changes name and avatar where something is said of them. Empty: no such user.
    public Optional<User> change(AppId app, UserId id, Registration said) {
        return rows.write(sql -> byId(sql, app, id).map(user -> update(sql, changed(user, said))));
    }

    /// Removes a user; the tokens of that user end with it. False: there was none.
    public boolean delete(AppId app, UserId id) {
        return rows.write(sql ->
                byId(sql, app, id)
                        .map(user -> {
                            sql.run(
                                    "DELETE FROM supervisor WHERE app = ? AND user_number = ?",
                                    app.value(),
                                    user.number());
                            return sql.run("DELETE FROM app_user WHERE id = ?", user.number()) > 0;
                        })
                        .orElse(false));
    }

    /// A user by its id.
    public Optional<User> find(AppId app, UserId id) {
        return rows.read(sql -> byId(sql, app, id));
    }

    /// Users by their ids, in that order; ids that are not known are left out.
    public List<User> findAll(AppId app, List<UserId> ids) {
        return rows.read(sql -> ids.stream().flatMap(id -> byId(sql, app, id).stream()).toList());
    }

    /// A user by its id in the customer's system.
    public Optional<User> findByOrigin(AppId app, String origin) {
        return rows.read(sql -> byOrigin(sql, app, origin));
    }

    /// The users of an application, oldest first.
    public List<User> list(AppId app, int offset, int limit) {
        return rows.read(sql ->
                sql.list(
                        """
                        SELECT * FROM app_user WHERE app = ?
                        ORDER BY created_at, id LIMIT ? OFFSET ?
                        """,
                        this::user,
                        app.value(),
                        Math.clamp(limit, 0, MAX_PAGE),
                        offset));
    }

    /// How many users an application has.
    public long count(AppId app) {
        return rows.read(sql ->
                        sql.one(
                                "SELECT count(*) AS users FROM app_user WHERE app = ?",
                                row -> row.number("users"),
                                app.value()))
                .orElse(0L);
    }

    Optional<User> byId(Sql sql, AppId app, UserId id) {
        return sql.one(
                "SELECT * FROM app_user WHERE app = ? AND user_tag = ?",
                this::user,
                app.value(),
                rows.tag(app.value(), "user", id.value()));
    }

    Optional<User> byOrigin(Sql sql, AppId app, String origin) {
        return sql.one(
                "SELECT * FROM app_user WHERE app = ? AND origin_tag = ?",
                this::user,
                app.value(),
                rows.tag(app.value(), "origin", origin));
    }

    static User changed(User user, Registration said) {
        return new User(
                user.number(),
                user.app(),
                user.id(),
                user.origin(),
                said.name() == null ? user.name() : said.name(),
                said.avatar() == null ? user.avatar() : said.avatar(),
                user.created());
    }

    /// A user as it will be written, with an id of its own.
    User fresh(AppId app, Registration said) {
        var now = Instant.ofEpochMilli(rows.now());
        var id = Fresh.user(now);
        var origin = said.origin();
        return new User(
                Fresh.number(),
                app,
                id,
                origin == null || origin.isEmpty() ? id.value() : origin,
                said.name() == null ? "" : said.name(),
                said.avatar() == null ? "" : said.avatar(),
                now);
    }

    /// The values of a new user for [#INSERT], sealed.
    Object[] values(User user) {
        var app = user.app().value();
        return new Object[] {
            user.number(),
            app,
            rows.tag(app, "user", user.id().value()),
            rows.tag(app, "origin", user.origin()),
            sealed(user, "id", user.id().value()),
            sealed(user, "origin", user.origin()),
            sealed(user, "name", user.name()),
            sealed(user, "avatar", user.avatar()),
            user.created().toEpochMilli()
        };
    }

    User update(Sql sql, User user) {
        sql.run(
                "UPDATE app_user SET name = ?, avatar = ? WHERE id = ?",
                sealed(user, "name", user.name()),
                sealed(user, "avatar", user.avatar()),
                user.number());
        return user;
    }

    private byte[] sealed(User user, String field, String value) {
        return rows.sealed(user.app().value(), "user/" + user.number() + "/" + field, value);
    }

    User user(Row row) {
        var number = row.number("id");
        var app = row.number("app");
        var place = "user/" + number + "/";
        return new User(
                number,
                new AppId(app),
                new UserId(rows.opened(app, place + "id", row.bytes("user_id"))),
                rows.opened(app, place + "origin", row.bytes("origin_id")),
                rows.opened(app, place + "name", row.bytes("name")),
                rows.opened(app, place + "avatar", row.bytes("avatar")),
                Instant.ofEpochMilli(row.number("created_at")));
    }
}
