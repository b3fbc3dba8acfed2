package lyceum.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lyceum.catalog.SignInRefused.Reason.LINK;
import static lyceum.catalog.SignInRefused.Reason.WEAK;
import static lyceum.catalog.SignInRefused.Reason.WRONG;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import lyceum.db.Sql;
import lyceum.seal.Address;

/// The operator of the server: one name, one password, and sessions.
public final class Operators {
    /// A password has at least so many characters; a phrase is easiest.
    public static final int SHORTEST_PASSWORD = 15;

    /// … and at most so many.
    public static final int LONGEST_PASSWORD = 1_024;

    /// Longest name of an operator, in characters.
    public static final int LONGEST_NAME = 256;

    /// A session ends when it was not used for so long.
    public static final Duration IDLE = Duration.ofMinutes(30);

    /// A session ends so long after its beginning.
    public static final Duration LONGEST = Duration.ofHours(12);

    /// The use of a session is written at most so often.
    static final Duration USE_KEPT = Duration.ofMinutes(1);

    /// How long a sign-in waits for those before it.
    static final Duration CHECK_WAIT = Duration.ofSeconds(5);

    private static final Address NAME = Address.ofHouse("operator/name");

    private final Rows rows;
    private final OperatorLinks links;
    private final Tries tries;
    private final Checks checks = new Checks(CHECK_WAIT);

    /// An operator who signed in.
    ///
    /// @param code what the browser's cookie holds; a secret
    /// @param csrf what every changing request repeats in a header
    public record Session(String code, String csrf, String name) {
        /// Who did it, as the audit and all that is noted name an operator.
        public String actor() {
            return "operator " + name;
        }

        @Override
        public String toString() {
            return "Session(…)";
        }
    }

    private record Known(String name, Passwords password, Instant changed) {}

    Operators(Rows rows) {
        this.rows = rows;
        this.links = new OperatorLinks(rows.seal(), rows.clock());
        this.tries = new Tries(rows.clock());
    }

    /// Whether somebody has set a password already.
    public boolean known() {
        return rows.read(this::operator).isPresent();
    }

    /// The operator's name, once there is one.
    public Optional<String> name() {
        return rows.read(this::operator).map(Known::name);
    }

    /// The code of a new one-time link.
    public String link() {
        return links.create();
    }

    /// When a link runs out; empty if it is not ours, has run out or is used up.
    public Optional<Instant> linkEnds(String code) {
        return rows.read(sql -> linkMade(sql, code)).map(made -> made.plus(OperatorLinks.LIFE));
    }

    /// Uses a link up, sets name and password, ends all sessions and begins one. Throws
    /// [SignInRefused] LINK or WEAK.
    public Session first(String code, String name, String password) {
        mustBeLong(password);
        if (linkEnds(code).isEmpty()) throw new SignInRefused(LINK);
        var hashed = Passwords.of(password);
        rows.write(sql -> {
            var made = linkMade(sql, code).orElseThrow(() -> new SignInRefused(LINK));
            sql.run("DELETE FROM used_operator_link WHERE ends_at < ?", rows.now());
            sql.run(
                    "INSERT INTO used_operator_link (tag, ends_at) VALUES (?, ?)",
                    rows.tag(0, "operator-link", code),
                    made.plus(OperatorLinks.LIFE).toEpochMilli());
            sql.run("DELETE FROM operator_session");
            sql.run("DELETE FROM operator");
            return sql.run(
                    "INSERT INTO operator (id, name, salt, rounds, password, changed_at)"
                            + " VALUES (1, ?, ?, ?, ?, ?)",
                    rows.seal().sealText(NAME, name),
                    hashed.salt(),
                    hashed.rounds(),
                    hashed.hash(),
                    rows.now());
        });
        return begin(name);
    }

