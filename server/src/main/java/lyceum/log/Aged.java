package lyceum.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.db.Sql;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import org.jspecify.annotations.Nullable;

/// What was said in the classes of an application within a time, or what people were called there.
/// The index of ages has it in its order; others' rows are not looked at.
record Aged(String where, List<@Nullable Object> values) {
    private static final String FROM = " FROM room_personal WHERE ";
    private static final String OF = "app = ? AND kind IN (?, ?)";

    static Aged of(Erasure.OfPeriod period) {
        var rows =
                of(period.app(), period.category())
                        .and("at >= ?", period.from().toEpochMilli())
                        .and("at < ?", period.to().toEpochMilli());
        var person = period.person();
        return person == null ? rows : rows.and("person = ?", person);
    }

    static Aged before(long app, Category category, Instant before, List<Erasure> held) {
        return of(app, category).and("at < ?", before.toEpochMilli()).without(held);
    }

    /// What was deleted in class while a hold kept it.
    static Aged deleted(long app, Category category, List<Erasure> held) {
        var where = "app = ? AND kind = ?";
        return new Aged(where, List.of(app, Hidden.kind(category))).without(held);
    }

    private Aged without(List<Erasure> held) {
        var rows = this;
        for (var each : held) {
            rows =
                    switch (each) {
                        case Erasure.OfPerson(_, var person) -> rows.and("person <> ?", person);
                        case Erasure.OfRoom(_, var room) -> rows.and("room <> ?", room);
                        case Erasure.OfApplication(var all) -> rows.and("app <> ?", all);
                        case Erasure.OfPeriod _ -> rows;
                    };
        }
        return rows;
    }

    private static Aged of(long app, Category category) {
        return new Aged(OF, List.of(app, category.ordinal(), Hidden.kind(category)));
    }

    private Aged and(String more, long value) {
        var all = new ArrayList<@Nullable Object>(values);
        all.add(value);
        return new Aged(where + " AND " + more, all);
    }

    /// How much there is of it.
    Amount size(Sql sql) {
        var statement =
                "SELECT count(*) AS items, coalesce(sum(length(sealed)), 0) AS bytes" + FROM;
        return sql.one(
                        statement + where,
                        row -> new Amount(row.number("items"), row.number("bytes")),
                        values.toArray())
                .orElse(Amount.NONE);
    }

    /// Room and number of some of it.
    List<@Nullable Object[]> some(Sql sql, int most) {
        return sql.list(
                "SELECT room, seq" + FROM + where + " LIMIT " + most,
                row -> new @Nullable Object[] {row.number("room"), row.number("seq")},
                values.toArray());
    }

    /// When the first of it was.
    static Optional<Instant> oldest(Sql sql, long app, Category category) {
        var first = "SELECT at" + FROM + "app = ? AND kind = ? ORDER BY at LIMIT 1";
        return Stream.of(category.ordinal(), Hidden.kind(category))
                .flatMap(kind -> sql.list(first, row -> row.number("at"), app, kind).stream())
                .min(Long::compare)
                .map(Instant::ofEpochMilli);
    }
}
