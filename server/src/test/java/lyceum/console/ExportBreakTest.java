package lyceum.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import lyceum.privacy.ExportCheck;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.Limits;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A line that breaks in the middle of an archive costs only what was not taken yet.
final class ExportBreakTest {
    private static final int MESSAGES = 150;

    @TempDir private Path folder;
    private final Random random = new Random(7);
    private Desk desk;
    private AppId app;
    private String path;
    private RoomId room;
    private String ann = "";
    private String ben = "";

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        path = "/applications/" + app.value();
        var start = Instant.now().plusSeconds(600);
        var end = start.plusSeconds(3_600);
        var names = List.of("Ann", "Ben");
        var asked =
                new Asked.NewClass(
                        "Algebra", "Cleo", List.of(), start, end, 6, "nobody", false, names);
        var detail = desk.done(desk.post(path + "/classes", asked), Told.ClassDetail.class);
        room = new RoomId(detail.roomId());
        for (var link : detail.links()) {
            if (link.name().equals("Ann")) ann = link.userId();
            if (link.name().equals("Ben")) ben = link.userId();
        }
        // What is written by chance does not grow smaller in the archive.
        for (var who : List.of(ann, ben)) say(who);
    }

    private void say(String who) {
        var live = desk.rooms.of(room);
        var user = desk.catalog.users().find(app, new UserId(who)).orElseThrow();
        live.submit(new ServerCommand.Enter(user.newcomer(), Device.WEB), Actor.SERVER);
        var ref = live.room().roster().find(user.id()).orElseThrow();
        var bytes = new byte[Limits.TEXT * 3 / 4];
        for (int n = 0; n < MESSAGES; n++) {
            random.nextBytes(bytes);
            var text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            live.submit(new ChatCommand.Say(text), Actor.of(ref));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// The archive of everything, once it is there.
    private PrivacyTold.Archived made() {
        var all = path + "/privacy/export";
        desk.post(all, new RightsAsked.ExportAll(Desk.PASSWORD));
        return ready();
    }

    private PrivacyTold.Archived ready() {
        var all = path + "/privacy/export";
        await().until(() ->
                desk.done(desk.get(all), PrivacyTold.Archived.class).state().equals("ready"));
        return desk.done(desk.get(all), PrivacyTold.Archived.class);
    }

    /// What stands before the body, and its first bytes; then the line breaks.
    private record Begun(String head, byte[] bytes) {
        String tag() {
            return head.replaceAll("(?s).*\r\nETag: (\"[0-9a-f]{64}\")\r\n.*", "$1");
        }
    }

    private Begun begin(String place, int bytes) throws IOException {
        try (var line = new Socket("127.0.0.1", desk.port())) {
            // The smallest that the system gives: the server is still writing when it breaks.
            line.setReceiveBufferSize(1);
            // A line that is cut, not one that is closed well.
            line.setSoLinger(true, 0);
            var ask = "GET " + place + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            line.getOutputStream().write(ask.getBytes(US_ASCII));
            var head = new ByteArrayOutputStream();
            var in = line.getInputStream();
            while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) head.write(in.read());
            return new Begun(head.toString(US_ASCII), in.readNBytes(bytes));
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    @Tag("X-02")
    void aLineThatBreaksInTheMiddleGoesOnWhereItBroke() throws Exception {
        var archive = made();
        var place = String.valueOf(archive.path());
        assertThat(archive.bytes()).isGreaterThan(300_000);
        var begun = begin(place, 100_000);
        assertThat(begun.head()).contains(" 200 ", "Accept-Ranges: bytes");
        var whole = new ByteArrayOutputStream();
        whole.write(begun.bytes());
        var rest = desk.take(place, "Range", "bytes=100000-", "If-Range", begun.tag());
        assertThat(rest.statusCode()).isEqualTo(206);
        var part = "bytes 100000-" + (archive.bytes() - 1) + "/" + archive.bytes();
        assertThat(rest.headers().firstValue("Content-Range")).hasValue(part);
        whole.write(rest.body());
        assertThat('"' + sha256(whole.toByteArray()) + '"').isEqualTo(begun.tag());
        var file = Files.write(folder.resolve("taken.zip"), whole.toByteArray());
        var key = desk.privacy.receipts().key();
        assertThat(ExportCheck.check(file, key).kind()).isEqualTo("APPLICATION");
        var behind = "bytes=" + archive.bytes() + "-";
        assertThat(desk.take(place, "Range", behind).statusCode()).isEqualTo(416);
    }

    @Test
    @Tag("X-02")
    void anArchiveThatWasMadeAnewMeanwhileIsNotGluedToTheOldOne() throws Exception {
        var place = String.valueOf(made().path());
        var begun = begin(place, 100_000);
        desk.post(path + "/privacy/erase", new Asked.ErasePerson(ben, Desk.PASSWORD, null));
        assertThat(ready().path()).isEqualTo(place);
        var rest = desk.take(place, "Range", "bytes=100000-", "If-Range", begun.tag());
        assertThat(rest.statusCode()).isEqualTo(200);
        assertThat(rest.headers().firstValue("ETag")).hasValue('"' + sha256(rest.body()) + '"');
        assertThat('"' + sha256(rest.body()) + '"').isNotEqualTo(begun.tag());
        var file = Files.write(folder.resolve("again.zip"), rest.body());
        var key = desk.privacy.receipts().key();
        assertThat(ExportCheck.check(file, key).kind()).isEqualTo("APPLICATION");
    }
}
