package lyceum.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/// Which messages of LiveKit's clients pass (`SignalRequest` in livekit_rtc.proto): those by which
/// media are sent and received. Not the one by which a sender says who may receive it: that is for
/// the class to say, and LiveKit would obey. Nor those that pretend events, change what others read
/// of somebody, or carry data.
final class Signals {
    /// Offer, answer, candidates, tracks, mute, subscriptions, settings, leave, layers, what a
    /// client held when it comes again, both signs of life, settings of own tracks.
    static final Set<Long> GOOD =
            Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L, 12L, 14L, 16L, 17L, 18L);

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int COUNTED = 2;
    private static final int FOUR_BYTES = 5;

    private Signals() {}

    /// Whether it passes; what is no message does not.
    static boolean pass(ByteBuffer message) {
        var rest = message.duplicate();
        try {
            while (rest.hasRemaining()) {
                var tag = varint(rest);
                if (!GOOD.contains(tag >>> 3)) return false;
                skip(rest, (int) tag & 7);
            }
            return true;
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static void skip(ByteBuffer rest, int kind) {
        switch (kind) {
            case VARINT -> varint(rest);
            case EIGHT_BYTES -> over(rest, Long.BYTES);
            case COUNTED -> over(rest, varint(rest));
            case FOUR_BYTES -> over(rest, Integer.BYTES);
            default -> throw new IllegalArgumentException("a field of kind " + kind);
        }
    }

    private static void over(ByteBuffer rest, long bytes) {
        if (bytes < 0 || bytes > rest.remaining()) throw new BufferUnderflowException();
        rest.position(rest.position() + (int) bytes);
    }

    private static long varint(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            var next = rest.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) return value;
        }
        throw new IllegalArgumentException("a number without an end");
    }
}
