package lyceum.catalog;

import java.time.InstantSource;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Limits;
import lyceum.seal.Installation;
import lyceum.seal.Scope;

/// The whole catalogue of one server, a part for each kind of row.
public record Catalog(
        Applications applications,
        ApiKeys keys,
        Users users,
        Supervisors supervisors,
        SigningKeys signing,
        Tokens tokens,
        JoinLinks links,
        EntrySecrets entries,
        Introductions introductions,
        Operators operators,
        CatalogStore store,
        CatalogExport export) {
    /// Opens the catalogue in this store, of a server in which nobody is ever frozen.
    public static Catalog open(
            Database database, GroupCommit commit, Installation house, InstantSource clock) {
        return open(database, commit, house, Limits.NONE, clock);
    }

    /// Opens the catalogue in this store.
    ///
    /// @param limits says who is frozen
    public static Catalog open(
            Database database,
            GroupCommit commit,
            Installation house,
            Limits limits,
            InstantSource clock) {
        return open(database, commit, house, limits, clock, Passwords.ROUNDS);
    }

    /// The same with other rounds of passwords: tests set many.
    static Catalog open(
            Database database,
            GroupCommit commit,
            Installation house,
            Limits limits,
            InstantSource clock,
            int rounds) {
        var rows = new Rows(database, commit, house.vault(), house.seal(), limits, clock);
        var users = new Users(rows);
        var signing = new SigningKeys(rows);
        var applications = new Applications(rows);
        var keys = new ApiKeys(rows);
        var links = new JoinLinks(rows);
        house.vault()
                .whenEnded(scopes -> {
                    if (scopes.stream().noneMatch(Scope.App.class::isInstance)) return;
                    applications.load();
                    keys.load();
                    signing.load();
                });
        return new Catalog(
                applications,
                keys,
                users,
                new Supervisors(rows, users),
                signing,
                new Tokens(rows, signing, users),
                links,
                new EntrySecrets(rows),
                new Introductions(rows),
                new Operators(rows, rounds),
                new CatalogStore(rows),
                new CatalogExport(rows, users, links, applications));
    }
}
