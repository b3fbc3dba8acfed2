package lyceum.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that nobody declared is found; that a real server leaves none is shown by `KillTest`.
@Tag("I-5")
final class DeclaredFilesTest {
    @Test
    void a_planted_file_is_found_and_so_is_one_that_is_missing(@TempDir Path data)
            throws IOException {
        Files.createDirectories(data.resolve("logs"));
        for (var name : new String[] {"lock", "logs/server.log", "logs/server.1.log"})
            Files.createFile(data.resolve(name));
        assertThat(DeclaredFiles.undeclared(data)).isEmpty();
        for (var name : new String[] {"hs_err_pid1.log", "heap.hprof", "logs/server.log.txt"})
            Files.createFile(data.resolve(name));
        assertThat(DeclaredFiles.undeclared(data))
                .containsExactly("heap.hprof", "hs_err_pid1.log", "logs/server.log.txt");
        assertThat(DeclaredFiles.missing(data)).contains("lyceum.db").doesNotContain("lock");
    }
}
