package lyceum.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lyceum.OnEngine;
import lyceum.catalog.SignInRefused.Reason;
import lyceum.room.AppId;
import lyceum.seal.Installation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(OnEngine.class)
class OperatorsTest {
    private static final String PHRASE = "correct horse battery";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Opened store;

    @BeforeEach
    void open() {
        store = new Opened(directory, engine);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstSignInIsByALinkThatWorksOnce() {
        assertThat(operators().known()).isFalse();
        var code = operators().link();
        assertThat(operators().linkEnds(code)).hasValue(store.instant().plus(OperatorLinks.LIFE));
        store.pass(SECOND);
        var session = operators().first(code, "Olga", PHRASE);
        assertThat(operators().session(session.code())).hasValue(session);
        assertThat(operators().known()).isTrue();
        assertThat(operators().linkEnds(code)).isEmpty();
        assertRefused(Reason.LINK, () -> operators().first(code, "Eve", PHRASE + "!"));
        store.restart();
        assertThat(operators().session(session.code())).hasValue(session);
        assertThat(operators().signIn("Olga", PHRASE, "here").csrf()).isNotEqualTo(session.csrf());
    }

    @Test
    void linksRunOutAndAreNotGuessed() {
        var code = operators().link();
        store.pass(OperatorLinks.LIFE.minus(SECOND));
        assertThat(operators().linkEnds(code)).isPresent();
        store.pass(SECOND);
        assertThat(operators().linkEnds(code)).isEmpty();
        assertRefused(Reason.LINK, () -> operators().first(code, "Olga", PHRASE));
        for (var bad : List.of("", "!", "A".repeat(80), "A".repeat(1_000_000)))
            assertRefused(Reason.LINK, () -> operators().first(bad, "Olga", PHRASE));
        assertThat(operators().known()).isFalse();
    }

    @Test
    void aLinkMadeBesideTheServerSetsANewPassword() {
        var stale = operators().link();
        var old = operators().first(operators().link(), "Olga", PHRASE);
        assertThat(operators().linkEnds(stale)).isEmpty();
        store.pass(SECOND);
        var code = new OperatorLinks(Installation.peek(directory), store).create();
        store.pass(SECOND);
        operators().first(code, "Olga", "another long phrase");
        assertThat(operators().session(old.code())).isEmpty();
        assertRefused(Reason.WRONG, () -> operators().signIn("Olga", PHRASE, "here"));
        operators().signIn("Olga", "another long phrase", "here");
    }

    @Test
    void anInvitationMakesOneMoreAndChangesNobody() {
        var olga = operators().first(operators().link(), "Olga", PHRASE);
        store.pass(SECOND);
        var code = operators().invite(olga, PHRASE, "here");
        assertThat(operators().linkEnds(code))
                .hasValue(store.instant().plus(OperatorLinks.INVITATION));
        assertThat(operators().linkName(code)).isEmpty();
        assertThat(operators().linkName(operators().link())).hasValue("Olga");
        for (var taken : List.of("Olga", " olga", "ОLGА", "Olga.", "Ólga", "0lga", "Ol-ga"))
            assertRefused(Reason.TAKEN, () -> operators().first(code, taken, PHRASE + "!"));
        var ben = operators().first(code, "Ben", "another long phrase");
        assertRefused(Reason.LINK, () -> operators().first(code, "Eve", PHRASE));
        assertThat(operators().session(olga.code())).hasValue(olga);
        assertThat(operators().session(ben.code())).hasValue(ben);
        assertThat(operators().all())
                .extracting(Operators.Operator::name)
                .containsExactly("Olga", "Ben");
        assertRefused(Reason.WRONG, () -> operators().signIn("Olga", "another long phrase", "b"));
        assertThat(operators().signIn("Ben", "another long phrase", "b").name()).isEqualTo("Ben");
    }

    @Test
    void aLinkOfTheServersMachineSetsThePasswordOfTheNameThatIsTyped() {
        var olga = operators().first(operators().link(), "Olga", PHRASE);
        var ben = join(olga, "Ben");
        store.pass(SECOND);
        var link = operators().link();
        assertThat(operators().linkName(link)).isEmpty();
        operators().first(link, "Ben", "yet another phrase");
        assertThat(operators().session(ben.code())).isEmpty();
        assertThat(operators().session(olga.code())).isPresent();
        assertThat(operators().all()).hasSize(2);
    }

    @Test
    void invitationsEndWithTimeWithWhoInvitesAndWithTheOwnPassword() {
        var olga = operators().first(operators().link(), "Olga", PHRASE);
        var ben = join(olga, "Ben");
        store.pass(SECOND);
        var late = operators().invite(olga, PHRASE, "here");
        store.pass(OperatorLinks.INVITATION);
        assertThat(operators().linkEnds(late)).isEmpty();
        var mine = operators().invite(olga, PHRASE, "here");
        var his = operators().invite(ben, "another long phrase", "here");
        store.pass(SECOND);
        var again = operators().change("Olga", PHRASE, "yet another phrase", "here");
        assertThat(operators().linkEnds(mine)).isEmpty();
        assertThat(operators().linkEnds(his)).isPresent();
        operators().remove(again, "yet another phrase", number("Ben"), "here");
        assertThat(operators().linkEnds(his)).isEmpty();
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndOneIsLeft() {
        var olga = operators().first(operators().link(), "Olga", PHRASE);
        var ben = join(olga, "Ben");
        assertRefused(Reason.WRONG, () -> operators().remove(olga, "wrong", number("Ben"), "here"));
        assertThat(operators().remove(olga, PHRASE, number("Olga"), "here")).isEmpty();
        assertThat(operators().remove(olga, PHRASE, 77, "here")).isEmpty();
        assertThat(operators().remove(olga, PHRASE, number("Ben"), "here")).hasValue("Ben");
        assertThat(operators().session(ben.code())).isEmpty();
        assertThat(operators().session(olga.code())).isPresent();
        assertRefused(Reason.WRONG, () -> operators().signIn("Ben", "another long phrase", "b"));
        store.pass(SECOND);
        join(olga, "Cleo");
        assertThat(operators().session(ben.code())).isEmpty();
    }

    @Test
    void ownSignInsGiveNoGuessesAtOthersBack() {
        var olga = operators().first(operators().link(), "Olga", PHRASE);
        join(olga, "Ben");
        for (int i = 0; i < Tries.FREE; i++) {
            assertRefused(Reason.WRONG, () -> operators().signIn("Olga", "wrong", "here"));
            if (i < Tries.FREE - 1) operators().signIn("Ben", "another long phrase", "here");
        }
        assertRefused(Reason.WAIT, () -> operators().signIn("Olga", PHRASE, "here"));
        operators().signIn("Olga", PHRASE, "elsewhere");
    }

    private Operators.Session join(Operators.Session by, String name) {
        store.pass(SECOND);
        var code = operators().invite(by, PHRASE, "here");
        return operators().first(code, name, "another long phrase");
    }

    private long number(String name) {
        return operators().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void refusesShortAndEndlessPasswordsAndKeepsTheLink() {
        var code = operators().link();
        for (var bad : List.of("", "fourteen chars", "\uD83D\uDE00".repeat(14), "x".repeat(1_025)))
            assertRefused(Reason.WEAK, () -> operators().first(code, "Olga", bad));
        operators().first(code, "Olga", "fifteen of them");
    }

    @Test
    void slowsDownWhoGuesses() {
        assertRefused(Reason.WRONG, () -> operators().signIn("Olga", PHRASE, "elsewhere"));
        operators().first(operators().link(), "Olga", PHRASE);
        for (int left = 4; left >= 0; left--) {
            var expected = left;
            assertThatThrownBy(() -> operators().signIn("Olga", "wrong wrong wrong", "here"))
                    .isInstanceOfSatisfying(
                            SignInRefused.class,
                            refused -> assertThat(refused.tries()).isEqualTo(expected));
        }
        assertThatThrownBy(() -> operators().signIn("Olga", PHRASE, "here"))
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.WAIT);
                            assertThat(refused.pause()).isEqualTo(Tries.FIRST_PAUSE);
                        });
        operators().signIn(" Olga ", PHRASE, "elsewhere");
        store.pass(Tries.FIRST_PAUSE);
        assertRefused(Reason.WRONG, () -> operators().signIn("Eve", PHRASE, "here"));
        assertRefused(Reason.WAIT, () -> operators().signIn("Olga", PHRASE, "here"));
        store.pass(Tries.FIRST_PAUSE.multipliedBy(2));
        operators().signIn("Olga", PHRASE, "here");
    }

