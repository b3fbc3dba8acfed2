package lyceum.console;

import java.util.List;
import java.util.stream.IntStream;
import lyceum.room.Limits;

/// Names as they are typed into a form.
final class Names {
    private Names() {}

    /// The name without space around it, or a failure: 1 to 256 characters.
    static String checked(String typed, String field) {
        var name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > Limits.NAME) {
            throw Failure.field(field);
        }
        return name;
    }

    /// A list of them, at most `most`.
    static List<String> checked(List<String> typed, String field, int most) {
        if (typed.size() > most) throw Failure.field(field);
        return IntStream.range(0, typed.size())
                .mapToObj(at -> checked(typed.get(at), field))
                .toList();
    }
}
