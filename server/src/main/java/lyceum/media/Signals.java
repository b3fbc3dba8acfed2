package lyceum.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// Which messages of LiveKit's clients pass (`SignalRequest` in livekit_rtc.proto): all but the one
/// by which a sender says who may receive it. That is for the class to say, and LiveKit would obey.
final class Signals {
    /// The number of `subscription_permission`.
    static final int PERMISSION = 11;

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
                if (tag >>> 3 == PERMISSION) return false;
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
