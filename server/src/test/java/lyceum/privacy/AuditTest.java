package lyceum.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lyceum.OnEngine;
import lyceum.catalog.Catalog;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The chain of who looked at whose data.
@ParameterizedClass
@EnumSource(OnEngine.class)
class AuditTest {
    private static final AppId APP = new AppId(1_234_567);
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @Parameter OnEngine engine;
    @TempDir Path directory;
    private Installation house;
    private Database database;
    private GroupCommit commit;
    private Audit audit;
    private PurposeGate gate;
    private volatile Instant now = Instant.parse("2026-11-26T10:00:00Z");

    @BeforeEach
    void open() {
        house = Installation.open(directory, directory.resolve(Installation.KEYS_AGAIN), () -> now);
        database = Database.open(engine.at(house.store()));
        commit = new GroupCommit(database, () -> {});
        Catalog.open(database, commit, house, () -> now).applications().create(APP, "School", null);
        audit = new Audit(database, commit, house.seal(), house.vault(), Limits.NONE, () -> now);
        gate = new PurposeGate(audit, _ -> Profile.DEFAULT, () -> now);
    }

    @AfterEach
    void close() {
        commit.close();
        database.close();
        house.close();
    }

    private void look(String purpose, String ticket) {
        gate.read(
                new Look(APP, "operator Olga", Category.LOG, purpose, ticket),
                _ -> new PurposeGate.Read<>("", new Shown.Everybody(2)));
    }

    private List<Audit.Entry> all() {
        return audit.list(APP, Instant.EPOCH, FAR, 0, 100);
    }

    @Test
    void theRowIsThereBeforeAnythingIsSeenAndTheGrantEndsWithTheReading() {
        var kept =
                gate.read(
                        new Look(APP, "operator Olga", Category.LOG, "PROVIDE", ""),
                        grant -> {
                            grant.check(Category.LOG, now);
                            assertThatThrownBy(() -> grant.check(Category.CHAT, now))
                                    .isInstanceOf(NotForThat.class);
                            var late = now.plus(Grant.LONGEST);
                            assertThatThrownBy(() -> grant.check(Category.LOG, late))
                                    .isInstanceOf(NotForThat.class);
                            return new PurposeGate.Read<>(grant, new Shown.Everybody(1));
                        });
        assertThat(all()).hasSize(1);
        assertThatThrownBy(() -> kept.check(Category.LOG, now)).isInstanceOf(NotForThat.class);
        assertThatThrownBy(() -> look("PROVIDE ", "")).isInstanceOf(NotForThat.class);
        assertThat(all()).extracting(Audit.Entry::granted).containsExactly(true, false);
    }

    @Test
    void whatIsChangedOrLeftOutShows() {
        for (int n = 0; n < 6; n++) look("TROUBLESHOOT", "T-" + n);
        assertThat(all()).hasSize(6).allMatch(Audit.Entry::whole);
        commit.write(sql -> sql.run("UPDATE audit SET people = 0 WHERE n = 2"));
        commit.write(sql -> sql.run("DELETE FROM audit WHERE n = 4"));
        commit.write(sql -> sql.run("UPDATE audit SET sealed = x'00' WHERE n = 6"));
        assertThat(all())
                .extracting(Audit.Entry::whole)
                .containsExactly(true, false, true, false, false);
    }

    @Test
    void whoItWasEndsWithItsTimeAndTheChainStays() {
        look("PROVIDE", "");
        now = now.plus(Duration.ofDays(100));
        look("PROVIDE", "");
        assertThat(audit.oldest(APP.value())).contains(Instant.parse("2026-11-26T10:00:00Z"));
        now = now.plus(Duration.ofDays(81));
        while (audit.expire(APP.value(), now.minus(Duration.ofDays(180)), List.of())) continue;
        assertThat(all()).extracting(Audit.Entry::actor).containsExactly("", "operator Olga");
        assertThat(all()).allMatch(Audit.Entry::whole);
        look("PROVIDE", "");
        assertThat(all()).hasSize(3).allMatch(Audit.Entry::whole);
        house.vault().expire(APP.value(), _ -> now.plus(Duration.ofHours(1)));
        assertThat(all()).extracting(Audit.Entry::actor).containsExactly("", "", "");
    }

    @Test
    void itGoesWithTheApplicationAndWithNobodyElse() {
        look("PROVIDE", "");
        assertThat(audit.size(new Erasure.OfPerson(APP.value(), 7)).items()).isZero();
        house.vault().destroy(List.of(new Scope.App(APP.value())));
        var all = new Erasure.OfApplication(APP.value());
        assertThat(audit.size(all).items()).isOne();
        while (audit.erase(all)) continue;
        assertThat(audit.size(all).items()).isZero();
    }
}
