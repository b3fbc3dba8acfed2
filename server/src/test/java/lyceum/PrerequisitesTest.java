package lyceum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./lyceum` says on a machine where something is missing: one line, with its fix.
final class PrerequisitesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> USUAL =
            List.of("awk", "cat", "date", "dirname", "grep", "head", "id", "ls", "readlink", "sed");
    private static final int LIMIT_SECONDS = 30;

    /// A machine without apt, so that nothing is installed by a test.
    private static final String NO_APT = "can_apt() { false; }; ";

    @TempDir private Path machine;

    @Test
    void a_missing_jdk() throws Exception {
        refused(
                "jdk_places() { :; }; need_jdk",
                "JDK 25 is missing. Install one (https://adoptium.net or your package manager) and"
                        + " set JAVA_HOME to its folder.");
    }

    @Test
    void an_older_jdk_is_not_taken() throws Exception {
        var home = Files.createDirectories(machine.resolve("jdk-21/bin")).getParent();
        tool(home.resolve("bin/javac"), "");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        refused("jdk_places() { echo " + home + "; }; need_jdk", "JDK 25 is missing. ");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        assertThat(said("jdk_places() { echo " + home + "; }; need_jdk; echo $JAVA_HOME").text())
                .isEqualTo(home + "\n");
    }

    @Test
    void an_older_maven() throws Exception {
        refused("need_maven", "Maven 3.8.7 or newer is missing. Install it");
        tool(machine.resolve("mvn"), "echo Apache Maven 3.8.6");
        refused("need_maven", "Maven 3.8.7 or newer is missing. Install it");
        tool(machine.resolve("mvn"), "echo Apache Maven 3.9.0");
        assertThat(said("need_maven").code()).isZero();
    }

    @Test
    void an_older_node() throws Exception {
        refused("need_node", "Node 20.19 or newer with npm is missing. Install it");
        tool(machine.resolve("npm"), "");
        tool(machine.resolve("node"), "echo v20.18.9");
        refused("need_node", "Node 20.19 or newer with npm is missing. Install it");
        tool(machine.resolve("node"), "echo v20.19.0");
        assertThat(said("need_node").code()).isZero();
    }

    @Test
    void an_older_go() throws Exception {
        tool(machine.resolve("go"), "echo go1.19.8");
        refused("need_go", "Go 1.26 or newer is missing (1.21 is enough, it fetches the rest).");
        tool(machine.resolve("go"), "echo go1.21.0");
        assertThat(said("need_go; echo $GOTOOLCHAIN").text()).isEqualTo("auto\n");
    }

    @Test
    void an_unknown_verb_shows_what_there_is() throws Exception {
        var said = bash(List.of("bash", ROOT.resolve("lyceum").toString(), "fly"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).startsWith("There is no verb 'fly'.\n").contains("./lyceum up");
    }

    private void refused(String commands, String line) throws Exception {
        var said = said(commands);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).startsWith(line).hasLineCount(1);
    }

    private Said said(String commands) throws Exception {
        for (var name : USUAL) link(name);
        return bash(
                List.of(
                        "/bin/bash",
                        "-c",
                        ". scripts/say.sh; . scripts/tools.sh; " + NO_APT + commands));
    }

    private record Said(int code, String text) {}

    private Said bash(List<String> command) throws Exception {
        var start = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        start.environment()
                .keySet()
                .removeIf(name -> name.startsWith("GO") || name.equals("JAVA_HOME"));
        if (command.contains("-c")) start.environment().put("PATH", machine.toString());
        var process = start.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    /// The machine's own tool under that name, and no other of its folder.
    private void link(String name) throws IOException {
        for (var folder : List.of("/usr/bin", "/bin")) {
            var there = Path.of(folder, name);
            if (Files.exists(there)) tool(machine.resolve(name), "exec " + there + " \"$@\"");
        }
    }

    private static void tool(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
