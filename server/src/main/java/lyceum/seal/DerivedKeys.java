package lyceum.seal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import lyceum.personal.Category;
import org.jspecify.annotations.Nullable;

/// Derived keys kept ready, newest use first: deriving one anew takes some microseconds. What is
/// ended leaves here at once.
final class DerivedKeys {
    /// Keys kept.
    static final int MOST = 10_000;

    private final Map<Name, SecretKey> ready = new Ready();

    /// What a derived key is for; `epoch` 0: of a category without limit.
    record Name(List<Scope> scopes, Category category, int epoch) {
        long app() {
            return scopes.getFirst().app();
        }
    }

    synchronized @Nullable SecretKey get(Name name) {
        return ready.get(name);
    }

    synchronized void put(Name name, SecretKey key) {
        ready.put(name, key);
    }

    synchronized void forget(Set<Scope> ended) {
        forgetIf(name -> !Collections.disjoint(name.scopes(), ended));
    }

    synchronized void forgetBefore(long app, Category category, int epoch) {
        forgetIf(name -> name.category() == category && name.epoch() < epoch && name.app() == app);
    }

    private void forgetIf(Predicate<Name> gone) {
        ready.keySet().removeIf(gone);
    }

    private static final class Ready extends LinkedHashMap<Name, SecretKey> {
        private static final long serialVersionUID = 1;

        Ready() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, SecretKey> eldest) {
            return size() > MOST;
        }
    }
}
