package lyceum.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import lyceum.OnEngine;
import lyceum.db.StoreFault;
import lyceum.room.AppId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(OnEngine.class)
class CatalogTest {
    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Opened store;
    private AppId app;
    private AppId other;

    @BeforeEach
    void open() {
        store = new Opened(directory, engine);
        app = applications().create("First canary", null).id();
        store.pass(Duration.ofSeconds(1));
        var developer = applications().find(app).orElseThrow().developer();
        other = applications().create("Second canary", developer).id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsApplications() {
        var foreign = applications().create("Foreign", null);
        applications().rename(other, "Renamed");
        for (int start = 0; start < 2; start++) {
            assertThat(applications().all()).hasSize(3);
            assertThat(applications().of(applications().find(app).orElseThrow().developer()))
                    .extracting(Application::name)
                    .containsExactly("First canary", "Renamed");
            assertThat(applications().of(foreign.developer())).containsExactly(foreign);
            store.restart();
        }
        assertThat(app.value()).isBetween(3_000_000L, 9_999_999L);
        assertThatThrownBy(() -> applications().create(app, "Again", null))
                .isInstanceOfSatisfying(
                        StoreFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.DUPLICATE));
    }

    @Test
    void keysWorkUntilTheyAreDisabledOrReplaced() {
        var shown = keys().create(app);
        assertThat(shown.secretId()).matches("AKID[0-9A-Za-z]{32}");
        assertThat(shown.secretKey()).matches("[0-9A-Za-z]{32}");
        assertThat(shown.toString()).doesNotContain(shown.secretKey());
        store.restart();
        var key = keys().find(shown.secretId()).orElseThrow();
        assertThat(keys().secretOf(key)).hasValue(shown.secretKey());
        keys().enable(key, false);
        assertThat(keys().secretOf(key)).isEmpty();
        keys().enable(key, true);
        assertThat(keys().secretOf(key)).hasValue(shown.secretKey());

        var next = keys().rotate(key);
        assertThat(keys().of(app))
                .extracting(ApiKey::secretId)
                .containsExactlyInAnyOrder(shown.secretId(), next.secretId());
        assertThat(keys().of(other)).isEmpty();
        store.pass(ApiKeys.ROTATION.minusSeconds(1));
        assertThat(keys().secretOf(key)).isPresent();
        store.pass(Duration.ofSeconds(1));
        store.restart();
        assertThat(keys().secretOf(key)).isEmpty();
        assertThat(keys().secretOf(keys().find(next.secretId()).orElseThrow())).isPresent();
    }

    @Test
    void notesTheLastUseOfAKey() {
        var key = keys().find(keys().create(app).secretId()).orElseThrow();
        assertThat(key.used()).isNull();
        keys().used(key);
        var first = store.instant();
        store.pass(Duration.ofSeconds(30));
        keys().used(key);
        assertThat(keys().of(app).getFirst().used()).isEqualTo(first);
        store.pass(Duration.ofSeconds(30));
        keys().used(key);
        assertThat(keys().of(app).getFirst().used()).isEqualTo(store.instant());
        var last = store.instant();
        // It is written by the side; what a restart finds was on the disk.
        await().until(() -> store.lastUse(key.secretId()) == last.toEpochMilli());
        store.restart();
        assertThat(keys().of(app).getFirst().used()).isEqualTo(last);
    }

    @Test
    void registersUsersOnce() {
        var ann = users().register(app, new Registration("ann", "Ann", "http://a/p.png"));
        assertThat(ann.id().value()).matches("[0-9A-Za-z]{27}");
        assertThatThrownBy(() -> users().register(app, new Registration("ann", "Bob", null)))
                .isInstanceOf(OriginTaken.class);
        var elsewhere = users().register(other, new Registration("ann", null, null));
        store.restart();
        assertThat(users().find(app, ann.id())).hasValue(ann);
        assertThat(users().findByOrigin(app, "ann")).hasValue(ann);
        assertThat(users().findByOrigin(other, "ann")).hasValue(elsewhere);
        assertThat(users().find(other, ann.id())).isEmpty();
        assertThat(users().findByOrigin(app, "Ann")).isEmpty();
        assertThat(users().find(app, new UserId("x"))).isEmpty();
    }

    @Test
    void aUserWithoutOriginHasItsIdAsOrigin() {
        var user = users().register(app, new Registration("", null, null));
        assertThat(user.origin()).isEqualTo(user.id().value());
        assertThat(users().findByOrigin(app, user.id().value())).hasValue(user);
        assertThat(user.shownName()).isEqualTo("User " + user.id().value().substring(23));
    }

