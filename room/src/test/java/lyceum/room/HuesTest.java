package lyceum.room;

import static java.util.Collections.frequency;
import static lyceum.room.Story.ELENA;
import static lyceum.room.Story.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HuesTest {
    private static Newcomer pupil(int n, boolean invited) {
        var ref = new PersonRef("pp" + n);
        // Chance at its worst: it gives everybody the same colour.
        return new Newcomer(ref, new UserId("up" + n), "P" + n, "", 3, invited, false);
    }

    private static List<Integer> colours(Story story) {
        return story.room().roster().people().values().stream().map(Person::hue).toList();
    }

    @Test
    void theFirstEightAreAllToldApartAndLaterOnesFromTheirNeighbours() {
        var story = Story.scheduled(Story.settings(2, false));
        for (int n = 0; n < 30; n++) story.enters(pupil(n, false));
        var colours = colours(story);
        assertThat(colours).hasSize(32).allMatch(hue -> hue >= 0 && hue < 8);
        assertThat(colours.subList(0, 8)).doesNotHaveDuplicates();
        assertThat(IntStream.range(1, 32))
                .noneMatch(at -> colours.get(at).equals(colours.get(at - 1)));
        for (int hue = 0; hue < 8; hue++) assertThat(frequency(colours, hue)).isEqualTo(4);
    }

    @Test
    void whoWaitsOutsideKeepsTheColourInside() {
        var story = Story.scheduled(Story.settings(2, false)).enters(ELENA);
        story.enters(pupil(1, true)).enters(pupil(2, true));
        var outside = story.room().roster().waiting();
        var first = outside.get(new PersonRef("pp1")).person().hue();
        var second = outside.get(new PersonRef("pp2")).person().hue();
        assertThat(List.of(first, second, ELENA.hue())).doesNotHaveDuplicates();
        story.server(new ServerCommand.ForbidUsers(List.of(pupil(2, true)), null));
        story.does(TEACHER, new RosterCommand.AdmitAll());
        var people = story.room().roster().people();
        assertThat(people.get(new PersonRef("pp1")).hue()).isEqualTo(first);
        assertThat(people.get(new PersonRef("pp2")).hue()).isEqualTo(second);
    }

    @Test
    void whoIsForgottenLeavesTheColourToOthers() {
        var story = Story.scheduled(Story.settings(2, false));
        for (int n = 0; n < 6; n++) story.enters(pupil(n, false));
        var freed = story.room().roster().people().get(new PersonRef("pp2")).hue();
        story.server(new ServerCommand.ForgetPerson(new PersonRef("pp2")));
        story.enters(pupil(9, false));
        var fresh = story.room().roster().people().get(new PersonRef("pp9"));
        assertThat(fresh.hue()).isEqualTo(freed);
    }
}
