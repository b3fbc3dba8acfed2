package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinariesTest {
    @Test
    void aProgramThatDoesNotFitItsSourcesIsBuiltAnew(@TempDir Path folder) throws Exception {
        var stale = folder.resolve("bot");
        Files.copy(Binaries.sfu(), stale);
        Binaries.build("bot", folder);
        assertThat(Files.mismatch(stale, Binaries.bot())).isEqualTo(-1);
    }
}
