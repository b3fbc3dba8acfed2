package lyceum.api.actions;

import java.time.Instant;
import lyceum.catalog.Application.Life;
import lyceum.privacy.Closings;
import org.jspecify.annotations.Nullable;

/// How it is with an application.
///
/// @param state ACTIVE, SUSPENDED, CEASED or PURGING
/// @param since when that began, in Unix seconds; null: it was always so
/// @param purgeAt when it is erased, in Unix seconds; null: it is not going to be
/// @param endsAt when nothing of it is left at the latest, in Unix seconds; null: see above
public record AppState(
        String state, @Nullable Long since, @Nullable Long purgeAt, @Nullable Long endsAt) {
    static AppState of(Life life) {
        var since = life.since();
        var ends = life.purgeAt() == null || since == null ? null : since.plus(Closings.DEADLINE);
        return new AppState(
                life.state().name(), seconds(since), seconds(life.purgeAt()), seconds(ends));
    }

    private static @Nullable Long seconds(@Nullable Instant at) {
        return at == null ? null : Long.valueOf(at.getEpochSecond());
    }
}
