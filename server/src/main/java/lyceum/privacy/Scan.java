package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/// Looks through all bytes of a file, a device or a directory, also within gzip, zlib and zip, for
/// what must not stand there any more.
public final class Scan {
    /// Bytes that are looked at in one piece.
    static final int PIECE = 8 << 20;

    /// Most bytes that are unpacked from one place; where there are more, that is said.
    public static final long UNPACKED = 1L << 30;

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    private static final int ZLIB = 0x78;

    private final Needles needles;
    private final List<String> hits = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private long bytes;

    private Scan(Needles needles) {
        this.needles = needles;
    }

    /// What was found.
    ///
    /// @param bytes looked at, without what was unpacked
    /// @param hits each with its place
    /// @param cut what was not unpacked to its end, since it is too long
    public record Found(long bytes, List<String> hits, List<String> cut) {}

    /// Looks through a file, or through the names and bytes of all files below a directory, also of
    /// those that links lead to. Links that lead in a circle are a fault.
    public static Found through(Path place, Needles needles) throws IOException {
        var scan = new Scan(needles);
        if (!Files.isDirectory(place)) {
            scan.file(place);
        } else {
            try (var all = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
                for (var each : all.sorted().toList()) scan.entry(place, each);
            } catch (UncheckedIOException fault) {
                throw fault.getCause();
            }
        }
        return new Found(scan.bytes, List.copyOf(scan.hits), List.copyOf(scan.cut));
    }

    private void entry(Path place, Path each) throws IOException {
        var name = place.relativize(each).toString().getBytes(UTF_8);
        note(each, " as its name", name, name.length);
        if (Files.isRegularFile(each)) file(each);
    }

    private void file(Path file) throws IOException {
        var piece = new byte[PIECE];
        var kept = 0;
        long begun = 0;
        try (var in = FileChannel.open(file)) {
            for (int read; (read = read(in, begun + kept, piece, kept)) > 0; ) {
                bytes += read;
                var length = kept + read;
                note(file, "", piece, length);
                unpack(file, new Packed(in, begun, piece, length));
                kept = Math.min(needles.longest(), length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
                begun += length - kept;
            }
        }
    }

    private static int read(FileChannel in, long at, byte[] piece, int kept) throws IOException {
        var into = ByteBuffer.wrap(piece, kept, piece.length - kept);
        while (into.hasRemaining() && in.read(into, at + into.position() - kept) > 0) {}
        return into.position() - kept;
    }

    private void note(Path file, String within, byte[] piece, int length) {
        for (var needle : needles.in(piece, length)) hits.add(needle + " in " + file + within);
    }

    private void unpack(Path file, Packed packed) {
        var piece = packed.piece();
        for (int at = 0; at + 2 < packed.length(); at++) {
            var two = (piece[at] & 0xff) << 8 | piece[at + 1] & 0xff;
            if (two == GZIP) unpacked(file, " within gzip", packed, at, GZIPInputStream::new);
            else if (two == ZIP && piece[at + 2] == 3)
                unpacked(file, " within zip", packed, at, Scan::entries);
            else if (two >>> 8 == ZLIB && two % 31 == 0)
                unpacked(file, " within zlib", packed, at, InflaterInputStream::new);
        }
    }

    private interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }

    private static InputStream entries(InputStream packed) throws IOException {
        var zip = new ZipInputStream(packed);
        zip.getNextEntry();
        return zip;
    }

    // Most places that look like a beginning are none; what is no packing ends it with a fault.
    private void unpacked(Path file, String within, Packed packed, int at, Unpacking how) {
        var out = new byte[64 << 10];
        var kept = 0;
        long all = 0;
        try (var in = how.of(packed.from(at))) {
            for (int read; (read = in.read(out, kept, out.length - kept)) > 0; ) {
                all += read;
                note(file, within, out, kept + read);
                var more = Math.min(needles.longest(), kept + read);
                System.arraycopy(out, kept + read - more, out, 0, more);
                kept = more;
                if (all < UNPACKED) continue;
                cut.add(file + within);
                return;
            }
        } catch (IOException none) {
            return;
        }
    }
}
