package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lyceum.room.Actor;
import lyceum.room.Recorded;
import lyceum.room.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ReadingTest {
    @TempDir Path directory;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Reading.class);
    private final Waits reader = new Waits();
    private Store store;
    private LiveRooms rooms;

    @BeforeEach
    void open() {
        store = new Store(directory);
        rooms = new LiveRooms(store.log, List.of(reader), () -> Sample.START);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        rooms.close();
        store.close();
    }

    /// Whoever is frozen has the room read anew, often while a reader waits for the disk.
    @Test
    void aReaderThatIsStoppedIsNoFailureAndTheNextRoomReadsOnWhereItWas() {
        var id = rooms.create(Sample.create());
        rooms.of(id).submit(Sample.enter(Sample.ANN), Actor.SERVER);
        await().until(() -> reader.begun.getCount() == 0);
        rooms.letGo(id);
        await().until(() -> reader.stopped.getCount() == 0);
        var again = rooms.of(id).room().seq();
        var all = LongStream.rangeClosed(1, again).boxed().collect(Collectors.toSet());
        await().untilAsserted(() -> assertThat(reader.read).isEqualTo(all));
        assertThat(lines.list).isEmpty();
    }

    /// Waits in the second event as for a disk, until it is stopped; from then on it reads.
    private static final class Waits implements LogReader {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Set<Long> read = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return "waits";
        }

        @Override
        public void read(Recorded line, Room after) {
            if (line.seq() == 2 && stopped.getCount() > 0) waitForTheDisk();
            read.add(line.seq());
        }

        private void waitForTheDisk() {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                stopped.countDown();
                throw new IllegalStateException("stopped while waiting");
            }
        }
    }
}
