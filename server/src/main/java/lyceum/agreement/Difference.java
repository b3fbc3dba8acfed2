package lyceum.agreement;

import java.util.ArrayList;
import java.util.List;

/// How one text came from another, line by line. Empty lines and spaces at the ends do not count.
final class Difference {
    /// What became of a line.
    enum Change {
        /// It stands in both.
        SAME,
        /// It stands in the first only.
        REMOVED,
        /// It stands in the second only.
        ADDED
    }

    /// One line of either text.
    record Line(Change change, String text) {}

    private final List<String> from;
    private final List<String> to;

    private Difference(String from, String to) {
        this.from = lines(from);
        this.to = lines(to);
    }

    /// The lines of both, in such an order that as many as possible stand in both.
    static List<Line> between(String from, String to) {
        return new Difference(from, to).all();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private List<Line> all() {
        var common = common();
        var lines = new ArrayList<Line>();
        int at = 0;
        int other = 0;
        while (at < from.size() || other < to.size()) {
            if (at < from.size() && other < to.size() && from.get(at).equals(to.get(other))) {
                lines.add(new Line(Change.SAME, from.get(at++)));
                other++;
            } else if (other == to.size()
                    || at < from.size() && common[at + 1][other] >= common[at][other + 1]) {
                lines.add(new Line(Change.REMOVED, from.get(at++)));
            } else {
                lines.add(new Line(Change.ADDED, to.get(other++)));
            }
        }
        return lines;
    }

    /// How many lines the rests of both have in common, from each pair of places on.
    private int[][] common() {
        var common = new int[from.size() + 1][to.size() + 1];
        for (int at = from.size() - 1; at >= 0; at--) {
            for (int other = to.size() - 1; other >= 0; other--) {
                common[at][other] =
                        from.get(at).equals(to.get(other))
                                ? common[at + 1][other + 1] + 1
                                : Math.max(common[at + 1][other], common[at][other + 1]);
            }
        }
        return common;
    }
}
