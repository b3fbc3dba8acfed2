package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lyceum.personal.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private static final long APP = 3_000_001;
    private static final long ROOM = 300_000_001;
    private static final Scope.App ALL = new Scope.App(APP);
    private static final Scope.Room CLASS = new Scope.Room(APP, ROOM);
    private static final Scope.Person ANN = new Scope.Person(APP, 17);
    private static final Address HERE = Address.ofRoom(APP, ROOM, "payload/7");
    private static final Address NAME = Address.ofPerson(ANN, "user/name");
    private static final Address SAID =
            new Address(Category.CHAT, List.of(ALL, CLASS, ANN), "personal/7");

    @TempDir Path directory;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private Vault vault;
    private Seal seal;

    @BeforeEach
    void open() {
        var folders = List.of(directory.resolve("one"), directory.resolve("two"));
        vault = new Vault(folders, () -> now);
        vault.make(List.of(ALL, new Scope.App(APP + 1), CLASS, new Scope.Room(APP, ROOM + 1)));
        vault.makePeople(List.of(new Vault.Newcomer(ANN, "ann", null)));
        seal = new Seal(vault, () -> now);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void opensWhatItSealed() {
        for (var place : List.of(HERE, NAME, SAID, Address.ofHouse("operator/name")))
            for (var text : new String[] {"", "Ann", "你好".repeat(5_000)}) {
                var sealed = seal.sealText(place, text);
                assertThat(sealed).hasSize(Seal.OVERHEAD + text.getBytes(UTF_8).length);
                assertThat(seal.openText(place, sealed)).isEqualTo(text);
            }
    }

    @Test
    void opensAfterARestart() {
        var sealed = seal.sealText(SAID, "Ann");
        var tag = seal.tag(APP, "link", "Ann");
        var secret = seal.derive("media/secret", 32);
        close();
        open();
        assertThat(seal.openText(SAID, sealed)).isEqualTo("Ann");
        assertThat(seal.tag(APP, "link", "Ann")).isEqualTo(tag);
        assertThat(seal.derive("media/secret", 32)).isEqualTo(secret);
    }

    @Test
    void neverSealsTheSameTwice() {
        assertThat(seal.sealText(HERE, "Ann")).isNotEqualTo(seal.sealText(HERE, "Ann"));
    }

    @Test
    void doesNotOpenInAnotherPlace() {
        var sealed = seal.sealText(HERE, "Ann");
        var places =
                List.of(
                        Address.ofRoom(APP, ROOM, "payload/8"),
                        Address.ofRoom(APP, ROOM + 1, "payload/7"),
                        Address.ofApp(APP, "payload/7"),
                        Address.ofPerson(ANN, "payload/7"),
                        Address.ofHouse("payload/7"));
        for (var place : places)
            assertThatThrownBy(() -> seal.open(place, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void doesNotOpenWithAnyBitChanged() {
        for (var place : List.of(HERE, SAID)) {
            var sealed = seal.sealText(place, "Ann");
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                var changed = sealed.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                assertThatThrownBy(() -> seal.open(place, changed))
                        .isInstanceOfAny(SealBroken.class, ScopeErased.class)
                        .hasMessageNotContaining("Ann");
            }
        }
    }

    @Test
    void aValueOverwrittenToBeRemovedIsErasedThoughItsKeysLive() {
        var sealed = seal.sealText(HERE, "Ann");
        assertThatThrownBy(() -> seal.open(HERE, new byte[sealed.length]))
                .isInstanceOf(ScopeErased.class);
    }

    @Test
    void doesNotOpenShortened() {
        var sealed = seal.sealText(HERE, "Ann");
        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open(HERE, cut)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void endsWithAnyOfItsScopes() {
        for (Scope ended : List.of(ANN, CLASS, ALL)) {
            var sealed = seal.sealText(SAID, "Ann");
            vault.destroy(List.of(ended));
            assertThatThrownBy(() -> seal.open(SAID, sealed)).isInstanceOf(ScopeErased.class);
            var wiped = new byte[sealed.length];
            assertThatThrownBy(() -> seal.open(SAID, wiped)).isInstanceOf(ScopeErased.class);
            assertThatThrownBy(() -> seal.sealText(SAID, "Ann")).isInstanceOf(ScopeErased.class);
            close();
            open(); // with new keys of the same scopes
            assertThatThrownBy(() -> seal.open(SAID, sealed))
                    .isInstanceOfAny(SealBroken.class, ScopeErased.class);
        }
    }

    @Test
    void endsWithItsEpoch() {
        var old = seal.sealText(SAID, "Ann");
        var kept = seal.sealText(HERE, "class");
        now = now.plus(Duration.ofDays(3));
        var young = seal.sealText(SAID, "Ann");
        vault.advance(APP, Category.CHAT, Category.CHAT.epochAt(now.toEpochMilli()));
        assertThatThrownBy(() -> seal.open(SAID, old)).isInstanceOf(ScopeErased.class);
        assertThat(seal.openText(SAID, young)).isEqualTo("Ann");
        assertThat(seal.openText(HERE, kept)).isEqualTo("class");
        close();
        open();
        assertThatThrownBy(() -> seal.open(SAID, old)).isInstanceOf(ScopeErased.class);
        assertThat(seal.openText(SAID, young)).isEqualTo("Ann");
    }

    @Test
    void sealsUnderAnEpochThatLivesThoughTheClockRanBackwards() {
        seal.sealText(SAID, "Ann");
        vault.advance(APP, Category.CHAT, Category.CHAT.epochAt(now.toEpochMilli()));
        now = now.minus(Duration.ofDays(30));
        var sealed = seal.sealText(SAID, "Ann");
        assertThat(seal.openText(SAID, sealed)).isEqualTo("Ann");
    }

    @Test
    void tagsAreEqualForEqualValuesOnly() {
        var tag = seal.tag(APP, "link", "Ann");
        assertThat(tag).hasSize(Seal.TAG_BYTES).isEqualTo(seal.tag(APP, "link", "Ann"));
        assertThat(tag).isNotEqualTo(seal.tag(APP + 1, "link", "Ann"));
        assertThat(tag).isNotEqualTo(seal.tag(APP, "origin", "Ann"));
        assertThat(tag).isNotEqualTo(seal.tag(APP, "link", "Ann "));
    }

    @Test
    void derivesAsTheStandardSays() {
        // RFC 5869 by hand: extract with the salt "lyceum", expand one block of "media/key".
        var pseudo = hmac("lyceum".getBytes(UTF_8), vault.key(Vault.HOUSE));
        var info = "media/key".getBytes(UTF_8);
        var block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        assertThat(seal.derive("media/key", 32)).isEqualTo(hmac(pseudo, block));
        assertThat(seal.derive("media/key", 32)).isNotEqualTo(seal.derive("media/secret", 32));
    }

    @Test
    void refusesAddressesThatCouldBeReadTwoWays() {
        for (var bad : new String[] {"", "a\nb", "a b", "é", "x".repeat(201)})
            assertThatThrownBy(() -> Address.ofHouse(bad))
                    .isInstanceOf(IllegalArgumentException.class);
        List<Scope> mixed = List.of(ALL, new Scope.Room(APP + 1, ROOM));
        assertThatThrownBy(() -> new Address(Category.CHAT, mixed, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
