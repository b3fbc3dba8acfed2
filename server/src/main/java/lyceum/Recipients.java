package lyceum;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lyceum.Settings.Media;
import lyceum.json.Json;
import lyceum.json.MalformedJson;
import lyceum.notice.Recipient;
import lyceum.watch.OtlpTarget;
import org.jspecify.annotations.Nullable;

/// Everybody else who gets data: those the operator names in a file, and those whom the settings
/// lead to. The list of a server that runs by itself is empty.
final class Recipients {
    /// The largest file, bytes.
    private static final int MAX_BYTES = 256 * 1024;

    /// The most days for which rows of the log may be kept open elsewhere.
    static final int MOST_LOG_DAYS = 180;

    /// The form of the file.
    private record Register(List<Recipient> recipients) {}

    private Recipients() {}

    /// The register of the operator. Throws IllegalArgumentException with what is wanted instead.
    static List<Recipient> read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("a file of at most " + MAX_BYTES + " bytes");
            }
            var all = Json.read(Files.readString(file), Register.class).recipients();
            if (all.size() > Recipient.MOST) {
                throw new IllegalArgumentException("at most " + Recipient.MOST + " recipients");
            }
            all.forEach(Recipients::mustBeTold);
            return all;
        } catch (IOException unread) {
            throw new IllegalArgumentException("a file that can be read", unread);
        } catch (MalformedJson wrong) {
            var form = "{\"recipients\": [{\"name\", \"purpose\", \"data\": […], …}]}";
            throw new IllegalArgumentException("a file like " + form, wrong);
        }
    }

    private static void mustBeTold(Recipient one) {
        if (one.isAnnouncedInTime()) return;
        throw new IllegalArgumentException(
                "recipients that are announced at least "
                        + Recipient.NOTICE_DAYS
                        + " days before they begin ('announced', 'since', as 2026-11-30); '"
                        + one.name()
                        + "' is not");
    }

    /// All of them, those of the settings last.
    static List<Recipient> of(Settings settings) {
        var all = new ArrayList<>(settings.recipients());
        if (settings.media() == Media.EXTERNAL) {
            var host = settings.mediaSignalUrl().orElseThrow().getHost();
            all.add(bySetting(host, "carries sound and picture", "sound, picture, IP address"));
        }
        settings.turnHost()
                .ifPresent(host ->
                        all.add(
                                bySetting(
                                        host,
                                        "relays sound and picture, encrypted",
                                        "IP address")));
        settings.otlp().ifPresent(target -> all.add(otlp(target)));
        return List.copyOf(all);
    }

    /// The entry of the register that lets the target of OTLP have open values: by its name or the
    /// host of its contract, with a limit of its own.
    static Optional<Recipient> ofOtlp(Settings settings) {
        return settings.otlpUrl()
                .flatMap(url ->
                        settings.recipients().stream()
                                .filter(one -> isOf(url.getHost(), one))
                                .filter(Recipients::endsInTime)
                                .findFirst());
    }

    /// Refuses with [BadSettings] to send open values before the day that was announced.
    static void mustHaveBegun(Settings settings, LocalDate today) {
        if (settings.otlpPersonal() != OtlpTarget.Personal.CLEAR) return;
        var since = ofOtlp(settings).map(Recipient::since);
        if (since.filter(day -> !day.isAfter(today)).isPresent()) return;
        throw new BadSettings(
                List.of(
                        "--otlp-personal clear begins on "
                                + since.map(LocalDate::toString).orElse("no day")
                                + ", as --recipients tells; until then choose sealed or none."));
    }

    private static boolean endsInTime(Recipient one) {
        return one.days() != null && one.days() >= 1 && one.days() <= MOST_LOG_DAYS;
    }

    private static boolean isOf(String host, Recipient one) {
        return host.equalsIgnoreCase(one.name()) || host.equalsIgnoreCase(contractHost(one));
    }

    private static @Nullable String contractHost(Recipient one) {
        try {
            return one.contract() == null ? null : URI.create(one.contract()).getHost();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static Recipient otlp(OtlpTarget target) {
        var data =
                "time, application, class number, what happened, operating system, version of the"
                        + " page, what was done by the API and in the console, that something was"
                        + " erased";
        var host = target.url().getHost();
        return switch (target.personal()) {
            case SEALED -> {
                var who =
                        List.of("user ID", "IP address", "who did something").stream()
                                .map(", %s under our seal"::formatted)
                                .collect(Collectors.joining());
                yield bySetting(host, "keeps the log, with sealed values", data + who);
            }
            case NONE -> bySetting(host, "keeps the log, without who it was", data);
            case CLEAR -> {
                var purpose = "keeps the log; erasing there is its own act";
                yield bySetting(host, purpose, data + ", user ID, IP address, who did something");
            }
        };
    }

    private static Recipient bySetting(String host, String purpose, String data) {
        var list = List.of(data.split(", "));
        return new Recipient(host, purpose, list, null, null, null, null, null);
    }
}
