package lyceum.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import lyceum.json.Json;
import lyceum.json.MalformedJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// The child's output in our log: without addresses and tokens, and only what is worth a line.
final class ChildLog {
    /// What is longer is cut, bytes.
    static final int LONGEST_LINE = 8 * 1024;

    /// What is longer is cut in our own log, characters.
    static final int LONGEST_TEXT = 500;

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w.-]+");
    private static final Pattern IPV4 = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?\\b");
    private static final Pattern IPV6 =
            Pattern.compile(
                    "(?i)\\[?(?<![\\w.])(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{3,}[\\w%]*\\]?");
    private static final Logger LOG = LoggerFactory.getLogger("lyceum.media.child");

    private ChildLog() {}

    /// What a line of the child is in our log.
    record Entry(Level level, String text) {}

    /// Copies lines until the stream ends.
    static void copy(String name, InputStream output) {
        try (var in = new BufferedInputStream(output)) {
            for (var line = line(in); line != null; line = line(in)) {
                var entry = entry(line);
                LOG.atLevel(entry.level()).log("{}: {}", name, entry.text());
            }
        } catch (IOException e) {
            LOG.debug("{}: its output ended", name);
        }
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) return null;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() < LONGEST_LINE) line.write(next);
        }
        return line.toByteArray();
    }

    /// The fields of a line that say nothing about people beyond their refs.
    private record Line(
            String level,
            String msg,
            @Nullable String room,
            @Nullable String participant,
            @Nullable String reason,
            @Nullable String error) {
        Entry entry() {
            var text = new StringBuilder(msg);
            add(text, "room", room);
            add(text, "participant", participant);
            add(text, "reason", reason);
            add(text, "error", error);
            return new Entry(ours(level), clean(text.toString()));
        }

        private static void add(StringBuilder text, String name, @Nullable String value) {
            if (value != null) text.append(' ').append(name).append('=').append(value);
        }
    }

    static Entry entry(byte[] line) {
        if (line.length > 0 && line[0] == '{') {
            try {
                return Json.read(line, Line.class).entry();
            } catch (MalformedJson e) {
                return new Entry(Level.DEBUG, "a line that cannot be read");
            }
        }
        // A crash of the child writes plain text.
        return new Entry(Level.WARN, clean(new String(line, StandardCharsets.UTF_8)));
    }

    /// Less than LiveKit says: it calls an error what is ordinary when people come and go.
    private static Level ours(String theirs) {
        return theirs.equals("error") ? Level.INFO : Level.DEBUG;
    }

    static String clean(String text) {
        var without = TOKEN.matcher(text).replaceAll("(token)");
        without = IPV4.matcher(without).replaceAll("(address)");
        without = IPV6.matcher(without).replaceAll("(address)").strip();
        return without.length() > LONGEST_TEXT ? without.substring(0, LONGEST_TEXT) : without;
    }
}
