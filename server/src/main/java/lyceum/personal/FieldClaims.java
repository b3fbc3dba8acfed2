package lyceum.personal;

import java.util.ArrayList;
import java.util.List;
import lyceum.personal.Claim.Personal;
import lyceum.personal.Claim.Plain;
import lyceum.personal.Place.Field;
import lyceum.personal.Place.Surface;

/// The declarations of the texts that messages carry. Numbers, times and closed sets of words need
/// none: they cannot hold what somebody wrote.
public record FieldClaims(Surface surface, List<Claim> all) {
    /// None yet.
    public static FieldClaims of(Surface surface) {
        return new FieldClaims(surface, List.of());
    }

    /// And texts that tell of nobody.
    public FieldClaims plain(String why, String... names) {
        var more = new ArrayList<>(all);
        for (var name : names) more.add(new Plain(new Field(surface, name), why));
        return new FieldClaims(surface, List.copyOf(more));
    }

    /// And texts that tell of somebody; on the wire they are open, over TLS.
    public FieldClaims personal(
            Category category, Subject subject, String purpose, String rule, String... names) {
        return all(category, subject, false, purpose, rule, names);
    }

    /// And texts that tell of somebody and travel under seal.
    public FieldClaims sealed(
            Category category, Subject subject, String purpose, String rule, String... names) {
        return all(category, subject, true, purpose, rule, names);
    }

    private FieldClaims all(
            Category category,
            Subject subject,
            boolean sealed,
            String purpose,
            String rule,
            String... names) {
        var more = new ArrayList<>(all);
        for (var name : names) {
            var place = new Field(surface, name);
            more.add(new Personal(place, category, subject, sealed, purpose, rule));
        }
        return new FieldClaims(surface, List.copyOf(more));
    }
}
