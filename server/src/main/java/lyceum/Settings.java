package lyceum;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.notice.Recipient;
import lyceum.seal.Installation;
import lyceum.watch.OtlpTarget;

/// Every setting of one server. [Setting] says of each what it means and what it is when nobody
/// sets it; its flag and its variable follow from its name here.
public record Settings(
        int port,
        Optional<String> bind,
        Path data,
        Optional<Path> keyMirror,
        Optional<URI> store,
        Optional<String> storePassword,
        Path web,
        Optional<URI> publicUrl,
        Optional<String> region,
        Optional<String> privacyContact,
        List<Recipient> recipients,
        Optional<Path> tlsCertificate,
        Optional<Path> tlsKey,
        List<String> trustedProxy,
        boolean demo,
        boolean rateLimits,
        int minimumAge,
        Map<String, Integer> minimumAges,
        Optional<Duration> agreementNotice,
        int proofYears,
        boolean confirmClock,
        Optional<String> app,
        Optional<String> metricsToken,
        Optional<URI> otlpUrl,
        OtlpTarget.Personal otlpPersonal,
        Optional<String> otlpToken,
        Media media,
        Optional<URI> mediaUrl,
        Optional<URI> mediaSignalUrl,
        Optional<String> mediaKey,
        Optional<String> mediaSecret,
        Path mediaProgram,
        Optional<String> mediaAddress,
        int mediaUdpPort,
        int mediaTcpPort,
        Optional<String> turnDomain,
        Optional<Path> turnCertificate,
        Optional<Path> turnKey,
        int turnTlsPort,
        Optional<String> turnHost,
        int turnPort,
        TurnProtocol turnProtocol,
        Optional<String> turnSecret) {

    /// Whose LiveKit carries sound and picture.
    public enum Media {
        CHILD,
        EXTERNAL
    }

    /// How clients speak to an outside TURN server.
    public enum TurnProtocol {
        UDP,
        TCP,
        TLS
    }

    /// Reads flags and environment; a flag wins. Throws [BadSettings] with one line for every
    /// fault.
    public static Settings read(List<String> arguments, Map<String, String> environment) {
        return SettingsReader.read(arguments, environment);
    }

    /// Where to listen: as set, or every address once there is a certificate, or this machine only.
    public String listenAddress() {
        return bind.orElse(tlsCertificate.isPresent() ? "0.0.0.0" : "127.0.0.1");
    }

    /// Who gets the rows of the log service too; empty: nobody.
    public Optional<OtlpTarget> otlp() {
        return otlpUrl.map(url -> new OtlpTarget(url, otlpToken, otlpPersonal));
    }

    /// The folder of the second copy of the keys.
    public Path secondKeys() {
        return keyMirror.orElse(data.resolve(Installation.KEYS_AGAIN));
    }

    /// The address people open, given the port that was taken.
    public URI address(int takenPort) {
        return publicUrl.orElse(local(takenPort));
    }

    /// The address at which this machine itself reaches the server.
    URI local(int takenPort) {
        var scheme = tlsCertificate.isPresent() ? "https" : "http";
        return URI.create(scheme + "://localhost:" + takenPort);
    }

    /// The demo class is for trying out on one machine: never where others can come in.
    public boolean demoClass() {
        return demo && publicUrl.isEmpty();
    }
}
