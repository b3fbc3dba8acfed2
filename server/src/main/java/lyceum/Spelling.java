package lyceum;

import java.util.stream.IntStream;

/// How far two words are from each other.
final class Spelling {
    private Spelling() {}

    /// The least number of letters to put in, leave out or change (Levenshtein).
    static int differences(String one, String other) {
        var above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
