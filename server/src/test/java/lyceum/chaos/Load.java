package lyceum.chaos;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lyceum.room.ChatCommand;
import lyceum.room.PersonCommand;
import lyceum.room.StageCommand;

/// Twenty wishes a second, by clients and of kinds that a seeded generator chooses.
final class Load implements AutoCloseable {
    private static final int PER_SECOND = 20;

    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger count = new AtomicInteger();
    private final Random random;
    private final List<Pupil> pupils;

    Load(List<Pupil> pupils, long seed) {
        this.pupils = pupils;
        this.random = new Random(seed);
        beat.scheduleAtFixedRate(this::one, 0, 1_000 / PER_SECOND, TimeUnit.MILLISECONDS);
    }

    int count() {
        return count.get();
    }

    private void one() {
        var pupil = pupils.get(random.nextInt(pupils.size()));
        pupil.ask(command());
    }

    private PersonCommand command() {
        var number = count.incrementAndGet();
        return switch (random.nextInt(6)) {
            case 0 -> new StageCommand.RaiseHand();
            case 1 -> new StageCommand.LowerHand();
            default -> new ChatCommand.Say(Canaries.TEXT + " " + number);
        };
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
