package lyceum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.DatagramSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lyceum.agreement.Agreements;
import lyceum.db.StoreFault;
import lyceum.media.MediaPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process as its starter sees it: where settings are such that no other start would help, it
/// says one line and ends with a code after which nobody starts it again.
final class ProgramTest {
    private static final int LIMIT_SECONDS = 60;

    @TempDir private Path folder;

    /// What is found before the server's own files.
    private String before = "";

    @Test
    void the_command_for_another_sign_in_link_names_the_data_of_this_server() {
        assertThat(another()).isEqualTo("./lyceum operator-link");
        assertThat(another("--port=9000", "--data=/srv/a"))
                .isEqualTo("./lyceum operator-link --data /srv/a");
        assertThat(another("--data=my data", "--public-url=https://a.example"))
                .isEqualTo(
                        "./lyceum operator-link --data '"
                                + Path.of("my data").toAbsolutePath()
                                + "'");
    }

    private static String another(String... flags) {
        return Program.anotherLink(Settings.read(List.of(flags), Map.of()));
    }

    @Test
    void a_sign_in_link_leads_to_where_the_server_runs_without_a_flag_for_it() throws Exception {
        said(Map.of(), List.of("--media-program=nowhere/sfu"));
        var data = folder.resolve("data");
        AddressNote.write(data, URI.create("http://localhost:9123"));
        assertThat(said(Map.of(), List.of(), "operator-link").text())
                .startsWith("http://localhost:9123/console/#/first/");
        var elsewhere = List.of("--public-url=https://a.example");
        assertThat(said(Map.of(), elsewhere, "operator-link").text())
                .startsWith("https://a.example/console/#/first/");
        Files.writeString(data.resolve(AddressNote.FILE), "no address\n");
        assertThat(said(Map.of(), List.of(), "operator-link").text())
                .startsWith("http://localhost:");
    }

    @Test
    void a_sign_in_link_without_the_data_says_what_to_add() throws Exception {
        var said = said(Map.of(), List.of(), "operator-link");
        assertThat(said.code()).isEqualTo(Program.UNUSABLE);
        assertThat(said.text().strip())
                .isEqualTo(
                        "There is no installation in "
                                + folder.resolve("data")
                                + " yet. Name the folder the server was started with:"
                                + " --data FOLDER");
    }

    @Test
    void a_media_secret_that_LiveKit_would_refuse() throws Exception {
        ends(
                "LYCEUM_MEDIA_SECRET takes at least 32 characters.",
                Map.of("LYCEUM_MEDIA_SECRET", "too-short"),
                List.of(
                        "--media=external",
                        "--media-key=key",
                        "--media-url=http://127.0.0.1:9",
                        "--media-signal-url=ws://127.0.0.1:9"));
    }

    @Test
    void a_media_program_that_is_not_there() throws Exception {
        ends(
                "--media-program takes a program that can be started, not 'nowhere/sfu'; without"
                        + " this setting ./lyceum up builds one.",
                Map.of(),
                List.of("--media-program=nowhere/sfu"));
    }

    @Test
    void no_free_port_for_media() throws Exception {
        var program = folder.resolve("sfu");
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var held = new ArrayList<DatagramSocket>();
        try {
            for (int i = 0; i < MediaPorts.TRIED; i++) hold(held, i);
            ends(
                    "No media ports are free from 7881 on; set --media-tcp-port and"
                            + " --media-udp-port.",
                    Map.of(),
                    List.of("--media-address=127.0.0.1", "--media-program=" + program));
        } finally {
            held.forEach(DatagramSocket::close);
        }
    }

    @Test
    void a_key_that_another_application_has() throws Exception {
        var key = ":of-one-customer:0123456789abcdefghij";
        var nowhere = List.of("--media-program=nowhere/sfu");
        assertThat(said(Map.of("LYCEUM_APP", "3000001" + key), nowhere).code())
                .isEqualTo(Program.UNUSABLE);
        ends(
                "LYCEUM_APP cannot be used: the SecretId belongs to another application.",
                Map.of("LYCEUM_APP", "3000002" + key),
                nowhere);
    }

