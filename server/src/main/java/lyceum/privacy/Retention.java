package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.seal.Address;
import lyceum.seal.Seal;
import org.jspecify.annotations.Nullable;

/// How long each application keeps what, within the bounds of its agreement, and who chose so when.
/// Everybody who reads asks here. To shorten takes effect at once; to lengthen brings nothing back.
public final class Retention implements Limits {
    /// Changes of one page.
    public static final int MAX_PAGE = 100;

    /// What an application may choose about.
    public static final List<Category> CHOSEN =
            List.of(
                    Category.LOG,
                    Category.QUALITY,
                    Category.AUDIT,
                    Category.EXPORT,
                    Category.CHAT,
                    Category.PROFILE);

    private static final Rule NOTHING_CHOSEN = new Rule(false, null, Instant.EPOCH);

    private final Database database;
    private final GroupCommit commit;
    private final Seal seal;
    private final Function<AppId, Profile> profiles;
    private final WallClock time;
    private final Map<Key, Rule> rules = new ConcurrentHashMap<>();

    private record Key(long app, Category category) {}

    /// @param chosen whether an application chose the days; else those of the agreement hold
    /// @param endedTo what came then or before does not come back
    private record Rule(boolean chosen, @Nullable Integer days, Instant endedTo) {}

    /// What an application wishes; days null: until it is erased.
    public record Wish(Category category, @Nullable Integer days) {}

    /// One change; days null: until it was erased.
    public record Change(
            Instant at,
            Category category,
            @Nullable Integer before,
            @Nullable Integer after,
            String actor) {
        @Override
        public String toString() {
            return "Change(…)";
        }
    }

    /// @param profiles what each application is bound to
    Retention(
            Database database,
            GroupCommit commit,
            Seal seal,
            Function<AppId, Profile> profiles,
            WallClock time) {
        this.database = database;
        this.commit = commit;
        this.seal = seal;
        this.profiles = profiles;
        this.time = time;
        database.read(sql -> sql.list("SELECT * FROM retention_rule", this::keep));
    }

    private Rule keep(Row row) {
        var category = Category.valueOf(String.valueOf(row.text("category")));
        var ended = Instant.ofEpochMilli(row.number("ended_to"));
        var rule = new Rule(row.yes("chosen"), number(row, "days"), ended);
        rules.put(new Key(row.number("app"), category), rule);
        return rule;
    }

    private static @Nullable Integer number(Row row, String column) {
        return row.isNull(column) ? null : Math.toIntExact(row.number(column));
    }

    /// The bounds of its agreement.
    public Bounds bounds(AppId app, Category category) {
        return profiles.apply(app).bounds(category);
    }

    /// How many days it is kept; null: until it is erased.
    public @Nullable Integer days(AppId app, Category category) {
        return days(app, category, rule(app.value(), category));
    }

    private @Nullable Integer days(AppId app, Category category, Rule rule) {
        var bounds = bounds(app, category);
        return rule.chosen() ? bounds.within(rule.days()) : bounds.usual();
    }

    private Rule rule(long app, Category category) {
        return rules.getOrDefault(new Key(app, category), NOTHING_CHOSEN);
    }

    @Override
    public @Nullable Duration of(long app, Category category) {
        var days = days(new AppId(app), category);
        return days == null ? null : Duration.ofDays(days);
    }

    @Override
    public Instant tooOld(long app, Category category) {
        return tooOld(app, category, time.now());
    }

    /// The same at a moment.
    Instant tooOld(long app, Category category, Instant now) {
        var rule = rule(app, category);
        var days = days(new AppId(app), category, rule);
        var old = days == null ? Instant.EPOCH : now.minus(Duration.ofDays(days));
        return old.isAfter(rule.endedTo()) ? old : rule.endedTo();
    }

    /// What would be too old now if that were chosen.
    Instant tooOld(long app, Wish wish) {
        var now = tooOld(app, wish.category());
        if (wish.days() == null) return now;
        var old = time.now().minus(Duration.ofDays(wish.days()));
        return old.isAfter(now) ? old : now;
    }

