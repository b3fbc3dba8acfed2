package lyceum;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How tests run the server as a process of its own. `./lyceum test` has built it just before, with
/// its start-up cache, and says where; otherwise it is what Maven compiled.
public final class Launched {
    private static final String BUILT = "LYCEUM_BUILT";

    /// What lives for seconds is compiled quickly. A long run measures too: as operators start it.
    private static final String COMPILER =
            "true".equals(System.getenv("LYCEUM_LONG"))
                    ? "-XX:+TieredCompilation"
                    : "-XX:TieredStopAtLevel=1";

    private Launched() {}

    /// The command line up to the first argument of the server.
    public static List<String> command() {
        var tree = System.getenv(BUILT);
        return tree == null ? compiled("") : built(Path.of(tree));
    }

    /// The same with what Maven compiled, and with what is found before it on the class path.
    public static List<String> compiled(String before) {
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                java(),
                COMPILER,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                before + classPath,
                "lyceum.Main");
    }

    private static List<String> built(Path tree) {
        var cache = tree.resolve("build/lyceum.aot");
        var jar = tree.resolve("server/target/lyceum-server.jar").toString();
        return Files.exists(cache)
                ? List.of(java(), COMPILER, "-XX:AOTCache=" + cache, "-jar", jar)
                : List.of(java(), COMPILER, "-jar", jar);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
