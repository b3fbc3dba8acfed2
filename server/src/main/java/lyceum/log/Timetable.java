package lyceum.log;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lyceum.room.Actor;
import lyceum.room.Refusal;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets happen what is due, also in rooms that are not loaded; wakes rooms whose readers are
/// behind; lets idle rooms go.
final class Timetable implements AutoCloseable {
    /// How often the index is asked for what is due, in milliseconds.
    static final int TICK_MILLIS = 250;

    /// Rooms looked at in one tick.
    static final int ROOMS = 200;

    /// Ticks between two sweeps of idle rooms and two looks at readers that are behind.
    static final int SWEEP_TICKS = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private final LiveRooms rooms;
    private final RoomLog log;
    private final List<LogReader> readers;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    Timetable(LiveRooms rooms, RoomLog log, List<LogReader> readers, InstantSource clock) {
        this.rooms = rooms;
        this.log = log;
        this.readers = readers;
        this.clock = clock;
    }

    /// @param sure whether the clock can be believed; while it cannot, no class ends by it
    void start(BooleanSupplier sure) {
        Thread.ofVirtual().name("timetable").start(() -> run(sure));
    }

    @Override
    public void close() {
        closing.countDown();
    }

    private void run(BooleanSupplier sure) {
        try {
            guard(() -> each(log.running(RoomLog.MAX_PAGE), rooms::load));
            for (long tick = 0; !closing.await(TICK_MILLIS, TimeUnit.MILLISECONDS); tick++) {
                guard(() -> {
                    if (sure.getAsBoolean()) each(log.due(clock.instant(), ROOMS), this::timeCame);
                });
                if (tick % SWEEP_TICKS == 0) guard(this::sweep);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void timeCame(RoomId id) {
        rooms.load(id).submit(new ServerCommand.TimeCame(), Actor.SERVER);
    }

    private void sweep() {
        rooms.sweep(LiveRooms.IDLE_NANOS);
        for (var reader : readers) {
            if (reader.bookmarked())
                each(log.bookmarks().behind(reader.name(), ROOMS), rooms::load);
        }
    }

    // One room that cannot be loaded or decided keeps no other waiting for its time.
    private void each(List<RoomId> ids, Consumer<RoomId> act) {
        for (var id : ids) {
            try {
                act.accept(id);
            } catch (Refusal refused) {
                LOG.debug("Room {} could not be reached: {}", id, refused.reason());
            } catch (RuntimeException broken) {
                var what = broken.getClass().getSimpleName();
                LOG.warn("Room {} could not be looked after: {}", id, what);
            }
        }
    }

    // The store may be away for a moment; the next tick asks again.
    private static void guard(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            LOG.warn("The timetable lost a tick: {}", fault.getMessage());
        }
    }
}
