package lyceum.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The programs of `media/`, built where they are missing.
final class Binaries {
    /// The first build fetches and compiles LiveKit: minutes.
    private static final long BUILD_MINUTES = 10;

    private static final Path MEDIA = root().resolve("media");

    private Binaries() {}

    static Path sfu() {
        return built("sfu");
    }

    static Path bot() {
        return built("bot");
    }

    private static synchronized Path built(String name) {
        var binary = MEDIA.resolve("bin").resolve(name);
        if (Files.isExecutable(binary)) return binary;
        try {
            var build =
                    new ProcessBuilder(
                                    "go",
                                    "build",
                                    "-trimpath",
                                    "-ldflags",
                                    "-s -w",
                                    "-o",
                                    "bin/",
                                    "./cmd/" + name)
                            .directory(MEDIA.toFile())
                            .inheritIO();
            build.environment().put("CGO_ENABLED", "0");
            var process = build.start();
            if (process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0) {
                return binary;
            }
            process.destroyForcibly();
            throw new IllegalStateException(
                    "media/bin/" + name + " is missing and go build failed");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "media/bin/" + name + " is missing and Go 1.26 is not installed", e);
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
