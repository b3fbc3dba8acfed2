package lyceum.privacy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.Wipe;
import lyceum.json.Json;
import lyceum.log.GroupCommit;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Extract;
import lyceum.privacy.Archive.State;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;
import org.jspecify.annotations.Nullable;

/// The rows of archives: which there are, of what, and how far each is.
final class ArchiveRows {
    static final String TABLE = "export";
    static final List<String> SEALED = List.of("sealed");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_TOKEN = 64;

    private final Database database;
    private final GroupCommit commit;
    private final Seal seal;

    ArchiveRows(Database database, GroupCommit commit, Seal seal) {
        this.database = database;
        this.commit = commit;
        this.seal = seal;
    }

    /// What of an archive is sealed; `user` empty: it is of an application.
    private record Sealed(String user, String actor, String token) {
        @Override
        public String toString() {
            return "Sealed(…)";
        }
    }

    /// Which rows, with `?` for the values.
    record Where(String condition, List<Object> values) {
        Where(String condition, Object... values) {
            this(condition, List.of(values));
        }

        Wipe wipe() {
            return new Wipe(TABLE, SEALED, condition, values.toArray());
        }
    }

    static Kind kind(Extract what) {
        return switch (what) {
            case Extract.OfPerson _ -> Kind.PERSON;
            case Extract.OfApplication _ -> Kind.APPLICATION;
        };
    }

    static long number(Extract what) {
        return switch (what) {
            case Extract.OfPerson(_, var person, _, _) -> person;
            case Extract.OfApplication(var app, _) -> app;
        };
    }

    /// Whose keys an archive and its row need.
    static List<Scope> scopes(long app, Kind kind, long number) {
        return kind == Kind.PERSON
                ? List.of(new Scope.App(app), new Scope.Person(app, number))
                : List.of(new Scope.App(app));
    }

    private static Address place(long app, Kind kind, long number, String id) {
        return new Address(Category.EXPORT, scopes(app, kind, number), "export/" + id);
    }

    /// A number that no key or file has.
    static long item() {
        return RANDOM.nextLong(1, Long.MAX_VALUE);
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] tag(String token) {
        return seal.tag(0, "export", token);
    }

    /// Notes a new one that waits; on disk when it returns.
    Archive add(Extract what, Instant now) {
        var id = Fresh.id();
        var user = what instanceof Extract.OfPerson of ? of.user() : "";
        var token = token();
        var archive = new Archive(id, what, item(), State.WAITING, 0, now, 0, 0, "", token);
        var kind = kind(what);
        var number = number(what);
        var sealed =
                seal.seal(
                        place(what.app(), kind, number, id),
                        Json.bytes(new Sealed(user, what.actor(), token)));
        commit.write(sql ->
                sql.run(
                        """
                        INSERT INTO export (id, app, kind, number, item, state, tries, at, people,
                            bytes, sha256, tag, sealed)
                        VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0, 0, '', ?, ?)
                        """,
                        id,
                        what.app(),
                        kind.name(),
                        number,
                        archive.item(),
                        State.WAITING.name(),
                        now.toEpochMilli(),
                        tag(token),
                        sealed));
        return archive;
    }

