package lyceum.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lyceum.db.Database;
import lyceum.db.DayTable;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.privacy.Grant;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// Finds rows of the log service and of the operation log. Nothing is unsealed without a [Grant].
public final class LogSearch {
    /// Rows of one page.
    public static final int MAX_PAGE = 100;

    /// Rows that may be skipped; who wants more narrows the time.
    public static final int MAX_OFFSET = 10_000;

    /// People of one class and day whose addresses are looked up.
    private static final int MOST_PEOPLE = 20_000;

    // Of each person the row with the largest time.
    private static final String NEWEST =
            """
            SELECT l.id, l.person, l.ip FROM %1$s l
            JOIN (SELECT person, max(at) AS newest FROM %1$s
                WHERE app = ? AND room = ? AND at > ? AND ip IS NOT NULL
                GROUP BY person LIMIT %2$d) m ON m.person = l.person AND m.newest = l.at
            WHERE l.app = ? AND l.room = ? AND l.ip IS NOT NULL
            """;

    private final Installation house;
    private final DayTable files;
    private final Database database;
    private final Limits limits;
    private final InstantSource clock;

    LogSearch(
            Installation house,
            DayTable files,
            Database database,
            Limits limits,
            InstantSource clock) {
        this.limits = limits;
        this.house = house;
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    /// What is looked for.
    ///
    /// @param user null: anybody
    /// @param whole whether addresses are shown whole
    public record Query(
            @Nullable UserId user,
            OptionalLong room,
            Instant from,
            Instant to,
            boolean whole,
            int offset,
            int limit) {}

    /// @param total how many there are in all
    /// @param people of how many people the rows of the page are
    public record Page(long total, List<LogRow> rows, int people) {}

    /// A row as it is stored.
    private record Stored(
            boolean operation,
            String id,
            long at,
            long person,
            byte[] who,
            byte[] ip,
            @Nullable String os,
            long room,
            String sdk,
            String event,
            boolean page,
            String numbers,
            String result,
            String request) {
        /// The same row without who it was.
        Stored of(byte[] nobody) {
            return operation
                    ? this
                    : new Stored(
                            false, id, at, person, nobody, nobody, os, room, sdk, event, page,
                            numbers, result, request);
        }
    }

    /// Which rows, for both kinds.
    private record Which(String where, List<Object> values) {
        Which and(String more, long value) {
            var all = new ArrayList<>(values);
            all.add(value);
            return new Which(where + " AND " + more, all);
        }

        long count(Sql sql, String table) {
            var statement = "SELECT count(*) AS n FROM " + table + " WHERE " + where;
            return sql.one(statement, row -> row.number("n"), values.toArray()).orElse(0L);
        }

        List<Stored> next(Sql sql, String table, Place after) {
            var statement =
                    "SELECT * FROM %s WHERE %s AND (at, id) > (?, ?) ORDER BY at, id LIMIT %d"
                            .formatted(table, where, MAX_PAGE);
            var operation = table.equals("op_log");
            var all = new ArrayList<>(values);
            all.addAll(List.of(after.at(), after.id()));
            return sql.list(statement, row -> stored(row, operation), all.toArray());
        }

        List<Stored> first(Sql sql, String table, int most) {
            var statement =
                    "SELECT * FROM %s WHERE %s ORDER BY at, id LIMIT %d"
                            .formatted(table, where, most);
            var operation = table.equals("op_log");
            return sql.list(statement, row -> stored(row, operation), values.toArray());
        }
    }

    /// The rows of a time, oldest first; none older than they may be kept. Throws what the grant
    /// throws.
    public Page find(Grant grant, Query query) {
        grant.check(Category.LOG, clock.instant());
        var app = grant.app().value();
        var person =
                Optional.ofNullable(query.user())
                        .map(user -> house.vault().person(app, user.value()));
        if (person.isPresent() && person.get().isEmpty()) return new Page(0, List.of(), 0);
        var number = person.flatMap(known -> known).map(Scope.Person::person);
        if (number.filter(one -> limits.frozen(app, one)).isPresent())
            return new Page(0, List.of(), 0);
        var log = within(app, query);
        var done = log;
        if (number.isPresent()) {
            log = log.and("person = ?", number.get());
            done = done.and("target = 'PERSON' AND number = ?", number.get());
        }
        if (query.room().isPresent()) {
            log = log.and("room = ?", query.room().getAsLong());
            done = done.and("target = 'ROOM' AND number = ?", query.room().getAsLong());
        }
        return page(app, query, log, done);
    }

    private Which within(long app, Query query) {
        var oldest = limits.tooOld(app, Category.LOG).plusMillis(1);
        var from = query.from().isBefore(oldest) ? oldest : query.from();
        return new Which(
                "app = ? AND at >= ? AND at < ?",
                List.of(app, from.toEpochMilli(), query.to().toEpochMilli()));
    }

    private Page page(long app, Query query, Which log, Which done) {
        int most = query.offset() + query.limit();
        var found = new ArrayList<Stored>();
        long total = 0;
        var first = DayStore.day((long) log.values().get(1));
        var last = DayStore.day(query.to().toEpochMilli());
        for (var day : files.days()) {
            if (day.isBefore(first) || day.isAfter(last)) continue;
            total += files.read(day, sql -> log.count(sql, files.rows(day))).orElse(0L);
            int missing = most - found.size();
            if (missing <= 0) continue;
            files.read(day, sql -> log.first(sql, files.rows(day), missing))
                    .ifPresent(found::addAll);
        }
        total += database.read(sql -> done.count(sql, "op_log"));
        found.addAll(database.read(sql -> done.first(sql, "op_log", most)));
        var rows =
                found.stream()
                        .sorted(Comparator.comparingLong(Stored::at))
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList();
        var people = rows.stream().filter(row -> row.person() != 0).map(Stored::person).distinct();
        return new Page(
                total,
                rows.stream().map(row -> readable(app, row, query.whole())).toList(),
                (int) people.count());
    }

    /// Gives every row of a person, or of all where null, day by day, with whole addresses; then
    /// what the operation log says. Throws what the grant throws.
    void all(Grant grant, @Nullable Long person, Consumer<LogRow> take) {
        grant.check(Category.LOG, clock.instant());
        var app = grant.app().value();
        var old = limits.tooOld(app, Category.LOG).toEpochMilli();
        var within = new Which("app = ? AND at > ?", List.of(app, old));
        var log = person == null ? within : within.and("person = ?", person);
        for (var day : files.days())
            pages(
                    after -> files.read(day, sql -> log.next(sql, files.rows(day), after)),
                    row -> take.accept(shown(app, row, true)));
        var done = person == null ? within : within.and("target = 'PERSON' AND number = ?", person);
        pages(
                after -> Optional.of(database.read(sql -> done.next(sql, "op_log", after))),
                row -> take.accept(shown(app, row, true)));
    }

    private static void pages(Function<Place, Optional<List<Stored>>> page, Consumer<Stored> take) {
        var after = new Place(0, "");
        for (var some = page.apply(after); some.filter(it -> !it.isEmpty()).isPresent(); ) {
            some.get().forEach(take);
            after = new Place(some.get().getLast().at(), some.get().getLast().id());
            some = page.apply(after);
        }
    }

    /// Behind which row a page begins.
    private record Place(long at, String id) {}

    /// The newest address of each of these people in a room, whole; who has none is left out.
    /// Throws what the grant throws.
    public Map<UserId, String> addresses(
            Grant grant, RoomId room, Instant from, List<UserId> users) {
        grant.check(Category.LOG, clock.instant());
        var app = grant.app().value();
        var old = limits.tooOld(app, Category.LOG).toEpochMilli();
        var sealed = new HashMap<Long, Sealed>();
        for (var day : files.days()) {
            if (day.isBefore(DayStore.day(from.toEpochMilli()))) continue;
            files.read(day, sql -> newest(sql, files.rows(day), app, room.value(), old))
                    .ifPresent(some -> some.forEach(one -> sealed.put(one.person(), one)));
        }
        var found = new HashMap<UserId, String>();
        for (var user : users) {
            house.vault()
                    .person(app, user.value())
                    .ifPresent(person -> {
                        var one = sealed.get(person.person());
                        if (one == null || limits.frozen(app, person.person())) return;
                        var address = open(LogFiles.place(person, one.id(), "ip"), one.ip());
                        if (!address.isEmpty()) found.put(user, address);
                    });
        }
        return found;
    }

    private static List<Sealed> newest(Sql sql, String table, long app, long room, long old) {
        var statement = NEWEST.formatted(table, MOST_PEOPLE);
        return sql.list(statement, LogSearch::sealed, app, room, old, app, room);
    }

    private record Sealed(String id, long person, byte[] ip) {}

    private static Sealed sealed(Row row) {
        return new Sealed(text(row, "id"), row.number("person"), row.bytes("ip"));
    }

    private static Stored stored(Row row, boolean operation) {
        if (operation) {
            var room = "ROOM".equals(row.text("target")) ? row.number("number") : 0;
            return new Stored(
                    true,
                    text(row, "id"),
                    row.number("at"),
                    "PERSON".equals(row.text("target")) ? row.number("number") : 0,
                    row.bytes("actor"),
                    new byte[0],
                    null,
                    room,
                    "",
                    text(row, "action"),
                    false,
                    "",
                    text(row, "result"),
                    text(row, "request"));
        }
        return new Stored(
                false,
                text(row, "id"),
                row.number("at"),
                row.number("person"),
                row.bytes("user"),
                row.bytes("ip"),
                row.text("os"),
                row.number("room"),
                text(row, "sdk"),
                text(row, "event"),
                row.yes("page"),
                text(row, "numbers"),
                "",
                "");
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.text(column));
    }

