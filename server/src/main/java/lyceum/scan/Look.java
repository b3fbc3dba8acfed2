package lyceum.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Looks through bytes, and through all that is packed or written otherwise in them.
final class Look implements AutoCloseable {
    /// Of what is unpacked, bytes that are looked at in one piece.
    private static final int INNER = 64 << 10;

    /// As many bytes come out of nothing that only looks packed.
    private static final int FIRST = 1 << 10;

    /// Of what no head says that it is packed, the bytes that are unpacked.
    private static final long HEADLESS = 256 << 10;

    /// As many times the bytes of a piece all that has no head may be: what repeats itself looks so
    /// at each of its bytes.
    private static final long HEADLESS_TIMES = 8;

    /// How many bytes of an escape there are for one, at most: `&#x00041;`.
    private static final int ESCAPED = 10;

    private final Needles needles;
    private final Found found;
    private final int overlap;
    private final Inflater inflater = new Inflater(true);
    private final byte[] first = new byte[FIRST];

    /// Who is told what was found.
    interface Found {
        /// A needle stands there, in that form.
        void hit(Trail trail, String needle, String form);

        /// There is more than was looked at.
        void cut(Trail trail);
    }

    Look(Needles needles, Found found) {
        this.needles = needles;
        this.found = found;
        overlap = Math.max(ESCAPED * needles.longest(), Deflate.AHEAD);
    }

    /// Looks through bytes in memory.
    void through(byte[] bytes, Trail trail) throws IOException {
        piece(Piece.all(bytes), 0, bytes.length, trail);
    }

    /// Looks through a source, a piece after the other.
    ///
    /// @param most bytes of a piece
    /// @param read is told how many were read each time
    void through(Piece.Source source, int most, Trail trail, Consumer<Integer> read)
            throws IOException {
        var bytes = new byte[most + 2 * overlap];
        var kept = 0;
        var from = 0;
        long begun = 0;
        try (var in = source.from(0)) {
            for (var isFull = true; isFull; ) {
                var some = in.readNBytes(bytes, kept, bytes.length - kept);
                read.accept(some);
                var length = kept + some;
                isFull = length == bytes.length;
                var until = isFull ? length - Deflate.AHEAD : length;
                piece(new Piece(source, begun, bytes, length), from, until, trail);
                kept = Math.min(overlap, length);
                from = kept - Deflate.AHEAD;
                System.arraycopy(bytes, length - kept, bytes, 0, kept);
                begun += length - kept;
            }
        }
    }

    private void piece(Piece piece, int from, int until, Trail trail) throws IOException {
        var bytes = piece.bytes();
        var length = piece.length();
        note(bytes, length, trail);
        if (trail.isPlain()) return;
        var headless = trail.part(HEADLESS + HEADLESS_TIMES * length);
        for (int at = from; at < until; at++) {
            if (bytes[at] == 0) continue; // Nothing begins so, and most of a disk is empty.
            var head = Head.length(bytes, at, length);
            if (head > 0 && Deflate.mayBegin(bytes, at + head, length, true))
                headed(piece, at, head, trail);
            // What has no head stands anywhere in a file, and within others at their beginning.
            if ((trail.depth() == 0 || piece.begun() + at == 0)
                    && Deflate.mayBegin(bytes, at, length, false))
                headless(piece, at, trail, headless);
            read(Letters.BASE64, piece, at, trail);
            read(Letters.HEX, piece, at, trail);
        }
        for (var plain : Escapes.plain(bytes, length, needles.longest()))
            if (isWithin(trail, "escapes")) through(plain, trail.deeper("escapes", trail.budget()));
    }

    private void note(byte[] bytes, int length, Trail trail) {
        needles.in(bytes, length).forEach((needle, form) -> found.hit(trail, needle, form));
    }

    // Two bytes are the head of zlib by chance: what is within it is only looked at when its sum
    // at the end is right.
    private void headed(Piece piece, int at, int head, Trail trail) throws IOException {
        var hasSum = head == Head.ZLIB_BYTES;
        Opening opening = () -> inflated(piece, hasSum ? at : at + head, !hasSum);
        if (hasSum) {
            var whole = trail.plain("deflate", trail.part(Scan.UNPACKED));
            var in = unpacked(opening, 0, whole);
            through(_ -> in, INNER, whole, _ -> {});
            if (!in.isWhole()) return;
        }
        if (isWithin(trail, "deflate"))
            begin(opening, trail.deeper("deflate", trail.part(Scan.UNPACKED)));
    }

    private boolean isWithin(Trail trail, String how) {
        var isWithin = trail.depth() < Scan.DEEPEST;
        if (!isWithin) found.cut(trail.plain(how, trail.budget()));
        return isWithin;
    }

    // Most of it is none, and ends with a fault after a few bytes.
    private void headless(Piece piece, int at, Trail trail, Trail.Budget budget)
            throws IOException {
        var inner = trail.plain("deflate", budget);
        if (budget.isSpent()) {
            found.cut(inner);
            return;
        }
        inflater.reset();
        inflater.setInput(piece.bytes(), at, piece.length() - at);
        try {
            while (inflater.getBytesWritten() < FIRST) {
                var written = (int) inflater.getBytesWritten();
                if (inflater.inflate(first, written, FIRST - written) == 0) break;
            }
        } catch (DataFormatException fault) {
            // What came before it is looked at.
        }
        var size = (int) inflater.getBytesWritten();
        note(first, size, inner);
        if (!budget.take(size) || size < FIRST) return;
        var part = new Trail.Budget(budget, HEADLESS);
        var in = new Unpacked(inflated(piece, at, true), part, () -> {});
        through(_ -> in, INNER, inner, _ -> {});
    }

    // Of what is short nothing is kept but itself.
    private void begin(Opening opening, Trail inner) throws IOException {
        byte[] begin;
        try (var in = unpacked(opening, 0, inner)) {
            begin = in.readNBytes(FIRST);
        }
        if (begin.length == FIRST)
            through(at -> unpacked(opening, at, inner), INNER, inner, _ -> {});
        else if (begin.length >= Needles.SHORTEST_BEYOND) through(begin, inner);
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static InputStream inflated(Piece piece, int at, boolean isBare) {
        var own = new Inflater(isBare);
        return new InflaterInputStream(piece.from(at), own) {
            @Override
            public void close() throws IOException {
                super.close();
                own.end();
            }
        };
    }

    // What is within it in turn reads it anew up to there.
    private Unpacked unpacked(Opening opening, long at, Trail trail) throws IOException {
        var in = new Unpacked(opening.open(), trail.budget(), () -> found.cut(trail));
        for (long left = at; left > 0; ) {
            var gone = in.skip(left);
            if (gone == 0) break;
            left -= gone;
        }
        return in;
    }

    private void read(Letters letters, Piece piece, int at, Trail trail) throws IOException {
        if (trail.depth() == Scan.DEEPEST || !letters.begin(piece.bytes(), at, piece.length()))
            return;
        for (int skip = 0; skip < letters.starts(); skip++) {
            var skipped = skip;
            begin(
                    () -> letters.read(piece.from(at), skipped),
                    trail.deeper(letters.toString(), trail.part(Scan.UNPACKED)));
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
