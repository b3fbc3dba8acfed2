package lyceum.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import lyceum.room.Recorded;
import lyceum.room.Source;
import lyceum.socket.Annex;
import lyceum.socket.ClientFrame;
import lyceum.socket.EarlierChat;
import lyceum.socket.Foyer;
import lyceum.socket.ServerFrame;
import lyceum.socket.TestPass;
import lyceum.watch.LogEvent;
import org.junit.jupiter.api.Test;

/// The browser's types are those of the server.
final class WireGeneratedTest {
    private static final Path FOLDER = Path.of("..", "web", "wire");

    @Test
    void web_wire_is_what_the_records_say() throws IOException {
        var wanted =
                TypeScript.of(
                        Recorded.class,
                        Source.class,
                        ClientFrame.class,
                        ServerFrame.class,
                        Foyer.Look.class,
                        Foyer.Preview.class,
                        Foyer.Knock.class,
                        Foyer.Opened.class,
                        Foyer.TakeBack.class,
                        Foyer.TakenBack.class,
                        Foyer.Denied.class,
                        Annex.AskChat.class,
                        Annex.AskState.class,
                        Annex.State.class,
                        EarlierChat.class,
                        TestPass.class,
                        LogEvent.Told.class);
        if ("write".equals(System.getProperty("lyceum.generate"))) write(wanted);
        assertThat(read()).as("out of date: run ./lyceum gen").isEqualTo(wanted);
    }

    private static void write(Map<String, String> files) throws IOException {
        for (var old : read().keySet()) Files.delete(FOLDER.resolve(old));
        for (var file : files.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> read() throws IOException {
        var files = new TreeMap<String, String>();
        try (var found = Files.newDirectoryStream(FOLDER, "*.ts")) {
            for (var file : found) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
