package lyceum.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
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
        for (var folder : List.of(Installation.KEYS, Installation.KEYS_AGAIN))
            assertThat(directory.resolve(folder).resolve(Mirrors.KEYS)).isNotEmptyFile();
    }

    @Test
    void refusesASecondCopyThatIsTheFirst() throws Exception {
        var data = directory.resolve("data");
        var keys = data.resolve(Installation.KEYS);
        var elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Installation.open(data, elsewhere, InstantSource.system()).close();
        var link = Files.createSymbolicLink(directory.resolve("link"), keys);
        var hard = Files.createDirectories(directory.resolve("hard"));
        Files.createLink(hard.resolve(Mirrors.KEYS), keys.resolve(Mirrors.KEYS));
        var wrap = Files.createDirectories(directory.resolve("wrap"));
        Files.createLink(wrap.resolve(Mirrors.WRAP), keys.resolve(Mirrors.WRAP));
        var nowhere = Files.createSymbolicLink(directory.resolve("nowhere"), keys.resolve("x"));
        var dangling = Files.createDirectories(directory.resolve("dangling"));
        Files.createSymbolicLink(dangling.resolve(Mirrors.KILLS), keys.resolve("kills"));
        var within = keys.resolve("sub");
        var none = List.of(keys, link, hard, data, wrap, nowhere, dangling, within);
        for (var again : none)
            assertThatThrownBy(() -> Installation.open(data, again, InstantSource.system()))
                    .as("%s", again)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("--key-mirror");
        Installation.open(data, elsewhere, InstantSource.system()).close();
    }

    /// What lies in there is swept, copied and put back as what it is not.
    @Test
    void refusesASecondCopyWithinTheDataDirectory() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        var link = Files.createSymbolicLink(directory.resolve("link"), data);
        var within = Files.createDirectories(data.resolve("mirror"));
        var lead = Files.createSymbolicLink(directory.resolve("lead"), within);
        var again = Installation.KEYS_AGAIN;
        var places =
                List.of(
                        data.resolve("days"),
                        within,
                        within.resolve("deep/er"),
                        data.resolve("./x/../days"),
                        link.resolve("days"),
                        lead,
                        lead.resolve("below"),
                        data.resolve(again).resolve("below"));
        for (var place : places)
            assertThatThrownBy(() -> Installation.open(data, place, InstantSource.system()))
                    .as("%s", place)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("--key-mirror")
                    .hasMessageContaining("in the data directory")
                    .message()
                    .hasLineCount(1);
        for (var place : List.of(data.resolve(again), link.resolve(again)))
            Installation.open(data, place, InstantSource.system()).close();
        Installation.open(link, data.resolve(again), InstantSource.system()).close();
    }

    @Test
    void refusesASecondServerInThisProcess() {
        try (var first = Installation.open(directory)) {
            assertThatThrownBy(() -> Installation.open(directory))
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            "Another server uses the data directory "
                                    + directory
                                    + ". Stop it, or choose another folder with --data.");
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
        assertThat(directory.resolve(Installation.KEYS)).doesNotExist();
    }

    @Test
    void knowsWhetherItsKeysWereUsed() {
        try (var first = Installation.open(directory)) {
            assertThat(first.used()).isFalse();
            first.vault().make(List.of(new Scope.App(7)));
        }
        try (var second = Installation.open(directory)) {
            assertThat(second.used()).isTrue();
        }
    }

    @Test
    void letsNobodyElseIn() throws Exception {
        var data = directory.resolve("data");
        Files.createDirectories(data);
        Installation.open(data).close();
        for (var folder : List.of("", Installation.KEYS, Installation.KEYS_AGAIN))
            assertThat(Files.getPosixFilePermissions(data.resolve(folder)))
                    .as(folder)
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void refusesADirectoryFromBefore() throws Exception {
        Files.write(directory.resolve("installation.key"), new byte[32]);
        assertThatThrownBy(() -> Installation.open(directory))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("from a version before")
                .hasMessageNotContaining("\n");
        assertThat(directory.resolve(Installation.KEYS)).doesNotExist();
    }

    @Test
    void readsTheSealOfTheHouseBesideARunningServer() {
        assertThatThrownBy(() -> Installation.peek(directory)).isInstanceOf(Refused.class);
        try (var open = Installation.open(directory)) {
            open.vault().rotate();
            var sealed = open.seal().sealText(PLACE, "Ann");
            var seal = Installation.peek(directory);
            assertThat(seal.openText(PLACE, sealed)).isEqualTo("Ann");
            var app = Address.ofApp(3_000_001, "test");
            assertThatThrownBy(() -> seal.sealText(app, "Ann")).isInstanceOf(ScopeErased.class);
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