    @Test
    void registersManyAndOverwrites() {
        var ann = users().register(app, new Registration("ann", "Ann", "a"));
        var all =
                users().registerAll(
                                app,
                                List.of(
                                        new Registration("bob", "Bob", null),
                                        new Registration(null, "Nobody", null),
                                        new Registration("ann", "Anna", null),
                                        new Registration(null, "Nobody", null),
                                        new Registration("bob", null, "b")));
        assertThat(all)
                .extracting(User::name)
                .containsExactly("Bob", "Nobody", "Anna", "Nobody", "Bob");
        assertThat(all).extracting(User::avatar).containsExactly("b", "", "a", "", "b");
        assertThat(all.get(0)).isEqualTo(all.get(4));
        assertThat(all.get(2).id()).isEqualTo(ann.id());
        assertThat(all.get(1).id()).isNotEqualTo(all.get(3).id());
        assertThat(users().count(app)).isEqualTo(4);
        assertThat(users().list(app, 1, 2)).hasSize(2);
    }

    @Test
    void registersAThousandAtOnce() {
        var all =
                users().registerAll(
                                app,
                                IntStream.range(0, Users.MOST_AT_ONCE)
                                        .mapToObj(i -> new Registration("o" + i, "n" + i, null))
                                        .toList());
        assertThat(all).extracting(User::id).doesNotHaveDuplicates().hasSize(Users.MOST_AT_ONCE);
        assertThat(users().findAll(app, all.stream().map(User::id).toList())).isEqualTo(all);
    }

    @Test
    void changesAndDeletes() {
        var ann = users().register(app, new Registration("ann", "Ann", "a"));
        assertThat(users().change(app, ann.id(), new Registration(null, null, "")))
                .hasValueSatisfying(user -> {
                    assertThat(user.name()).isEqualTo("Ann");
                    assertThat(user.avatar()).isEmpty();
                });
        assertThat(users().change(other, ann.id(), new Registration(null, "x", null))).isEmpty();
        assertThat(users().delete(other, ann.id())).isFalse();
        assertThat(users().delete(app, ann.id())).isTrue();
        assertThat(users().delete(app, ann.id())).isFalse();
        assertThat(users().find(app, ann.id())).isEmpty();
        assertThat(users().register(app, new Registration("ann", "Ann", "a")).id())
                .isNotEqualTo(ann.id());
    }

    @Test
    void keepsSupervisors() {
        var ids =
                users()
                        .registerAll(
                                app,
                                List.of(
                                        new Registration("a", null, null),
                                        new Registration("b", null, null),
                                        new Registration("c", null, null)))
                        .stream()
                        .map(User::id)
                        .toList();
        var supervisors = store.catalog.supervisors();
        assertThat(supervisors.add(app, List.of(ids.get(0), new UserId("x")))).isFalse();
        assertThat(supervisors.count(app)).isZero();
        assertThat(supervisors.add(app, ids.subList(0, 2))).isTrue();
        assertThat(supervisors.add(app, ids.subList(1, 3))).isTrue();
        assertThat(supervisors.add(other, ids)).isFalse();
        assertThat(supervisors.count(app)).isEqualTo(3);
        assertThat(supervisors.list(app, 0, 2)).hasSize(2);
        assertThat(supervisors.has(app, ids.get(1))).isTrue();
        assertThat(supervisors.has(other, ids.get(1))).isFalse();
        assertThat(supervisors.remove(app, ids.subList(0, 1))).isTrue();
        assertThat(supervisors.has(app, ids.get(0))).isFalse();
        users().delete(app, ids.get(1));
        assertThat(supervisors.list(app, 0, 10)).extracting(User::id).containsExactly(ids.get(2));
    }

    @Test
    void writesNothingReadable() throws IOException {
        var shown = keys().create(app);
        var user =
                users().register(
                                app,
                                new Registration("origin canary", "name canary", "avatar canary"));
        store.catalog.supervisors().add(app, List.of(user.id()));
        assertThat(bytes()).contains(shown.secretId());
        assertThat(bytes()).doesNotContain("canary", shown.secretKey(), user.id().value());
        store.restart();
        assertThat(bytes()).doesNotContain("canary", shown.secretKey(), user.id().value());
    }

    private String bytes() throws IOException {
        return engine.bytes(directory);
    }

    private Applications applications() {
        return store.catalog.applications();
    }

    private ApiKeys keys() {
        return store.catalog.keys();
    }

    private Users users() {
        return store.catalog.users();
    }
}