    /// Throws [OutOfBounds] unless all of it may be chosen.
    public void check(AppId app, List<Wish> wishes) {
        for (var wish : wishes) {
            var bounds = bounds(app, wish.category());
            if (!bounds.allow(wish.days())) throw new OutOfBounds(wish.category(), bounds);
        }
    }

    /// Chooses, all or nothing; on disk when it returns. Throws [OutOfBounds].
    public synchronized void choose(AppId app, List<Wish> wishes, String actor) {
        check(app, wishes);
        time.look();
        var changes = new ArrayList<Changed>();
        for (var wish : wishes) {
            var old = rule(app.value(), wish.category());
            if (old.chosen() && Objects.equals(old.days(), wish.days())) continue;
            var ended = tooOld(app.value(), wish.category(), time.sure());
            var rule = new Rule(true, wish.days(), ended);
            changes.add(new Changed(wish.category(), days(app, wish.category()), rule));
        }
        var now = time.now().toEpochMilli();
        commit.write(sql -> {
            for (var change : changes) {
                write(sql, app.value(), change.category(), change.rule());
                note(sql, app.value(), now, change, actor);
            }
            return changes.size();
        });
        for (var change : changes)
            rules.put(new Key(app.value(), change.category()), change.rule());
    }

    private record Changed(Category category, @Nullable Integer before, Rule rule) {}

    /// Gives an application other bounds: what is over until now stays over, whatever they are.
    ///
    /// @param bind writes what it is bound to, in the same transaction
    /// @param bound lets its readers know, once nothing can come back
    public synchronized void rebind(AppId app, Consumer<Sql> bind, Runnable bound) {
        time.look();
        var ended = new EnumMap<Category, Rule>(Category.class);
        for (var category : CHOSEN) {
            var rule = rule(app.value(), category);
            var over = tooOld(app.value(), category, time.sure());
            ended.put(category, new Rule(rule.chosen(), rule.days(), over));
        }
        commit.write(sql -> {
            ended.forEach((category, rule) -> write(sql, app.value(), category, rule));
            bind.accept(sql);
            return ended.size();
        });
        ended.forEach((category, rule) -> rules.put(new Key(app.value(), category), rule));
        bound.run();
    }

    private static void write(Sql sql, long app, Category category, Rule rule) {
        sql.put(
                "retention_rule",
                List.of("app", "category"),
                List.of("days", "ended_to", "chosen"),
                app,
                category.name(),
                rule.days(),
                rule.endedTo().toEpochMilli(),
                rule.chosen());
    }

    private void note(Sql sql, long app, long now, Changed change, String actor) {
        var id = Fresh.laterId();
        sql.run(
                """
                INSERT INTO retention_change
                    (id, app, at, category, days_before, days_after, actor)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                app,
                now,
                change.category().name(),
                change.before(),
                change.rule().days(),
                seal.sealText(place(app, id), actor));
    }

    private static Address place(long app, String id) {
        return Address.ofApp(app, "retention_change/" + id);
    }

    /// What was changed, newest first.
    public List<Change> changes(AppId app, int offset, int limit) {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT * FROM retention_change WHERE app = ?
                        ORDER BY at DESC, id DESC LIMIT ? OFFSET ?
                        """,
                        row -> change(app.value(), row),
                        app.value(),
                        Math.clamp(limit, 0, MAX_PAGE),
                        offset));
    }

    private Change change(long app, Row row) {
        var place = place(app, String.valueOf(row.text("id")));
        return new Change(
                Instant.ofEpochMilli(row.number("at")),
                Category.valueOf(String.valueOf(row.text("category"))),
                number(row, "days_before"),
                number(row, "days_after"),
                seal.openText(place, row.bytes("actor")));
    }

    /// Forgets what an application chose that is no more.
    void forget(long app) {
        rules.keySet().removeIf(key -> key.app() == app);
    }
}
