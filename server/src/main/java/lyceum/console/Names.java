package lyceum.console;

import java.util.List;
import java.util.stream.IntStream;

/// Names as they are typed into a form.
final class Names {
    private Names() {}

    /// The name as it is kept, without what cannot be seen, or a failure: 1 to 256 characters.
    static String checked(String typed, String field) {
        return lyceum.room.Names.clean(typed).orElseThrow(() -> Failure.field(field));
    }

    /// A list of them, at most `most`.
    static List<String> checked(List<String> typed, String field, int most) {
        if (typed.size() > most) throw Failure.field(field);
        return IntStream.range(0, typed.size())
                .mapToObj(at -> checked(typed.get(at), field))
                .toList();
    }
}
