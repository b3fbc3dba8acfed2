package lyceum.petition;

import java.util.List;
import java.util.Optional;
import lyceum.personal.Category;
import lyceum.petition.PetitionRefused.Reason;
import lyceum.privacy.Archive;
import lyceum.privacy.Exports;
import lyceum.privacy.Job;
import lyceum.privacy.Look;
import lyceum.privacy.Privacy;
import lyceum.privacy.Purpose;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import lyceum.room.Names;
import lyceum.room.UserId;

/// Takes petitions and sees that they are answered. Each step leaves a row in the audit that names
/// the petition and who took it.
public record Ombudsman(Petitions petitions, Privacy privacy, Exports exports) {
    /// Takes a petition; who asks the same again while it is open has asked once. Empty: there is
    /// no such person. Throws [PetitionRefused].
    public Optional<Petition> file(AppId app, UserId user, Kind kind, Source source, String actor) {
        return petitions
                .file(app, user, kind, source)
                .map(taken -> noted(app, actor, "filed", taken));
    }

    /// Does what is asked for: has the archive made; or erases the person, or freezes what is kept,
    /// which answers it. Throws [PetitionRefused], [lyceum.personal.HeldBack],
    /// [lyceum.privacy.TooManyArchives].
    ///
    /// @param proves the application itself asks for it, and so says that it comes from the person
    public Petition fulfil(AppId app, String id, boolean proves, String actor) {
        var asked = open(app, id);
        if (!proves && !asked.proven()) throw new PetitionRefused(Reason.NOT_PROVEN);
        var user = new UserId(asked.user());
        return switch (asked.kind()) {
            case ACCESS -> {
                var made = exports.ask(app, user, actor).map(Archive::id).orElse("");
                var moved = petitions.move(app, id, State.IN_WORK, made, "");
                yield noted(app, actor, "archive asked for", moved);
            }
            case ERASURE -> {
                var gone = privacy.eraser().erase(app, user, "petition " + id).map(Job::id);
                var moved = petitions.move(app, id, State.DONE, gone.orElse(""), "");
                yield noted(app, actor, "erased", moved);
            }
            case RESTRICTION -> {
                privacy.keeping().freezes().freeze(app, user, "petition " + id, actor);
                var moved = petitions.move(app, id, State.DONE, "", "");
                yield noted(app, actor, "frozen", moved);
            }
            case RECTIFICATION, OBJECTION -> throw new PetitionRefused(Reason.BY_HAND);
        };
    }

    /// Answers a petition: it was done, refused, or taken back. Throws [PetitionRefused].
    ///
    /// @param answer what the person is told; a refusal says why
    public Petition close(AppId app, String id, State outcome, String answer, String actor) {
        open(app, id);
        if (!outcome.closed()) throw new IllegalArgumentException("not an end");
        if (outcome == State.REFUSED && !Names.says(answer))
            throw new PetitionRefused(Reason.NO_ANSWER);
        var moved = petitions.move(app, id, outcome, "", answer.strip());
        return noted(app, actor, outcome.name(), moved);
    }

    /// Gives a petition two more months, once and before its day has come. Throws
    /// [PetitionRefused].
    ///
    /// @param reason why it takes longer, which the person is told
    public Petition extend(AppId app, String id, String reason, String actor) {
        open(app, id);
        if (!Names.says(reason)) throw new PetitionRefused(Reason.NO_REASON);
        return noted(app, actor, "extended", petitions.extend(app, id, reason.strip()));
    }

    private Petition open(AppId app, String id) {
        var asked = petitions.find(app, id).orElseThrow(() -> new PetitionRefused(Reason.NONE));
        if (asked.state().closed() || asked.user().isEmpty())
            throw new PetitionRefused(Reason.CLOSED);
        return asked;
    }

    private Petition noted(AppId app, String actor, String step, Petition petition) {
        var ticket = "petition " + petition.id() + " " + step;
        var look = new Look(app, actor, Category.PROFILE, Purpose.PROVIDE.name(), ticket);
        return privacy.gate()
                .read(
                        look,
                        _ -> new PurposeGate.Read<>(petition, Shown.of(List.of(petition.user()))));
    }
}
