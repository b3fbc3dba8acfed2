package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import lyceum.room.RoomId;
import lyceum.room.Status;
import org.junit.jupiter.api.Test;

final class TimetableTest {
    /// A log in which one room cannot be found any more.
    private record Cracked(MemoryRoomLog log, AtomicReference<RoomId> broken) implements LogBefore {
        @Override
        public Optional<RoomRow> find(RoomId room) {
            if (room.equals(broken.get())) throw new IllegalStateException("a crack");
            return log.find(room);
        }
    }

    @Test
    void noClassEndsByAClockThatIsNotBelieved() {
        var log = new MemoryRoomLog();
        var now = new AtomicReference<>(Sample.START);
        var asked = new AtomicInteger();
        var sure = new AtomicBoolean();
        try (var rooms = new LiveRooms(log, List.of(), now::get)) {
            var planned = rooms.create(Sample.create(Sample.START));
            now.set(Sample.START.plusSeconds(7_200));
            rooms.start(() -> {
                asked.incrementAndGet();
                return sure.get();
            });
            await().until(() -> asked.get() > 2);
            assertThat(log.find(planned).orElseThrow().status()).isEqualTo(Status.SCHEDULED);
            sure.set(true);
            await().until(() ->
                    log.find(planned).map(RoomRow::status).equals(Optional.of(Status.EXPIRED)));
        }
    }

    @Test
    void oneBrokenRoomKeepsNoOtherWaiting() {
        var log = new Cracked(new MemoryRoomLog(), new AtomicReference<>());
        var now = new AtomicReference<>(Sample.START);
        try (var rooms = new LiveRooms(log, List.of(), now::get)) {
            var broken = rooms.create(Sample.create(Sample.START));
            var later = rooms.create(Sample.create(Sample.START.plusSeconds(60)));
            log.broken.set(broken);
            now.set(Sample.START.plusSeconds(7_200));
            rooms.start();
            await().until(() ->
                    log.find(later).map(RoomRow::status).equals(Optional.of(Status.EXPIRED)));
        }
    }
}
