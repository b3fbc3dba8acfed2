package lyceum.catalog;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import lyceum.room.AppId;
import lyceum.room.PersonRef;
import lyceum.room.UserId;

/// New ids and secrets, all from a secure generator.
final class Fresh {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(LETTERS.length());
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int PERSON_LENGTH = 16;
    private static final int HUES = 8;
    private static final int KEY_LENGTH = 32;
    private static final int USER_LENGTH = 27;
    private static final int USER_RANDOM_BYTES = 16;

    // User ids count seconds from here, so that 32 bits last until 2150.
    private static final long USER_EPOCH_SECONDS = 1_400_000_000;

    private static final long FIRST_APP = 3_000_000;
    private static final long APP_LIMIT = 10_000_000;
    private static final int CODE_BYTES = 16;

    private Fresh() {}

    /// 7 digits.
    static AppId app() {
        return new AppId(RANDOM.nextLong(FIRST_APP, APP_LIMIT));
    }

    static String developer() {
        return UUID.randomUUID().toString();
    }

    static String secretId() {
        return "AKID" + letters(KEY_LENGTH);
    }

    static String secretKey() {
        return letters(KEY_LENGTH);
    }

    /// Of a signing key: it stands in every token.
    static String keyId() {
        return letters(12);
    }

    static byte[] signingKey() {
        return bytes(32);
    }

    /// 27 letters and digits of the KSUID shape: the second of birth and 128 random bits.
    static UserId user(Instant at) {
        var raw = ByteBuffer.allocate(Integer.BYTES + USER_RANDOM_BYTES);
        raw.putInt((int) (at.getEpochSecond() - USER_EPOCH_SECONDS));
        raw.put(bytes(USER_RANDOM_BYTES));
        var rest = new BigInteger(1, raw.array());
        var text = new char[USER_LENGTH];
        for (int i = USER_LENGTH - 1; i >= 0; i--) {
            var parts = rest.divideAndRemainder(BASE);
            text[i] = LETTERS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new UserId(new String(text));
    }

    /// `p` and 16 base32 characters: 80 random bits, so that nobody in a room is guessed.
    static PersonRef person() {
        var text = new StringBuilder("p");
        for (int i = 0; i < PERSON_LENGTH; i++) text.append(BASE32.charAt(RANDOM.nextInt(32)));
        return new PersonRef(text.toString());
    }

    /// The colour of an avatar from which on a room looks for a free one, 0 to 7.
    static int hue() {
        return RANDOM.nextInt(HUES);
    }

    /// A number of our own for a row.
    static long number() {
        return RANDOM.nextLong(1, Long.MAX_VALUE);
    }

    /// 128 bits for a link or a session, safe in an address.
    static String code() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(CODE_BYTES));
    }

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String letters(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) text.append(LETTERS.charAt(RANDOM.nextInt(62)));
        return text.toString();
    }
}
