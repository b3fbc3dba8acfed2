package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who are told what happens in one room. Its `LiveRoom` guards it by its own lock.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<RoomListener> all = new ArrayList<>();

    void add(RoomListener listener) {
        all.add(listener);
    }

    void remove(RoomListener listener) {
        all.remove(listener);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void tell(List<Happened> happened) {
        each(listener -> listener.happened(happened));
    }

    void close() {
        each(RoomListener::closed);
        all.clear();
    }

    // A listener that fails is put out; the others and the room go on.
    private void each(Consumer<RoomListener> tell) {
        for (var listener : List.copyOf(all)) {
            try {
                tell.accept(listener);
            } catch (RuntimeException fault) {
                LOG.error("A listener failed and is told no more", fault);
                all.remove(listener);
            }
        }
    }
}
