package lyceum.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The programs of `media/`, built once in each run of tests: what is up to date costs Go a second.
final class Binaries {
    /// The first build fetches and compiles LiveKit: minutes.
    private static final long BUILD_MINUTES = 10;

    private static final Path MEDIA = root().resolve("media");
    private static final Path BIN = MEDIA.resolve("bin");
    private static final Set<String> BUILT = new HashSet<>();

    private Binaries() {}

    static Path sfu() {
        return built("sfu");
    }

    static Path bot() {
        return built("bot");
    }

    private static synchronized Path built(String name) {
        if (BUILT.add(name)) build(name, BIN);
        return BIN.resolve(name);
    }

    /// Builds a program into a folder, unless what is there fits the sources.
    static void build(String name, Path folder) {
        try {
            var build =
                    new ProcessBuilder(
                                    "go",
                                    "build",
                                    "-trimpath",
                                    "-ldflags",
                                    "-s -w",
                                    "-o",
                                    folder + "/",
                                    "./cmd/" + name)
                            .directory(MEDIA.toFile())
                            .inheritIO();
            build.environment().put("CGO_ENABLED", "0");
            var process = build.start();
            var done = process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!done || process.exitValue() != 0) {
                throw new IllegalStateException("go build of media/cmd/" + name + " failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException("Go 1.26, which builds " + name + ", is missing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building " + name, e);
        }
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("lyceum"))) here = here.getParent();
        return here;
    }
}
