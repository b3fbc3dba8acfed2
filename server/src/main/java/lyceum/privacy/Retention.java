package lyceum.privacy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// How long each application keeps what ends by itself: the longest that its agreement allows, or
/// less if it chose so (V25: "the retention periods you have set"). What was chosen stays as
/// history.
public final class Retention implements Limits {
    /// The shortest that can be chosen, days.
    public static final int LEAST_DAYS = 1;

    private static final List<Category> CHOSEN =
            List.of(Category.LOG, Category.QUALITY, Category.AUDIT);

    private final Database database;
    private final GroupCommit commit;
    private final InstantSource clock;
    private final Map<Long, Map<Category, Integer>> chosen = new ConcurrentHashMap<>();

    private Retention(Database database, GroupCommit commit, InstantSource clock) {
        this.database = database;
        this.commit = commit;
        this.clock = clock;
    }

    /// As it stands in the store.
    public static Retention open(Database database, GroupCommit commit, InstantSource clock) {
        var retention = new Retention(database, commit, clock);
        retention.load();
        return retention;
    }

    private void load() {
        var all = "SELECT app, category, days FROM retention ORDER BY set_at, rowid";
        record Chosen(long app, String category, int days) {}
        database.read(sql ->
                        sql.list(
                                all,
                                row ->
                                        new Chosen(
                                                row.number("app"),
                                                String.valueOf(row.text("category")),
                                                (int) row.number("days"))))
                .forEach(each -> put(each.app(), Category.valueOf(each.category()), each.days()));
    }

    private void put(long app, Category category, int days) {
        chosen.compute(
                app,
                (_, before) -> {
                    var all = new EnumMap<Category, Integer>(Category.class);
                    if (before != null) all.putAll(before);
                    all.put(category, days);
                    return Map.copyOf(all);
                });
    }

    /// What ends by itself and after how long can be chosen.
    public static List<Category> kinds() {
        return CHOSEN;
    }

    /// The longest that can be chosen, days.
    public static int mostDays(Category category) {
        var limit = category.limit();
        if (limit == null) throw new IllegalArgumentException(category + " has no limit");
        return Math.toIntExact(limit.toDays());
    }

    /// After how many days values of a kind end in an application.
    public int days(AppId app, Category category) {
        return chosen.getOrDefault(app.value(), Map.of())
                .getOrDefault(category, mostDays(category));
    }

    /// Chooses; on disk when it returns. What is older goes with the next sweep, and nothing that
    /// went comes back. Throws IllegalArgumentException for days out of bounds.
    public synchronized void choose(AppId app, Map<Category, Integer> days) {
        days.forEach((category, each) -> {
            if (!CHOSEN.contains(category) || each < LEAST_DAYS || each > mostDays(category))
                throw new IllegalArgumentException(category + " cannot be kept " + each + " days");
        });
        var now = clock.millis();
        commit.write(sql -> {
            days.forEach((category, each) ->
                    sql.run(
                            "INSERT INTO retention (app, category, set_at, days)"
                                    + " VALUES (?, ?, ?, ?)",
                            app.value(),
                            category.name(),
                            now,
                            each));
            return days.size();
        });
        days.forEach((category, each) -> put(app.value(), category, each));
    }

    @Override
    public @Nullable Duration of(long app, Category category) {
        return CHOSEN.contains(category)
                ? Duration.ofDays(days(new AppId(app), category))
                : category.limit();
    }
}
