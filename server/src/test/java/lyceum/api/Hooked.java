package lyceum.api;

import java.util.Set;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;

/// A store around whose every step something is done.
record Hooked(PersonalStore store, Runnable hook) implements PersonalStore {
    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Set<Erasure> whose() {
        return store.whose();
    }

    @Override
    public Amount size(Erasure erasure) {
        hook.run();
        return store.size(erasure);
    }

    @Override
    public boolean erase(Erasure erasure) {
        hook.run();
        var more = store.erase(erasure);
        hook.run();
        return more;
    }
}
