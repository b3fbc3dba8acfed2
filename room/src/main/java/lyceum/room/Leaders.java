package lyceum.room;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Teacher, assistants and guests as CreateRoom and ModifyRoom name them.
public record Leaders(
        @Nullable Newcomer teacher, List<Newcomer> assistants, List<Newcomer> guests) {
    /// Nobody is named.
    public static final Leaders NONE = new Leaders(null, List.of(), List.of());

    List<Newcomer> all() {
        var all = new ArrayList<Newcomer>();
        if (teacher != null) all.add(teacher);
        all.addAll(assistants);
        all.addAll(guests);
        return all;
    }
}
