package lyceum.room;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The colours of avatars in one room. Who is new gets one that the fewest wear, and not that of
/// who came just before: in a small class all are told apart, in a large one neighbours.
final class Hues {
    /// How many colours there are; the pages have as many.
    private static final int COUNT = 8;

    private final int[] worn = new int[COUNT];
    private int last = -1;

    /// Who waits outside wears one too: they are seen one beside the other, and keep it inside.
    Hues(Roster roster) {
        for (var waiting : roster.waiting().values()) wear(waiting.person());
        for (var person : roster.people().values()) wear(person);
    }

    /// The newcomer in a colour for this room: the first fit from the one that came by chance.
    Person person(Newcomer who) {
        var hue =
                IntStream.range(who.hue(), who.hue() + COUNT)
                        .map(each -> Math.floorMod(each, COUNT))
                        .boxed()
                        .min(
                                Comparator.<Integer>comparingInt(each -> worn[each])
                                        .thenComparing(each -> each == last))
                        .orElseThrow();
        var person = who.person().coloured(hue);
        wear(person);
        return person;
    }

    private void wear(Person person) {
        last = Math.floorMod(person.hue(), COUNT);
        worn[last]++;
    }
}
