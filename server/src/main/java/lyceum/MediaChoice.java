package lyceum;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lyceum.media.LiveKitKeys;
import lyceum.media.MediaPorts;
import lyceum.media.MediaSettings;
import lyceum.media.MediaSettings.Reach;
import lyceum.media.MediaSettings.Turn;
import lyceum.media.NoFreePorts;
import org.jspecify.annotations.Nullable;

/// What the settings say of media, in the words of `lyceum.media`.
final class MediaChoice {
    private MediaChoice() {}

    /// Our own child or somebody else's LiveKit. Ports that are not set are looked for now. Throws
    /// [BadSettings] where the program is missing or no port is free.
    static MediaSettings of(Settings all) {
        return switch (all.media()) {
            case EXTERNAL ->
                    new MediaSettings.External(
                            all.mediaUrl().orElseThrow(),
                            all.mediaSignalUrl().orElseThrow(),
                            new LiveKitKeys(
                                    all.mediaKey().orElseThrow(), all.mediaSecret().orElseThrow()));
            case CHILD -> child(all);
        };
    }

    private static MediaSettings child(Settings all) {
        var wished = new MediaPorts(0, 0, all.mediaUdpPort(), all.mediaTcpPort());
        var program = program(all);
        return all.mediaAddress()
                .<MediaSettings>map(address ->
                        new MediaSettings.Child(
                                program, onNetwork(wished), Reach.Network.at(address, turn(all))))
                .orElseGet(() ->
                        new MediaSettings.Child(
                                program, wished.onLoopback(), new Reach.Loopback()));
    }

    private static Path program(Settings all) {
        if (Files.isExecutable(all.mediaProgram())) return all.mediaProgram().toAbsolutePath();
        throw new BadSettings(
                List.of(
                        "--media-program takes a program that can be started, not '"
                                + all.mediaProgram()
                                + "'; without this setting ./lyceum up builds one."));
    }

    private static MediaPorts onNetwork(MediaPorts wished) {
        try {
            return wished.onNetwork();
        } catch (NoFreePorts none) {
            var fix = "; set --media-tcp-port and --media-udp-port.";
            throw new BadSettings(List.of(none.getMessage() + fix));
        }
    }

    private static @Nullable Turn turn(Settings all) {
        if (all.turnDomain().isPresent()) {
            return new Turn.Embedded(
                    all.turnDomain().get(),
                    all.turnCertificate().orElseThrow(),
                    all.turnKey().orElseThrow(),
                    all.turnTlsPort());
        }
        return all.turnHost().isEmpty()
                ? null
                : new Turn.Outside(
                        all.turnHost().get(),
                        all.turnPort(),
                        all.turnProtocol().name().toLowerCase(Locale.ROOT),
                        all.turnSecret().orElseThrow());
    }
}
