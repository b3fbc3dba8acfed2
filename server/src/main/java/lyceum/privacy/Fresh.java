package lyceum.privacy;

import java.security.SecureRandom;
import java.util.HexFormat;

/// New ids, from a secure generator.
public final class Fresh {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private Fresh() {}

    /// 32 hexadecimal digits.
    public static String id() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
