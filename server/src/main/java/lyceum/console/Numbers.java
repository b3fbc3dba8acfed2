package lyceum.console;

import java.util.regex.Pattern;

/// Numbers as they stand in a path or a query.
final class Numbers {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,15}");

    private Numbers() {}

    /// The number, or the failure that there is nothing of that number.
    static long of(String text) {
        if (!SHAPE.matcher(text).matches()) throw Failure.notFound();
        return Long.parseLong(text);
    }

    /// The number of a query's field within its limits, or a failure.
    static int within(String text, String field, int least, int most) {
        if (!SHAPE.matcher(text).matches()) throw Failure.field(field);
        long number = Long.parseLong(text);
        if (number < least || number > most) throw Failure.field(field);
        return (int) number;
    }
}
