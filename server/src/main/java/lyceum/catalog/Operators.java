package lyceum.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lyceum.catalog.SignInRefused.Reason.FULL;
import static lyceum.catalog.SignInRefused.Reason.LINK;
import static lyceum.catalog.SignInRefused.Reason.TAKEN;
import static lyceum.catalog.SignInRefused.Reason.WEAK;
import static lyceum.catalog.SignInRefused.Reason.WRONG;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lyceum.db.Sql;
import lyceum.room.Names;

/// The operators of the server: each has a name, a password, and sessions.
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

    /// Operators of one server.
    public static final int MOST = 50;

    private final Rows rows;
    private final int rounds;
    private final OperatorLinks links;
    private final OperatorSessions sessions;
    private final Tries tries;
    private final Checks checks = new Checks(CHECK_WAIT);

    /// An operator who signed in.
    ///
    /// @param code what the browser's cookie holds; a secret
    /// @param csrf what every changing request repeats in a header
    public record Session(String code, String csrf, String name) {
        /// Who did it, as the audit and all that is noted name an operator.
        public String actor() {
            return actor(name);
        }

        /// The same of an operator who is not signed in.
        public static String actor(String name) {
            return "operator " + name;
        }

        @Override
        public String toString() {
            return "Session(…)";
        }
    }

    /// One of them. Personal.
    ///
    /// @param changed when the password was set
    public record Operator(long id, String name, Instant changed) {
        @Override
        public String toString() {
            return "Operator(…)";
        }
    }

    private record Known(Operator who, Passwords password) {}

    /// @param rounds of a password that is set
    Operators(Rows rows, int rounds) {
        this.rows = rows;
        this.rounds = rounds;
        this.links = new OperatorLinks(rows.seal(), rows.clock());
        this.sessions = new OperatorSessions(rows);
        this.tries = new Tries(rows.clock());
    }

    /// Whether somebody has set a password already.
    public boolean known() {
        return !all().isEmpty();
    }

    /// All of them, who came first first.
    public List<Operator> all() {
        return rows.read(this::operators).stream().map(Known::who).toList();
    }

    /// The code of a new one-time link, as the server's machine gives it.
    public String link() {
        return links.create();
    }

    /// When a link runs out; empty if it is not ours, has run out or is used up.
    public Optional<Instant> linkEnds(String code) {
        return rows.read(sql -> usable(sql, code)).map(OperatorLinks.Link::ends);
    }

    /// Whose password a link sets anew: where it invites nobody, that of the only one there is.
    public Optional<String> linkName(String code) {
        var all = all();
        return links.read(code)
                .filter(link -> !link.invites() && all.size() == 1)
                .map(_ -> all.getFirst().name());
    }

    /// The code of a new one-time link for somebody who becomes an operator, once the password was
    /// given again. It ends with its time, with who invites, and with that one's password. Throws
    /// as [#confirm], and [SignInRefused] FULL.
    public String invite(Session by, String password, String from) {
        var who = confirmed(by.name(), password, from);
        if (all().size() >= MOST) throw new SignInRefused(FULL);
        return links.invite(who.id());
    }

    /// Ends an operator with all sessions, once the password was given again, and answers the name;
    /// empty: there is none of that number. Nobody removes oneself, so that one is left. Throws as
    /// [#confirm].
    public Optional<String> remove(Session by, String password, long id, String from) {
        var who = confirmed(by.name(), password, from);
        return rows.write(sql -> {
            var all = operators(sql).stream().map(Known::who).toList();
            var other = all.stream().filter(one -> one.id() == id && id != who.id()).findFirst();
            if (other.isEmpty() || !all.contains(who)) return Optional.empty();
            OperatorSessions.endAll(sql, id);
            sql.run("DELETE FROM operator WHERE id = ?", id);
            return other.map(Operator::name);
        });
    }

    /// Uses a link up, sets name and password, ends all sessions of that operator and begins one.
    /// Where the link invites, it is one more; else it is the one of that name, if there is; a name
    /// that only looks like another one's is taken. Throws [SignInRefused] LINK, WEAK, TAKEN or
    /// FULL.
    public Session first(String code, String name, String password) {
        mustBeLong(password);
        if (linkEnds(code).isEmpty()) throw new SignInRefused(LINK);
        var hashed = Passwords.of(password, rounds);
        var now = rows.now();
        var id =
                rows.write(sql -> {
                    var link = usable(sql, code).orElseThrow(() -> new SignInRefused(LINK));
                    var number = numberOf(operators(sql), link, name);
                    sql.run("DELETE FROM used_operator_link WHERE ends_at < ?", now);
                    sql.run(
                            "INSERT INTO used_operator_link (tag, ends_at) VALUES (?, ?)",
                            rows.tag(0, "operator-link", code),
                            link.ends().toEpochMilli());
                    OperatorSessions.endAll(sql, number);
                    sql.put(
                            "operator",
                            List.of("id"),
                            List.of("name", "salt", "rounds", "password", "changed_at"),
                            number,
                            rows.seal().sealText(OperatorSessions.NAME, name),
                            hashed.salt(),
                            hashed.rounds(),
                            hashed.hash(),
                            now);
                    return number;
                });
        return sessions.begin(id, name, now);
    }

    private static long numberOf(List<Known> all, OperatorLinks.Link link, String name) {
        var same = all.stream().filter(one -> Names.same(one.who().name(), name)).findFirst();
        // An exact name sets a password anew; one that only looks like another's would pose as it.
        var taken = all.stream().anyMatch(one -> Names.alike(one.who().name(), name));
        if (taken && (same.isEmpty() || link.invites())) throw new SignInRefused(TAKEN);
        if (same.isEmpty() && all.size() >= MOST) throw new SignInRefused(FULL);
        return same.map(one -> one.who().id())
                .orElseGet(() -> all.isEmpty() ? 1 : all.getLast().who().id() + 1);
    }

    private static void mustBeLong(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) throw new SignInRefused(WEAK);
    }

    /// Sets another password once the one `before` was given, ends all sessions of that operator
    /// and all unused links that it could have made, and begins a session. Throws as [#signIn], and
    /// WEAK.
    public Session change(String name, String before, String password, String from) {
        mustBeLong(password);
        var who = confirmed(name, before, from);
        var hashed = Passwords.of(password, rounds);
        var now = rows.now();
        rows.write(sql -> {
            OperatorSessions.endAll(sql, who.id());
            return sql.run(
                    """
                    UPDATE operator SET salt = ?, rounds = ?, password = ?, changed_at = ?
                    WHERE id = ?
                    """,
                    hashed.salt(),
                    hashed.rounds(),
                    hashed.hash(),
                    now,
                    who.id());
        });
        return sessions.begin(who.id(), who.name(), now);
    }

    /// Signs in with name and password; `from` is the asker of the request, to slow down who
    /// guesses. Throws [SignInRefused] WRONG or WAIT.
    public Session signIn(String name, String password, String from) {
        var who = confirmed(name, password, from);
        return sessions.begin(who.id(), who.name(), who.changed().toEpochMilli());
    }

    /// Asks for the password once more, before something that cannot be taken back. Throws as
    /// [#signIn].
    public void confirm(String name, String password, String from) {
        confirmed(name, password, from);
    }

    private Operator confirmed(String name, String password, String from) {
        tries.pass(from);
        return checks.inTurn(
                from,
                tries.standing(from),
                () -> {
                    var named = named(name);
                    var whose = named.map(one -> one.who().id()).orElse(Tries.NOBODY);
                    // What was tried meanwhile counts: a pause may have begun.
                    var rest = tries.count(from, whose);
                    if (!right(named, password))
                        throw new SignInRefused(WRONG, rest, Duration.ZERO);
                    tries.right(from, whose);
                    return named.orElseThrow().who();
                });
    }

    private Optional<Known> named(String name) {
        return rows.read(this::operators).stream()
                .filter(known -> same(known.who().name(), name))
                .findFirst();
    }

    private static boolean right(Optional<Known> named, String password) {
        // The work is the same whatever is wrong.
        return password.length() <= 2 * LONGEST_PASSWORD
                && named.map(Known::password).orElse(Unknown.PASSWORD).matches(password)
                && named.isPresent();
    }

    /// The session of a cookie, which is used by this; empty if it has ended.
    public Optional<Session> session(String code) {
        return sessions.find(code, true);
    }

    /// The same for a question that nobody pressed: it does not keep the session alive.
    public Optional<Session> glance(String code) {
        return sessions.find(code, false);
    }

    /// Ends a session.
    public void signOut(String code) {
        sessions.end(code);
    }

    // A link made before a password was set is as good as used: of the server's machine before
    // anybody's, of an operator before the own one.
    private Optional<OperatorLinks.Link> usable(Sql sql, String code) {
        return links.read(code)
                .filter(link -> stands(operators(sql), link))
                .filter(_ ->
                        sql.one(
                                        "SELECT ends_at FROM used_operator_link WHERE tag = ?",
                                        row -> row.number("ends_at"),
                                        rows.tag(0, "operator-link", code))
                                .isEmpty());
    }

    private static boolean stands(List<Known> all, OperatorLinks.Link link) {
        var whose = all.stream().map(Known::who);
        return link.invites()
                ? whose.anyMatch(it -> it.id() == link.by() && it.changed().isBefore(link.made()))
                : whose.allMatch(it -> it.changed().isBefore(link.made()));
    }

    private List<Known> operators(Sql sql) {
        return sql.list(
                "SELECT * FROM operator ORDER BY id LIMIT " + MOST,
                row ->
                        new Known(
                                new Operator(
                                        row.number("id"),
                                        rows.seal()
                                                .openText(OperatorSessions.NAME, row.bytes("name")),
                                        Instant.ofEpochMilli(row.number("changed_at"))),
                                new Passwords(
                                        row.bytes("salt"),
                                        (int) row.number("rounds"),
                                        row.bytes("password"))));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.strip().getBytes(UTF_8), other.strip().getBytes(UTF_8));
    }

    /// What is compared where nobody has that name; nothing matches it.
    private static final class Unknown {
        static final Passwords PASSWORD = Passwords.of(Fresh.code(), Passwords.ROUNDS);
    }
}
