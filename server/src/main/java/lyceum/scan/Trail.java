package lyceum.scan;

import org.jspecify.annotations.Nullable;

/// Where something stands: in which file, and within what.
///
/// @param depth how many packings and writings are around it
/// @param budget what may still be unpacked there
/// @param isPlain whether nothing is looked for within it in turn
record Trail(String file, String within, int depth, Budget budget, boolean isPlain) {
    /// Bytes that may still be unpacked from one place, all that is within one another together.
    static final class Budget {
        private final @Nullable Budget around;
        private long left;

        Budget(@Nullable Budget around, long left) {
            this.around = around;
            this.left = left;
        }

        /// Takes some; false: they were too many.
        boolean take(long bytes) {
            left -= bytes;
            return (around == null || around.take(bytes)) && left >= 0;
        }

        boolean isSpent() {
            return left < 0;
        }
    }

    /// Of bytes as they stand in a file.
    static Trail of(String file) {
        return new Trail(file, "", 0, new Budget(null, Long.MAX_VALUE), false);
    }

    /// What may be unpacked from a place here.
    Budget part(long bytes) {
        return new Budget(budget, bytes);
    }

    /// One further in.
    Trail deeper(String how, Budget part) {
        return new Trail(file, within + " within " + how, depth + 1, part, false);
    }

    /// One further in, and no other.
    Trail plain(String how, Budget part) {
        return new Trail(file, within + " within " + how, depth + 1, part, true);
    }

    @Override
    public String toString() {
        return file + within;
    }
}
