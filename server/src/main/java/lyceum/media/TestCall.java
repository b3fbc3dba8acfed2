package lyceum.media;

import java.security.SecureRandom;
import java.util.HexFormat;

/// A short connection to the media with nobody else in it, by which a browser learns before a class
/// how sound and pictures would get through. It is part of no class.
///
/// @param id 32 hexadecimal digits that nobody guesses
public record TestCall(String id) {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one.
    static TestCall random() {
        var id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return new TestCall(HexFormat.of().formatHex(id));
    }
}
