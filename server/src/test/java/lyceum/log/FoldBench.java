package lyceum.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import lyceum.room.Actor;
import lyceum.room.Refusal;
import lyceum.room.RoomId;

/// How long a room takes to be loaded after a restart: its log read, opened and folded. Prints one
/// row of a table. Argument: how many events.
final class FoldBench {
    private static final int MOST_EVENTS = 1_000_000;
    private static final int ASKED_AT_ONCE = 1_000;

    private FoldBench() {}

    public static void main(String[] arguments) throws Exception {
        var events =
                Math.clamp(
                        arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000,
                        1,
                        MOST_EVENTS);
        var directory = Files.createTempDirectory("fold");
        System.out.println("| events | first load ms | later load ms |");
        System.out.println("|---|---|---|");
        try (var store = new Store(directory)) {
            var rooms = new LiveRooms(store.log, List.of(), InstantSource.system());
            var room = rooms.create(Sample.create());
            fill(rooms.of(room), events);
            rooms.close();
            var first = load(store, room);
            var later = Math.min(load(store, room), load(store, room));
            System.out.printf("| %,d | %d | %d |%n", events, first, later);
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(directory);
    }

    private static long load(Store store, RoomId room) {
        try (var rooms = new LiveRooms(store.log, List.of(), InstantSource.system())) {
            var start = System.nanoTime();
            while (!isLoaded(rooms, room)) continue;
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    // On a busy machine it may take longer than anybody waits for it.
    private static boolean isLoaded(LiveRooms rooms, RoomId room) {
        try {
            return rooms.of(room).room().seq() > 0;
        } catch (Refusal late) {
            return false;
        }
    }

    private static void fill(LiveRoom live, long events) throws InterruptedException {
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        var places = new Semaphore(ASKED_AT_ONCE);
        try (var talkers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = live.room().seq(); i < events; i++) {
                places.acquire();
                talkers.submit(() -> {
                    try {
                        live.submit(
                                Sample.say("A sentence as people write it in a class."),
                                Sample.by(Sample.ANN));
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }
}