    @Test
    void a_store_that_is_write_protected() throws Exception {
        var nowhere = List.of("--media-program=nowhere/sfu");
        said(Map.of(), nowhere);
        var store = folder.resolve("data/lyceum.db");
        try (var _ = new WriteProtected(store)) {
            ends(
                    store
                            + " cannot be written now (it is write-protected); nothing in it was"
                            + " changed. Look at the space on the disk and at who may write there,"
                            + " then start again.",
                    Map.of(),
                    nowhere);
        }
    }

    @Test
    void a_store_that_takes_nothing_more_is_one_line_and_a_bug_is_not_hidden() {
        for (var kind : StoreFault.Kind.values()) {
            var fault = new StoreFault(kind, "the store answered", null);
            switch (kind) {
                case FULL, READ_ONLY, BUSY, LATE, BROKEN ->
                        assertThat(Program.cannotStart(fault))
                                .startsWith("The ")
                                .doesNotContain("\n");
                case DUPLICATE, WRONG ->
                        assertThatThrownBy(() -> Program.cannotStart(fault)).isSameAs(fault);
            }
        }
        assertThat(Program.cannotStart(new StoreFault(StoreFault.Kind.FULL, "full", null)))
                .isEqualTo(
                        "The disk of the store is full: the server cannot start now; what was"
                                + " acknowledged is kept. Make room on it.");
    }

    @Test
    void keys_that_were_cut_off() throws Exception {
        var nowhere = List.of("--media-program=nowhere/sfu");
        said(Map.of(), nowhere);
        for (var copy : List.of("keys", "keys-again")) {
            var keys = folder.resolve("data").resolve(copy).resolve("keys.dat");
            var whole = Files.readAllBytes(keys);
            Files.write(keys, Arrays.copyOf(whole, whole.length - 128));
        }
        ends(
                "keys.dat was cut off in every copy: keys are missing, and nobody can read what"
                        + " they seal. Put a whole copy back, or start with a new --data"
                        + " directory.",
                Map.of(),
                nowhere);
    }

    @Test
    void an_agreement_with_one_other_byte() throws Exception {
        var name = "lyceum/agreement/2025-04-25.txt";
        var text = Agreements.published().documents().getLast().text();
        var changed = folder.resolve("changed");
        Files.createDirectories(changed.resolve(name).getParent());
        Files.writeString(changed.resolve(name), text.replaceFirst("180 days", "181 days"));
        before = changed + File.pathSeparator;
        ends(
                "The agreement of 2025-04-25 is not the text that was published. Install this"
                        + " version of the server anew.",
                Map.of(),
                List.of());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /// The build rehearses on any machine, whatever server is set up there.
    @Test
    void a_rehearsal_takes_nothing_from_the_environment() throws Exception {
        var program = Files.writeString(folder.resolve("sfu"), "#!/bin/sh\nexec cat >/dev/null\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var said =
                said(
                        Map.of("LYCEUM_PORT", "taken", "LYCEUM_BIND", "nowhere"),
                        List.of("--media-program=" + program),
                        "rehearse");
        assertThat(said.text()).isEmpty();
        assertThat(said.code()).isZero();
    }

    private void ends(String line, Map<String, String> environment, List<String> arguments)
            throws Exception {
        var said = said(environment, arguments);
        assertThat(said.text().strip()).isEqualTo(line);
        assertThat(said.code()).isEqualTo(Program.UNUSABLE);
    }

    private record Said(int code, String text) {}

    private Said said(Map<String, String> environment, List<String> arguments, String... verb)
            throws Exception {
        var server = before.isEmpty() ? Launched.command() : Launched.compiled(before);
        var command = new ArrayList<>(server);
        command.addAll(List.of(verb));
        command.addAll(List.of("--port=0", "--data=" + folder.resolve("data")));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LYCEUM_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            var text = process.getInputStream().readAllBytes();
            return new Said(process.exitValue(), new String(text, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    /// A port that somebody else holds already is as good.
    private static void hold(List<DatagramSocket> held, int which) {
        try {
            held.add(new DatagramSocket(MediaPorts.FIRST_UDP + which * MediaPorts.STEP));
        } catch (SocketException taken) {
            assertThat(taken).hasMessageContaining("in use");
        }
    }
}
