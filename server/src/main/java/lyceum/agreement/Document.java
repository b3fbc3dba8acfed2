package lyceum.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// A text as it was published, unchanged, known by its hash.
///
/// @param version the day it was published
/// @param sha256 of its bytes, in hexadecimal
/// @param effectiveAt from when on it can be accepted
/// @param lang the language it is written in
public record Document(
        String version, String sha256, Instant effectiveAt, String lang, String text) {
    /// Throws [Altered] unless these bytes are the text of that hash.
    static Document of(String version, String sha256, Instant effectiveAt, byte[] bytes) {
        if (!hash(bytes).equals(sha256)) throw new Altered(version);
        return new Document(version, sha256, effectiveAt, "en", new String(bytes, UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// What a customer takes upon itself by it.
    public List<Clause> clauses() {
        return Clause.in(text);
    }

    @Override
    public String toString() {
        return "Document(" + version + ")";
    }
}
