package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Hold;
import lyceum.privacy.Holds;
import org.jspecify.annotations.Nullable;

/// Lists the holds of an application, oldest first, also those that are over.
public record DescribeHolds(Holds holds)
        implements OwnAction<DescribeHolds.Request, DescribeHolds.Response> {
    /// @param sdkAppId the application
    public record Request(long sdkAppId) {}

    /// @param holds all of them
    public record Response(List<HoldRecord> holds) {}

    /// One hold.
    ///
    /// @param holdId its name
    /// @param kind PERSON, ROOM or APPLICATION
    /// @param userId who is held; empty: nobody alone
    /// @param roomId which class is held; 0: none alone
    /// @param basis LAW, DISPUTE or TERMS
    /// @param approvers who allowed it
    /// @param placedAt in Unix seconds
    /// @param endsAt in Unix seconds
    /// @param releasedAt in Unix seconds; null: it was not
    public record HoldRecord(
            String holdId,
            String kind,
            String userId,
            long roomId,
            String basis,
            List<String> approvers,
            long placedAt,
            long endsAt,
            @Nullable Long releasedAt) {
        static HoldRecord of(Hold hold) {
            var released = hold.released();
            var kind = hold.kind();
            return new HoldRecord(
                    hold.id(),
                    kind,
                    kind.equals("PERSON") ? hold.named() : "",
                    kind.equals("ROOM") ? Long.parseLong(hold.named()) : 0,
                    hold.basis().name(),
                    hold.approvers(),
                    hold.placed().getEpochSecond(),
                    hold.ends().getEpochSecond(),
                    released == null ? null : released.getEpochSecond());
        }

        @Override
        public String toString() {
            return "HoldRecord(…)";
        }
    }

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        return new Response(holds.list(app).stream().map(HoldRecord::of).toList());
    }
}
