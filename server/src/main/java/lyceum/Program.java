package lyceum;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lyceum.http.CannotListen;
import lyceum.seal.Refused;
import lyceum.telemetry.Logs;

/// The program around a server: its command line, what it prints, how it ends.
final class Program {
    /// Exit code: settings, port or data directory cannot be used; another start would not help.
    static final int UNUSABLE = 2;

    /// Exit code: the store broke; a new start reads it anew.
    static final int BROKEN = 3;

    /// The first word of the command line by which the build fills the start-up cache.
    private static final String REHEARSE = "rehearse";

    private Program() {}

    static void run(List<String> arguments, Map<String, String> environment) {
        try {
            if (arguments.contains("--help")) {
                help();
            } else if (arguments.indexOf(REHEARSE) == 0) {
                var rest = arguments.subList(1, arguments.size());
                Rehearsal.hold(Settings.read(rest, environment));
            } else {
                serve(Settings.read(arguments, environment));
            }
        } catch (BadSettings bad) {
            bad.lines().forEach(System.err::println);
            System.exit(UNUSABLE);
        } catch (Refused | CannotListen why) {
            System.err.println(why.getMessage());
            System.exit(UNUSABLE);
        }
    }

    /// Starts the server and returns; its threads keep the process alive until it is told to stop.
    private static void serve(Settings settings) {
        var main = Main.start(settings, () -> Runtime.getRuntime().halt(BROKEN));
        Runtime.getRuntime().addShutdownHook(new Thread(main::close, "stop"));
        LifeLine.watch(() -> System.exit(0));
        say("");
        say("Lyceum runs at " + settings.address(main.port()) + " (started in " + age() + ").");
        Together.missing(settings).forEach(Program::say);
        say("Ctrl-C stops it. Technical log: " + settings.data().resolve("logs/" + Logs.FILE));
    }

    private static void help() {
        say("Settings are flags, or variables of the environment:");
        for (var setting : Setting.ALL) {
            var names = setting.secret() ? "" : setting.flag() + ", ";
            say("  " + names + setting.variable());
            var fallback = setting.fallback().isEmpty() ? "" : " Not set: " + setting.fallback();
            say("      " + setting.meaning() + fallback);
        }
    }

    private static String age() {
        var born = ProcessHandle.current().info().startInstant().orElse(Instant.now());
        var millis = Duration.between(born, Instant.now()).toMillis();
        return "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
