package lyceum;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A place for data whose every byte can be looked at, also those of files that are gone: an ext4
/// file system in a file of its own. Where it may not be mounted, only the files are seen.
public final class Disk implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Path image;
    private final Path files;
    private final boolean mounted;

    private Disk(Path image, Path files, boolean mounted) {
        this.image = image;
        this.files = files;
        this.mounted = mounted;
    }

    /// In that folder, which must be empty; the size is in bytes.
    public static Disk in(Path folder, long size) throws IOException {
        var image = folder.resolve("image");
        var files = Files.createDirectory(folder.resolve("files"));
        Files.createFile(image);
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(size);
        }
        var mounted =
                run("mkfs.ext4", "-q", "-F", image.toString())
                        && run("mount", "-o", "loop,discard", image.toString(), files.toString());
        if (!mounted) System.out.println("Disk: nothing may be mounted; only files are looked at");
        return new Disk(image, files, mounted);
    }

    /// Where data may be put.
    public Path files() {
        return files;
    }

    /// All its bytes, once they are written: the raw image if there is one, else the files.
    public Path bytes() {
        if (!mounted) return files;
        run("sync", "-f", files.toString());
        run("fstrim", files.toString());
        return image;
    }

    @Override
    public void close() {
        if (mounted && !run("umount", files.toString())) run("umount", "-l", files.toString());
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stop));
        }
    }
}
