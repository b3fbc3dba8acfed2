package lyceum.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one person asks about the own data. It has to be answered within a month.
///
/// @param user who asks; empty: somebody who was erased since
/// @param source by which way it came
/// @param proven whether the application says that it comes from that person
/// @param told when the application got to know of it; null: not yet
/// @param closed when it was answered; null: it is open
/// @param extended when it was given more time; null: it was not
/// @param extension why, as the person is told; empty: it was not, or the person was erased since
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
        @Nullable Instant extended,
        String extension,
        String work,
        String answer) {
    /// So long after it came it has to be answered.
    public static final Duration LIMIT = Duration.ofDays(30);

    /// So much more time it can be given: two months, of which the shortest two in a row have 59
    /// days, so that it never ends after the three months that the law knows.
    public static final Duration MORE = Duration.ofDays(59);

    /// So long before it has to be answered whoever runs the server is reminded.
    public static final Duration REMINDER = Duration.ofDays(5);

    /// Of an answer, and of why it takes longer, in characters.
    public static final int MOST_ANSWER = 500;

    /// By when it has to be answered.
    public Instant due() {
        var first = filed.plus(LIMIT);
        return extended == null ? first : first.plus(MORE);
    }

    /// Until when it could be given more time; empty: it was, or it is too late for that.
    public Optional<Instant> extendsTo(Instant now) {
        var open = closed == null && extended == null && now.isBefore(due());
        return open ? Optional.of(due().plus(MORE)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Petition(" + id + ")";
    }
}
