package lyceum.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a child process running. The child gets its configuration on stdin, as a line with the
/// number of bytes and then those bytes; stdin stays open, and its end tells the child to end. So a
/// child never outlives this server; where `setpriv` exists, the kernel makes sure of it too.
public final class Supervisor implements AutoCloseable {
    /// How often a child's health is asked, and how often until it is healthy for the first time.
    public static final Duration HEALTH_PAUSE = Duration.ofSeconds(2);

    static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    static final Duration HEALTH_LIMIT = Duration.ofSeconds(2);

    /// So many failures in a row, and the child is started again.
    static final int FAILURES = 3;

    /// A child that is not healthy after this time is started again.
    static final Duration START_LIMIT = Duration.ofSeconds(20);

    /// How long a child may take to end by itself.
    static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private static final int HEALTHY = 200;
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /// What the child is told of our surroundings: nothing that may be a secret of the server.
    static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "TMPDIR", "LANG", "TZ", "SystemRoot", "TEMP");

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final String name;
    private final Path binary;
    private final byte[] configuration;
    private final URI health;
    private final Listener listener;
    private final Restarts restarts = new Restarts();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(HEALTH_LIMIT)
                    .build();
    private final Thread thread;
    private volatile State state = State.STARTING;
    private volatile @Nullable Process child;

    /// How the child is.
    public enum State {
        STARTING,
        HEALTHY,
        /// Died or hangs; started again soon.
        DOWN,
        /// Started again more than 5 times in 5 minutes; tried further. A class goes on without
        /// sound and picture.
        ALARM,
        ENDED
    }

    /// Is told when the child becomes healthy, and when it is no more.
    public interface Listener {
        void up();

        void down();
    }

    /// Starts the child and returns at once. Throws IllegalArgumentException if there is no such
    /// program.
    ///
    /// @param name in log lines
    /// @param health answers GET with 200 while the child is well
    public Supervisor(
            String name, Path binary, String configuration, URI health, Listener listener) {
        if (!Files.isExecutable(binary)) {
            throw new IllegalArgumentException("the " + name + " program is not built: " + binary);
        }
        this.name = name;
        this.binary = binary;
        this.configuration = configuration.getBytes(StandardCharsets.UTF_8);
        this.health = health;
        this.listener = listener;
        // The kernel kills the child when the thread that started it ends: so one lasting thread.
        thread = Thread.ofPlatform().name(name + "-supervisor").daemon().start(this::run);
    }

    public State state() {
        return state;
    }

    /// The child's process id, while there is one.
    public @Nullable Long pid() {
        var now = child;
        return now != null && now.isAlive() ? now.pid() : null;
    }

    /// Sends a healthy child a line. Whether it arrived is not said.
    public void tell(String line) {
        var now = child;
        if (now == null || state != State.HEALTHY || !now.isAlive()) return;
        try {
            write(now, (line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("The {} takes no more orders", name);
        }
    }

    private void run() {
        try {
            while (ending.getCount() > 0) {
                live();
                if (ending.getCount() == 0) break;
                var pause = restarts.next(System.nanoTime());
                state = restarts.tooMany(System.nanoTime()) ? State.ALARM : State.DOWN;
                LOG.warn(
                        "The {} ended; it is started again in {} ms{}",
                        name,
                        pause.toMillis(),
                        state == State.ALARM ? ", after too many restarts" : "");
                ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state = State.ENDED;
        }
    }

    /// One life of the child, from start to end.
    private void live() throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command());
            builder.environment().keySet().retainAll(ENVIRONMENT);
            var process = builder.start();
            child = process;
            listen(process.getInputStream());
            listen(process.getErrorStream());
            configure(process);
            watch(process);
        } catch (IOException e) {
            LOG.warn("The {} cannot be started: {}", name, e.getClass().getSimpleName());
        }
    }

    private List<String> command() {
        var words = new ArrayList<String>();
        if (Files.isExecutable(SETPRIV)) {
            words.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL"));
        }
        words.add(binary.toAbsolutePath().toString());
        return words;
    }

    private void configure(Process process) throws IOException {
        write(process, (configuration.length + "\n").getBytes(StandardCharsets.US_ASCII));
        write(process, configuration);
    }

    private static void write(Process process, byte[] bytes) throws IOException {
        var stdin = process.getOutputStream();
        synchronized (stdin) {
            stdin.write(bytes);
            stdin.flush();
        }
    }

    private void listen(InputStream output) {
        Thread.ofVirtual().name(name + "-output").start(() -> ChildLog.copy(name, output));
    }

    private void watch(Process process) throws InterruptedException {
        boolean up = false;
        int failures = 0;
        long begun = System.nanoTime();
        try {
            while (!ended(process, up ? HEALTH_PAUSE : FIRST_PAUSE)) {
                boolean well = isWell();
                failures = well ? 0 : failures + 1;
                if (well && !up) {
                    up = true;
                    came(begun);
                } else if (up ? failures >= FAILURES : late(begun)) {
                    LOG.warn("The {} does not answer and is killed", name);
                    process.destroyForcibly();
                }
            }
        } finally {
            if (up) listener.down();
        }
    }

    private static boolean late(long begun) {
        return System.nanoTime() - begun > START_LIMIT.toNanos();
    }

    private void came(long begun) {
        state = State.HEALTHY;
        restarts.healthy(System.nanoTime());
        LOG.info("The {} is up after {} ms", name, (System.nanoTime() - begun) / 1_000_000);
        listener.up();
    }

    /// Waits for the child's end, for a while. Asks it to end when we do.
    private boolean ended(Process process, Duration pause) throws InterruptedException {
        if (process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS)) return true;
        if (ending.getCount() > 0) return false;
        closeStdin(process);
        if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        }
        return true;
    }

    private static void closeStdin(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            LOG.debug("A child had ended before it was told to");
        }
    }

    private boolean isWell() throws InterruptedException {
        var ask = HttpRequest.newBuilder(health).timeout(HEALTH_LIMIT).build();
        try {
            return http.send(ask, BodyHandlers.discarding()).statusCode() == HEALTHY;
        } catch (IOException e) {
            return false;
        }
    }

    /// Ends the child, waiting at most `STOP_LIMIT` before it is killed.
    @Override
    public void close() {
        ending.countDown();
        var now = child;
        if (now != null) closeStdin(now);
        try {
            thread.join(STOP_LIMIT.plus(HEALTH_PAUSE).plus(HEALTH_LIMIT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }
}
