package lyceum.log;

import java.util.List;

/// A wish that came again while the first was under way: it becomes nothing of its own.
record Again(Asked first) implements Answer {
    @Override
    public Acknowledged await() {
        return new Acknowledged(first.await().seq(), List.of());
    }
}
