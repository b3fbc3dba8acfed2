package lyceum.agreement;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lyceum.privacy.Profile;
import org.jspecify.annotations.Nullable;

/// All that can be accepted: two texts, and for each way to keep to them one agreement. The list
/// only grows; what was accepted once is found for ever.
///
/// @param documents the texts, oldest first
/// @param all the agreements; the first is the usual one
public record Agreements(List<Document> documents, List<Agreement> all) {
    /// Those that are published with this server. Throws [Altered].
    public static Agreements published() {
        return of(Agreements::resource);
    }

    /// The same from texts that stand elsewhere; null: there is none of that name.
    static Agreements of(Function<String, byte @Nullable []> texts) {
        var old =
                document(
                        "2023-03-24",
                        "ae51740bbfe3b5fc2827a0831030c1930a243f540654af989f9f94de518cc7da",
                        "2023-03-24T15:20:27Z",
                        texts);
        var now =
                document(
                        "2025-04-25",
                        "477fa3d690e3547a7f334f17d5c225376f1b5b6d60bc5cc5211b2bca60bb0dcd",
                        "2025-04-25T11:15:25Z",
                        texts);
        return new Agreements(
                List.of(old, now),
                List.of(
                        Agreement.of(now, Profile.DEFAULT),
                        Agreement.of(old, Profile.V2023),
                        Agreement.of(now, Profile.V2025),
                        Agreement.of(now, Profile.STRICT),
                        Agreement.of(now, Profile.COPPA)));
    }

    private static Document document(
            String version,
            String sha256,
            String effectiveAt,
            Function<String, byte @Nullable []> texts) {
        var bytes = texts.apply(version + ".txt");
        if (bytes == null) throw new Altered(version);
        return Document.of(version, sha256, Instant.parse(effectiveAt), bytes);
    }

    private static byte @Nullable [] resource(String name) {
        try (var in = Agreements.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException unreadable) {
            return null;
        }
    }

    /// The one that is accepted by making an application.
    public Agreement usual() {
        return all.getFirst();
    }

    /// The newest one that is kept to in the same way but has a newer text. It waits to be
    /// accepted; until then the one before holds. Empty: there is none.
    public Optional<Agreement> following(Agreement before) {
        return all.stream()
                .filter(one -> one.profile() == before.profile())
                .filter(one -> one.effectiveAt().isAfter(before.effectiveAt()))
                .max(Comparator.comparing(Agreement::effectiveAt));
    }

    /// The agreement of that id.
    public Optional<Agreement> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
