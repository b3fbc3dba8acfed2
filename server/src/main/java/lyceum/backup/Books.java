package lyceum.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lyceum.db.Copies;
import lyceum.db.Sql;

/// What of a store is never turned back. Classes and people become again what they were at the time
/// of the copy; what the house has to answer for, and whom it lets in, stays as it is now.
final class Books {
    /// Tables that are taken over from the store of now.
    static final List<String> KEPT =
            List.of(
                    "application",
                    "api_key",
                    "signing_key",
                    "operator",
                    "operator_session",
                    "used_operator_link",
                    "erasure",
                    "receipt",
                    "audit",
                    "audit_shown",
                    "op_log",
                    "log_setting",
                    "retention_rule",
                    "retention_change",
                    "hold",
                    "frozen",
                    "terms_acceptance",
                    "terms_kept",
                    "agreement_published",
                    "consent",
                    "consent_policy",
                    "consent_count",
                    "petition",
                    "breach",
                    "home",
                    "owner",
                    "export",
                    "clock_seen",
                    "restored");

    /// Tables that come from the copy.
    static final List<String> TURNED_BACK =
            List.of(
                    "room",
                    "room_payload",
                    "room_personal",
                    "room_person",
                    "bookmark",
                    "app_user",
                    "supervisor",
                    "join_link",
                    "quality_handle");

    private Books() {}

    /// Takes over into a store what stays as it is in another one. Both have the same tables.
    /// Answers how many holds that stand at that moment are of what only the other one has.
    static long takeOver(Path store, Path now, Instant at) {
        return Copies.join(
                store,
                now,
                sql -> {
                    takeOver(sql);
                    return bereft(sql, at.toEpochMilli());
                });
    }

    // Holds stay, but the class or person made after the copy goes with what is turned back.
    private static long bereft(Sql sql, long at) {
        return sql.one(
                        """
                        SELECT count(*) AS n FROM main.hold h
                        WHERE h.released_at IS NULL AND h.ends_at > ? AND (
                            h.kind = 'ROOM'
                            AND h.number IN (SELECT id FROM other.room)
                            AND h.number NOT IN (SELECT id FROM main.room)
                            OR h.kind = 'PERSON'
                            AND h.number IN (SELECT id FROM other.app_user)
                            AND h.number NOT IN (SELECT id FROM main.app_user))
                        """,
                        row -> row.number("n"),
                        at)
                .orElseThrow();
    }

    private static void takeOver(Sql sql) {
        again(sql);
        for (var table : KEPT) {
            sql.run("DELETE FROM main." + table);
            sql.run("INSERT INTO main." + table + " SELECT * FROM other." + table);
        }
        sql.run("UPDATE erasure SET state = 'COUNTED' WHERE id IN (SELECT id FROM again)");
        sql.run("DROP TABLE again");
        rights(sql);
    }

    // What was erased since the copy has its rows back: its job goes on from where they go. Its
    // receipt is there already, and no other one is issued.
    private static void again(Sql sql) {
        sql.run(
                """
                CREATE TEMP TABLE again AS SELECT now.id FROM other.erasure now
                WHERE now.state IN ('LOGICAL_DONE', 'BYTES_DONE', 'RECEIPTED')
                AND NOT EXISTS (
                    SELECT 1 FROM main.erasure past
                    WHERE past.id = now.id AND past.state = 'RECEIPTED')
                """);
    }

    // A right that was taken away stays away.
    private static void rights(Sql sql) {
        sql.run(
                """
                DELETE FROM main.supervisor WHERE NOT EXISTS (
                    SELECT 1 FROM other.supervisor now
                    WHERE now.app = supervisor.app AND now.user_number = supervisor.user_number)
                """);
        sql.run(
                """
                UPDATE main.join_link SET withdrawn_at = (
                    SELECT now.withdrawn_at FROM other.join_link now WHERE now.id = join_link.id)
                WHERE id IN (SELECT id FROM other.join_link WHERE withdrawn_at IS NOT NULL)
                """);
    }
}
