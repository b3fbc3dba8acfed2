package lyceum;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that nobody may write, not even the administrator, until it is let go. Tests are left out
/// where the system cannot do that.
public final class WriteProtected implements AutoCloseable {
    private final Path file;

    /// Protects this file.
    public WriteProtected(Path file) throws Exception {
        this.file = file;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        if (Files.isWritable(file)) change("+i");
        assumeThat(Files.isWritable(file)).isFalse();
    }

    // For the administrator rights do not count, but this does.
    private void change(String attribute) throws IOException, InterruptedException {
        new ProcessBuilder("chattr", attribute, file.toString()).start().waitFor();
    }

    @Override
    public void close() throws Exception {
        if (System.getProperty("user.name").equals("root")) change("-i");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
