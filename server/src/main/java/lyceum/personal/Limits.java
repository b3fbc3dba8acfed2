package lyceum.personal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long each application keeps values of a kind.
public interface Limits {
    /// The longest that is allowed to any.
    Limits LONGEST = (_, category) -> category.limit();

    /// Null: until they are erased.
    @Nullable Duration of(long app, Category category);
}
