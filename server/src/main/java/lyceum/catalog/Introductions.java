package lyceum.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.room.AppId;
import lyceum.seal.Address;
import org.jspecify.annotations.Nullable;

/// Secrets with which a person comes in the first time who typed a name at an invitation. Until
/// then nothing is kept of the person, not even a key: whoever knocks and never comes in costs
/// nothing. So they lie under the key of the application, and each makes its person once: after the
/// person is erased it opens nothing, also not in a server that started anew.
public final class Introductions {
    private static final String RECORD = "introduction";

    private final Rows rows;
    private final Envelope envelope;
    private final long server = Fresh.number();
    private final Map<Long, Long> used = new HashMap<>();

    /// Who is coming, and in which words the person agreed to what is asked.
    ///
    /// @param locale of those words; null: the person was asked nothing or did not agree
    /// @param sha256 of those words
    /// @param number of this introduction
    public record Introduction(
            Entry entry, @Nullable String locale, @Nullable String sha256, long number) {
        @Override
        public String toString() {
            return "Introduction(…)";
        }
    }

    Introductions(Rows rows) {
        this.rows = rows;
        this.envelope = new Envelope(rows.seal());
    }

    /// A secret good for [EntrySecrets#LIFE] from now; `ends` of the entry is not looked at.
    public String issue(Entry entry, @Nullable String locale, @Nullable String sha256) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(server);
            out.writeLong(Fresh.number());
            out.writeUTF(locale == null ? "" : locale);
            out.writeUTF(sha256 == null ? "" : sha256);
            EntrySecrets.write(entry, rows.now() + EntrySecrets.LIFE.toMillis(), out);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be written", impossible);
        }
        var app = entry.app();
        return envelope.close(of(app), List.of(app.value()), bytes.toByteArray());
    }

    /// What a secret says; empty if it is not ours, has run out, or its person came and is gone.
    public Optional<Introduction> open(String secret) {
        return envelope.open(secret, 1, numbers -> of(new AppId(numbers.getFirst())))
                .flatMap(opened -> read(opened.value()))
                .filter(this::isGood);
    }

    private Optional<Introduction> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() != server) return Optional.empty();
            var number = in.readLong();
            var locale = in.readUTF();
            var sha256 = in.readUTF();
            var entry = EntrySecrets.read(in);
            return Optional.of(
                    new Introduction(
                            entry,
                            locale.isEmpty() ? null : locale,
                            sha256.isEmpty() ? null : sha256,
                            number));
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be read", impossible);
        }
    }

    private boolean isGood(Introduction one) {
        var entry = one.entry();
        return entry.ends().isAfter(rows.clock().instant())
                && (!wasUsed(one)
                        || rows.vault()
                                .person(entry.app().value(), entry.user().value())
                                .isPresent());
    }

    private synchronized boolean wasUsed(Introduction one) {
        return used.containsKey(one.number());
    }

    /// Gives the person a key who is about to come in by it; who came before keeps it. False: the
    /// person came and is gone, or the secret has run out.
    public synchronized boolean meet(Introduction one) {
        if (!isGood(one)) return false;
        // Kept until the secret has run out.
        used.values().removeIf(ends -> ends < rows.now());
        used.put(one.number(), one.entry().ends().toEpochMilli());
        rows.vault().meet(one.entry().app().value(), one.entry().user().value());
        return true;
    }

    private static Address of(AppId app) {
        return Address.ofApp(app.value(), RECORD);
    }
}
