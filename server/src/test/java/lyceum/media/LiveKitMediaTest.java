package lyceum.media;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// The contract with a real LiveKit and real participants, on loopback.
final class LiveKitMediaTest extends MediaEngineContract {
    private static Sfu sfu;

    private final LiveKitMedia engine = sfu.engine();
    private final List<Bot> bots = new ArrayList<>();

    @BeforeAll
    static void start() {
        sfu = Sfu.start();
    }

    @AfterAll
    static void stop() {
        sfu.close();
    }

    @AfterEach
    void leave() {
        bots.forEach(Bot::close);
        engine.close();
        sfu.awaitUp(sfu.downs.get() + 1);
    }

    @Override
    MediaEngine engine() {
        return engine;
    }

    @Override
    @Nullable Visitor join(MediaTicket ticket) {
        var bot = Bot.join(ticket.url(), ticket.token());
        if (bot != null) bots.add(bot);
        return bot;
    }

    @Override
    void kill() {
        int downs = sfu.downs.get();
        sfu.kill();
        org.awaitility.Awaitility.await().until(() -> sfu.downs.get() > downs);
    }
}
