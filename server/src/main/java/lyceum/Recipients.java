package lyceum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lyceum.Settings.Media;
import lyceum.json.Json;
import lyceum.json.MalformedJson;
import lyceum.notice.Recipient;

/// Everybody else who gets data: those the operator names in a file, and those whom the settings
/// lead to. The list of a server that runs by itself is empty.
final class Recipients {
    /// The largest file, bytes.
    private static final int MAX_BYTES = 256 * 1024;

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
        return List.copyOf(all);
    }

    private static Recipient bySetting(String host, String purpose, String data) {
        return new Recipient(host, purpose, List.of(data.split(", ")), null, null, null, null);
    }
}
