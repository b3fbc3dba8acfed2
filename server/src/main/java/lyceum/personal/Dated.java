package lyceum.personal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store whose rows have a time, and end by themselves once they are older than their limit.
public interface Dated {
    /// What its rows are; the limit is that of the kind in each application.
    Category category();

    /// The oldest row of an application; empty: there is none.
    Optional<Instant> oldest(long app);

    /// Removes rows of an application that came before that time, in one short piece of work; not
    /// those that one of `held` would erase, which have to stay. True: call again, there may be
    /// more.
    boolean expire(long app, Instant before, List<Erasure> held);

    /// Removes some of what was deleted while a hold kept it, in one short piece of work; not what
    /// one of `held` still keeps. True: call again, there may be more.
    default boolean letGo(long app, List<Erasure> held) {
        return false;
    }

    /// Removes what is kept of days in which no row of any application is left, with the files.
    void tidy();
}