    // Of somebody frozen it is told what happened, but not to whom.
    private LogRow readable(long app, Stored row, boolean whole) {
        var nobody = new byte[0];
        return shown(app, limits.frozen(app, row.person()) ? row.of(nobody) : row, whole);
    }

    private LogRow shown(long app, Stored row, boolean whole) {
        var person = new Scope.Person(app, row.person());
        var address = open(LogFiles.place(person, row.id(), "ip"), row.ip());
        var actor = row.operation() ? open(Operations.place(app, row.id()), row.who()) : "";
        return new LogRow(
                row.operation()
                        ? LogRow.Kind.OPERATION
                        : row.page() ? LogRow.Kind.PAGE : LogRow.Kind.SERVER,
                row.at(),
                row.operation() ? "" : open(LogFiles.place(person, row.id(), "user"), row.who()),
                whole ? address : Addresses.TRUNCATED.kept(address),
                row.os() == null ? null : Os.valueOf(row.os()),
                row.room(),
                row.sdk(),
                row.event(),
                Stream.of(row.numbers().split(","))
                        .filter(number -> !number.isEmpty())
                        .map(Long::parseLong)
                        .toList(),
                actor,
                row.result(),
                row.request());
    }

    private String open(Address place, byte[] sealed) {
        try {
            return sealed.length == 0 ? "" : house.seal().openText(place, sealed);
        } catch (ScopeErased ended) {
            return "";
        }
    }
}
