package lyceum.catalog;

import lyceum.db.Sql;
import lyceum.room.AppId;

/// What is written together with a new application, in one transaction: both are there or neither.
public interface Beginning {
    /// Nothing.
    Beginning NOTHING = (_, _) -> {};

    /// Writes it. What it throws leaves no application behind.
    void write(Sql sql, AppId app);
}
