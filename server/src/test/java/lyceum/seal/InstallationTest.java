package lyceum.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final Address PLACE = Address.ofHouse("test");

    @TempDir Path directory;

    @Test
    void keepsItsKey() throws Exception {
        byte[] sealed;
        try (var first = Installation.open(directory)) {
            assertThat(first.fresh()).isTrue();
            sealed = first.seal().sealText(PLACE, "Ann");
        }
        try (var second = Installation.open(directory)) {
            assertThat(second.fresh()).isFalse();
            assertThat(second.seal().openText(PLACE, sealed)).isEqualTo("Ann");
        }
        var key = directory.resolve(Installation.KEY_FILE);
        assertThat(Files.size(key)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesASecondServerInThisProcess() {
        try (var first = Installation.open(directory)) {
            assertThatThrownBy(() -> Installation.open(directory))
                    .isInstanceOf(Refused.class)
                    .hasMessage("Another server uses the data directory " + directory + ".");
            assertThat(first.directory()).isEqualTo(directory);
        }
        Installation.open(directory).close();
    }

    @Test
    void refusesASecondServerOfAnotherProcessAndIsFreeAfterItsDeath() throws Exception {
        var other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path")
                                        .replace(':', File.pathSeparatorChar),
                                Holder.class.getName(),
                                directory.toString())
                        .redirectErrorStream(true)
                        .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("holding");
            assertThatThrownBy(() -> Installation.open(directory)).isInstanceOf(Refused.class);
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Installation.open(directory).close();
    }

    @Test
    void refusesDataWithoutItsKey() throws Exception {
        Files.writeString(directory.resolve(Installation.STORE_FILE), "rows");
        assertThatThrownBy(() -> Installation.open(directory))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is missing");
        assertThat(directory.resolve(Installation.KEY_FILE)).doesNotExist();
    }

    @Test
    void refusesADamagedKey() throws Exception {
        Installation.open(directory).close();
        for (int length : new int[] {0, 31, 33, 100}) {
            Files.write(directory.resolve(Installation.KEY_FILE), new byte[length]);
            assertThatThrownBy(() -> Installation.open(directory))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("damaged")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesAPlaceThatIsNoDirectory() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> Installation.open(file)).isInstanceOf(Refused.class);
    }

    /// Takes a directory and waits to be killed.
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (var held = Installation.open(Path.of(arguments[0]))) {
                System.out.println(held.fresh() ? "holding" : "not fresh");
                System.in.read();
            }
        }
    }
}
