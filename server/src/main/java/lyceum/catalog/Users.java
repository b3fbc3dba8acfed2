package lyceum.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.personal.HeldBack;
import lyceum.room.AppId;
import lyceum.room.Names;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.seal.Vault;
import org.jspecify.annotations.Nullable;

/// The users of all applications. Every method takes the application: a user of another one is not
/// found.
public final class Users {
    /// Users of one registration.
    public static final int MOST_AT_ONCE = 1_000;

    /// Users of one page.
    public static final int MAX_PAGE = 1_000;

    /// How often a registration is begun anew because somebody in it was erased meanwhile.
    static final int TRIED = 5;

    static final String INSERT =
            """
            INSERT INTO app_user (id, app, user_id, origin_id, name, avatar, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Rows rows;

    Users(Rows rows) {
        this.rows = rows;
    }

    /// Registers a user, or throws [OriginTaken]. Without an origin id the user id becomes it.
    public synchronized User register(AppId app, Registration said) {
        var user = fresh(app, said);
        if (findByOrigin(app, user.origin()).isPresent()) throw new OriginTaken();
        write(List.of(user), List.of());
        return user;
    }

    /// One line of a registration of many.
    public record Signup(AppId app, Registration said) {}

    /// Registers users all or none, in this order. Who has the origin id of a known user overwrites
    /// what is said of that one; who has none is always new. Throws [HeldBack], [UserFrozen] as
    /// `change` does.
    public synchronized List<User> registerAll(List<Signup> all) {
        for (int tried = 1; ; tried++) {
            try {
                return enrolled(new Enrolment(this, all));
            } catch (ScopeErased erased) {
                // Who was known is erased meanwhile, and is somebody new when it is asked again.
                if (tried == TRIED) throw erased;
            }
        }
    }

    private List<User> enrolled(Enrolment enrolment) {
        var known = rows.read(enrolment::known);
        // Before anybody gets a key; and again where it is written.
        var next = enrolment.overwritten(known);
        write(enrolment.newcomers(next), next.values());
        return enrolment.all(next);
    }

    // Keys first: nothing is sealed under a key that is not on the disk.
    private void write(List<User> newcomers, Collection<User> changed) {
        var vault = rows.vault();
        // Of a registration that was broken off before its row was written.
        vault.destroy(
                newcomers.stream()
                        .flatMap(user -> vault.origin(user.app().value(), user.origin()).stream())
                        .toList());
        vault.makePeople(newcomers.stream().map(Users::newcomer).toList());
        try {
            List<@Nullable Object[]> values = newcomers.stream().map(this::values).toList();
            rows.write(sql -> {
                sql.runEach(INSERT, values);
                changed.forEach(user -> overwrite(sql, user));
                return values.size();
            });
        } catch (ScopeErased | HeldBack | UserFrozen refused) {
            vault.destroy(newcomers.stream().map(User::scope).toList());
            throw refused;
        }
    }

    // A hold, a freeze or an end may have come since it was asked; none comes while it is written.
    private void overwrite(Sql sql, User next) {
        byScope(sql, next.scope()).ifPresent(before -> mayOverwrite(before, next));
        update(sql, next);
    }

    private static Vault.Newcomer newcomer(User user) {
        return new Vault.Newcomer(user.scope(), user.id().value(), user.origin());
    }

    /// The same for users of one application.
    public List<User> registerAll(AppId app, List<Registration> all) {
        return registerAll(all.stream().map(said -> new Signup(app, said)).toList());
    }

    /// Changes name and avatar where something is said of them. Empty: no such user, or no longer.
    /// Throws [HeldBack] where a hold keeps what would be overwritten, [UserFrozen].
    public Optional<User> change(AppId app, UserId id, Registration said) {
        try {
            return rows.write(
                    sql -> byId(sql, app, id).map(user -> update(sql, overwritten(user, said))));
        } catch (ScopeErased erased) {
            return Optional.empty();
        }
    }

    /// Removes a user; the tokens of that user end with it. False: there was none.
    public boolean delete(AppId app, UserId id) {
        var user = find(app, id);
        user.ifPresent(gone -> {
            rows.vault().destroy(List.of(gone.scope()));
            rows.write(sql -> {
                sql.run(
                        "DELETE FROM supervisor WHERE app = ? AND user_number = ?",
                        app.value(),
                        gone.number());
                return sql.run("DELETE FROM app_user WHERE id = ?", gone.number());
            });
        });
        return user.isPresent();
    }

    /// A user by its id. Who is frozen has no name to be read, here and in every answer below.
    public Optional<User> find(AppId app, UserId id) {
        return whole(app, id).map(this::readable);
    }

    /// The same with all that is said, for who answers that user.
    Optional<User> whole(AppId app, UserId id) {
        return rows.read(sql -> byId(sql, app, id));
    }

    private User readable(User user) {
        return isFrozen(user) ? user.hidden() : user;
    }

    private boolean isFrozen(User user) {
        return rows.limits().frozen(user.app().value(), user.number());
    }

    /// Whether a name reads like that of a user, also of one who is frozen: nobody shall be taken
    /// for that one meanwhile.
    public boolean isCalled(AppId app, UserId id, String name) {
        return whole(app, id).filter(user -> Names.alike(user.shownName(), name)).isPresent();
    }

    /// Users by their ids, in that order; ids that are not known are left out.
    public List<User> findAll(AppId app, List<UserId> ids) {
        return rows
                .read(sql -> ids.stream().flatMap(id -> byId(sql, app, id).stream()).toList())
                .stream()
                .map(this::readable)
                .toList();
    }

    /// A user by its id in the customer's system.
    public Optional<User> findByOrigin(AppId app, String origin) {
        return rows.read(sql -> byOrigin(sql, app, origin)).map(this::readable);
    }

    /// The users of an application, oldest first; not those who are being erased.
    public List<User> list(AppId app, int offset, int limit) {
        return rows
                .read(sql ->
                        sql.list(
                                """
                                SELECT * FROM app_user WHERE app = ?
                                ORDER BY created_at, id LIMIT ? OFFSET ?
                                """,
                                this::known,
                                app.value(),
                                Math.clamp(limit, 0, MAX_PAGE),
                                offset))
                .stream()
                .flatMap(Optional::stream)
                .map(this::readable)
                .toList();
    }

    /// The oldest of an application, read page by page.
    ///
    /// @param most of how many at most
    public Stream<User> all(AppId app, int most) {
        var count = Math.min(most, count(app));
        return Stream.iterate(0, from -> from < count, from -> from + MAX_PAGE)
                .flatMap(from -> list(app, from, (int) Math.min(MAX_PAGE, count - from)).stream());
    }

    /// Users who were registered before a time, oldest first, at most MAX_PAGE; not those who are
    /// being erased.
    public List<User> before(AppId app, Instant time) {
        return rows
                .read(sql ->
                        sql.list(
                                """
                                SELECT * FROM app_user WHERE app = ? AND created_at < ?
                                ORDER BY created_at, id LIMIT ?
                                """,
                                this::known,
                                app.value(),
                                time.toEpochMilli(),
                                MAX_PAGE))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<User> known(Row row) {
        try {
            return Optional.of(user(row));
        } catch (ScopeErased ended) {
            return Optional.empty();
        }
    }

    /// The id of a user by the number of the key; empty: that is somebody without an account.
    public Optional<UserId> numbered(AppId app, long number) {
        return rows.read(sql ->
                        sql.one(
                                "SELECT * FROM app_user WHERE app = ? AND id = ?",
                                this::known,
                                app.value(),
                                number))
                .flatMap(user -> user)
                .map(User::id);
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

    /// How many of these numbers of keys are users of an application; at most MAX_PAGE numbers.
    public long count(AppId app, List<Long> numbers) {
        if (numbers.isEmpty()) return 0;
        var each = String.join(", ", Collections.nCopies(numbers.size(), "?"));
        var values = Stream.concat(Stream.of(app.value()), numbers.stream()).toArray();
        return rows.read(sql ->
                        sql.one(
                                "SELECT count(*) AS users FROM app_user WHERE app = ? AND id IN ("
                                        + each
                                        + ")",
                                row -> row.number("users"),
                                values))
                .orElse(0L);
    }

    Optional<User> byId(Sql sql, AppId app, UserId id) {
        return rows.vault().person(app.value(), id.value()).flatMap(who -> byScope(sql, who));
    }

    Optional<User> byOrigin(Sql sql, AppId app, String origin) {
        return rows.vault().origin(app.value(), origin).flatMap(who -> byScope(sql, who));
    }

    private Optional<User> byScope(Sql sql, Scope.Person who) {
        return sql.one(
                        "SELECT * FROM app_user WHERE app = ? AND id = ?",
                        this::known,
                        who.app(),
                        who.person())
                .flatMap(user -> user);
    }

    /// A user of whom that is said. Throws [HeldBack], [UserFrozen].
    User overwritten(User user, Registration said) {
        var next = changed(user, said);
        mayOverwrite(user, next);
        return next;
    }

    // What nobody may read is not set right either: nobody could say whether it is right.
    private void mayOverwrite(User user, User next) {
        if (isFrozen(user)) throw new UserFrozen();
        var lost = isLost(user.name(), next.name()) || isLost(user.avatar(), next.avatar());
        if (lost && rows.limits().held(user.app().value(), user.number())) throw new HeldBack();
    }

    private static boolean isLost(String before, String after) {
        return !before.isEmpty() && !before.equals(after);
    }

    /// A user of whom that was said.
    static User changed(User user, Registration said) {
        return new User(
                user.number(),
                user.app(),
                user.id(),
                user.origin(),
                said.name() == null ? user.name() : said.name(),
                said.avatar() == null ? user.avatar() : said.avatar(),
                user.created(),
                user.frozen());
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
                now,
                false);
    }

    /// The values of a new user for [#INSERT], sealed.
    @Nullable Object[] values(User user) {
        var app = user.app().value();
        return new @Nullable Object[] {
            user.number(),
            app,
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
        return rows.seal().sealText(Address.ofPerson(user.scope(), "user/" + field), value);
    }

    User user(Row row) {
        var who = new Scope.Person(row.number("app"), row.number("id"));
        return new User(
                who.person(),
                new AppId(who.app()),
                new UserId(opened(who, "id", row.bytes("user_id"))),
                opened(who, "origin", row.bytes("origin_id")),
                opened(who, "name", row.bytes("name")),
                opened(who, "avatar", row.bytes("avatar")),
                Instant.ofEpochMilli(row.number("created_at")),
                false);
    }

    private String opened(Scope.Person who, String field, byte[] sealed) {
        return rows.seal().openText(Address.ofPerson(who, "user/" + field), sealed);
    }
}
