package lyceum.petition;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one person asks about the own data. It has to be answered within a month.
///
/// @param user who asks; empty: somebody who was erased since
/// @param source by which way it came
/// @param proven whether the application says that it comes from that person
/// @param told when the application got to know of it; null: not yet
/// @param closed when it was answered; null: it is open
/// @param work the id of the archive or of the erasure that came of it; empty: none did
/// @param answer what the person was told; empty: nothing
public record Petition(
        String id,
        String user,
        Kind kind,
        Source source,
        boolean proven,
        State state,
        Instant filed,
        @Nullable Instant told,
        @Nullable Instant closed,
        String work,
        String answer) {
    /// So long after it came it has to be answered.
    public static final Duration LIMIT = Duration.ofDays(30);

    /// So long after it came whoever runs the server is reminded.
    public static final Duration REMINDER = Duration.ofDays(25);

    /// Of an answer, in characters.
    public static final int MOST_ANSWER = 500;

    /// By when it has to be answered.
    public Instant due() {
        return filed.plus(LIMIT);
    }

    @Override
    public String toString() {
        return "Petition(" + id + ")";
    }
}