    /// Those that open, oldest first.
    List<Archive> list(Where where, int limit) {
        var statement =
                "SELECT * FROM export WHERE " + where.condition() + " ORDER BY at, id LIMIT ";
        return database
                .read(sql -> sql.list(statement + limit, this::archive, where.values().toArray()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Archive> byToken(String token) {
        if (token.length() > MOST_TOKEN) return Optional.empty();
        return list(new Where("tag = ?", tag(token)), 1).stream().findFirst();
    }

    /// Where its key and its file are, whether or not the row opens.
    record Kept(String id, long app, Kind kind, long number, long item) {}

    List<Kept> kept(Where where, int limit) {
        var statement =
                "SELECT id, app, kind, number, item FROM export WHERE "
                        + where.condition()
                        + " ORDER BY at, id LIMIT "
                        + limit;
        return database.read(
                sql -> sql.list(statement, ArchiveRows::kept, where.values().toArray()));
    }

    private static Kept kept(Row row) {
        return new Kept(
                text(row, "id"),
                row.number("app"),
                Kind.valueOf(text(row, "kind")),
                row.number("number"),
                row.number("item"));
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.text(column));
    }

    // Empty once the person or the application was erased.
    private Optional<Archive> archive(Row row) {
        var kept = kept(row);
        try {
            var place = place(kept.app(), kept.kind(), kept.number(), kept.id());
            var sealed = Json.read(seal.open(place, row.bytes("sealed")), Sealed.class);
            var what =
                    kept.kind() == Kind.PERSON
                            ? new Extract.OfPerson(
                                    kept.app(), kept.number(), sealed.user(), sealed.actor())
                            : new Extract.OfApplication(kept.app(), sealed.actor());
            return Optional.of(
                    new Archive(
                            kept.id(),
                            what,
                            kept.item(),
                            State.valueOf(text(row, "state")),
                            (int) row.number("tries"),
                            Instant.ofEpochMilli(row.number("at")),
                            row.number("people"),
                            row.number("bytes"),
                            text(row, "sha256"),
                            sealed.token()));
        } catch (ScopeErased ended) {
            return Optional.empty();
        }
    }

    /// How many there are.
    long count(Where where) {
        return database.read(sql -> where.wipe().rows(sql));
    }

    /// How much there is, with the files.
    Amount size(Where where) {
        var files = "SELECT coalesce(sum(bytes), 0) AS n FROM export WHERE " + where.condition();
        return database.read(sql -> {
            var rows = where.wipe();
            var values = where.values().toArray();
            var inFiles = sql.one(files, row -> row.number("n"), values).orElse(0L);
            return new Amount(rows.rows(sql), rows.bytes(sql) + inFiles);
        });
    }

    Set<Erasure> whose() {
        var all = "SELECT DISTINCT app, kind, number FROM export";
        return database.read(sql ->
                Set.copyOf(
                        sql.list(
                                all,
                                row ->
                                        Kind.valueOf(text(row, "kind"))
                                                .what(row.number("app"), row.number("number")))));
    }

    Optional<Instant> oldest(long app) {
        var first = "SELECT at FROM export WHERE app = ? ORDER BY at LIMIT 1";
        return database.read(sql -> sql.one(first, row -> row.number("at"), app))
                .map(Instant::ofEpochMilli);
    }

    /// Notes how often it was begun, or that it could not be made.
    void tried(Archive archive, int tries, State state) {
        commit.write(sql ->
                sql.run(
                        "UPDATE export SET tries = ?, state = ? WHERE id = ? AND item = ?",
                        tries,
                        state.name(),
                        archive.id(),
                        archive.item()));
    }

    /// Notes that it is ready. False: it was erased, or is to be made anew.
    boolean ready(Archive archive, long people, long bytes, String sha256) {
        return commit.write(sql ->
                sql.run(
                        "UPDATE export SET state = ?, people = ?, bytes = ?, sha256 = ?"
                                + " WHERE id = ? AND item = ? AND state = ?",
                        State.READY.name(),
                        people,
                        bytes,
                        sha256,
                        archive.id(),
                        archive.item(),
                        State.WAITING.name()))
                > 0;
    }

    /// Lets it wait again, under another key.
    void again(Kept kept) {
        commit.write(sql ->
                sql.run(
                        "UPDATE export SET state = ?, tries = 0, item = ?, bytes = 0, sha256 = ''"
                                + " WHERE id = ? AND item = ?",
                        State.WAITING.name(),
                        item(),
                        kept.id(),
                        kept.item()));
    }

    /// Overwrites these rows, then deletes them.
    void wipe(List<Kept> gone) {
        var ids = new ArrayList<@Nullable Object>();
        for (var each : gone) ids.add(each.id());
        var marks = "?" + ", ?".repeat(ids.size() - 1);
        var rows = new Wipe(TABLE, SEALED, "id IN (" + marks + ")", ids.toArray());
        commit.write(rows::overwrite);
        commit.write(rows::delete);
    }
}
