package lyceum.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// Whether a class can be held: what each part says of itself at the moment it is asked.
public final class Health {
    /// How a part is.
    public enum State {
        /// It does its work.
        UP,
        /// It is on its way up or being started again; no class can be held meanwhile.
        STARTING,
        /// It waits for the operator; classes can be held meanwhile.
        ATTENTION,
        /// It does not work.
        DOWN
    }

    /// A part with a word of why, empty when there is nothing to say.
    public record Part(String name, State state, String why) {}

    private record Source(String name, Supplier<State> state) {}

    private final List<Source> sources = new CopyOnWriteArrayList<>();

    /// Adds a part. The supplier is asked at every request and answers at once; what it throws
    /// counts as down.
    public void add(String name, Supplier<State> state) {
        sources.add(new Source(name, state));
    }

    /// Every part as it is now, in the order in which they were added.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var source : sources) parts.add(ask(source));
        return parts;
    }

    private static Part ask(Source source) {
        try {
            return new Part(source.name(), source.state().get(), "");
        } catch (RuntimeException fault) {
            return new Part(source.name(), State.DOWN, fault.getClass().getSimpleName());
        }
    }
}
