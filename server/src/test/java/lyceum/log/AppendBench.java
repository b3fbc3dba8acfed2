package lyceum.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import lyceum.room.Actor;
import lyceum.room.Wish;

/// How many events a node acknowledges in a second: decided, folded, sealed, written and synced.
/// Prints one row of a table for each shape of load. Arguments: seconds for each row, directory.
final class AppendBench {
    private static final int MAX_SECONDS = 60;
    private static final int LATENCIES = 2_000_000;

    private AppendBench() {}

    public static void main(String[] arguments) throws Exception {
        var seconds =
                Math.clamp(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5, 1, MAX_SECONDS);
        var parent = arguments.length > 1 ? Path.of(arguments[1]) : null;
        System.out.println(
                "| rooms | talkers each | acknowledged/s | p50 ms | p99 ms | CPU s/million |");
        System.out.println("|---|---|---|---|---|---|");
        for (var shape :
                List.of(
                        new int[] {1, 1},
                        new int[] {1, 500},
                        new int[] {50, 20},
                        new int[] {200, 10},
                        new int[] {2_000, 1})) {
            row(shape[0], shape[1], seconds, parent);
        }
    }

    private static void row(int rooms, int talkers, long seconds, Path parent) throws Exception {
        var directory =
                parent == null
                        ? Files.createTempDirectory("append")
                        : Files.createTempDirectory(parent, "append");
        try (var store = new Store(directory);
                var live = new LiveRooms(store.log, List.of(), InstantSource.system())) {
            var all = new ArrayList<LiveRoom>();
            for (int i = 0; i < rooms; i++) {
                var room = live.of(live.create(Sample.create()));
                room.submit(Sample.enter(Sample.ANN), Actor.SERVER);
                all.add(room);
            }
            measure(all, talkers, seconds / 2 + 1); // the JIT warms up
            var before = cpuNanos();
            var nanos = measure(all, talkers, seconds);
            var cpu = (cpuNanos() - before) / 1e3 / nanos.length;
            Arrays.sort(nanos);
            System.out.printf(
                    "| %d | %d | %,d | %.1f | %.1f | %.0f |%n",
                    rooms,
                    talkers,
                    nanos.length / seconds,
                    millis(nanos, 0.50),
                    millis(nanos, 0.99),
                    cpu);
        } finally {
            delete(directory);
        }
    }

    static long[] measure(List<LiveRoom> rooms, int talkers, long seconds)
            throws InterruptedException {
        var latencies = new AtomicLongArray(LATENCIES);
        var count = new AtomicInteger();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var threads = new ArrayList<Thread>();
        for (var room : rooms) {
            for (int i = 0; i < talkers; i++) {
                var tab = "tab-" + i % 4;
                threads.add(
                        Thread.ofVirtual()
                                .start(() -> {
                                    for (long n = 1; System.nanoTime() < end; n++) {
                                        var start = System.nanoTime();
                                        room.submit(
                                                Sample.say(
                                                        "A sentence as people write it in a class, "
                                                                + n
                                                                + "."),
                                                Sample.by(Sample.ANN),
                                                talkers > 4 ? null : new Wish(tab + end, n));
                                        var at = count.getAndIncrement();
                                        if (at < LATENCIES)
                                            latencies.set(at, System.nanoTime() - start);
                                    }
                                }));
            }
        }
        for (var thread : threads) thread.join();
        var measured = new long[Math.min(count.get(), LATENCIES)];
        for (int i = 0; i < measured.length; i++) measured[i] = latencies.get(i);
        return measured;
    }

    static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    static void delete(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
