package lyceum.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks through all bytes of a file, a device or a directory for what must not stand there any
/// more, also within what is packed by deflate, base64, hex and escapes, within one another too.
public final class Scan implements Look.Found {
    /// Bytes that are looked at in one piece.
    static final int PIECE = 8 << 20;

    /// Most bytes that are unpacked from one place; where there are more, that is said.
    public static final long UNPACKED = 1L << 30;

    /// So many packings within one another are opened; where there are more, that is said.
    public static final int DEEPEST = 6;

    private final Look look;
    private final Map<String, String> hits = new LinkedHashMap<>();
    private final Set<String> cut = new LinkedHashSet<>();
    private final Set<Path> seen = new HashSet<>();
    private long bytes;

    private Scan(Needles needles) {
        look = new Look(needles, this);
    }

    /// What was found.
    ///
    /// @param bytes looked at, without what was unpacked
    /// @param hits each needle once for a file, with its place
    /// @param cut what was not unpacked to its end, since it is too long or packed too often
    public record Found(long bytes, List<String> hits, List<String> cut) {}

    /// Looks through a file, or through the names and bytes of all files below a directory, also of
    /// those that links lead to. Each file and directory is looked at once, however many ways lead
    /// there.
    public static Found through(Path place, Needles needles) throws IOException {
        var scan = new Scan(needles);
        try (scan.look) {
            if (Files.isDirectory(place)) scan.entry(place, place);
            else scan.file(place);
        }
        return new Found(scan.bytes, List.copyOf(scan.hits.values()), List.copyOf(scan.cut));
    }

    private void entry(Path place, Path each) throws IOException {
        var name = place.relativize(each).toString();
        look.through(name.getBytes(UTF_8), Trail.of(each + " as its name"));
        if (Files.isSymbolicLink(each)) {
            var to = Files.readSymbolicLink(each).toString();
            look.through(to.getBytes(UTF_8), Trail.of(each + " as where it leads"));
        }
        if (Files.isDirectory(each)) below(place, each);
        else if (Files.isRegularFile(each) && seen.add(each.toRealPath())) file(each);
    }

    private void below(Path place, Path directory) throws IOException {
        if (!seen.add(directory.toRealPath())) return;
        List<Path> all;
        try (var listed = Files.list(directory)) {
            all = listed.sorted().toList();
        }
        for (var each : all) entry(place, each);
    }

    private void file(Path file) throws IOException {
        try (var in = FileChannel.open(file)) {
            var trail = Trail.of(file.toString());
            look.through(at -> from(in, at), PIECE, trail, read -> bytes += read);
        }
    }

    // Any number of them may read the same file, each from its place on.
    private static InputStream from(FileChannel file, long place) {
        return new InputStream() {
            private long at = place;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                var read = file.read(ByteBuffer.wrap(into, from, most), at);
                if (read > 0) at += read;
                return read;
            }
        };
    }

    @Override
    public void hit(Trail trail, String needle, String form) {
        hits.putIfAbsent(needle + '\n' + trail.file(), needle + " (" + form + ") in " + trail);
    }

    @Override
    public void cut(Trail trail) {
        cut.add(trail.toString());
    }
}
