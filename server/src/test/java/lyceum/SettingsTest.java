package lyceum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @Test
    void every_setting_of_the_record_is_in_the_table_and_the_other_way_round() {
        var components = Arrays.stream(Settings.class.getRecordComponents());
        assertThat(Setting.ALL)
                .extracting(Setting::name)
                .containsExactlyElementsOf(components.map(one -> one.getName()).toList());
    }

    @Test
    void what_is_not_named_lies_in_the_tree_and_what_is_named_where_the_caller_stands() {
        var tree = Path.of("/opt/lyceum");
        var usual = SettingsReader.read(List.of(), Map.of(), tree);
        assertThat(usual.data()).isEqualTo(Path.of("/opt/lyceum/data"));
        assertThat(usual.web()).isEqualTo(Path.of("/opt/lyceum/web/dist"));
        assertThat(usual.mediaProgram()).isEqualTo(Path.of("/opt/lyceum/media/bin/sfu"));
        var named = SettingsReader.read(List.of("--data=a"), Map.of(), tree);
        assertThat(named.data()).isEqualTo(Path.of("a"));
    }

    @Test
    void names_of_flags_and_variables_follow_from_the_record() {
        var setting = Setting.ALL.stream().filter(it -> it.name().equals("publicUrl")).findFirst();
        assertThat(setting.orElseThrow().flag()).isEqualTo("--public-url");
        assertThat(setting.orElseThrow().variable()).isEqualTo("LYCEUM_PUBLIC_URL");
    }

    @Test
    void nothing_set_serves_this_machine_on_8080_with_a_demo_class() {
        var settings = read(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.listenAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.demoClass()).isTrue();
        assertThat(settings.address(8080)).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(Together.missing(settings)).isEmpty();
    }

    @Test
    void a_flag_wins_over_a_variable() {
        assertThat(read(Map.of("LYCEUM_PORT", "9000")).port()).isEqualTo(9000);
        assertThat(read(Map.of("LYCEUM_PORT", "9000"), "--port", "9001").port()).isEqualTo(9001);
        assertThat(read(Map.of("LYCEUM_PORT", "9000"), "--port=9002").port()).isEqualTo(9002);
    }

    @Test
    void a_store_is_sqlite_or_an_address_that_never_shows_a_password() {
        assertThat(read(Map.of()).store()).isEmpty();
        assertThat(read(Map.of("LYCEUM_STORE", "sqlite")).store()).isEmpty();
        var address = "mariadb://lyceum@db.example:3307/school";
        assertThat(read(Map.of(), "--store", address).store()).contains(URI.create(address));
        for (var wrong : List.of("mariadb://ann:canary@h/d", "mysql://h/canary", "mariadb://a@h"))
            assertThatThrownBy(() -> read(Map.of("LYCEUM_STORE", wrong)))
                    .isInstanceOfSatisfying(
                            BadSettings.class,
                            bad ->
                                    assertThat(bad.lines())
                                            .singleElement()
                                            .asString()
                                            .startsWith("--store takes sqlite, or mariadb://")
                                            .doesNotContain("canary"));
    }

    @Test
    void the_demo_class_is_off_by_flag_by_variable_and_with_a_public_address() {
        assertThat(read(Map.of(), "--no-demo").demoClass()).isFalse();
        assertThat(read(Map.of("LYCEUM_DEMO", "off")).demoClass()).isFalse();
        assertThat(read(Map.of(), "--public-url", "https://a.example").demoClass()).isFalse();
    }

    @Test
    void every_fault_is_one_line_with_its_fix() {
        refused(
                "--port takes a port from 0 to 65535, not 'eighty'.",
                "--bind takes an IP address such as 192.168.1.10, not 'home'.",
                "There is no setting '--colour'; --help lists them.",
                List.of("--port", "eighty", "--bind", "home", "--colour", "--demo", "on"));
        refused("There is no setting '--prot'; did you mean --port?", List.of("--prot", "8300"));
        refused("--port needs a value after it.", List.of("--port"));
        refused("--demo takes on or off, not 'maybe'.", List.of("--demo", "maybe"));
        refused(
                "--public-url takes an address such as https://host, without a path, not 'x'.",
                List.of("--public-url", "x"));
        refused(
                "--trusted-proxy takes addresses or CIDR blocks, not 'proxy.example'.",
                List.of("--trusted-proxy", "proxy.example"));
    }

    @Test
    void a_flag_is_given_once() {
        var twice = " is given twice; leave out one of them.";
        refused("--port" + twice, List.of("--port=1", "--port", "2"));
        refused("--demo" + twice, List.of("--no-demo", "--demo=on"));
        refused("--media-url" + twice, List.of("--media-url=http://a", "--media-url=http://b"));
    }

    @Test
    void a_folder_named_for_the_pages_holds_them(@TempDir Path folder) throws Exception {
        refused(
                "--web takes a folder with the built pages, class.html among them, not '%s'."
                        .formatted(folder),
                List.of("--web", folder.toString()));
        Files.createFile(folder.resolve("class.html"));
        assertThat(read(Map.of(), "--web", folder.toString()).web()).isEqualTo(folder);
    }

    @Test
    void a_secret_is_neither_taken_as_a_flag_nor_repeated() {
        refused(
                "--app would show a secret to everybody on this machine; set LYCEUM_APP in the"
                        + " environment instead.",
                List.of("--app", "1:a:b"));
        assertThatThrownBy(() -> read(Map.of("LYCEUM_APP", "hushhush")))
                .isInstanceOf(BadSettings.class)
                .hasMessageNotContaining("hushhush")
                .hasMessageContaining("LYCEUM_APP takes <SdkAppId>:<SecretId>:<SecretKey>");
    }

    @Test
    void settings_that_need_each_other_are_asked_for(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("cert.pem"), "x").toString();
        refused("--tls-certificate needs --tls-key too.", List.of("--tls-certificate", file));
        refused(
                "--turn-domain needs --turn-key too.",
                "--turn-domain needs --media-address too, or nobody is told of that TURN server.",
                List.of("--turn-domain", "t.example"));
        refused(
                "--turn-domain is for our own media; an external LiveKit has TURN of its own.",
                List.of(
                        "--media=external",
                        "--media-key=key",
                        "--media-url=http://127.0.0.1:9",
                        "--media-signal-url=ws://127.0.0.1:9",
                        "--turn-domain=t.example",
                        "--turn-key=" + file,
                        "--turn-certificate=" + file),
                Map.of("LYCEUM_MEDIA_SECRET", "x".repeat(32)));
        refused(
                "--turn-host needs --media-address too, or nobody is told of that TURN server.",
                List.of("--turn-host", "t.example"),
                Map.of("LYCEUM_TURN_SECRET", "hushhush"));
        refused(
                "External media need --media-url.",
                "External media need --media-signal-url.",
                "External media need --media-key.",
                "External media need LYCEUM_MEDIA_SECRET.",
                List.of("--media", "external"));
    }

    @Test
    void what_a_network_lacks_is_said(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("cert.pem"), "x").toString();
        assertThat(Together.missing(read(Map.of(), "--bind", "0.0.0.0")))
                .hasSize(3)
                .anyMatch(line -> line.contains("https only"))
                .anyMatch(line -> line.contains("--public-url"))
                .anyMatch(line -> line.contains("--media-address"));
        assertThat(Together.missing(read(Map.of(), "--public-url", "https://a.example")))
                .hasSize(2)
                .anyMatch(line -> line.contains("--trusted-proxy"))
                .anyMatch(line -> line.contains("--media-address"));
        var whole =
                read(
                        Map.of(),
                        "--public-url",
                        "https://a.example",
                        "--tls-certificate",
                        file,
                        "--tls-key",
                        file,
                        "--media-address",
                        "192.168.1.10");
        assertThat(Together.missing(whole)).isEmpty();
        assertThat(whole.listenAddress()).isEqualTo("0.0.0.0");
    }

    private static Settings read(Map<String, String> environment, String... arguments) {
        return Settings.read(List.of(arguments), environment);
    }

    /// The last argument is the command line, and the environment if there is one; those before are
    /// the lines that must come.
    private static void refused(Object... linesAndArguments) {
        var all = new ArrayList<>(List.of(linesAndArguments));
        var environment = new HashMap<String, String>();
        if (all.getLast() instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> environment.put((String) name, (String) value));
            all.removeLast();
        }
        var arguments = ((List<?>) all.removeLast()).toArray(String[]::new);
        var lines = all.toArray(String[]::new);
        assertThatThrownBy(() -> read(environment, arguments))
                .isInstanceOfSatisfying(
                        BadSettings.class,
                        bad -> assertThat(bad.lines()).containsExactlyInAnyOrder(lines));
    }
}
