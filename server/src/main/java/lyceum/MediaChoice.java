package lyceum;

import java.util.Locale;
import lyceum.media.LiveKitKeys;
import lyceum.media.MediaPorts;
import lyceum.media.MediaSettings;
import lyceum.media.MediaSettings.Reach;
import lyceum.media.MediaSettings.Turn;
import org.jspecify.annotations.Nullable;

/// What the settings say of media, in the words of `lyceum.media`.
final class MediaChoice {
    private MediaChoice() {}

    /// Our own child or somebody else's LiveKit. Ports that are not set are looked for now.
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
        var program = all.mediaProgram().toAbsolutePath();
        return all.mediaAddress()
                .<MediaSettings>map(address ->
                        new MediaSettings.Child(
                                program, wished.onNetwork(), Reach.Network.at(address, turn(all))))
                .orElseGet(() ->
                        new MediaSettings.Child(
                                program, wished.onLoopback(), new Reach.Loopback()));
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
