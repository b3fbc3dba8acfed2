package lyceum.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lyceum.catalog.Operators;

/// What a password must be: a phrase, nothing attackers try first, nothing with the own name. The
/// pages show the same rules while it is typed.
final class PasswordRules {
    /// A password that is known but for so many characters is known.
    static final int SPARE = 4;

    /// Names shorter than this may stand in a password by chance.
    static final int SHORTEST_NAME = 3;

    private static final int SHORTEST_RUN = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> RUNS =
            Stream.of(
                            "abcdefghijklmnopqrstuvwxyz",
                            "01234567890",
                            "qwertyuiop",
                            "asdfghjkl",
                            "zxcvbnm")
                    .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
                    .toList();
    private static final List<String> PIECES = pieces();

    private PasswordRules() {}

    /// Throws the failure that names the first rule a password breaks.
    static void check(String password, String name) {
        if (password.codePointCount(0, password.length()) < Operators.SHORTEST_PASSWORD) {
            throw Failure.weak("long");
        }
        if (isKnown(password)) throw Failure.weak("leak");
        var low = password.toLowerCase(Locale.ROOT);
        var own = name.strip().toLowerCase(Locale.ROOT);
        if (low.contains("lyceum") || own.length() >= SHORTEST_NAME && low.contains(own)) {
            throw Failure.weak("name");
        }
    }

    /// Whether it is built of well-known passwords, of runs such as 12345 or qwerty, or of one
    /// letter again and again, with too few characters beside.
    static boolean isKnown(String password) {
        var rest = BETWEEN.matcher(password.toLowerCase(Locale.ROOT)).replaceAll("");
        int own = 0;
        for (int at = 0; at < rest.length(); ) {
            int known = Math.max(run(rest, at), piece(rest, at));
            if (known == 0) own++;
            at += Math.max(1, known);
        }
        return own < SPARE;
    }

    private static int piece(String text, int at) {
        return PIECES.stream()
                .filter(piece -> text.startsWith(piece, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private static int run(String text, int at) {
        int longest = 0;
        while (at + longest < text.length() && text.charAt(at + longest) == text.charAt(at)) {
            longest++;
        }
        for (var run : RUNS) {
            int from = run.indexOf(text.charAt(at));
            int length = 0;
            while (from >= 0
                    && from + length < run.length()
                    && at + length < text.length()
                    && run.charAt(from + length) == text.charAt(at + length)) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest >= SHORTEST_RUN ? longest : 0;
    }

    private static List<String> pieces() {
        try (var file = PasswordRules.class.getResourceAsStream("known-passwords.txt")) {
            if (file == null) throw new IllegalStateException("the list of passwords is missing");
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
