package lyceum.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lyceum.db.DayTable;
import lyceum.db.Wipe;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import org.jspecify.annotations.Nullable;

/// The rows of all days of one kind, as they are erased and as they expire. Their table has the
/// columns `app` and `at`.
final class DayStore implements PersonalStore, Dated {
    private final String name;
    private final Category category;
    private final DayTable files;
    private final List<String> sealed;
    private final Function<Erasure, Optional<Where>> where;
    private final @Nullable String person;
    private final InstantSource clock;

    /// Before this day an application has nothing here: so not every file is opened each time.
    private final Map<Long, LocalDate> since = new ConcurrentHashMap<>();

    private volatile LocalDate seen = LocalDate.MIN;

    /// @param name how receipts call it
    /// @param where the rows of an erasure; empty: none of that kind
    /// @param person the column that leads to people; null: none does
    DayStore(
            String name,
            Category category,
            DayTable files,
            List<String> sealed,
            Function<Erasure, Optional<Where>> where,
            @Nullable String person,
            InstantSource clock) {
        this.name = name;
        this.category = category;
        this.files = files;
        this.sealed = List.copyOf(sealed);
        this.where = where;
        this.person = person;
        this.clock = clock;
    }

    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Category category() {
        return category;
    }

    private Wipe wipe(LocalDate day, Where which) {
        return new Wipe(files.rows(day), sealed, which.condition(), which.values());
    }

    @Override
    public Amount size(Erasure erasure) {
        return where.apply(erasure)
                .map(which ->
                        files.days().stream()
                                .map(day -> size(day, wipe(day, which)))
                                .reduce(Amount.NONE, Amount::and))
                .orElse(Amount.NONE);
    }

    private Amount size(LocalDate day, Wipe rows) {
        return files.read(day, sql -> new Amount(rows.rows(sql), rows.bytes(sql)))
                .orElse(Amount.NONE);
    }

    @Override
    public Set<Erasure> whose() {
        var all = new HashSet<Erasure>();
        for (var day : files.days())
            files.read(day, sql -> KeptRows.whose(sql, files.rows(day), person))
                    .ifPresent(all::addAll);
        return all;
    }

    @Override
    public boolean erase(Erasure erasure) {
        return where.apply(erasure)
                .map(which ->
                        files.days().stream().anyMatch(day -> files.wipe(day, wipe(day, which))))
                .orElse(false);
    }

    @Override
    public Optional<Instant> oldest(long app) {
        var settled = settled();
        var first = since.getOrDefault(app, LocalDate.MIN);
        for (var day : files.days()) {
            if (day.isBefore(first)) continue;
            var row = oldest(app, day);
            if (row.isEmpty()) continue;
            since.put(app, day.isBefore(settled) ? day : settled);
            return row;
        }
        since.put(app, settled);
        return Optional.empty();
    }

    private Optional<Instant> oldest(long app, LocalDate day) {
        var first =
                "SELECT at FROM %s WHERE app = ? ORDER BY at LIMIT 1".formatted(files.rows(day));
        return files.read(day, sql -> sql.one(first, row -> row.number("at"), app))
                .flatMap(Function.identity())
                .map(Instant::ofEpochMilli);
    }

    // Rows come with the time of now. Where that went back, nothing is known any more.
    private LocalDate settled() {
        var today = day(clock.millis());
        if (today.isBefore(seen)) since.clear();
        seen = today;
        return today.minusDays(1);
    }

    @Override
    public boolean expire(long app, Instant before, List<Erasure> held) {
        var limit = before.toEpochMilli();
        var spared = held.stream().flatMap(each -> where.apply(each).stream());
        var which = Where.before(app, before, spared);
        return files.days().stream()
                .takeWhile(day -> !day.isAfter(day(limit)))
                .anyMatch(day -> files.wipe(day, wipe(day, which)));
    }

    @Override
    public void tidy() {
        var today = day(clock.millis());
        for (var day : files.days()) {
            if (!day.isBefore(today)) return;
            var all = "SELECT count(*) AS n FROM " + files.rows(day);
            var rows = files.read(day, sql -> sql.one(all, row -> row.number("n")).orElse(0L));
            // An empty day behind this one waits for its turn; not every file is opened each time.
            if (rows.orElse(0L) > 0) return;
            files.drop(day);
        }
    }
}
