package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import lyceum.Disks;
import lyceum.OnEngine;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import lyceum.room.AppId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing is left of who was erased: no word in the clear, no sealed value, no key, in no byte of
/// the disk; and everything of all others. Each check is first shown to see what is there, and each
/// step of erasing that is left out turns one of them red.
@ParameterizedClass
@EnumSource(OnEngine.class)
final class ErasureProofTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path disks;
    private static Premises premises;

    private final long seed = Long.getLong("seed", System.nanoTime());
    @Parameter OnEngine engine;
    private Path house;
    private Served served;

    @BeforeParameterizedClassInvocation
    static void build(OnEngine engine) throws IOException {
        premises = Premises.onDisk(engine, Files.createDirectory(disks.resolve(engine.name())));
    }

    @AfterParameterizedClassInvocation
    static void leave() {
        premises.close();
    }

    @BeforeEach
    void tell() {
        System.out.println("ErasureProofTest: -Dseed=" + seed);
        house = premises.house();
    }

    @AfterEach
    void remove() throws IOException {
        if (Files.exists(house)) premises.remove(house);
    }

    /// What is left out or done wrong, and the check that must see it.
    enum Sabotage {
        NONE(""),
        A_WORD_IN_THE_CLEAR("words"),
        A_COPY_OF_THE_KEYS("keys"),
        A_COPY_OF_THE_STORE("values"),
        A_STORE_THAT_ERASES_NOTHING("values"),
        A_ROW_WRITTEN_AGAIN("values"),
        SOMEBODY_ELSE_TOO("others"),
        NOBODY("shown");

        private final String red;

        Sabotage(String red) {
            this.red = red;
        }
    }

    /// Says that it did its part.
    private record Idle(PersonalStore store) implements PersonalStore {
        @Override
        public String name() {
            return store.name();
        }

        @Override
        public Amount size(Erasure erasure) {
            return Amount.NONE;
        }

        @Override
        public Set<Erasure> whose() {
            return store.whose();
        }

        @Override
        public boolean erase(Erasure erasure) {
            return false;
        }
    }

    private Proof open() {
        return open(premises, house, UnaryOperator.identity());
    }

    private Proof open(Premises place, Path data, UnaryOperator<PersonalStore> changed) {
        served = new Served(data, place, changed);
        return new Proof(place, served, data, seed);
    }

    private static PersonalStore idle(PersonalStore store) {
        return store.name().equals("room log") ? new Idle(store) : store;
    }

    @ParameterizedTest
    @Tag("X-01")
    @Tag("T-07")
    @EnumSource(Sabotage.class)
    void of_a_person_nothing_is_left(Sabotage sabotage) throws IOException {
        var idle = sabotage == Sabotage.A_STORE_THAT_ERASES_NOTHING;
        var proof = open(premises, house, idle ? ErasureProofTest::idle : UnaryOperator.identity());
        try (var _ = served) {
            assertThat(proof.blind()).as("the controls").isEmpty();
            var kept = proof.kept();
            assertThat(kept.anns()).as("what was kept of Ann").hasSizeGreaterThan(6);
            before(sabotage, proof);
            if (sabotage != Sabotage.NOBODY) assertThat(proof.eraseAnn()).isTrue();
            after(sabotage, proof, kept.values());
            assertThat(proof.red(kept))
                    .isEqualTo(sabotage.red.isEmpty() ? Set.of() : Set.of(sabotage.red));
        }
    }

    private void before(Sabotage sabotage, Proof proof) throws IOException {
        switch (sabotage) {
            case A_COPY_OF_THE_KEYS ->
                    Files.copy(house.resolve("keys/keys.dat"), house.resolve("old"));
            case A_COPY_OF_THE_STORE -> premises.copyStore(house);
            case A_WORD_IN_THE_CLEAR ->
                    Files.writeString(
                            house.resolve("trace"), "ann: " + proof.ann.words().get("said"));
            case NONE,
                    A_STORE_THAT_ERASES_NOTHING,
                    A_ROW_WRITTEN_AGAIN,
                    SOMEBODY_ELSE_TOO,
                    NOBODY -> {}
        }
    }

    private void after(Sabotage sabotage, Proof proof, Map<String, byte[]> before)
            throws IOException {
        switch (sabotage) {
            case SOMEBODY_ELSE_TOO -> proof.erase(proof.others.getLast());
            case A_ROW_WRITTEN_AGAIN ->
                    Files.write(
                            house.resolve("again"), proof.gone(before).values().iterator().next());
            case NONE,
                    A_STORE_THAT_ERASES_NOTHING,
                    A_WORD_IN_THE_CLEAR,
                    A_COPY_OF_THE_KEYS,
                    A_COPY_OF_THE_STORE,
                    NOBODY -> {}
        }
    }

    @Test
    @Tag("X-01")
    @Tag("T-07")
    void of_a_class_nothing_is_left() throws IOException {
        var proof = open();
        try (var _ = served) {
            var planted = proof.planted;
            var kept = planted.room();
            var mia = planted.somebody(kept);
            var values = planted.sealed();
            var keys = planted.keys();
            assertThat(planted.erase("EraseRoom", "\"RoomId\":" + proof.room)).isTrue();
            assertThat(served.rooms.row(proof.room)).isEmpty();
            assertThat(planted.shown(mia, kept)).hasSize(mia.words().size());
            assertThat(proof.hits(keys)).isEmpty();
            assertThat(proof.gone(values)).hasSizeGreaterThan(10);
            assertThat(proof.hits(proof.gone(values))).isEmpty();
        }
    }

    @Test
    @Tag("X-01")
    @Tag("T-07")
    @Tag("T-08")
    void of_an_application_nothing_is_left() throws IOException {
        var proof = open();
        try (var _ = served) {
            var id = new AppId(3520372);
            served.catalog.applications().create(id, "Second", null);
            served.catalog.keys().create(id, "AKIDsecond", "secretSecond");
            var second = new Customer(served.gateway, "AKIDsecond", "secretSecond", served);
            var dora = second.call("RegisterUser", "{\"SdkAppId\":3520372,\"Name\":\"Dora\"}");
            var values = proof.planted.sealed();
            var keys = proof.planted.keys();
            assertThat(proof.seen(values)).isEqualTo(values.size());
            served.customer().own("CloseApplication", "{\"SdkAppId\":3520371,\"GraceDays\":0}");
            served.privacy.sweeper().sweep();
            await().atMost(PATIENCE).until(() -> served.privacy.receipts().count(Served.APP) == 1);
            assertThat(proof.hits(proof.words())).isEmpty();
            assertThat(proof.hits(keys)).isEmpty();
            assertThat(proof.gone(values)).hasSizeGreaterThan(40);
            assertThat(proof.hits(proof.gone(values))).isEmpty();
            var asked = "{\"UserId\":\"" + Customer.text(dora, "UserId") + "\"}";
            assertThat(Customer.text(second.call("DescribeUser", asked), "Name")).isEqualTo("Dora");
        }
    }

    @Test
    @Tag("X-01")
    @Tag("T-07")
    void an_older_copy_of_everything_but_the_keys_brings_nothing_back(@TempDir Path safe)
            throws IOException {
        var now = safe.resolve("now");
        var copy = safe.resolve("copy");
        var data = now.resolve("house");
        Proof proof;
        try (var place = Premises.in(engine, now)) {
            proof = open(place, data, UnaryOperator.identity());
            served.close();
        }
        Disks.copy(now, copy);
        try (var place = Premises.in(engine, now);
                var again = new Served(data, place, UnaryOperator.identity())) {
            assertThat(new Planted(again, data, seed).erase("EraseUser", user(proof))).isTrue();
        }
        for (var folder : List.of("keys", "keys-again"))
            replace(data.resolve(folder), copy.resolve("house").resolve(folder));
        try (var place = Premises.in(engine, copy);
                var again = new Served(copy.resolve("house"), place, UnaryOperator.identity())) {
            var planted = new Planted(again, copy, seed);
            assertThat(planted.shown(proof.ann, proof.room)).isEmpty();
            for (var one : proof.others)
                assertThat(planted.shown(one, proof.room)).hasSize(one.words().size());
        }
    }

    private static String user(Proof proof) {
        return "\"UserId\":\"" + proof.ann.id() + "\"";
    }

    private static void replace(Path from, Path to) throws IOException {
        try (var old = Files.list(to)) {
            for (var file : old.toList()) Files.delete(file);
        }
        try (var all = Files.list(from)) {
            for (var file : all.toList())
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
