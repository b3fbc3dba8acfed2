package lyceum.privacy;

import java.time.Instant;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import org.jspecify.annotations.Nullable;

/// What an application keeps of one kind now, as its stores tell and not as its settings say.
///
/// @param oldest when the first of it came; null: there is nothing that has a time
public record Kept(Category category, Amount amount, @Nullable Instant oldest) {}
