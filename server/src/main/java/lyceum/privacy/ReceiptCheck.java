package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public record Good(long receipts, long from, String key) {}

    /// Reads the file to its end. With a key all must be signed by it, otherwise by one and the
    /// same. Throws [Unproven] at the first line that does not hold.
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
        if (key == null) key = receipt.key();
        if (!receipt.key().equals(key)) throw wrong("another key signed it");
        var bytes = line.getBytes(UTF_8);
        var tree = (JsonObject) JsonTree.parse(bytes);
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

    private Unproven wrong(String why) {
        return new Unproven("Line " + lines + ": " + why + ".");
    }
}
