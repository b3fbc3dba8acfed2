package lyceum.privacy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/// New ids, from a secure generator.
public final class Fresh {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong GIVEN = new AtomicLong();
    private static final int ID_BYTES = 16;

    private Fresh() {}

    /// 32 hexadecimal digits.
    public static String id() {
        return random(ID_BYTES);
    }

    /// The same, half of it by chance: among rows of one time, which were written while the server
    /// ran, the one that came later has the larger one.
    public static String laterId() {
        return HexFormat.of().toHexDigits(GIVEN.incrementAndGet()) + random(ID_BYTES / 2);
    }

    private static String random(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
