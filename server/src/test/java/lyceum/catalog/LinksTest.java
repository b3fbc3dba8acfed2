package lyceum.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import lyceum.OnEngine;
import lyceum.room.AppId;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.seal.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(OnEngine.class)
class LinksTest {
    private static final RoomId ROOM = new RoomId(300_000_001);

    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Opened store;
    private AppId app;
    private User ann;

    @BeforeEach
    void open() {
        store = new Opened(directory, engine);
        app = store.catalog.applications().create("School", null).id();
        store.vault().make(List.of(new Scope.Room(app.value(), ROOM.value())));
        ann = store.catalog.users().register(app, new Registration("ann", "Ann", null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsLinksByTheirCodeOnly() {
        var personal =
                links().invite(app, ROOM, List.of(new JoinLinks.For(ann.id(), Role.TEACHER)))
                        .getFirst();
        store.pass(Duration.ofSeconds(1));
        var invitation = links().invite(app, ROOM, Role.GUEST);
        assertThat(personal.code()).hasSize(22).isNotEqualTo(invitation.code());
        store.restart();
        assertThat(links().find(personal.code())).hasValue(personal);
        assertThat(links().find(invitation.code())).hasValue(invitation);
        assertThat(links().byId(personal.id())).hasValue(personal);
        assertThat(links().find(personal.id())).isEmpty();
        assertThat(links().find("")).isEmpty();
        assertThat(links().of(app, ROOM, 0, 10)).containsExactly(personal, invitation);
        assertThat(links().of(new AppId(1), ROOM, 0, 10)).isEmpty();
        assertThat(personal.isInvitation()).isFalse();
        assertThat(invitation.isInvitation()).isTrue();
        assertThat(personal.toString()).doesNotContain(personal.code(), ann.id().value());
    }

    @Test
    void withdrawsOnceAndCountsPeople() {
        var link = links().invite(app, ROOM, Role.STUDENT);
        links().entered(link.id());
        links().entered(link.id());
        assertThat(links().withdraw(link)).isTrue();
        store.pass(Duration.ofSeconds(1));
        assertThat(links().withdraw(link)).isFalse();
        var after = links().find(link.code()).orElseThrow();
        assertThat(after.entered()).isEqualTo(2);
        assertThat(after.withdrawn()).isEqualTo(link.created());
    }

    @Test
    void storesNoCodeAndNoUserReadably() throws IOException {
        var link =
                links().invite(app, ROOM, List.of(new JoinLinks.For(ann.id(), Role.TEACHER)))
                        .getFirst();
        assertThat(engine.bytes(directory))
                .contains(link.id())
                .doesNotContain(link.code(), ann.id().value());
    }

    @Test
    void bringsSomebodyBackForTenMinutesAlsoAfterARestart() {
        var entry =
                new Entry(
                        app,
                        ROOM,
                        ann.id(),
                        "Ann Ünïcode 你好",
                        "http://a/b.png",
                        true,
                        false,
                        true,
                        "some-link",
                        store.instant());
        var secret = store.catalog.entries().issue(entry).orElseThrow();
        store.restart();
        var opened = store.catalog.entries().open(secret).orElseThrow();
        assertThat(opened)
                .isEqualTo(
                        new Entry(
                                app,
                                ROOM,
                                ann.id(),
                                entry.name(),
                                entry.avatar(),
                                true,
                                false,
                                true,
                                "some-link",
                                store.instant().plus(EntrySecrets.LIFE)));
        assertThat(opened.toString()).doesNotContain("Ann");
        store.pass(EntrySecrets.LIFE.minusSeconds(1));
        assertThat(store.catalog.entries().open(secret)).isPresent();
        store.pass(Duration.ofSeconds(1));
        assertThat(store.catalog.entries().open(secret)).isEmpty();
    }

    @Test
    void endWithTheirPerson() {
        var wanted = List.of(new JoinLinks.For(ann.id(), Role.TEACHER));
        var link = links().invite(app, ROOM, wanted).getFirst();
        var invitation = links().invite(app, ROOM, Role.GUEST);
        var entries = store.catalog.entries();
        var secret =
                entries.issue(
                                new Entry(
                                        app,
                                        ROOM,
                                        ann.id(),
                                        "Ann",
                                        "",
                                        false,
                                        false,
                                        false,
                                        null,
                                        store.instant()))
                        .orElseThrow();
        var mark = entries.mark(app, ann.id());
        assertThat(entries.marked(mark)).hasValue(ann.id());
        store.catalog.users().delete(app, ann.id());
        assertThat(entries.open(secret)).isEmpty();
        assertThat(entries.marked(mark)).isEmpty();
        assertThat(links().find(link.code())).isEmpty();
        assertThat(links().byId(link.id())).isEmpty();
        assertThat(links().of(app, ROOM, 0, 10)).containsExactly(invitation);
    }

    @Test
    @Tag("X-01")
    void nothingMakesThePersonAgainWhoIsGone() {
        var entry =
                new Entry(
                        app, ROOM, ann.id(), "Ann", "", false, false, false, null, store.instant());
        store.catalog.users().delete(app, ann.id());
        assertThat(store.catalog.entries().issue(entry)).isEmpty();
        var wanted = List.of(new JoinLinks.For(ann.id(), Role.TEACHER));
        assertThatThrownBy(() -> links().invite(app, ROOM, wanted))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.NO_PERSON));
        assertThat(links().of(app, ROOM, 0, 10)).isEmpty();
        assertThat(store.catalog.entries().knows(app, ann.id())).isFalse();
    }

    @Test
    void opensNothingForged() {
        var entry =
                new Entry(
                        app, ROOM, ann.id(), "Ann", "", false, false, false, null, store.instant());
        var secret = store.catalog.entries().issue(entry).orElseThrow();
        assertThat(store.catalog.entries().open(secret)).isPresent();
        var bytes = Base64.getUrlDecoder().decode(secret);
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(store.catalog.entries().open(Base64.getUrlEncoder().encodeToString(changed)))
                    .isEmpty();
        }
        for (var bad : List.of("", "x", "!", secret.substring(4), "A".repeat(100_000)))
            assertThat(store.catalog.entries().open(bad)).isEmpty();
    }

    private JoinLinks links() {
        return store.catalog.links();
    }
}
