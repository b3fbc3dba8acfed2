package lyceum.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lyceum.personal.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final long APP = 3_000_001;
    private static final Scope.App ALL = new Scope.App(APP);
    private static final Scope.Room CLASS = new Scope.Room(APP, 300_000_001);
    private static final Scope.Person ANN = new Scope.Person(APP, 17);

    @TempDir Path directory;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private Vault vault;

    @BeforeEach
    void open() {
        var folders = List.of(directory.resolve("one"), directory.resolve("two"));
        vault = new Vault(folders, () -> now);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void keepsAKeyForEachScope() {
        assertThat(vault.make(List.of(ALL, CLASS, CLASS))).containsExactly(ALL, CLASS);
        var key = vault.key(CLASS).clone();
        assertThat(vault.key(ALL)).isNotEqualTo(key);
        assertThat(vault.make(List.of(CLASS))).isEmpty();
        close();
        open();
        assertThat(vault.key(CLASS)).isEqualTo(key);
    }

    @Test
    void findsPeopleByBothIds() {
        vault.make(List.of(ALL));
        vault.makePeople(List.of(new Vault.Newcomer(ANN, "ann", "a-1")));
        for (int start = 0; start < 2; start++) {
            assertThat(vault.person(APP, "ann")).hasValue(ANN);
            assertThat(vault.origin(APP, "a-1")).hasValue(ANN);
            assertThat(vault.person(APP, "a-1")).isEmpty();
            assertThat(vault.person(APP + 1, "ann")).isEmpty();
            close();
            open();
        }
    }

    @Test
    void givesAKeyToWhoComesInTheFirstTime() {
        vault.make(List.of(ALL));
        var ann = vault.meet(APP, "ann");
        assertThat(vault.meet(APP, "ben")).isNotEqualTo(ann);
        assertThat(vault.meet(APP, "ann")).isEqualTo(ann);
        assertThat(vault.person(APP, "ann")).hasValue(ann);
        assertThat(vault.person(APP, "cyd")).isEmpty();
    }

    @Test
    void nothingLeadsToAPersonWhoIsGone() {
        vault.make(List.of(ALL));
        vault.makePeople(List.of(new Vault.Newcomer(ANN, "ann", "a-1")));
        vault.destroy(List.of(ANN));
        for (int start = 0; start < 2; start++) {
            assertThat(vault.person(APP, "ann")).isEmpty();
            assertThat(vault.origin(APP, "a-1")).isEmpty();
            assertThatThrownBy(() -> vault.key(ANN))
                    .isInstanceOf(ScopeErased.class)
                    .hasMessageNotContaining("ann");
            close();
            open();
        }
        assertThat(vault.meet(APP, "ann")).isNotEqualTo(ANN);
    }

    @Test
    void anApplicationEndsWithAllThatIsInIt() {
        var other = new Scope.App(APP + 1);
        vault.make(List.of(ALL, CLASS, other));
        vault.makePeople(List.of(new Vault.Newcomer(ANN, "ann", null)));
        vault.key(APP, Category.CHAT, 20_000);
        vault.destroy(List.of(ALL));
        for (var gone : List.of(ALL, CLASS, ANN)) assertThat(vault.lives(gone)).isFalse();
        assertThat(vault.person(APP, "ann")).isEmpty();
        assertThatThrownBy(() -> vault.key(APP, Category.CHAT, 20_000))
                .isInstanceOf(ScopeErased.class);
        assertThat(vault.lives(other)).isTrue();
        assertThat(vault.lives(Vault.HOUSE)).isTrue();
    }

    @Test
    void tellsWhatEnded() {
        vault.make(List.of(ALL, CLASS));
        var told = new ArrayList<Scope>();
        vault.whenEnded(told::addAll);
        vault.destroy(List.of(ANN)); // who was never there
        assertThat(told).isEmpty();
        vault.destroy(List.of(ALL));
        assertThat(told).containsExactlyInAnyOrder(ALL, CLASS);
    }

    @Test
    void aKillThatCouldNotBeWrittenIsNotTakenForDone() {
        vault.make(List.of(ALL, CLASS));
        close(); // as a disk that is away
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> vault.destroy(List.of(CLASS)))
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> vault.key(CLASS)).isInstanceOf(ScopeErased.class);
        }
        open();
        assertThat(vault.lives(CLASS)).isTrue();
    }

    @Test
    void goesOnAfterAThreadWasInterrupted() {
        Thread.currentThread().interrupt();
        vault.make(List.of(ALL));
        assertThat(Thread.interrupted()).isTrue();
        vault.make(List.of(CLASS));
        close();
        open();
        assertThat(vault.lives(ALL) && vault.lives(CLASS)).isTrue();
    }

    @Test
    void wrapsAnewAfterADayOrAKill() {
        vault.make(List.of(ALL, CLASS));
        assertThat(vault.rotateIfDue()).isFalse();
        vault.destroy(List.of(CLASS));
        close();
        open(); // it is known after a restart too
        assertThat(vault.rotateIfDue()).isTrue();
        assertThat(vault.rotateIfDue()).isFalse();
        now = now.plus(Duration.ofDays(1));
        close();
        open();
        assertThat(vault.rotateIfDue()).isTrue();
        assertThat(vault.rotateIfDue()).isFalse();
        now = now.minus(Duration.ofDays(30)); // the clock had been wrong
        assertThat(vault.rotateIfDue()).isTrue();
    }

    @Test
    void endsTheEpochsOfWhatIsKeptForATimeOnly() {
        vault.make(List.of(ALL));
        var chat = Category.CHAT.epochAt(now.toEpochMilli());
        var kept = vault.key(APP, Category.CHAT, chat);
        var first = Category.LOG.epochAt(now.toEpochMilli());
        log(first);
        // The last value of an hour is as old as may be when the hour itself is an hour older.
        now = now.plus(Duration.ofDays(180));
        vault.expire(APP, this::over);
        log(first);
        now = now.plus(Duration.ofHours(1));
        vault.expire(APP, this::over);
        assertThatThrownBy(() -> log(first)).isInstanceOf(ScopeErased.class);
        log(first + 1);
        assertThat(vault.key(APP, Category.CHAT, chat)).isEqualTo(kept);
    }

    private @Nullable Instant over(Category category) {
        var limit = category.limit();
        return limit == null ? null : now.minus(limit);
    }

    @Test
    void reachesEveryEpochThatIsNotOver() {
        vault.make(List.of(ALL));
        var keys = IntStream.range(0, 100).mapToObj(i -> log(1_000 + i)).toList();
        for (int i = 99; i >= 0; i--) assertThat(log(1_000 + i)).isEqualTo(keys.get(i));
        assertThat(keys).doesNotHaveDuplicates();
        vault.advance(APP, Category.LOG, 1_030);
        vault.advance(APP, Category.LOG, 1_020); // behind already
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> log(1_029)).isInstanceOf(ScopeErased.class);
            for (int i = 30; i < 100; i++) assertThat(log(1_000 + i)).isEqualTo(keys.get(i));
            close();
            open();
        }
    }

    private byte[] log(int epoch) {
        return vault.key(APP, Category.LOG, epoch);
    }

    @Test
    void opensAfterItWasWrappedAnew() {
        vault.make(List.of(ALL));
        var key = vault.key(ALL).clone();
        for (int i = 0; i < 3; i++) vault.rotate();
        assertThat(vault.key(ALL)).isEqualTo(key);
        close();
        open();
        assertThat(vault.key(ALL)).isEqualTo(key);
    }
}
