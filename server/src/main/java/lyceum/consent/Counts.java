package lyceum.consent;

import java.util.List;
import lyceum.db.Row;
import lyceum.db.Sql;

/// How often each version of the words was agreed to and taken back. It names nobody, so it stays
/// when people are erased.
final class Counts {
    private static final String WHICH = " FROM consent_count WHERE app = ? AND kind = ?";

    private Counts() {}

    static int given(Sql sql, long app, Statement said) {
        return add(sql, app, said, 1, 0);
    }

    static int withdrawn(Sql sql, long app, Statement said) {
        return add(sql, app, said, 0, 1);
    }

    private static int add(Sql sql, long app, Statement said, int given, int withdrawn) {
        int version = said.text() == null ? 0 : said.text().version();
        var before =
                sql.one(
                                "SELECT *" + WHICH + " AND version = ?",
                                Counts::count,
                                app,
                                said.kind().name(),
                                version)
                        .orElse(new Register.Count(said.kind(), version, 0, 0));
        return sql.put(
                "consent_count",
                List.of("app", "kind", "version"),
                List.of("given", "withdrawn"),
                app,
                said.kind().name(),
                version,
                before.given() + given,
                before.withdrawn() + withdrawn);
    }

    static Register.Count count(Row row) {
        return new Register.Count(
                Kind.valueOf(String.valueOf(row.text("kind"))),
                Math.toIntExact(row.number("version")),
                row.number("given"),
                row.number("withdrawn"));
    }
}
