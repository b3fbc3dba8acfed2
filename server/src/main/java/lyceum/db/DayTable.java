package lyceum.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Rows that end by their age, kept apart for each day (UTC), so that a day ends at once.
public sealed interface DayTable extends AutoCloseable permits DayFiles, DayPartitions {
    /// The days that have a place, oldest first; one may be empty.
    List<LocalDate> days();

    /// The same, also where somebody else made or removed some.
    default List<LocalDate> reread() {
        return days();
    }

    /// How a statement on the rows of that day names their table.
    String rows(LocalDate day);

    /// Runs the work in one transaction on the rows of that day. On disk when this returns. Throws
    /// [StoreFault]; nothing was written then.
    <T> T write(LocalDate day, Function<Sql, T> work);

    /// Runs a reading; empty: that day has no place.
    <T> Optional<T> read(LocalDate day, Function<Sql, T> work);

    /// Removes some rows of a day so that their bytes go too, at the latest with the next scrub.
    /// True: there may be more of them.
    boolean wipe(LocalDate day, Wipe rows);

    /// Removes a whole day.
    void drop(LocalDate day);

    @Override
    void close();
}
