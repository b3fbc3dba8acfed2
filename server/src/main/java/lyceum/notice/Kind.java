package lyceum.notice;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Claim.Personal;
import lyceum.personal.Place;
import lyceum.privacy.Bounds;
import org.jspecify.annotations.Nullable;

/// All that is kept of one kind.
///
/// @param days how long; null: until it is erased
/// @param purposes what it is needed for, with the line of the agreements that names it
/// @param sealed whether every value of it lies under seal
public record Kind(
        Category category,
        @Nullable Integer days,
        int least,
        @Nullable Integer most,
        boolean sealed,
        List<String> purposes) {
    /// Of the declarations of what is kept, not of what is only sent.
    static Kind of(Category category, @Nullable Integer days, Bounds bounds, List<Claim> claims) {
        var kept = kept(category, claims).toList();
        var purposes =
                kept.stream()
                        .map(claim -> claim.purpose() + " (" + claim.rule() + ")")
                        .distinct()
                        .toList();
        return new Kind(
                category,
                days,
                bounds.least(),
                bounds.most(),
                kept.stream().allMatch(Personal::sealed),
                purposes);
    }

    private static Stream<Personal> kept(Category category, List<Claim> claims) {
        return claims.stream()
                .filter(Personal.class::isInstance)
                .map(Personal.class::cast)
                .filter(claim -> claim.category() == category)
                .filter(claim -> claim.place() instanceof Place.Column);
    }
}
