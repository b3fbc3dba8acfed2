package lyceum.privacy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lyceum.catalog.Catalog;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.seal.Installation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every purpose for every kind of data under every agreement, asked at the gate itself: what is
/// not said here is refused, and written down either way.
@Tag("U-01")
@Tag("U-02")
class PurposeTest {
    private static final AppId APP = new AppId(1_234_567);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final int PAGE = 100;

    /// What the gate lets through, with a ticket where it takes one. `-`: nothing.
    private static final String ALLOWED =
            """
            DEFAULT STRUCTURE -
            DEFAULT PROFILE PROVIDE
            DEFAULT CHAT PROVIDE
            DEFAULT LOG PROVIDE TROUBLESHOOT
            DEFAULT AUDIT PROVIDE TROUBLESHOOT
            DEFAULT EXPORT PROVIDE
            DEFAULT QUALITY PROVIDE TROUBLESHOOT
            V2023 STRUCTURE -
            V2023 PROFILE PROVIDE RECORD STORE
            V2023 CHAT PROVIDE RECORD STORE
            V2023 LOG PROVIDE
            V2023 AUDIT PROVIDE
            V2023 EXPORT PROVIDE RECORD STORE
            V2023 QUALITY PROVIDE VERIFY DEBUG OPTIMISE
            V2025 STRUCTURE -
            V2025 PROFILE PROVIDE
            V2025 CHAT PROVIDE
            V2025 LOG PROVIDE TROUBLESHOOT
            V2025 AUDIT PROVIDE TROUBLESHOOT
            V2025 EXPORT PROVIDE
            V2025 QUALITY PROVIDE TROUBLESHOOT
            STRICT STRUCTURE -
            STRICT PROFILE PROVIDE
            STRICT CHAT PROVIDE
            STRICT LOG PROVIDE
            STRICT AUDIT PROVIDE
            STRICT EXPORT PROVIDE
            STRICT QUALITY PROVIDE TROUBLESHOOT
            COPPA STRUCTURE -
            COPPA PROFILE PROVIDE
            COPPA CHAT PROVIDE
            COPPA LOG PROVIDE TROUBLESHOOT
            COPPA AUDIT PROVIDE TROUBLESHOOT
            COPPA EXPORT PROVIDE
            COPPA QUALITY PROVIDE TROUBLESHOOT
            """;

    /// The fewest and the most days, and those where nothing is chosen. `-`: until it is erased.
    private static final String BOUNDS =
            """
            DEFAULT LOG 1 180 180
            DEFAULT QUALITY 1 180 180
            DEFAULT AUDIT 1 180 180
            DEFAULT EXPORT 7 7 7
            DEFAULT CHAT 1 - -
            DEFAULT PROFILE 1 - -
            V2023 LOG 1 180 180
            V2023 QUALITY 1 180 180
            V2023 AUDIT 1 180 180
            V2023 EXPORT 7 7 7
            V2023 CHAT 1 - -
            V2023 PROFILE 1 - -
            V2025 LOG 1 180 180
            V2025 QUALITY 1 180 180
            V2025 AUDIT 1 180 180
            V2025 EXPORT 7 7 7
            V2025 CHAT 1 - -
            V2025 PROFILE 1 - -
            STRICT LOG 1 180 180
            STRICT QUALITY 1 180 180
            STRICT AUDIT 1 180 180
            STRICT EXPORT 7 7 7
            STRICT CHAT 1 - -
            STRICT PROFILE 1 - -
            COPPA LOG 1 180 180
            COPPA QUALITY 1 180 180
            COPPA AUDIT 1 180 180
            COPPA EXPORT 7 7 7
            COPPA CHAT 1 365 365
            COPPA PROFILE 1 365 365
            """;

    @TempDir Path directory;
    private Installation house;
    private Database database;
    private GroupCommit commit;
    private Audit audit;

    @BeforeEach
    void open() {
        house = Installation.open(directory, directory.resolve(Installation.KEYS_AGAIN), () -> NOW);
        database = Database.open(house.store());
        commit = new GroupCommit(database, () -> {});
        Catalog.open(database, commit, house, () -> NOW).applications().create(APP, "School", null);
        audit = new Audit(database, commit, house.seal(), house.vault(), Limits.NONE, () -> NOW);
    }

    @AfterEach
    void close() {
        commit.close();
        database.close();
        house.close();
    }

