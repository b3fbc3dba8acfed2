package lyceum.catalog;

import java.util.Optional;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import org.jspecify.annotations.Nullable;

/// In which region the data of one directory is kept, for all applications made in it (G-01). Once
/// said it is bound: data moves to another region by an export, never by starting a server there.
public final class Home {
    private static final int ONLY = 1;

    private Home() {}

    /// The data is bound to another region than the one that was named.
    public static final class Elsewhere extends RuntimeException {
        private static final long serialVersionUID = 1;

        Elsewhere(String named, String bound) {
            super(
                    "takes '%s', to which the data in this directory is bound, not '%s'; to move"
                                    .formatted(bound, named)
                            + " it, export it and make it anew there",
                    null,
                    false,
                    false);
        }
    }

    /// Binds the data to the region that is named, and tells to which it is bound; empty: nobody
    /// ever said. Throws [Elsewhere].
    public static Optional<String> bind(
            Database database, GroupCommit commit, @Nullable String named) {
        var bound =
                database.read(sql ->
                        sql
                                .list(
                                        "SELECT region FROM home",
                                        row -> String.valueOf(row.text("region")))
                                .stream()
                                .findFirst());
        if (named == null || bound.isPresent()) {
            if (named != null && !named.equals(bound.get()))
                throw new Elsewhere(named, bound.get());
            return bound;
        }
        commit.write(sql -> sql.run("INSERT INTO home (n, region) VALUES (?, ?)", ONLY, named));
        return Optional.of(named);
    }
}
