package lyceum.privacy;

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
import lyceum.personal.PersonalStore;
import lyceum.room.AppId;
import lyceum.seal.Installation;

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
        Holds holds) {
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
                new Holds(database, commit, seal, profiles, time));
    }

    /// What is kept of it, which ends with its application.
    List<PersonalStore> stores() {
        return List.of(
                rows("rules of keeping", "retention_rule", List.of(), "app = ?"),
                rows("changes of rules", "retention_change", List.of("actor"), "app = ?"),
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
