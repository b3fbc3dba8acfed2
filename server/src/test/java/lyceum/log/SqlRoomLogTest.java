package lyceum.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lyceum.room.ChatEvent;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.seal.SealBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRoomLogTest extends RoomLogContract {
    private static final RoomId ROOM = new RoomId(300_000_003);

    @TempDir Path directory;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    RoomLog log() {
        return store.log;
    }

    @Test
    void isThereAfterARestart() {
        log().append(List.of(Sample.append(ROOM, 0, 3)));
        log().bookmarks().set("media", ROOM, 2);
        close();
        open();
        assertThat(log().read(ROOM, 0, 100)).isEqualTo(Sample.lines(ROOM, 1, 3));
        assertThat(log().bookmarks().of("media", ROOM)).isEqualTo(2);
        assertThatThrownBy(() -> log().append(List.of(Sample.append(ROOM, 0, 1))))
                .isInstanceOf(Fenced.class);
    }

    @Test
    void writesNothingReadable() throws IOException {
        log().append(List.of(Sample.append(ROOM, 0, 500)));
        var ref = Sample.ANN.fresh().value();
        assertThat(bytes()).doesNotContain("canary", "Canary", "MessageSent").contains(ref);
        close(); // moves everything from the write-ahead log into the main file
        assertThat(bytes()).doesNotContain("canary", "Canary", "MessageSent").contains(ref);
        open();
    }

    @Test
    void leavesNothingOfAnEventThatWasReduced() {
        log().append(List.of(Sample.append(ROOM, 0, 2)));
        var sealed = sealed(1);
        var next = Sample.append(ROOM, 2, 1);
        var gone = new ChatEvent.MessageGone(new PersonRef("pann"), null);
        log().append(List.of(new Append(2, next.events(), Map.of(1L, gone), next.row())));
        assertThat(sealed(1)).isNotEqualTo(sealed).hasSizeLessThan(sealed.length);
    }

    @Test
    void doesNotOpenAPayloadMovedToAnotherPlace() {
        log().append(List.of(Sample.append(ROOM, 0, 2)));
        store.commit.write(sql ->
                sql.run(
                        "UPDATE room_payload SET sealed = ? WHERE room = ? AND seq = 2",
                        sealed(1),
                        ROOM.value()));
        assertThatThrownBy(() -> log().read(ROOM, 0, 10)).isInstanceOf(SealBroken.class);
        assertThat(log().read(ROOM, 0, 1)).hasSize(1);
    }

    private byte[] sealed(long seq) {
        return store.database
                .read(sql ->
                        sql.one(
                                "SELECT sealed FROM room_payload WHERE room = ? AND seq = ?",
                                row -> row.bytes("sealed"),
                                ROOM.value(),
                                seq))
                .orElseThrow();
    }

    private String bytes() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) all.append(Files.readString(file, ISO_8859_1));
        }
        return all.toString();
    }
}
