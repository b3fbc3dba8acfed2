package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.personal.Category;
import lyceum.petition.Ombudsman;
import lyceum.petition.Petition;
import lyceum.petition.Petitions;
import lyceum.privacy.Look;
import lyceum.privacy.Purpose;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import org.jspecify.annotations.Nullable;

/// Lists what users ask about their own data, what is due first before the rest, also what came to
/// this server past the application. Each look leaves a row in the audit.
public record DescribePetitions(Ombudsman ombudsman)
        implements OwnAction<DescribePetitions.Request, DescribePetitions.Response> {
    /// @param sdkAppId the application
    /// @param all 1: also those that were answered
    /// @param offset how many are skipped
    /// @param limit at most 100
    public record Request(long sdkAppId, @Nullable Long all, long offset, long limit) {}

    /// @param total how many there are
    /// @param petitions one page of them
    public record Response(long total, List<Petitioned> petitions) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var open = !Fields.TOP.flag("All", request.all(), false);
        int limit = Fields.TOP.atMost("Limit", request.limit(), Petitions.MAX_PAGE);
        int offset = Fields.TOP.atMost("Offset", request.offset(), Integer.MAX_VALUE);
        var petitions = ombudsman.petitions();
        var look = new Look(app, caller.actor(), Category.PROFILE, Purpose.PROVIDE.name(), "");
        var page =
                ombudsman
                        .privacy()
                        .gate()
                        .read(
                                look,
                                _ -> {
                                    var found = petitions.list(app, open, offset, limit);
                                    return new PurposeGate.Read<>(found, shown(found));
                                });
        petitions.told(app, page);
        return new Response(petitions.count(app, open), page.stream().map(Petitioned::of).toList());
    }

    private static Shown shown(List<Petition> petitions) {
        return Shown.of(petitions.stream().map(Petition::user).toList());
    }
}
