package lyceum.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lyceum.json.Json;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.RosterEvent;
import lyceum.room.View;
import lyceum.room.Viewer;

/// Some lines of the log as one `Events` message. Each line is written once for each form that
/// somebody sees, and each message once for all who see the same, however many hear it.
final class Telling {
    private static final byte[] HEAD = "{\"type\":\"Events\",\"lines\":[".getBytes(UTF_8);
    private static final byte[] TAIL = "]}".getBytes(UTF_8);

    private final List<Recorded> lines;
    private final List<Map<View.Form, byte[]>> written;
    private final Map<List<View.Form>, ByteBuffer> messages = new HashMap<>();

    Telling(List<Recorded> lines) {
        this.lines = lines;
        this.written = lines.stream().map(_ -> forms()).toList();
    }

    /// The message for a viewer; shared, so nobody may change it.
    ByteBuffer to(Viewer viewer) {
        var forms = lines.stream().map(line -> View.form(line.event(), viewer)).toList();
        return messages.computeIfAbsent(forms, this::message);
    }

    /// The number of the first line.
    long first() {
        return lines.getFirst().seq();
    }

    /// The number of the last line.
    long last() {
        return lines.getLast().seq();
    }

    /// Whether everything kept of that person was erased meanwhile.
    boolean forgets(PersonRef person) {
        var forgotten = new RosterEvent.PersonForgotten(person);
        return lines.stream().anyMatch(line -> line.event().equals(forgotten));
    }

    private ByteBuffer message(List<View.Form> forms) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HEAD);
        for (int i = 0; i < forms.size(); i++) {
            if (i > 0) out.write(',');
            var line = lines.get(i);
            out.writeBytes(
                    written.get(i)
                            .computeIfAbsent(
                                    forms.get(i), form -> Json.bytes(View.seen(line, form))));
        }
        out.writeBytes(TAIL);
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static Map<View.Form, byte[]> forms() {
        return new EnumMap<>(View.Form.class);
    }
}
