package lyceum.privacy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Category;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every purpose for every kind of data under every agreement: what is not said here is refused.
class PurposeTest {
    private static final String CONTENT = "PROFILE CHAT EXPORT";

    @Test
    @Tag("U-01")
    @Tag("U-02")
    @Tag("U-03")
    @Tag("U-04")
    void nothingIsAllowedButWhatTheAgreementsName() {
        check(Profile.V2023, "LOG AUDIT", "PROVIDE");
        check(Profile.V2023, "QUALITY", "PROVIDE VERIFY DEBUG OPTIMISE");
        check(Profile.V2023, CONTENT, "PROVIDE RECORD STORE");
        for (var profile : List.of(Profile.DEFAULT, Profile.V2025, Profile.COPPA)) {
            check(profile, "LOG AUDIT", "PROVIDE TROUBLESHOOT");
            check(profile, "QUALITY", "PROVIDE TROUBLESHOOT");
            check(profile, CONTENT, "PROVIDE");
        }
        check(Profile.STRICT, "LOG AUDIT", "PROVIDE");
        check(Profile.STRICT, "QUALITY", "PROVIDE TROUBLESHOOT");
        check(Profile.STRICT, CONTENT, "PROVIDE");
        for (var profile : Profile.values()) check(profile, "STRUCTURE", "");
    }

    @Test
    @Tag("U-06")
    void thereIsNoOtherPurpose() {
        assertThat(Stream.of(Purpose.values()).map(Enum::name).collect(joining(" ")))
                .isEqualTo("PROVIDE TROUBLESHOOT VERIFY DEBUG OPTIMISE RECORD STORE");
    }

    private static void check(Profile profile, String categories, String allowed) {
        for (var category : categories.split(" ")) {
            var found = profile.allowed(Category.valueOf(category));
            for (var purpose : Purpose.values()) {
                assertThat(found.contains(purpose))
                        .as("%s %s %s", profile, category, purpose)
                        .isEqualTo(List.of(allowed.split(" ")).contains(purpose.name()));
            }
        }
    }
}
