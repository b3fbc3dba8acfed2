package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/// Checks receipts without a server: a file with one receipt a line, in their order, from the first
/// of an application on or from any later one.
public final class ReceiptCheck {
    /// Longest line, in characters; a receipt is far shorter.
    static final int MAX_LINE = 65_536;

    private @Nullable String key;
    private @Nullable String last;
    private long n;
    private long lines;
    private long good;

    private ReceiptCheck(@Nullable String key) {
        this.key = key;
    }

    /// What was found.
    ///
    /// @param receipts how many are good
    /// @param from the number of the first one
    /// @param key the one key that signed all of them
    public record Good(long receipts, long from, String key) {
        /// The number of the last one.
        public long to() {
            return from + receipts - 1;
        }

        /// Throws [Unproven] unless they are those from one number to another; null: any.
        public void mustSpan(@Nullable Long first, @Nullable Long last) throws Unproven {
            if (first != null && first != from)
                throw new Unproven("They begin at receipt %d, not at %d.".formatted(from, first));
            if (last != null && last != to())
                throw new Unproven("They end at receipt %d, not at %d.".formatted(to(), last));
        }
    }

    /// A key in a form short enough to be compared by eye: SHA-256 of its X.509 form, hexadecimal.
    public static String fingerprint(String key) {
        try {
            return Receipts.hash(Base64.getDecoder().decode(key));
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    /// Reads the file to its end. With a key, or its fingerprint, all must be signed by that one,
    /// otherwise by one and the same. Throws [Unproven] at the first line that does not hold.
    public static Good check(Path file, @Nullable String key) throws IOException, Unproven {
        var check = new ReceiptCheck(key);
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            return check.all(reader);
        }
    }

    /// The same for lines that were read already.
    static Good check(List<String> receipts, String key) throws Unproven {
        var check = new ReceiptCheck(key);
        for (var line : receipts) {
            check.lines++;
            check.next(line);
        }
        return check.good();
    }

    private Good good() throws Unproven {
        if (key == null || last == null) throw wrong("there is no receipt in this file");
        return new Good(good, n - good + 1, key);
    }

    private Good all(BufferedReader reader) throws IOException, Unproven {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines++;
            if (!line.isBlank()) next(line);
        }
        return good();
    }

    private void next(String line) throws Unproven {
        if (line.length() > MAX_LINE) throw wrong("it is too long");
        var receipt = read(line);
        if (receipt.sig() == null) throw wrong("it is not signed");
        if (key == null || fingerprint(receipt.key()).equalsIgnoreCase(key)) key = receipt.key();
        if (!receipt.key().equals(key)) throw wrong("another key signed it");
        var bytes = line.getBytes(UTF_8);
        var tree = tree(bytes);
        if (!new String(Canonical.bytes(tree), UTF_8).equals(line))
            throw wrong("it is not in the form that is signed");
        if (!Signature.isOf(key, tree, receipt.sig())) throw wrong("the signature does not fit");
        if (last != null && receipt.n() != n + 1) throw wrong("receipt " + (n + 1) + " is missing");
        if (last != null ? !receipt.prev().equals(last) : isFalseFirst(receipt))
            throw wrong("it does not follow the one before");
        last = Receipts.hash(bytes);
        n = receipt.n();
        good++;
    }

    private static boolean isFalseFirst(Receipt receipt) {
        return (receipt.n() == 1) != receipt.prev().equals(Receipts.NONE);
    }

    private Receipt read(String line) throws Unproven {
        try {
            return Json.read(line, Receipt.class);
        } catch (MalformedJson malformed) {
            throw wrong(malformed.message());
        }
    }

    // More strict: no name stands twice.
    private JsonObject tree(byte[] bytes) throws Unproven {
        try {
            return (JsonObject) JsonTree.parse(bytes);
        } catch (MalformedJson malformed) {
            throw wrong(malformed.message());
        }
    }

    private Unproven wrong(String why) {
        return new Unproven("Line " + lines + ": " + why + ".");
    }
}
