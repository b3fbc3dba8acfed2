package lyceum.api.actions;

import java.util.function.Supplier;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import lyceum.privacy.Archive;
import lyceum.privacy.TooManyArchives;

/// The answer to who wants an archive.
///
/// @param exportId for DescribeExport
public record Exporting(String exportId) {
    static Exporting of(Supplier<Archive> asked) {
        try {
            return new Exporting(asked.get().id());
        } catch (TooManyArchives many) {
            throw new ApiFault(WireError.LIMIT_EXCEEDED);
        }
    }
}
