package lyceum.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Bytes in which something may stand; of a text each letter as a capital or as a small one, as far
/// as both have the same number of bytes.
///
/// @param one with small letters
/// @param other of the same length, with capitals
record Form(String name, byte[] one, byte[] other) {
    /// Bytes by which a form is found, as many as the shortest has.
    static final int WINDOW = Needles.SHORTEST_BEYOND;

    private static final long WINDOW_BITS = (1L << Byte.SIZE * WINDOW) - 1;

    /// Of bytes as they are.
    static Form of(byte[] bytes) {
        return new Form(Forms.RAW, bytes, bytes);
    }

    static Form of(String text, Charset charset, String name) {
        var one = new ByteArrayOutputStream();
        var other = new ByteArrayOutputStream();
        text.codePoints()
                .forEach(letter -> {
                    var itself = Character.toString(letter).getBytes(charset);
                    one.writeBytes(like(itself, Character.toLowerCase(letter), charset));
                    other.writeBytes(like(itself, Character.toUpperCase(letter), charset));
                });
        return new Form(name, one.toByteArray(), other.toByteArray());
    }

    // The other one, unless it has more or fewer bytes or is not known there.
    private static byte[] like(byte[] itself, int letter, Charset charset) {
        var text = Character.toString(letter);
        var bytes = text.getBytes(charset);
        var fits = bytes.length == itself.length && new String(bytes, charset).equals(text);
        return fits ? bytes : itself;
    }

    boolean isSame(Form form) {
        return Arrays.equals(one, form.one) && Arrays.equals(other, form.other);
    }

    boolean isAscii() {
        for (var each : one) if (each < 0) return false;
        return true;
    }

    /// The window when one more byte comes. Of ASCII it holds small letters only.
    static long next(long window, byte more) {
        var small = more >= 'A' && more <= 'Z' ? more | 0x20 : more & 0xff;
        return (window << Byte.SIZE | small) & WINDOW_BITS;
    }

    /// All windows at its beginning.
    Set<Long> windows() {
        var all = new HashSet<Long>();
        for (int capitals = 0; capitals < 1 << WINDOW; capitals++) {
            long window = 0;
            for (int at = 0; at < WINDOW; at++)
                window = next(window, (capitals >> at & 1) == 0 ? one[at] : other[at]);
            all.add(window);
        }
        return all;
    }

    /// Whether it stands there.
    boolean stands(byte[] bytes, int from, int length) {
        if (from + one.length > length) return false;
        for (int at = 0; at < one.length; at++) {
            var there = bytes[from + at];
            if (there != one[at] && there != other[at]) return false;
        }
        return true;
    }
}