    /// Whether the gate lets it through under a profile.
    private boolean passes(Profile profile, Category category, String purpose, String ticket) {
        var gate = new PurposeGate(audit, _ -> profile, () -> NOW);
        try {
            return gate.read(
                    new Look(APP, "operator Olga", category, purpose, ticket),
                    _ -> new PurposeGate.Read<>(true, new Shown.Everybody(1)));
        } catch (NotForThat refused) {
            return false;
        }
    }

    @Test
    @Tag("U-03")
    @Tag("U-04")
    void nothingPassesButWhatTheAgreementsNameAndAllOfItIsWrittenDown() {
        var found = new StringBuilder();
        var answers = new ArrayList<Boolean>();
        for (var profile : Profile.values()) {
            for (var category : Category.values()) {
                found.append(profile).append(' ').append(category);
                var none = true;
                for (var purpose : Purpose.values()) {
                    var passed = passes(profile, category, purpose.name(), "T-1");
                    answers.add(passed);
                    if (passed) found.append(' ').append(purpose);
                    none &= !passed;
                }
                found.append(none ? " -\n" : "\n");
            }
        }
        assertThat(found).hasToString(ALLOWED);
        assertThat(written()).isEqualTo(answers);
    }

    /// Of each look whether it was granted, in their order.
    private List<Boolean> written() {
        var all = new ArrayList<Boolean>();
        var far = NOW.plusSeconds(1);
        for (int at = 0; ; at += PAGE) {
            var page = audit.list(APP, Instant.EPOCH, far, at, PAGE);
            page.forEach(entry -> all.add(entry.granted()));
            if (page.size() < PAGE) return all;
        }
    }

    @Test
    @Tag("U-05")
    void toFindAFaultTakesATicketUnderEveryAgreement() {
        for (var profile : Profile.values()) {
            for (var category : Category.values()) {
                for (var ticket : List.of("", "  ", "\u200b", "\u3164\u2800"))
                    assertThat(passes(profile, category, "TROUBLESHOOT", ticket))
                            .as("%s %s", profile, category)
                            .isFalse();
            }
        }
        assertThat(passes(Profile.DEFAULT, Category.LOG, "TROUBLESHOOT", "T-1")).isTrue();
    }

    /// What people do is in the log of their class, and nobody is followed beside it.
    @Test
    @Tag("D-08")
    void thereIsNoOtherKindOfData() {
        assertThat(Stream.of(Category.values()).map(Enum::name).collect(joining(" ")))
                .isEqualTo("STRUCTURE PROFILE CHAT LOG AUDIT EXPORT QUALITY");
    }

    @Test
    @Tag("U-06")
    void thereIsNoOtherPurpose() {
        assertThat(Stream.of(Purpose.values()).map(Enum::name).collect(joining(" ")))
                .isEqualTo("PROVIDE TROUBLESHOOT VERIFY DEBUG OPTIMISE RECORD STORE");
        for (var profile : Profile.values()) {
            for (var unknown : List.of("", "provide", "PROVIDE ", "ANALYSE", "MARKETING"))
                assertThat(passes(profile, Category.LOG, unknown, "T-1")).isFalse();
        }
    }

    @Test
    @Tag("T-04")
    void theBoundsOfEachProfileAreThese() {
        var found = new StringBuilder();
        for (var profile : Profile.values()) {
            for (var category : Retention.CHOSEN) {
                var bounds = profile.bounds(category);
                var most = bounds.most() == null ? "-" : bounds.most().toString();
                var usual = bounds.usual() == null ? "-" : bounds.usual().toString();
                found.append(
                        "%s %s %d %s %s\n"
                                .formatted(profile, category, bounds.least(), most, usual));
            }
        }
        assertThat(found).hasToString(BOUNDS);
    }

    @Test
    @Tag("M-02")
    void noProfileIsLaxerThanEitherTextAllows() {
        for (var profile : Profile.values()) {
            for (var category : List.of(Category.LOG, Category.QUALITY, Category.AUDIT)) {
                assertThat(profile.bounds(category).allow(Bounds.HALF_A_YEAR)).isTrue();
                assertThat(profile.bounds(category).allow(Bounds.HALF_A_YEAR + 1)).isFalse();
                assertThat(profile.bounds(category).allow(null)).isFalse();
            }
        }
        for (var strict : List.of(Profile.DEFAULT, Profile.STRICT, Profile.COPPA)) {
            assertThat(Profile.V2025.bases()).containsAll(strict.bases());
            for (var category : Category.values())
                assertThat(Profile.V2025.allowed(category)).containsAll(strict.allowed(category));
        }
    }
}
