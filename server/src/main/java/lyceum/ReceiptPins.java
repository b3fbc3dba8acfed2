package lyceum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody who checks receipts asks of a file, beside that it holds in itself.
///
/// @param key the key that must have signed all of them, or its fingerprint; null: any one
/// @param from the number of the first one; null: any
/// @param to the number of the last one; null: any
record ReceiptPins(String file, @Nullable String key, @Nullable Long from, @Nullable Long to) {
    private static final Set<String> FLAGS = Set.of("--key", "--from", "--to", "--all");

    /// The command line; empty: it is none of this kind.
    static Optional<ReceiptPins> read(List<String> arguments) {
        var said = new HashMap<String, String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            var flag = word.startsWith("--");
            if (flag && !(FLAGS.contains(word) && rest.hasNext())) return Optional.empty();
            var twice = said.putIfAbsent(flag ? word : "", flag ? rest.next() : word) != null;
            if (twice) return Optional.empty();
        }
        if (said.containsKey("--all") && (said.containsKey("--from") || said.containsKey("--to")))
            return Optional.empty();
        return pins(said);
    }

    private static Optional<ReceiptPins> pins(Map<String, String> said) {
        var file = said.get("");
        try {
            var all = number(said.get("--all"));
            var from = all == null ? number(said.get("--from")) : Long.valueOf(1);
            var to = all == null ? number(said.get("--to")) : all;
            return Optional.ofNullable(file)
                    .map(path -> new ReceiptPins(path, said.get("--key"), from, to));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static @Nullable Long number(@Nullable String said) {
        return said == null ? null : Long.valueOf(said);
    }

    /// The file, and the key if one was said.
    List<String> fileAndKey() {
        return key == null ? List.of(file) : List.of(file, key);
    }
}