    private static void mustBeLong(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) throw new SignInRefused(WEAK);
    }

    /// Sets another password once the one `before` was given, ends all sessions and unused links,
    /// and begins a session. Throws as [#signIn], and WEAK.
    public Session change(String name, String before, String password, String from) {
        mustBeLong(password);
        confirm(name, before, from);
        var hashed = Passwords.of(password);
        rows.write(sql -> {
            sql.run("DELETE FROM operator_session");
            return sql.run(
                    "UPDATE operator SET salt = ?, rounds = ?, password = ?, changed_at = ?",
                    hashed.salt(),
                    hashed.rounds(),
                    hashed.hash(),
                    rows.now());
        });
        return begin(name);
    }

    /// Signs in with name and password; `from` is the asker of the request, to slow down who
    /// guesses. Throws [SignInRefused] WRONG or WAIT.
    public Session signIn(String name, String password, String from) {
        confirm(name, password, from);
        return begin(name);
    }

    /// Asks for the password once more, before something that cannot be taken back. Throws as
    /// [#signIn].
    public void confirm(String name, String password, String from) {
        tries.pass(from);
        var left =
                checks.inTurn(
                        from,
                        tries.standing(from),
                        () -> {
                            // What was tried meanwhile counts: a pause may have begun.
                            var rest = tries.count(from);
                            if (!right(name, password)) return OptionalInt.of(rest);
                            tries.right(from);
                            return OptionalInt.empty();
                        });
        if (left.isPresent()) throw new SignInRefused(WRONG, left.getAsInt(), Duration.ZERO);
    }

    private boolean right(String name, String password) {
        var operator = rows.read(this::operator);
        // The work is the same whatever is wrong.
        return password.length() <= 2 * LONGEST_PASSWORD
                && operator.map(Known::password).orElse(Unknown.PASSWORD).matches(password)
                && operator.map(known -> same(known.name(), name)).orElse(false);
    }

    /// The session of a cookie, which is used by this; empty if it has ended.
    public Optional<Session> session(String code) {
        return session(code, true);
    }

    /// The same for a question that nobody pressed: it does not keep the session alive.
    public Optional<Session> glance(String code) {
        return session(code, false);
    }

    private Optional<Session> session(String code, boolean pressed) {
        var now = rows.now();
        var tag = tag(code);
        var used =
                rows.read(sql ->
                        sql.one(
                                "SELECT used_at FROM operator_session"
                                        + " WHERE tag = ? AND used_at > ? AND created_at > ?",
                                row -> row.number("used_at"),
                                tag,
                                now - IDLE.toMillis(),
                                now - LONGEST.toMillis()));
        if (used.isEmpty()) return Optional.empty();
        if (pressed && now - used.get() >= USE_KEPT.toMillis())
            rows.write(sql ->
                    sql.run("UPDATE operator_session SET used_at = ? WHERE tag = ?", now, tag));
        return rows.read(this::operator).map(known -> session(code, known.name()));
    }

    /// Ends a session.
    public void signOut(String code) {
        rows.write(sql -> sql.run("DELETE FROM operator_session WHERE tag = ?", tag(code)));
    }

    private Session begin(String name) {
        var code = Fresh.code();
        var now = rows.now();
        rows.write(sql -> {
            sql.run(
                    "DELETE FROM operator_session WHERE used_at <= ? OR created_at <= ?",
                    now - IDLE.toMillis(),
                    now - LONGEST.toMillis());
            return sql.run(
                    "INSERT INTO operator_session (tag, created_at, used_at) VALUES (?, ?, ?)",
                    tag(code),
                    now,
                    now);
        });
        return session(code, name);
    }

    private Session session(String code, String name) {
        var csrf = rows.tag(0, "csrf", code);
        return new Session(
                code, Base64.getUrlEncoder().withoutPadding().encodeToString(csrf), name);
    }

    private byte[] tag(String code) {
        return rows.tag(0, "session", code);
    }

    // A link made before the password was set is as good as used.
    private Optional<Instant> linkMade(Sql sql, String code) {
        return links.made(code)
                .filter(made -> operator(sql).stream().allMatch(it -> it.changed().isBefore(made)))
                .filter(_ ->
                        sql.one(
                                        "SELECT ends_at FROM used_operator_link WHERE tag = ?",
                                        row -> row.number("ends_at"),
                                        rows.tag(0, "operator-link", code))
                                .isEmpty());
    }

    private Optional<Known> operator(Sql sql) {
        return sql.one(
                "SELECT * FROM operator WHERE id = 1",
                row ->
                        new Known(
                                rows.seal().openText(NAME, row.bytes("name")),
                                new Passwords(
                                        row.bytes("salt"),
                                        (int) row.number("rounds"),
                                        row.bytes("password")),
                                Instant.ofEpochMilli(row.number("changed_at"))));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.strip().getBytes(UTF_8), other.strip().getBytes(UTF_8));
    }

    /// What is compared while nobody has set a password; nothing matches it.
    private static final class Unknown {
        static final Passwords PASSWORD = Passwords.of(Fresh.code());
    }
}
