package lyceum.personal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long values are kept, for each application and kind. Whoever reads asks here, so that what
/// is too old is not seen any more from that very moment on, whether or not it is removed yet.
public interface Limits {
    /// How long; null: until they are erased.
    @Nullable Duration of(long app, Category category);

    /// What came at this moment or before is too old to be read.
    Instant tooOld(long app, Category category);

    /// Whether what came then may still be read.
    default boolean readable(long app, Category category, Instant at) {
        return at.isAfter(tooOld(app, category));
    }

    /// Whether what is kept of a person, by the number of the key, is frozen: it stays as it is,
    /// and nobody reads it but who answers that person.
    default boolean frozen(long app, long person) {
        return false;
    }

    /// What must stay of an application for now: nothing of it is overwritten, whoever deletes it.
    default List<Erasure> held(long app) {
        return List.of();
    }

    /// Whether what is kept of a person, by the number of the key, must stay: something of that
    /// person is held, also with a class in which that person was.
    default boolean held(long app, long person) {
        return false;
    }

    /// What every kind has by itself, as long as no application chose otherwise.
    static Limits usual(InstantSource clock) {
        return new Limits() {
            @Override
            public @Nullable Duration of(long app, Category category) {
                return category.limit();
            }

            @Override
            public Instant tooOld(long app, Category category) {
                var limit = category.limit();
                return limit == null ? Instant.EPOCH : clock.instant().minus(limit);
            }
        };
    }

    /// Nothing ever gets too old; for what is read without a server.
    Limits NONE =
            new Limits() {
                @Override
                public @Nullable Duration of(long app, Category category) {
                    return null;
                }

                @Override
                public Instant tooOld(long app, Category category) {
                    return Instant.EPOCH;
                }
            };
}
