package lyceum.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import lyceum.personal.Category;
import lyceum.room.Actor;
import lyceum.seal.Address;
import lyceum.seal.Installation;
import lyceum.seal.Scope;

/// What sealing costs: for one value, and for the whole log beside one that seals nothing. Both
/// logs take turns, so that what else the machine does hits both. Argument: seconds of a turn.
final class SealBench {
    private static final int TURNS = 5;
    private static final int VALUES = 200_000;
    private static final int PEOPLE = 5_000;
    private static final InstantSource CLOCK = InstantSource.system();

    private SealBench() {}

    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2;
        System.out.println("| one value | seal µs | open µs |\n|---|---|---|");
        var directory = Files.createTempDirectory("seal");
        try (var installation = Installation.open(directory)) {
            values(installation);
        }
        AppendBench.delete(directory);
        System.out.println(
                "\n| rooms | talkers each | not sealed /s | sealed /s | less | CPU s/million,"
                        + " not sealed | sealed |\n|---|---|---|---|---|---|---|");
        for (var shape : List.of(new int[] {1, 500}, new int[] {50, 20}, new int[] {200, 10}))
            log(shape[0], shape[1], seconds);
    }

    private static void values(Installation installation) {
        var app = new Scope.App(Sample.APP.value());
        var room = new Scope.Room(app.app(), 300_000_001);
        var vault = installation.vault();
        vault.make(List.of(app, room));
        var ids = new ArrayList<String>();
        for (int i = 0; i < PEOPLE; i++) ids.add("user " + i);
        var people = ids.stream().map(id -> vault.meet(app.app(), id)).toList();
        var places = new ArrayList<Address>();
        for (int i = 0; i < PEOPLE; i++)
            places.add(
                    new Address(Category.CHAT, List.of(app, room, people.get(i)), "personal/" + i));
        for (int bytes : new int[] {100, 1_000, 16_000}) {
            var value = "a".repeat(bytes).getBytes(UTF_8);
            var sealed = new byte[PEOPLE][];
            var seal = installation.seal();
            IntConsumer sealing =
                    i -> sealed[i % PEOPLE] = seal.seal(places.get(i % PEOPLE), value);
            var toSeal = micros(sealing);
            var toOpen = micros(i -> seal.open(places.get(i % PEOPLE), sealed[i % PEOPLE]));
            System.out.printf("| %,d bytes | %.2f | %.2f |%n", bytes, toSeal, toOpen);
        }
    }

    private static double micros(IntConsumer act) {
        for (int i = 0; i < VALUES; i++) act.accept(i); // the JIT warms up
        var start = System.nanoTime();
        for (int i = 0; i < VALUES; i++) act.accept(i);
        return (System.nanoTime() - start) / 1e3 / VALUES;
    }

    private static void log(int rooms, int talkers, long seconds) throws Exception {
        var directories =
                List.of(Files.createTempDirectory("plain"), Files.createTempDirectory("sealed"));
        try (var plain = new Store(directories.getFirst());
                var sealed = new Store(directories.getLast());
                var none = new LiveRooms(new PlainRoomLog(plain), List.of(), CLOCK);
                var real = new LiveRooms(sealed.log, List.of(), CLOCK)) {
            var without = new Measured(opened(none, rooms));
            var with = new Measured(opened(real, rooms));
            for (int turn = 0; turn <= TURNS; turn++)
                for (var each : turn % 2 == 0 ? List.of(without, with) : List.of(with, without))
                    each.take(talkers, seconds, turn > 0);
            System.out.printf(
                    "| %d | %d | %,.0f | %,.0f | %.0f %% | %.0f | %.0f |%n",
                    rooms,
                    talkers,
                    without.perSecond(),
                    with.perSecond(),
                    100 * (1 - with.perSecond() / without.perSecond()),
                    without.cpu(),
                    with.cpu());
        }
        for (var directory : directories) AppendBench.delete(directory);
    }

    private static List<LiveRoom> opened(LiveRooms live, int rooms) {
        var all = new ArrayList<LiveRoom>();
        for (int i = 0; i < rooms; i++) {
            var room = live.of(live.create(Sample.create()));
            room.submit(Sample.enter(Sample.ANN), Actor.SERVER);
            all.add(room);
        }
        return all;
    }

    /// The turns of one log: the middle one counts.
    private static final class Measured {
        private final List<LiveRoom> rooms;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> cpus = new ArrayList<>();

        Measured(List<LiveRoom> rooms) {
            this.rooms = rooms;
        }

        void take(int talkers, long seconds, boolean counts) throws InterruptedException {
            var cpu = AppendBench.cpuNanos();
            var events = AppendBench.measure(rooms, talkers, seconds).length;
            if (!counts) return; // the JIT warms up
            rates.add((double) events / seconds);
            cpus.add((AppendBench.cpuNanos() - cpu) / 1e3 / events);
        }

        double perSecond() {
            return middle(rates);
        }

        double cpu() {
            return middle(cpus);
        }

        private static double middle(List<Double> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
        }
    }
}
