package lyceum.personal;

import java.util.Set;

/// One place where personal data is kept. The feature it belongs to implements it; `Main` hands all
/// of them to `privacy`. It erases after the keys are gone, so nothing in it opens any more.
public interface PersonalStore {
    /// How receipts call it, in plain words.
    String name();

    /// How much belongs to the erasure.
    Amount size(Erasure erasure);

    /// Whose rows it holds: each person, class and application of which it has any.
    Set<Erasure> whose();

    /// Removes some of it, in one short piece of work, so that nobody else waits long. True: call
    /// again, there may be more. Broken off, it is begun again.
    boolean erase(Erasure erasure);
}
