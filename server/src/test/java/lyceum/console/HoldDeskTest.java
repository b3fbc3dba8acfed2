package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lyceum.catalog.Registration;
import lyceum.room.AppId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator holds back from its end, and lets go.
final class HoldDeskTest {
    @TempDir private Path folder;
    private Desk desk;
    private AppId app;
    private String path;
    private UserId ben;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        app = desk.application("Riverside");
        path = "/applications/" + app.value() + "/privacy";
        ben = desk.catalog.users().register(app, new Registration(null, "Ben", null)).id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static RightsAsked.Hold hold(@Nullable String user, String basis, String... two) {
        return new RightsAsked.Hold(user, null, basis, List.of(two), 30);
    }

    private List<PrivacyTold.Held> standing() {
        return List.of(desk.done(desk.get(path + "/holds"), PrivacyTold.Held[].class));
    }

    private String wrong(RightsAsked.Hold asked) {
        return Desk.read(desk.post(path + "/holds", asked), Failure.class).field();
    }

    @Test
    @Tag("T-05")
    void aHoldIsPlacedByTwoPeopleShownWithNameAndBasisAndReleased() {
        var asked = hold(ben.value(), "law", "Eva Novak", "Tom Weber");
        assertThat(desk.post(path + "/holds", asked).statusCode()).isEqualTo(204);
        var held = standing().getFirst();
        assertThat(held.kind()).isEqualTo("person");
        assertThat(held.name()).isEqualTo("Ben");
        assertThat(held.named()).isEqualTo(ben.value());
        assertThat(held.basis()).isEqualTo("law");
        assertThat(held.approvers()).containsExactly("Eva Novak", "Tom Weber");
        var audit =
                desk.privacy.audit().list(app, Instant.EPOCH, Instant.now().plusSeconds(9), 0, 9);
        assertThat(audit).hasSize(1).allMatch(row -> row.people() == 1);
        var erase = new Asked.ErasePerson(ben.value(), Desk.PASSWORD, null);
        assertThat(Desk.code(desk.post(path + "/erase", erase))).isEqualTo("held");
        var release = path + "/holds/" + held.id() + "/release";
        assertThat(desk.post(release, null).statusCode()).isEqualTo(204);
        assertThat(standing()).isEmpty();
        assertThat(desk.post(release, null).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("T-05")
    void whatIsWrongIsNamedAndNothingIsHeld() {
        var id = ben.value();
        assertThat(wrong(hold(id, "law", "Eva Novak"))).isEqualTo("approvers");
        assertThat(wrong(hold(id, "law", "Eva Novak", "éva  novak"))).isEqualTo("approvers");
        assertThat(wrong(hold(id, "law", "Eva Novak", " "))).isEqualTo("approvers");
        assertThat(wrong(hold(id, "whim", "Eva Novak", "Tom Weber"))).isEqualTo("basis");
        var longer = new RightsAsked.Hold(id, null, "law", List.of("Eva", "Tom"), 366);
        assertThat(wrong(longer)).isEqualTo("days");
        var none = hold("nobody", "law", "Eva Novak", "Tom Weber");
        assertThat(desk.post(path + "/holds", none).statusCode()).isEqualTo(404);
        assertThat(standing()).isEmpty();
    }
}
