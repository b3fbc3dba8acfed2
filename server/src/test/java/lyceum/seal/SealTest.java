package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final Address HERE = Address.ofRoom(300000001, "payload/7");

    private final Seal seal = new Seal(KEY);

    @Test
    void opensWhatItSealed() {
        for (var text : new String[] {"", "Ann", "你好".repeat(5_000)}) {
            var sealed = seal.sealText(HERE, text);
            assertThat(sealed).hasSize(Seal.OVERHEAD + text.getBytes(UTF_8).length);
            assertThat(seal.openText(HERE, sealed)).isEqualTo(text);
        }
    }

    @Test
    void opensAfterARestart() {
        assertThat(new Seal(KEY).openText(HERE, seal.sealText(HERE, "Ann"))).isEqualTo("Ann");
    }

    @Test
    void neverSealsTheSameTwice() {
        assertThat(seal.sealText(HERE, "Ann")).isNotEqualTo(seal.sealText(HERE, "Ann"));
    }

    @Test
    void doesNotOpenInAnotherPlace() {
        var sealed = seal.sealText(HERE, "Ann");
        var places =
                new Address[] {
                    Address.ofRoom(300000001, "payload/8"),
                    Address.ofRoom(300000002, "payload/7"),
                    Address.ofApp(300000001, "payload/7"),
                    Address.ofHouse("payload/7")
                };
        for (var place : places)
            assertThatThrownBy(() -> seal.open(place, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void doesNotOpenWithAnyBitChanged() {
        var sealed = seal.sealText(HERE, "Ann");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> seal.open(HERE, changed)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void doesNotOpenShortenedOrWithAnotherKey() {
        var sealed = seal.sealText(HERE, "Ann");
        for (int length = 0; length < sealed.length; length++) {
            var cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open(HERE, cut)).isInstanceOf(SealBroken.class);
        }
        var other = new Seal("fedcba9876543210fedcba9876543210".getBytes(UTF_8));
        assertThatThrownBy(() -> other.open(HERE, sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("Ann");
    }

    @Test
    void tagsAreEqualForEqualValuesOnly() {
        var tag = seal.tag(3000001, "user", "Ann");
        assertThat(tag)
                .hasSize(Seal.TAG_BYTES)
                .isEqualTo(new Seal(KEY).tag(3000001, "user", "Ann"));
        assertThat(tag).isNotEqualTo(seal.tag(3000002, "user", "Ann"));
        assertThat(tag).isNotEqualTo(seal.tag(3000001, "origin", "Ann"));
        assertThat(tag).isNotEqualTo(seal.tag(3000001, "user", "Ann "));
    }

    @Test
    void derivesTheSameAfterARestartAndAnotherForEachLabel() {
        assertThat(seal.derive("media/secret", 32))
                .isEqualTo(new Seal(KEY).derive("media/secret", 32));
        assertThat(seal.derive("media/secret", 32)).isNotEqualTo(seal.derive("media/key", 32));
    }

    @Test
    void derivesAsTheStandardSays() {
        // RFC 5869 by hand: extract with the salt "lyceum", expand one block of "media/key".
        var pseudo = hmac("lyceum".getBytes(UTF_8), KEY);
        var info = "media/key".getBytes(UTF_8);
        var block = java.util.Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        assertThat(seal.derive("media/key", 32)).isEqualTo(hmac(pseudo, block));
    }

    @Test
    void refusesAddressesThatCouldBeReadTwoWays() {
        for (var bad : new String[] {"", "a\nb", "a b", "é", "x".repeat(201)}) {
            assertThatThrownBy(() -> Address.ofHouse(bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
