package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is read of the events of somebody who is frozen.
final class FreezingTest {
    private static final PersonRef REF = new PersonRef("pben");
    private static final Person BEN =
            new Person(new UserId("u7"), "Ben", "https://a.example", 3, true, true);

    @Test
    @Tag("X-04")
    void who_it_is_stays_known_and_nothing_is_read_of_what_is_said_of_that_person() {
        var unnamed = new Person(new UserId("u7"), "", "", 3, true, true);
        assertThat(Freezing.unnamed(new RosterEvent.PersonNamed(REF, BEN)))
                .isEqualTo(new RosterEvent.PersonNamed(REF, unnamed));
        assertThat(Freezing.unnamed(new RosterEvent.PersonWaited(REF, BEN)))
                .isEqualTo(new RosterEvent.PersonWaited(REF, unnamed));
        assertThat(Freezing.unnamed(new RosterEvent.SupervisorEntered(REF, BEN)))
                .isEqualTo(new RosterEvent.SupervisorEntered(REF, unnamed));
        assertThat(Freezing.unnamed(new RosterEvent.PersonRenamed(REF, "Benny")))
                .isEqualTo(new RosterEvent.PersonRenamed(REF, ""));
    }

    @Test
    @Tag("X-04")
    void what_the_person_said_is_gone_and_what_happened_stays() {
        var text = List.<MessagePart>of(new MessagePart.Text("quince"));
        assertThat(
                        Freezing.unnamed(
                                new ChatEvent.MessageSent(REF, null, text, Priority.NORMAL, "")))
                .isEqualTo(new ChatEvent.MessageGone(REF, null));
        var left = new RosterEvent.PersonLeft(REF);
        assertThat(Freezing.unnamed(left)).isEqualTo(left);
    }
}
