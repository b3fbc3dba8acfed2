package lyceum.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import lyceum.agreement.Acceptance.Method;
import lyceum.catalog.Catalog;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.privacy.Keeping;
import lyceum.privacy.Profile;
import lyceum.room.AppId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for an application while texts are published and applications come and go.
@Tag("M-01")
@Tag("M-04")
class AcceptancesTest {
    private static final AppId APP = new AppId(1_234_567);
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final InstantSource CLOCK = () -> NOW;

    @TempDir Path directory;
    private Installation house;
    private Database database;
    private GroupCommit commit;
    private Catalog catalog;

    @BeforeEach
    void open() {
        house = Installation.open(directory, directory.resolve(Installation.KEYS_AGAIN), CLOCK);
        database = Database.open(house.store());
        commit = new GroupCommit(database, () -> {});
        catalog = Catalog.open(database, commit, house, CLOCK);
    }

    @AfterEach
    void close() {
        commit.close();
        database.close();
        house.close();
    }

    private Acceptances with(Agreements agreements) {
        return new Acceptances(agreements, database, commit, house, CLOCK);
    }

    private Keeping keeping(Acceptances acceptances) {
        return Keeping.open(
                house, database, commit, acceptances::profile, CLOCK, System::nanoTime, false);
    }

    /// With a text that was published later, for whoever is bound to the usual way.
    private static Agreements later() {
        var now = Agreements.published();
        var third =
                new Document(
                        "2027-01-01",
                        Document.hash("new words".getBytes(UTF_8)),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "en",
                        "new words");
        var documents = new ArrayList<>(now.documents());
        documents.add(third);
        var all = new ArrayList<>(List.of(Agreement.of(third, Profile.DEFAULT)));
        all.addAll(now.all());
        return new Agreements(documents, all);
    }

    @Test
    void aNewTextWaitsAndTheAcceptedOneHoldsUntilItIsAccepted() {
        var before = with(Agreements.published());
        catalog.applications().create(APP, "School", null, before.beginning("somebody"));
        assertThat(before.pending(APP)).isEmpty();
        var after = with(later());
        assertThat(after.holding(APP)).hasValue(before.agreements().usual());
        assertThat(after.newest(APP).orElseThrow().agreement().id())
                .isEqualTo("2025-04-25-default");
        var pending = after.pending(APP).orElseThrow();
        assertThat(pending.id()).isEqualTo("2027-01-01-default");
        after.accept(keeping(after), APP, pending, "somebody", Method.CONSOLE);
        assertThat(after.pending(APP)).isEmpty();
        assertThat(with(later()).holding(APP)).hasValue(pending);
        // Who chose one text on purpose is asked nothing.
        var chosen = after.agreements().find("2023-03-24").orElseThrow();
        after.accept(keeping(after), APP, chosen, "somebody", Method.CONSOLE);
        assertThat(after.pending(APP)).isEmpty();
        assertThat(after.profile(APP)).isEqualTo(Profile.V2023);
    }

    @Test
    void applicationAndAcceptanceAreBothThereOrNeither() {
        var acceptances = with(Agreements.published());
        var broken = acceptances.beginning("somebody");
        assertThatThrownBy(() ->
                        catalog.applications()
                                .create(
                                        APP,
                                        "School",
                                        null,
                                        (sql, app) -> {
                                            broken.write(sql, app);
                                            throw new IllegalStateException("broken off");
                                        }))
                .hasMessage("broken off");
        assertThat(catalog.applications().find(APP)).isEmpty();
        assertThat(acceptances.newest(APP)).isEmpty();
        assertThat(with(Agreements.published()).holding(APP)).isEmpty();
    }

    @Test
    void whatIsGoneHoldsNothing() {
        var acceptances = with(Agreements.published());
        catalog.applications().create(APP, "School", null, acceptances.beginning("somebody"));
        assertThat(acceptances.holding(APP)).isPresent();
        house.vault().destroy(List.of(new Scope.App(APP.value())));
        assertThat(acceptances.holding(APP)).isEmpty();
        assertThat(acceptances.profile(APP)).isEqualTo(Profile.DEFAULT);
    }
}
