package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import lyceum.room.Member;
import lyceum.room.PersonRef;
import lyceum.room.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is frozen in the moment of coming in, and is in no class then, nor is anybody else.
final class FrozenComingTest {
    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        var usual = SocketLimits.DEFAULT.waits();
        // Whoever is lost stays, so that it is seen who was put out.
        var patient =
                new SocketLimits.Waits(
                        usual.slow(),
                        usual.hello(),
                        Duration.ofHours(1),
                        usual.silence(),
                        usual.restart(),
                        usual.knock());
        house = new House(folder, SocketLimits.DEFAULT.withoutRates().with(patient));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Room now() {
        return house.rooms.of(house.room).room();
    }

    private void freeze() {
        house.privacy.keeping().freezes().freeze(house.app, house.ben.id(), "request 7", "a test");
    }

    private boolean left() {
        var roster = now().roster();
        return roster.find(house.ben.id())
                .map(roster.members()::get)
                .filter(member -> member.presence() == Member.Presence.LEFT)
                .isPresent();
    }

    private void comesWhileFrozen() {
        try (var ben = house.browser("Ben")) {
            var token = house.catalog.tokens().issue(house.app, house.ben.id(), house.room);
            ben.hello(token, null, false);
            var out = ben.next(ServerFrame.Closed.class);
            assertThat(out.reason()).isEqualTo(ServerFrame.Reason.FROZEN);
        }
        Browser.soon().until(this::left);
        Browser.soon().until(() -> !now().toString().contains("name=Ben"));
        house.privacy.keeping().freezes().lift(house.app, house.ben.id());
        assertThat(now().roster().count()).isZero();
        house.checked = () -> {};
        house.claimed = () -> {};
        try (var ben = house.comes(house.ben)) {
            ben.welcome();
            assertThat(now().roster().people().keySet())
                    .containsExactlyInAnyOrder(new PersonRef("pann"), ben.me());
            assertThat(now().toString()).contains("name=Ben");
        }
    }

    @Test
    @Tag("X-04")
    void who_is_frozen_with_a_place_but_before_coming_in_is_nowhere() {
        house.claimed = this::freeze;
        comesWhileFrozen();
    }

    @Test
    @Tag("X-04")
    void who_is_frozen_after_the_door_looked_is_nowhere() {
        house.checked = this::freeze;
        comesWhileFrozen();
    }
}
