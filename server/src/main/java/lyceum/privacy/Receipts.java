package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.json.Json;
import lyceum.privacy.Job.State;
import lyceum.room.AppId;
import lyceum.seal.Installation;

/// The receipts of all applications. Each says what the one before was, so that none can be left
/// out or changed without showing.
public final class Receipts {
    /// Receipts of one page.
    public static final int MAX_PAGE = 100;

    /// What stands in the first of an application for the one before.
    static final String NONE = "0".repeat(64);

    private final Database database;
    private final Signature signature;
    private final int mirrors;
    private final Holds holds;
    private final InstantSource clock;

    Receipts(Installation house, Database database, Holds holds, InstantSource clock) {
        this.holds = holds;
        this.database = database;
        this.signature = new Signature(house.seal());
        this.mirrors = house.vault().copies();
        this.clock = clock;
    }

    /// The key they are checked with, base64 of its X.509 form.
    public String key() {
        return signature.key();
    }

    /// What signs them, and all else that the house answers for.
    Signature signature() {
        return signature;
    }

    /// Issues the one receipt of a job, and ends the job with it.
    Job issue(Jobs jobs, Job job) {
        var now = Instant.ofEpochMilli(clock.millis());
        jobs.end(job, now, sql -> insert(sql, job, now));
        return jobs.find(new AppId(job.what().app()), job.id()).orElseThrow();
    }

    private int insert(Sql sql, Job job, Instant now) {
        var app = job.what().app();
        var has = "SELECT n FROM receipt WHERE erasure = ?";
        if (sql.one(has, row -> row.number("n"), job.id()).isPresent()) return 0;
        var last =
                sql.one(
                        "SELECT body FROM receipt WHERE app = ? ORDER BY n DESC LIMIT 1",
                        row -> row.bytes("body"),
                        app);
        var n = last.map(body -> Json.read(body, Receipt.class).n() + 1).orElse(1L);
        var body = signature.signed(receipt(job, now, n, last.map(Receipts::hash).orElse(NONE)));
        return sql.run(
                "INSERT INTO receipt (erasure, app, n, body) VALUES (?, ?, ?, ?)",
                job.id(),
                app,
                n,
                body);
    }

    private Receipt receipt(Job job, Instant now, long n, String prev) {
        var keysAt = job.keysAt();
        if (keysAt == null || job.state() != State.BYTES_DONE)
            throw new IllegalStateException("it is not at its end");
        var stores =
                job.amounts().entrySet().stream()
                        .map(each ->
                                new Receipt.Store(
                                        each.getValue().bytes(),
                                        each.getValue().items(),
                                        each.getKey()))
                        .toList();
        var held =
                holds.standing(job.what().app()).stream()
                        .map(hold -> new Receipt.Held(hold.basis().name(), hold.id()))
                        .toList();
        return new Receipt(
                now.toEpochMilli(),
                held,
                job.id(),
                key(),
                keysAt.toEpochMilli(),
                mirrors,
                n,
                prev,
                job.askedAt().toEpochMilli(),
                Kind.of(job.what()).name(),
                null,
                stores,
                Receipt.VERSION);
    }

    /// The receipt of an erasure, canonical JSON; empty: it is not issued yet.
    public Optional<String> of(AppId app, String erasure) {
        return database.read(sql ->
                sql.one(
                        "SELECT body FROM receipt WHERE app = ? AND erasure = ?",
                        row -> new String(row.bytes("body"), UTF_8),
                        app.value(),
                        erasure));
    }

    /// The receipts of an application, in their order.
    public List<String> list(AppId app, int offset, int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT body FROM receipt WHERE app = ? ORDER BY n LIMIT ? OFFSET ?",
                        row -> new String(row.bytes("body"), UTF_8),
                        app.value(),
                        Math.clamp(limit, 0, MAX_PAGE),
                        offset));
    }

    /// The newest receipts of an application, the newest first, at most MAX_PAGE.
    public List<Receipt> newest(AppId app) {
        return database.read(sql ->
                sql.list(
                        "SELECT body FROM receipt WHERE app = ? ORDER BY n DESC LIMIT ?",
                        row -> Json.read(row.bytes("body"), Receipt.class),
                        app.value(),
                        MAX_PAGE));
    }

    /// Whether all of them follow each other and are signed by this server.
    public boolean hold(AppId app) {
        var all = new ArrayList<String>();
        for (var page = list(app, 0, MAX_PAGE); !page.isEmpty(); ) {
            all.addAll(page);
            page = list(app, all.size(), MAX_PAGE);
        }
        try {
            return all.isEmpty() || ReceiptCheck.check(all, key()).receipts() == all.size();
        } catch (Unproven wrong) {
            return false;
        }
    }

    /// How many there are.
    public long count(AppId app) {
        return database.read(sql ->
                        sql.one(
                                "SELECT count(*) AS receipts FROM receipt WHERE app = ?",
                                row -> row.number("receipts"),
                                app.value()))
                .orElse(0L);
    }

    /// SHA-256, hexadecimal.
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// A new SHA-256.
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
