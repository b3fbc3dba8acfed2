package lyceum.agreement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Since when each text is published on this server: since the first start that knew it. Whoever
/// has to accept a newer one has time from then on, however old the text itself is.
final class Publications {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Map<String, Instant> since = new ConcurrentHashMap<>();

    /// Notes the texts that were not known before; on disk when it returns.
    Publications(
            Agreements agreements, Database database, GroupCommit commit, InstantSource clock) {
        database.read(sql ->
                sql.list(
                        "SELECT * FROM agreement_published",
                        row ->
                                since.put(
                                        String.valueOf(row.text("version")),
                                        Instant.ofEpochMilli(row.number("at")))));
        var first = since.isEmpty();
        for (var document : agreements.documents()) {
            if (since.containsKey(document.version())) continue;
            var now = clock.millis();
            commit.write(sql ->
                    sql.run(
                            "INSERT INTO agreement_published (version, at) VALUES (?, ?)",
                            document.version(),
                            now));
            since.put(document.version(), Instant.ofEpochMilli(now));
            if (!first)
                LOG.info(
                        "The agreement of {} is published and waits to be accepted",
                        document.version());
        }
    }

    /// When it was published here; empty: it is not.
    Optional<Instant> of(Document document) {
        return Optional.ofNullable(since.get(document.version()));
    }
}
