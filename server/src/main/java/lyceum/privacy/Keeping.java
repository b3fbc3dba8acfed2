package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Limits;
import lyceum.personal.PersonalStore;
import lyceum.room.AppId;
import lyceum.seal.Installation;
import org.jspecify.annotations.Nullable;

/// How long what is kept, and what must stay: what everybody who reads needs before the first
/// reading.
///
/// @param profiles what each application is bound to
public record Keeping(
        Installation house,
        Database database,
        GroupCommit commit,
        Function<AppId, Profile> profiles,
        InstantSource clock,
        WallClock time,
        Retention retention,
        Holds holds,
        Freezes freezes) {
    /// Of a server whose applications are bound to these profiles.
    ///
    /// @param confirmed an operator says that the time of this start is right
    /// @param nanos a clock that only runs forward, in nanoseconds from anywhere
    public static Keeping open(
            Installation house,
            Database database,
            GroupCommit commit,
            Function<AppId, Profile> profiles,
            InstantSource clock,
            LongSupplier nanos,
            boolean confirmed) {
        var time = new WallClock(database, commit, confirmed, clock, nanos);
        var seal = house.seal();
        return new Keeping(
                house,
                database,
                commit,
                profiles,
                clock,
                time,
                new Retention(database, commit, seal, profiles, time),
                new Holds(house, database, commit, profiles, time),
                new Freezes(house, database, commit, time));
    }

    /// What may be read: nothing that is too old, and nothing of people who are frozen. Who answers
    /// those people themselves asks [#retention] alone.
    public Limits reading() {
        return new Limits() {
            @Override
            public @Nullable Duration of(long app, Category category) {
                return retention.of(app, category);
            }

            @Override
            public Instant tooOld(long app, Category category) {
                return retention.tooOld(app, category);
            }

            @Override
            public boolean frozen(long app, long person) {
                return freezes.frozen(app, person);
            }

            @Override
            public List<Erasure> held(long app) {
                return holds.standing(app).stream().map(Hold::what).toList();
            }

            @Override
            public boolean held(long app, long person) {
                return holds.keep(new Erasure.OfPerson(app, person));
            }
        };
    }

    /// What is kept of it, which ends with its application.
    List<PersonalStore> stores() {
        return List.of(
                rows("rules of keeping", "retention_rule", List.of(), "app = ?"),
                rows("changes of rules", "retention_change", List.of("actor"), "app = ?"),
                freezes.rows(),
                rows("holds", "hold", List.of("sealed"), "app = ?"),
                rows(
                        "erasures",
                        "erasure",
                        List.of("reason"),
                        "app = ? AND kind <> 'APPLICATION' AND state = 'RECEIPTED'"));
    }

    private KeptRows rows(String name, String table, List<String> sealed, String where) {
        return new KeptRows(
                name,
                Category.STRUCTURE,
                table,
                sealed,
                erasure -> of(erasure, where),
                database,
                commit);
    }

    private static Optional<Where> of(Erasure erasure, String where) {
        return switch (erasure) {
            case Erasure.OfPerson _, Erasure.OfRoom _, Erasure.OfPeriod _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where(where, app));
        };
    }
}
