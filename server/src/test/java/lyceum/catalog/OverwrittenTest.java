package lyceum.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lyceum.OnEngine;
import lyceum.personal.Category;
import lyceum.personal.HeldBack;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody is erased, held or frozen after it was looked whether the name may be overwritten and
/// before it is.
@ParameterizedClass
@EnumSource(OnEngine.class)
class OverwrittenTest implements Limits {
    private static final Registration SAID = new Registration("a-1", "Ann", null);
    private static final Registration OTHER = new Registration("a-1", "Another", null);
    private static final Registration BEN = new Registration("b-1", "Ben", null);

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Opened store;
    private AppId app;
    private User ann;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Runnable onFirstLook = () -> {};
    private volatile boolean held;
    private volatile boolean holdsAfterLook;
    private volatile boolean frozen;

    @BeforeEach
    void open() {
        store = new Opened(directory, engine, this);
        app = store.catalog.applications().create("School", null).id();
        ann = store.catalog.users().register(app, SAID);
        looks.set(0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public @Nullable Duration of(long app, Category category) {
        return null;
    }

    @Override
    public Instant tooOld(long app, Category category) {
        return Instant.EPOCH;
    }

    @Override
    public boolean frozen(long app, long person) {
        var before = frozen;
        if (looks.incrementAndGet() == 1) onFirstLook.run();
        return before;
    }

    @Override
    public boolean held(long app, long person) {
        var before = held;
        held |= holdsAfterLook;
        return before;
    }

    private String name() {
        return store.catalog.users().find(app, ann.id()).orElseThrow().name();
    }

    private void erase() {
        store.vault().destroy(List.of(ann.scope()));
    }

    @Test
    @Tag("X-01")
    void whoIsErasedMeanwhileIsSomebodyNewAndTheOthersOfTheRegistrationGoOn() {
        onFirstLook = this::erase;
        var all = store.catalog.users().registerAll(app, List.of(OTHER, BEN));
        assertThat(all).extracting(User::name).containsExactly("Another", "Ben");
        assertThat(all.getFirst().id()).isNotEqualTo(ann.id());
        assertThat(store.catalog.users().findAll(app, List.of(ann.id()))).isEmpty();
        assertThat(store.catalog.users().findByOrigin(app, "b-1")).contains(all.getLast());
    }

    @Test
    @Tag("X-01")
    void nothingIsChangedOfWhoIsErasedMeanwhile() {
        onFirstLook = this::erase;
        assertThat(store.catalog.users().change(app, ann.id(), OTHER)).isEmpty();
    }

    @Test
    @Tag("T-05")
    void whoIsHeldMeanwhileKeepsTheName() {
        holdsAfterLook = true;
        assertThatThrownBy(() -> store.catalog.users().registerAll(app, List.of(OTHER, BEN)))
                .isInstanceOf(HeldBack.class);
        assertThat(store.catalog.users().findByOrigin(app, "b-1")).isEmpty();
        assertThat(name()).isEqualTo("Ann");
    }

    @Test
    @Tag("X-04")
    void whoIsFrozenMeanwhileKeepsTheName() {
        onFirstLook = () -> frozen = true;
        assertThatThrownBy(() -> store.catalog.users().registerAll(app, List.of(OTHER, BEN)))
                .isInstanceOf(UserFrozen.class);
        frozen = false;
        assertThat(store.catalog.users().findByOrigin(app, "b-1")).isEmpty();
        assertThat(name()).isEqualTo("Ann");
    }
}
