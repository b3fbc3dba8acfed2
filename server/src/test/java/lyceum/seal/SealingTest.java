package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import lyceum.personal.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
    private static final Scope.App ALL = new Scope.App(3_000_001);
    private static final Scope.Room CLASS = new Scope.Room(ALL.app(), 300_000_001);
    private static final Scope.Person ANN = new Scope.Person(ALL.app(), 17);
    private static final Scope.Person BEN = new Scope.Person(ALL.app(), 18);

    @TempDir Path directory;

    private Vault vault;
    private Seal seal;

    @BeforeEach
    void open() {
        var folders = List.of(directory.resolve("one"), directory.resolve("two"));
        vault = new Vault(folders, InstantSource.system());
        vault.make(List.of(ALL, CLASS));
        vault.makePeople(
                List.of(
                        new Vault.Newcomer(ANN, "ann", null),
                        new Vault.Newcomer(BEN, "ben", null)));
        seal = new Seal(vault, InstantSource.system());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Address place(int n) {
        if (n % 3 == 0) return Address.ofRoom(ALL.app(), CLASS.room(), "payload/" + n);
        return said(n % 3 == 1 ? ANN : BEN, n);
    }

    private static Address said(Scope.Person who, int n) {
        return new Address(Category.CHAT, List.of(ALL, CLASS, who), "personal/" + n);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 64, 1_000})
    void each_value_opens_in_its_place_and_has_a_nonce_of_its_own(int expected) {
        var sealing = seal.many(expected);
        var nonces = new HashSet<ByteBuffer>();
        for (int n = 0; n < 3 * Sealing.DRAWN + 1; n++) {
            var text = "text " + n;
            var sealed = sealing.seal(place(n), text.getBytes(UTF_8));
            assertThat(seal.openText(place(n), sealed)).isEqualTo(text);
            var other = place(n + 3);
            assertThatThrownBy(() -> seal.open(other, sealed)).isInstanceOf(SealBroken.class);
            nonces.add(ByteBuffer.wrap(Arrays.copyOfRange(sealed, 5, 5 + Slot.NONCE_BYTES)));
        }
        assertThat(nonces).hasSize(3 * Sealing.DRAWN + 1);
    }

    @Test
    void whose_key_ends_meanwhile_has_nothing_sealed_and_the_others_go_on() {
        var sealing = seal.many(10);
        sealing.seal(said(ANN, 1), new byte[1]);
        vault.destroy(List.of(ANN));
        assertThatThrownBy(() -> sealing.seal(said(ANN, 2), new byte[1]))
                .isInstanceOf(ScopeErased.class);
        var sealed = sealing.seal(said(BEN, 3), "Ben".getBytes(UTF_8));
        assertThat(seal.openText(said(BEN, 3), sealed)).isEqualTo("Ben");
    }
}
