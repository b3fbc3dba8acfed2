package lyceum.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    /// Most bytes that are unpacked from one place; more than any of ours has.
    static final int UNPACKED = 16 << 20;

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    private static final int ZLIB = 0x78;

    private final Needles needles;
    private final List<String> hits = new ArrayList<>();
    private long bytes;

    private Scan(Needles needles) {
        this.needles = needles;
    }

    /// What was found.
    ///
    /// @param bytes looked at, without what was unpacked
    /// @param hits each with its place
    public record Found(long bytes, List<String> hits) {}

    /// Looks through a file, or through all files below a directory.
    public static Found through(Path place, Needles needles) throws IOException {
        var scan = new Scan(needles);
        if (!Files.isDirectory(place)) {
            scan.file(place);
        } else {
            try (var all = Files.walk(place)) {
                for (var file : all.filter(Files::isRegularFile).sorted().toList()) scan.file(file);
            }
        }
        return new Found(scan.bytes, List.copyOf(scan.hits));
    }

    private void file(Path file) throws IOException {
        var piece = new byte[PIECE];
        var kept = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read; (read = in.readNBytes(piece, kept, PIECE - kept)) > 0; ) {
                bytes += read;
                var length = kept + read;
                note(file, "", piece, length);
                unpack(file, piece, length);
                kept = Math.min(needles.longest(), length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
            }
        }
    }

    private void note(Path file, String within, byte[] piece, int length) {
        for (var needle : needles.in(piece, length)) hits.add(needle + " in " + file + within);
    }

    private void unpack(Path file, byte[] piece, int length) {
        for (int at = 0; at + 2 < length; at++) {
            var two = (piece[at] & 0xff) << 8 | piece[at + 1] & 0xff;
            if (two == GZIP)
                unpacked(file, " within gzip", piece, at, length, GZIPInputStream::new);
            else if (two == ZIP && piece[at + 2] == 3)
                unpacked(file, " within zip", piece, at, length, Scan::entries);
            else if (two >>> 8 == ZLIB && two % 31 == 0)
                unpacked(file, " within zlib", piece, at, length, InflaterInputStream::new);
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
    private void unpacked(
            Path file, String within, byte[] piece, int at, int length, Unpacking how) {
        var out = new byte[64 << 10];
        var kept = 0;
        long all = 0;
        try (var in = how.of(new ByteArrayInputStream(piece, at, length - at))) {
            for (int read; all < UNPACKED && (read = in.read(out, kept, out.length - kept)) > 0; ) {
                all += read;
                note(file, within, out, kept + read);
                var more = Math.min(needles.longest(), kept + read);
                System.arraycopy(out, kept + read - more, out, 0, more);
                kept = more;
            }
        } catch (IOException none) {
            return;
        }
    }
}