    @Test
    void sessionsEndByTime() {
        var session = operators().first(operators().link(), "Olga", PHRASE);
        for (int i = 0; i < 25; i++) {
            assertThat(operators().session(session.code())).isPresent();
            store.pass(Operators.LONGEST.dividedBy(25).minus(SECOND));
        }
        assertThat(operators().session(session.code())).isPresent();
        store.pass(Duration.ofSeconds(24));
        assertThat(operators().session(session.code())).isPresent();
        store.pass(SECOND);
        assertThat(operators().session(session.code())).isEmpty();

        var next = operators().signIn("Olga", PHRASE, "here");
        store.pass(Operators.IDLE);
        assertThat(operators().session(next.code())).isEmpty();
    }

    @Test
    void sessionsEndByHand() {
        var session = operators().first(operators().link(), "Olga", PHRASE);
        operators().signOut(session.code());
        assertThat(operators().session(session.code())).isEmpty();
        assertThat(operators().session("")).isEmpty();
    }

    @Test
    void storesNoSecretReadably() throws IOException {
        var code = operators().link();
        var session = operators().first(code, "Olga Canary", PHRASE);
        assertThat(engine.bytes(directory))
                .contains("operator_session")
                .doesNotContain("Olga Canary", PHRASE, code, session.code(), session.csrf());
    }

