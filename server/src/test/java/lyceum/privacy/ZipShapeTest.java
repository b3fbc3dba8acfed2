package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZipShapeTest {
    private static final int END_BYTES = 22;

    @TempDir Path folder;

    private boolean isPlain(byte[] zip) throws IOException {
        var file = Files.write(folder.resolve("some.zip"), zip);
        try (var open = FileChannel.open(file)) {
            return ZipShape.isPlain(open);
        }
    }

    private static byte[] zip(int entries, Consumer<ZipEntry> with, String comment)
            throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(all, UTF_8)) {
            zip.setComment(comment);
            for (int n = 0; n < entries; n++) {
                var entry = new ZipEntry("sheet-" + n + ".jsonl");
                with.accept(entry);
                zip.putNextEntry(entry);
                zip.write("{}\n".repeat(n % 50).getBytes(UTF_8));
            }
        }
        return all.toByteArray();
    }

    /// With bytes before its directory, to which its end still points.
    private static byte[] withGap(byte[] zip, byte[] gap) {
        var directory =
                ByteBuffer.wrap(zip)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt(zip.length - END_BYTES + 16);
        var out = new ByteArrayOutputStream();
        out.write(zip, 0, directory);
        out.writeBytes(gap);
        out.write(zip, directory, zip.length - directory);
        var all = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(all.capacity() - END_BYTES + 16, directory + gap.length);
        return all.array();
    }

    @Test
    void whatIsWrittenHereIsPlain() throws IOException {
        for (var entries : List.of(0, 1, 7, 66_000))
            assertThat(isPlain(zip(entries, _ -> {}, ""))).as("%d", entries).isTrue();
    }

    @Test
    void whatStandsBesideTheEntriesIsSeen() throws IOException {
        var zip = zip(3, _ -> {}, "");
        assertThat(isPlain(withGap(zip, new byte[0]))).isTrue();
        assertThat(isPlain(withGap(zip, "between".getBytes(UTF_8)))).isFalse();
        assertThat(isPlain(zip(3, _ -> {}, "a comment"))).isFalse();
        assertThat(isPlain(zip(3, entry -> entry.setComment("of one"), ""))).isFalse();
        byte[] field = {(byte) 0xfe, (byte) 0xca, 3, 0, 'f', 'o', 'o'};
        assertThat(isPlain(zip(3, entry -> entry.setExtra(field), ""))).isFalse();
        var before = new ByteArrayOutputStream();
        before.writeBytes("before".getBytes(UTF_8));
        before.writeBytes(zip);
        assertThat(isPlain(before.toByteArray())).isFalse();
        assertThat(isPlain(Arrays.copyOf(zip, zip.length + 1))).isFalse();
        assertThat(isPlain(new byte[5])).isFalse();
    }
}
