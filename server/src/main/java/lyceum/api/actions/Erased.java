package lyceum.api.actions;

import java.util.Optional;
import java.util.function.Supplier;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import lyceum.personal.HeldBack;
import lyceum.privacy.Job;
import org.jspecify.annotations.Nullable;

/// The answer to what was erased.
///
/// @param jobId for DescribeErasure; empty: there was nothing, or it was erased before
/// @param keysDestroyedAt since when nothing of it opens any more, in Unix seconds; 0: see above
public record Erased(String jobId, long keysDestroyedAt) {
    /// Of a reason, in characters.
    private static final int REASON = 500;

    private static final Erased NOTHING = new Erased("", 0);

    static Erased by(Optional<Job> job) {
        return job.map(
                        done -> {
                            var gone = done.keysAt();
                            return new Erased(done.id(), gone == null ? 0 : gone.getEpochSecond());
                        })
                .orElse(NOTHING);
    }

    /// Does it, or says that a hold keeps it.
    static <T> T orHeld(Supplier<T> erasing) {
        try {
            return erasing.get();
        } catch (HeldBack kept) {
            throw new ApiFault(WireError.HELD);
        }
    }

    static String reason(@Nullable String said) {
        return Fields.TOP.text("Reason", said, REASON);
    }
}
