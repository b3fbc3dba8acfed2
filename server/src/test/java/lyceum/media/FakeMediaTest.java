package lyceum.media;

import org.jspecify.annotations.Nullable;

final class FakeMediaTest extends MediaEngineContract {
    private final FakeMedia engine = new FakeMedia();

    @Override
    MediaEngine engine() {
        return engine;
    }

    @Override
    @Nullable Visitor join(MediaTicket ticket) {
        return engine.join(ticket);
    }

    @Override
    void kill() {
        engine.away(true);
    }
}
