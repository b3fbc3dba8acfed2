package lyceum.db;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Days as partitions of one table, by its column `at` in milliseconds. They are made ahead, since
/// making one waits for whoever uses the table. Callers wait for each other.
final class DayPartitions implements DayTable {
    /// How many days ahead there are partitions when some are made.
    static final int AHEAD = 7;

    /// With fewer days ahead some are made.
    static final int LEAST_AHEAD = 2;

    private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern PLACE = Pattern.compile("(\\w+) PARTITION \\(p(\\d{8})\\)");

    private final String table;
    private final Writer writer;
    private final NavigableSet<LocalDate> known;

    DayPartitions(MariaDb engine, String table) {
        this.table = table;
        writer = new Writer(engine, engine.patient());
        known = alone(sql -> partitions(sql, table));
    }

    /// A table and one of its days.
    record Place(String table, LocalDate day) {}

    /// What [#rows] named; empty: it was something else.
    static Optional<Place> partition(String rows) {
        var found = PLACE.matcher(rows);
        return found.matches()
                ? Optional.of(new Place(found.group(1), LocalDate.parse(found.group(2), NAME)))
                : Optional.empty();
    }

    /// The days of a table; its first partition is none and always empty.
    static NavigableSet<LocalDate> partitions(Sql sql, String table) {
        return sql
                .list(
                        """
                        SELECT partition_name AS day FROM information_schema.partitions
                        WHERE table_schema = database() AND table_name = ?
                        AND partition_name <> 'p0'
                        """,
                        row -> LocalDate.parse(String.valueOf(row.text("day")).substring(1), NAME),
                        table)
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String name(LocalDate day) {
        return "p" + NAME.format(day);
    }

    @Override
    public synchronized List<LocalDate> days() {
        return List.copyOf(known);
    }

    @Override
    public synchronized List<LocalDate> reread() {
        known.clear();
        known.addAll(alone(sql -> partitions(sql, table)));
        return days();
    }

    @Override
    public String rows(LocalDate day) {
        return table + " PARTITION (" + name(day) + ")";
    }

    @Override
    public synchronized <T> T write(LocalDate day, Function<Sql, T> work) {
        make(day);
        return alone(work);
    }

    private <T> T alone(Function<Sql, T> work) {
        writer.begin();
        try {
            T result = writer.attempt(work);
            writer.commit();
            return result;
        } catch (RuntimeException fault) {
            writer.rollback();
            throw fault;
        }
    }

    @Override
    public synchronized <T> Optional<T> read(LocalDate day, Function<Sql, T> work) {
        return known.contains(day) ? Optional.of(writer.read(work)) : Optional.empty();
    }

    @Override
    public synchronized boolean wipe(LocalDate day, Wipe rows) {
        return known.contains(day) && alone(rows::delete) > 0;
    }

    @Override
    public synchronized void drop(LocalDate day) {
        if (!known.contains(day)) return;
        alone(sql -> {
            Scrub.note(sql, Scrub.GONE);
            return day;
        });
        writer.change("ALTER TABLE " + table + " DROP PARTITION " + name(day));
        known.remove(day);
    }

    // Without a partition of its own a row would go into that of a later day.
    private void make(LocalDate day) {
        if (!known.contains(day) && known.higher(day) != null) split(known.higher(day), day);
        var last = known.isEmpty() ? day.minusDays(1) : known.last();
        if (!last.isBefore(day.plusDays(LEAST_AHEAD))) return;
        var from = last.isBefore(day) ? day : last.plusDays(1);
        var made = from.datesUntil(day.plusDays(AHEAD + 1)).toList();
        change("ADD PARTITION (" + all(made.stream()) + ")");
        known.addAll(made);
    }

    private void split(LocalDate next, LocalDate day) {
        change("REORGANIZE PARTITION " + name(next) + " INTO (" + all(Stream.of(day, next)) + ")");
        known.add(day);
    }

    private void change(String how) {
        writer.change("ALTER TABLE " + table + " " + how);
    }

    private static String all(Stream<LocalDate> days) {
        return days.map(day ->
                        "PARTITION %s VALUES LESS THAN (%d)"
                                .formatted(
                                        name(day),
                                        day.plusDays(1)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant()
                                                .toEpochMilli()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public synchronized void close() {
        writer.close();
    }
}
