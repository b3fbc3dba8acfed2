package lyceum.catalog;

import java.util.Base64;
import java.util.Optional;
import lyceum.db.Sql;
import lyceum.seal.Address;

/// The sessions of operators: each is of one of them, and ends with the password it began by.
final class OperatorSessions {
    static final Address NAME = Address.ofHouse("operator/name");

    private final Rows rows;

    private record Used(long at, String name) {}

    OperatorSessions(Rows rows) {
        this.rows = rows;
    }

    /// Begins one, unless the operator was removed or the password was changed since `changed`.
    Operators.Session begin(long operator, String name, long changed) {
        var code = Fresh.code();
        var now = rows.now();
        rows.write(sql -> {
            sql.run(
                    "DELETE FROM operator_session WHERE used_at <= ? OR created_at <= ?",
                    now - Operators.IDLE.toMillis(),
                    now - Operators.LONGEST.toMillis());
            return sql.run(
                    """
                    INSERT INTO operator_session (tag, created_at, used_at, operator)
                    SELECT ?, ?, ?, id FROM operator WHERE id = ? AND changed_at = ?
                    """,
                    tag(code),
                    now,
                    now,
                    operator,
                    changed);
        });
        return session(code, name);
    }

    /// The session of a cookie; empty if it has ended.
    ///
    /// @param pressed whether that uses it
    Optional<Operators.Session> find(String code, boolean pressed) {
        var now = rows.now();
        var tag = tag(code);
        var used =
                rows.read(sql ->
                        sql.one(
                                """
                                SELECT used_at, name FROM operator_session
                                JOIN operator ON operator.id = operator_session.operator
                                WHERE tag = ? AND used_at > ? AND created_at > ?
                                """,
                                row -> {
                                    var name = rows.seal().openText(NAME, row.bytes("name"));
                                    return new Used(row.number("used_at"), name);
                                },
                                tag,
                                now - Operators.IDLE.toMillis(),
                                now - Operators.LONGEST.toMillis()));
        if (used.isEmpty()) return Optional.empty();
        if (pressed && now - used.get().at() >= Operators.USE_KEPT.toMillis())
            rows.write(sql ->
                    sql.run("UPDATE operator_session SET used_at = ? WHERE tag = ?", now, tag));
        return Optional.of(session(code, used.get().name()));
    }

    void end(String code) {
        rows.write(sql -> sql.run("DELETE FROM operator_session WHERE tag = ?", tag(code)));
    }

    /// Ends all of an operator.
    static void endAll(Sql sql, long operator) {
        sql.run("DELETE FROM operator_session WHERE operator = ?", operator);
    }

    private Operators.Session session(String code, String name) {
        var csrf = rows.tag(0, "csrf", code);
        return new Operators.Session(
                code, Base64.getUrlEncoder().withoutPadding().encodeToString(csrf), name);
    }

    private byte[] tag(String code) {
        return rows.tag(0, "session", code);
    }
}
