package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import lyceum.room.AppId;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.UserId;
import org.junit.jupiter.api.Test;

final class TimetableTest {
    /// A log in which one room cannot be found any more.
    private record Cracked(MemoryRoomLog log, AtomicReference<RoomId> broken) implements RoomLog {
        @Override
        public Optional<RoomRow> find(RoomId room) {
            if (room.equals(broken.get())) throw new IllegalStateException("a crack");
            return log.find(room);
        }

        @Override
        public void append(List<Append> appends) {
            log.append(appends);
        }

        @Override
        public List<Recorded> read(RoomId room, long after, int limit) {
            return log.read(room, after, limit);
        }

        @Override
        public List<RoomRow> list(RoomQuery query, int offset, int limit) {
            return log.list(query, offset, limit);
        }

        @Override
        public long count(RoomQuery query) {
            return log.count(query);
        }

        @Override
        public List<RoomId> due(Instant now, int limit) {
            return log.due(now, limit);
        }

        @Override
        public List<RoomRow> deleted(int limit) {
            return log.deleted(limit);
        }

        @Override
        public List<RoomId> running(int limit) {
            return log.running(limit);
        }

        @Override
        public List<RoomId> met(AppId app, UserId user) {
            return log.met(app, user);
        }

        @Override
        public Bookmarks bookmarks() {
            return log.bookmarks();
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
