package lyceum;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import lyceum.agreement.AgreementPages;
import lyceum.agreement.Altered;
import lyceum.catalog.OperatorLinks;
import lyceum.console.LinkAddress;
import lyceum.db.CannotOpen;
import lyceum.db.StoreFault;
import lyceum.http.CannotListen;
import lyceum.media.MediaPorts;
import lyceum.seal.Installation;
import lyceum.seal.Refused;
import lyceum.telemetry.Logs;

/// The program around a server: its command line, what it prints, how it ends.
final class Program {
    /// Exit code: settings, port or data directory cannot be used; another start would not help.
    static final int UNUSABLE = 2;

    /// Exit code: the store broke or was full; a new start reads it anew.
    static final int BROKEN = 3;

    /// The first word of the command line by which the build fills the start-up cache.
    private static final String REHEARSE = "rehearse";

    /// The first word of the command line that prints a sign-in link, beside a running server too.
    private static final String OPERATOR_LINK = "operator-link";

    private static final String LINK_LIFE =
            "It works once, for " + OperatorLinks.LIFE.toMinutes() + " minutes.";

    private static final String AGREED = "    Making the application accepted its agreement: ";

    private static final String NOTHING_LOST =
            ": the server cannot start now; what was acknowledged is kept. ";

    private Program() {}

    static void run(List<String> arguments, Map<String, String> environment) {
        try {
            if (arguments.indexOf(VerifyReceipts.VERB) == 0) {
                System.exit(VerifyReceipts.run(rest(arguments), System.out, System.err));
            } else if (arguments.indexOf(VerifyExport.VERB) == 0) {
                System.exit(VerifyExport.run(rest(arguments), System.out, System.err));
            } else if (arguments.indexOf(VerifyErasure.VERB) == 0) {
                System.exit(VerifyErasure.run(rest(arguments), System.in, System.out, System.err));
            } else if (arguments.indexOf(TakeBackup.VERB) == 0) {
                System.exit(TakeBackup.run(rest(arguments), environment, System.out));
            } else if (arguments.indexOf(RestoreBackup.VERB) == 0) {
                System.exit(RestoreBackup.run(rest(arguments), environment, System.out));
            } else if (arguments.contains("--help")) {
                help();
            } else if (arguments.indexOf(REHEARSE) == 0) {
                // The cache is for every server: what this machine's one is set to is left out.
                Rehearsal.hold(Settings.read(rest(arguments), Map.of()));
            } else if (arguments.indexOf(OPERATOR_LINK) == 0) {
                operatorLink(Settings.read(rest(arguments), environment));
            } else {
                serve(Settings.read(arguments, environment));
            }
        } catch (BadSettings bad) {
            bad.lines().forEach(System.err::println);
            System.exit(UNUSABLE);
        } catch (Refused | CannotListen | CannotOpen | Altered why) {
            System.err.println(why.getMessage());
            System.exit(UNUSABLE);
        } catch (StoreFault fault) {
            System.err.println(cannotStart(fault));
            System.exit(BROKEN);
        }
    }

    /// What is said of a store that opened and then did not take what every start writes; a bug of
    /// ours is thrown again.
    static String cannotStart(StoreFault fault) {
        return switch (fault.kind()) {
            case FULL -> "The disk of the store is full" + NOTHING_LOST + "Make room on it.";
            case READ_ONLY -> "The store is write-protected" + NOTHING_LOST + "Let it be written.";
            case BUSY, LATE -> "The store did not answer in time" + NOTHING_LOST + "Look at it.";
            case BROKEN -> "The store could not be read or written. Look at its disk.";
            case DUPLICATE, WRONG -> throw fault;
        };
    }

    private static List<String> rest(List<String> arguments) {
        return arguments.subList(1, arguments.size());
    }

    /// Starts the server and returns; its threads keep the process alive until it is told to stop.
    private static void serve(Settings settings) {
        var main = Main.start(settings, () -> Runtime.getRuntime().halt(BROKEN));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(main), "stop"));
        LifeLine.watch(() -> System.exit(0));
        var address = settings.address(main.port());
        say("");
        Together.missing(settings).forEach(Program::say);
        say("Lyceum runs at " + address + " (started in " + age() + ").");
        if (settings.publicUrl().isPresent()) {
            say("On this machine: " + settings.local(main.port()));
        }
        tell(main.doors(), address, anotherLink(settings));
        if (settings.mediaAddress().isPresent()) {
            main.doors().ports().ifPresent(ports -> say(firewall(main.port(), ports)));
        }
        say("Ctrl-C stops it. Technical log: " + settings.data().resolve("logs/" + Logs.FILE));
    }

    private static void stop(Main main) {
        main.close();
        say("Lyceum has stopped. Classes go on when it is started again.");
    }

    private static void tell(Main.Doors doors, URI address, String another) {
        doors.made()
                .ifPresent(made -> {
                    say(
                            "First application: SdkAppId "
                                    + made.application().id().value()
                                    + ", SecretId "
                                    + made.key().secretId()
                                    + ", SecretKey "
                                    + made.key().secretKey());
                    say("    The SecretKey is shown this once; the quick start makes others.");
                });
        doors.agreed().ifPresent(id -> say(AGREED + address + AgreementPages.ROOT + "/" + id));
        if (doors.operators().known()) {
            say("Console: " + address + "/console/");
        } else {
            say("Quick start: " + operatorLink(address, doors.operators().link()));
            say("    " + LINK_LIFE + " For another one: " + another);
        }
        doors.demo()
                .forEach((name, link) ->
                        say(name + ": " + LinkAddress.of(address.toString(), link)));
    }

    private static String firewall(int port, MediaPorts media) {
        return "Others must reach: TCP %d, UDP %d and TCP %d of this machine."
                .formatted(port, media.udp(), media.tcp());
    }

    /// The code is a fragment, so that it reaches no log of a proxy.
    private static String operatorLink(URI address, String code) {
        return address + "/console/#/first/" + code;
    }

    /// The command that prints another link to this server, whatever it was started with: its
    /// address is noted in its data.
    static String anotherLink(Settings settings) {
        var usual = Settings.read(List.of(), Map.of());
        var command = "./lyceum " + OPERATOR_LINK;
        return settings.data().equals(usual.data())
                ? command
                : command
                        + " --data "
                        + quoted(settings.data().toAbsolutePath().normalize().toString());
    }

    private static String quoted(String word) {
        return word.matches("[\\w./+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static void operatorLink(Settings settings) {
        var seal = Installation.peek(settings.data());
        var code = new OperatorLinks(seal, InstantSource.system()).create();
        var noted = AddressNote.read(settings.data()).filter(_ -> settings.publicUrl().isEmpty());
        say(operatorLink(noted.orElseGet(() -> settings.address(settings.port())), code));
        say(LINK_LIFE);
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
