package lyceum.room;

import java.util.ArrayList;
import java.util.List;

/// Some people of a room, each once, in the order in which they were added.
public record People(List<PersonRef> refs) {
    /// Nobody.
    public static final People NONE = new People(List.of());

    /// Copies the list.
    public People {
        refs = List.copyOf(refs);
    }

    /// Whether the person is among them.
    public boolean contains(PersonRef person) {
        return refs.contains(person);
    }

    /// How many they are.
    public int size() {
        return refs.size();
    }

    People with(PersonRef person) {
        if (refs.contains(person)) return this;
        var more = new ArrayList<>(refs);
        more.add(person);
        return new People(more);
    }

    People without(PersonRef person) {
        return new People(refs.stream().filter(ref -> !ref.equals(person)).toList());
    }
}
