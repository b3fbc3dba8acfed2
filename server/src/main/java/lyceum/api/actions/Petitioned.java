package lyceum.api.actions;

import java.util.function.Supplier;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import lyceum.petition.Petition;
import lyceum.petition.PetitionRefused;
import lyceum.petition.Petitions;
import org.jspecify.annotations.Nullable;

/// One petition.
///
/// @param petitionId by which it is answered
/// @param userId who asks; empty: somebody who was erased since
/// @param kind ACCESS, ERASURE, RECTIFICATION, RESTRICTION or OBJECTION
/// @param source APPLICATION, PERSON by the door at /privacy/petitions, OPERATOR of the server
/// @param proven 0: the application has not yet said that it comes from that user; FilePetition
///   says so
/// @param state OPEN, IN_WORK, DONE, REFUSED or WITHDRAWN
/// @param filedAt when it came, in Unix seconds
/// @param dueAt by when it has to be answered, in Unix seconds
/// @param toldAt when the application first saw it, in Unix seconds
/// @param closedAt when it was answered, in Unix seconds; null: it is open
/// @param extendedAt when it was given more time, in Unix seconds; null: it was not
/// @param extension why it takes longer, which the user is told; empty: it does not
/// @param workId of the archive (DescribeExport) or the erasure (DescribeErasure) that came of it;
///   empty: none did
/// @param answer what the user was told; empty: nothing, or it was erased
public record Petitioned(
        String petitionId,
        String userId,
        String kind,
        String source,
        long proven,
        String state,
        long filedAt,
        long dueAt,
        @Nullable Long toldAt,
        @Nullable Long closedAt,
        @Nullable Long extendedAt,
        String extension,
        String workId,
        String answer) {
    static Petitioned of(Petition petition) {
        var told = petition.told();
        var closed = petition.closed();
        var extended = petition.extended();
        return new Petitioned(
                petition.id(),
                petition.user(),
                petition.kind().name(),
                petition.source().name(),
                Fields.number(petition.proven()),
                petition.state().name(),
                petition.filed().getEpochSecond(),
                petition.due().getEpochSecond(),
                told == null ? null : told.getEpochSecond(),
                closed == null ? null : closed.getEpochSecond(),
                extended == null ? null : extended.getEpochSecond(),
                petition.extension(),
                petition.work(),
                petition.answer());
    }

    /// Does something with a petition, or says why not.
    static Petitioned by(Supplier<Petition> step) {
        try {
            return of(step.get());
        } catch (PetitionRefused refused) {
            throw fault(refused);
        }
    }

    static ApiFault fault(PetitionRefused refused) {
        return switch (refused.reason()) {
            case NONE -> new ApiFault(WireError.NO_PETITION);
            case CLOSED -> new ApiFault(WireError.PETITION_CLOSED);
            case BY_HAND -> new ApiFault(WireError.PETITION_BY_HAND);
            case NO_ANSWER -> Fields.TOP.wrong("Answer says why it is refused");
            case NO_REASON -> Fields.TOP.wrong("Reason says why it takes longer");
            case NOT_EXTENDED -> new ApiFault(WireError.PETITION_NOT_EXTENDED);
            case NOT_PROVEN -> new ApiFault(WireError.OPERATION_DENIED);
            case TOO_MANY ->
                    new ApiFault(WireError.LIMIT_EXCEEDED, "at most " + Petitions.MOST_OPEN);
        };
    }

    @Override
    public String toString() {
        return "Petitioned(…)";
    }
}