    @Test
    void aFirstStartMakesOneApplication() {
        var made = new FirstStart(store.catalog, Beginning.NOTHING).make().orElseThrow();
        assertThat(store.catalog.keys().find(made.key().secretId())).isPresent();
        store.restart();
        assertThat(new FirstStart(store.catalog, Beginning.NOTHING).make()).isEmpty();
    }

    @Test
    void aFirstStartMakesWhatTheSettingsName() {
        for (int start = 0; start < 2; start++) {
            new FirstStart(store.catalog, Beginning.NOTHING)
                    .make("3000001:AKIDfirst:0123456789abcdefghij");
            store.restart();
        }
        new FirstStart(store.catalog, Beginning.NOTHING)
                .make("3000002:AKIDsecond:0123456789abcdefghij");
        var key = store.catalog.keys().find("AKIDfirst").orElseThrow();
        assertThat(key.app()).isEqualTo(new AppId(3_000_001));
        assertThat(store.catalog.keys().secretOf(key)).hasValue("0123456789abcdefghij");
        assertThat(store.catalog.applications().all()).hasSize(2);
        assertThat(new FirstStart(store.catalog, Beginning.NOTHING).make()).isEmpty();
        for (var bad :
                List.of(
                        "",
                        "3000001",
                        "3000001:AKID",
                        "300:AKID:0123456789abcdefghij",
                        "3000001:AKID:short",
                        "3000002:AKIDfirst:0123456789abcdefghij"))
            assertThatThrownBy(() -> new FirstStart(store.catalog, Beginning.NOTHING).make(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("0123456789");
    }

    private Operators operators() {
        return store.catalog.operators();
    }

    private static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
