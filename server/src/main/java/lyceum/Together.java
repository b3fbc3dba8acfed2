package lyceum;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lyceum.Settings.Media;
import lyceum.watch.OtlpTarget;

/// What only shows when settings are looked at together: faults, and what a network still lacks.
final class Together {
    private Together() {}

    /// Adds a line for settings that need each other and stand alone.
    static void check(Settings all, List<String> faults) {
        pair(faults, "--tls-certificate", all.tlsCertificate(), "--tls-key", all.tlsKey());
        pair(faults, "--turn-domain", all.turnDomain(), "--turn-key", all.turnKey());
        pair(faults, "--turn-key", all.turnKey(), "--turn-certificate", all.turnCertificate());
        pair(faults, "--turn-host", all.turnHost(), "LYCEUM_TURN_SECRET", all.turnSecret());
        if (all.turnDomain().isPresent() && all.turnHost().isPresent()) {
            faults.add("--turn-domain and --turn-host exclude each other; leave one out.");
        }
        if (all.turnDomain().isPresent()) turn(all, "--turn-domain", faults);
        if (all.turnHost().isPresent()) turn(all, "--turn-host", faults);
        if (all.otlpUrl().isEmpty() && all.otlpToken().isPresent()) {
            faults.add("LYCEUM_OTLP_TOKEN needs --otlp-url too.");
        }
        if (all.otlpPersonal() == OtlpTarget.Personal.CLEAR) clear(all, faults);
        if (all.media() == Media.EXTERNAL) {
            wanted(faults, "--media-url", all.mediaUrl());
            wanted(faults, "--media-signal-url", all.mediaSignalUrl());
            wanted(faults, "--media-key", all.mediaKey());
            wanted(faults, "LYCEUM_MEDIA_SECRET", all.mediaSecret());
        }
    }

    /// What people on other machines will miss, each with its fix; empty where all is well or only
    /// this machine is meant.
    static List<String> missing(Settings all) {
        var lines = new ArrayList<String>();
        var https =
                all.publicUrl()
                        .map(url -> url.getScheme().equals("https"))
                        .orElse(all.tlsCertificate().isPresent());
        var local =
                all.publicUrl().map(url -> url.getHost().equals("localhost")).orElse(true)
                        && isLoopback(all.listenAddress());
        if (local) return lines;
        if (!https) {
            lines.add(
                    "Browsers give camera and microphone to https only: set --tls-certificate and"
                            + " --tls-key, or a proxy in front, and --public-url https://…");
        }
        if (all.publicUrl().isEmpty()) {
            lines.add("Links name localhost: set --public-url to the address people open.");
        }
        if (https && all.tlsCertificate().isEmpty() && all.trustedProxy().isEmpty()) {
            lines.add(
                    "https is expected from a proxy in front; name its address in --trusted-proxy,"
                            + " or set --tls-certificate and --tls-key.");
        }
        if (all.media() == Media.CHILD && all.mediaAddress().isEmpty()) {
            lines.add(
                    "Sound and picture reach this machine only: set --media-address to the IP"
                            + " address at which others reach it.");
        }
        return lines;
    }

    private static void clear(Settings all, List<String> faults) {
        if (all.otlpUrl().isEmpty()) {
            faults.add("--otlp-personal clear needs --otlp-url too.");
        } else if (Recipients.ofOtlp(all).isEmpty()) {
            faults.add(
                    "--otlp-personal clear needs '%s' in the file of --recipients, as a name or as"
                                    .formatted(all.otlpUrl().get().getHost())
                            + " the host of a contract, with 'days' from 1 to "
                            + Recipients.MOST_LOG_DAYS
                            + ".");
        }
    }

    private static void turn(Settings all, String name, List<String> faults) {
        switch (all.media()) {
            case EXTERNAL ->
                    faults.add(
                            name
                                    + " is for our own media; an external LiveKit has TURN of its"
                                    + " own.");
            case CHILD -> {
                if (all.mediaAddress().isPresent()) return;
                faults.add(
                        name
                                + " needs --media-address too, or nobody is told of that TURN"
                                + " server.");
            }
        }
    }

    private static boolean isLoopback(String address) {
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    private static void pair(
            List<String> faults, String one, Optional<?> first, String other, Optional<?> second) {
        if (first.isPresent() && second.isEmpty()) faults.add(one + " needs " + other + " too.");
        if (second.isPresent() && first.isEmpty()) faults.add(other + " needs " + one + " too.");
    }

    private static void wanted(List<String> faults, String name, Optional<?> value) {
        if (value.isEmpty()) faults.add("External media need " + name + ".");
    }
}
