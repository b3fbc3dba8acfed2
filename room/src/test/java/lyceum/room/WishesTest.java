package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class WishesTest {
    private static final PersonRef BY = new PersonRef("p1");

    private static Wish wish(int tab, long n) {
        return new Wish("tab" + tab, n);
    }

    @Test
    void tabsAreRememberedApart() {
        var wishes = Wishes.NONE;
        for (int i = 0; i < 6; i++) wishes = wishes.after(BY, wish(i, i), 10 + i);
        assertThat(wishes.tabs().get(BY)).hasSize(Wishes.TABS);
        assertThat(wishes.granted(BY, wish(5, 5))).contains(15L);
        assertThat(wishes.granted(BY, wish(5, 6))).isEmpty();
        assertThat(wishes.granted(BY, wish(0, 0))).isEmpty();
    }

    /// The first of two was refused as BUSY and comes again after the second: it is no repetition.
    @Test
    void aNumberThatWasNotGrantedMayStillCome() {
        var wishes = Wishes.NONE.after(BY, wish(1, 1), 7).after(BY, wish(1, 3), 8);
        assertThat(wishes.granted(BY, wish(1, 2))).isEmpty();
        assertThat(wishes.granted(BY, wish(1, 1))).contains(7L);
        assertThat(wishes.granted(BY, wish(1, 3))).contains(8L);
    }

    @Test
    void whatNobodyRemembersIsRefusedAndNotDoneAgain() {
        var wishes = Wishes.NONE;
        for (int n = 1; n <= Wishes.WINDOW + 1; n++) wishes = wishes.after(BY, wish(1, n), n);
        var all = wishes;
        assertThat(all.granted(BY, wish(1, 2))).contains(2L);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> all.granted(BY, wish(1, 1)))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.INVALID));
    }
}
