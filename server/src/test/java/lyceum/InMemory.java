package lyceum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Where a test keeps what it waits for on no disk: in memory where that can be. For those in which
/// a year goes by, or a server of their own runs; what a disk does is for others.
public final class InMemory implements TempDirFactory {
    /// The folder for it.
    static Path place() {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
            throws IOException {
        return Files.createTempDirectory(place(), "lyceum");
    }
}
