package lyceum.petition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.db.Database;
import lyceum.db.Wipe;
import lyceum.db.WipeEach;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import org.jspecify.annotations.Nullable;

/// The table of petitions as it is erased and expires. Of somebody who is erased the rows stay
/// without the name, and none of them is open any more: nothing is left to be answered.
final class PetitionRows implements PersonalStore, Dated {
    private static final String NAMED = "app = ? AND person = ? AND sealed IS NOT NULL";

    private static final List<String> SEALED = List.of("sealed", "answer", "extension");

    private final Database database;
    private final GroupCommit commit;
    private final InstantSource clock;
    private final KeptRows rows;

    PetitionRows(Database database, GroupCommit commit, InstantSource clock) {
        this.database = database;
        this.commit = commit;
        this.clock = clock;
        rows =
                new KeptRows(
                        "petitions",
                        Category.PROFILE,
                        "petition",
                        SEALED,
                        PetitionRows::of,
                        database,
                        commit);
    }

    private static Optional<Where> of(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(var app, var person) ->
                    Optional.of(new Where(NAMED, app, person));
            case Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period -> Where.of(period, Category.PROFILE, "person = ?");
        };
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public Category category() {
        return rows.category();
    }

    @Override
    public Amount size(Erasure erasure) {
        return rows.size(erasure);
    }

    @Override
    public Set<Erasure> whose() {
        return database.read(sql -> {
            var all = new HashSet<Erasure>(KeptRows.whose(sql, "petition", null));
            sql.list(
                    "SELECT DISTINCT app, person FROM petition WHERE sealed IS NOT NULL",
                    row -> all.add(new Erasure.OfPerson(row.number("app"), row.number("person"))));
            return all;
        });
    }

    @Override
    public boolean erase(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(var app, var person) -> forget(app, person);
            case Erasure.OfRoom _, Erasure.OfApplication _, Erasure.OfPeriod _ ->
                    rows.erase(erasure);
        };
    }

    private boolean forget(long app, long person) {
        var named =
                database.read(sql ->
                        sql.list(
                                "SELECT id FROM petition WHERE " + NAMED + " LIMIT ?",
                                row -> new @Nullable Object[] {row.text("id")},
                                app,
                                person,
                                Wipe.BATCH));
        if (named.isEmpty()) return false;
        var some = new WipeEach("petition", SEALED, "id = ?", named);
        commit.write(sql -> {
            sql.run(
                    """
                    UPDATE petition SET state = 'DONE', closed_at = ?
                    WHERE app = ? AND person = ? AND closed_at IS NULL
                    """,
                    clock.millis(),
                    app,
                    person);
            return some.overwrite(sql);
        });
        commit.write(some::clear);
        return true;
    }

    @Override
    public Optional<Instant> oldest(long app) {
        return rows.oldest(app);
    }

    @Override
    public boolean expire(long app, Instant before, List<Erasure> held) {
        return rows.expire(app, before, held);
    }

    @Override
    public void tidy() {
        rows.tidy();
    }
}
