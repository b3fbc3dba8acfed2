package lyceum.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lyceum.agreement.Clause.CONSENTS;
import static lyceum.agreement.Clause.INDEMNITY;
import static lyceum.agreement.Clause.MINIMUM_AGE;
import static lyceum.agreement.Clause.NO_SENSITIVE_DATA;
import static lyceum.agreement.Clause.NO_WARRANTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import lyceum.privacy.Profile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The published texts: they are the ones, whole, and what is said of them stands in them.
@Tag("M-01")
class AgreementsTest {
    private static final DateTimeFormatter UPDATED =
            DateTimeFormatter.ofPattern("'Last updated: 'yyyy-MM-dd HH:mm:ss")
                    .withZone(ZoneOffset.UTC);

    private final Agreements agreements = Agreements.published();

    @Test
    void eachProfileHasOneAgreementAndTheUsualOneIsTheStricterSide() {
        assertThat(agreements.all())
                .extracting(Agreement::profile)
                .containsExactlyInAnyOrder(Profile.values());
        assertThat(agreements.all()).extracting(Agreement::id).doesNotHaveDuplicates();
        assertThat(agreements.usual().id()).isEqualTo("2025-04-25-default");
        for (var one : agreements.all()) assertThat(agreements.find(one.id())).hasValue(one);
        assertThat(agreements.find("2026-01-01")).isEmpty();
    }

    @Test
    void whenTheyWerePublishedStandsInTheirText() {
        for (var document : agreements.documents()) {
            var line = UPDATED.format(document.effectiveAt());
            assertThat(document.text().lines()).contains(line);
            assertThat(line).contains(document.version());
        }
    }

    @Test
    void oneChangedByteIsSeenAndSoIsAMissingText() throws IOException {
        for (var changed : agreements.documents()) {
            var seed = System.nanoTime();
            assertThatThrownBy(() -> Agreements.of(name -> bent(name, changed.version(), seed)))
                    .as("seed %d", seed)
                    .isInstanceOf(Altered.class)
                    .hasMessageContaining(changed.version());
            assertThatThrownBy(() ->
                            Agreements.of(
                                    name -> name.startsWith(changed.version()) ? null : text(name)))
                    .isInstanceOf(Altered.class);
        }
        assertThat(Agreements.of(this::text)).isEqualTo(agreements);
    }

    private byte[] bent(String name, String version, long seed) {
        var bytes = text(name);
        if (name.startsWith(version)) bytes[new Random(seed).nextInt(bytes.length)] ^= 1;
        return bytes;
    }

    private byte[] text(String name) {
        return agreements.documents().stream()
                .filter(document -> name.equals(document.version() + ".txt"))
                .findFirst()
                .orElseThrow()
                .text()
                .getBytes(UTF_8);
    }

    @Test
    @Tag("C-09")
    @Tag("C-10")
    void whoPaysAndThatNothingIsPromisedStandsInTheNewerTextOnly() {
        var both = List.of(MINIMUM_AGE, CONSENTS, NO_SENSITIVE_DATA);
        assertThat(agreements.documents().getFirst().clauses()).isEqualTo(both);
        assertThat(agreements.documents().getLast().clauses())
                .containsAll(both)
                .contains(INDEMNITY, NO_WARRANTY);
    }
}
