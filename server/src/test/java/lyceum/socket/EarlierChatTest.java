package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import lyceum.golden.Golden;
import lyceum.room.Chat;
import lyceum.room.ChatEvent;
import lyceum.room.Forgetting;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.RosterEvent;
import lyceum.room.Seen;
import lyceum.room.View;
import lyceum.room.Viewer;
import org.junit.jupiter.api.Test;

/// The law of views holds for older chat: its pages are what the person's view of the state says,
/// for every viewer of every golden log, from every number, however small the pages.
final class EarlierChatTest {
    @Test
    void the_pages_are_the_view_of_the_chat() throws IOException {
        for (var golden : Golden.all()) {
            var kept = kept(golden.log());
            golden.viewers()
                    .forEach(viewer -> {
                        for (int most = 1; most <= 4; most++) {
                            for (long number = 1; number <= kept.size() + 1; number++) {
                                holds(golden, kept, viewer, number, most);
                            }
                        }
                    });
        }
    }

    private static void holds(
            Golden golden, List<Recorded> kept, Viewer viewer, long number, int most) {
        var room = golden.start();
        for (var line : pages(kept, viewer, number, most)) room = room.after(line);
        var wanted = View.room(golden.fold(kept.size()), viewer).chat();
        assertThat(before(room.chat(), number)).isEqualTo(before(wanted, number));
        assertThat(room.roster()).isEqualTo(golden.start().roster());
    }

    private static List<Seen> pages(List<Recorded> kept, Viewer viewer, long number, int most) {
        var all = new ArrayList<Seen>();
        var from = number;
        while (from > 1) {
            var page = EarlierChat.before(from, lines(kept), viewer, most);
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(most);
            assertThat(page.from()).isLessThan(from);
            assertThat(page.lines()).allMatch(line -> line.seq() >= page.from());
            all.addAll(0, page.lines());
            from = page.from();
        }
        return all;
    }

    private static EarlierChat.Lines lines(List<Recorded> kept) {
        return (after, limit) -> kept.stream().skip(after).limit(limit).toList();
    }

    /// As the log keeps it: without the texts that were deleted and the people who were erased.
    private static List<Recorded> kept(List<Recorded> log) {
        Set<Long> deleted = new HashSet<>();
        Set<PersonRef> erased = new HashSet<>();
        for (var line : log) {
            if (line.event() instanceof ChatEvent.MessageDeleted(var seq, _)) deleted.add(seq);
            if (line.event() instanceof RosterEvent.PersonForgotten(var ref)) erased.add(ref);
        }
        return log.stream()
                .map(line -> deleted.contains(line.seq()) ? Forgetting.residue(line) : line)
                .map(line -> without(line, erased))
                .toList();
    }

    private static Recorded without(Recorded line, Set<PersonRef> erased) {
        var left = line;
        for (var person : erased) left = Forgetting.without(left, person);
        return left;
    }

    private record Said(Object messages, Object threads) {}

    private static Said before(Chat chat, long number) {
        var threads = new HashMap<>(chat.threads());
        threads.replaceAll((_, thread) -> thread.stream().filter(it -> it.seq() < number).toList());
        threads.values().removeIf(List::isEmpty);
        return new Said(chat.messages().stream().filter(it -> it.seq() < number).toList(), threads);
    }

    @Test
    void a_class_that_did_much_and_said_little_is_looked_through_in_bounds() throws IOException {
        var golden = Golden.all().getFirst();
        var looked = new ArrayList<Integer>();
        EarlierChat.Lines silent =
                (after, limit) -> {
                    looked.add(limit);
                    var line = golden.log().getFirst();
                    return LongStream.rangeClosed(after + 1, after + limit)
                            .mapToObj(seq ->
                                    new Recorded(
                                            line.room(), seq, line.at(), null, null, line.event()))
                            .toList();
                };
        var viewer = golden.viewers().findFirst().orElseThrow();
        var page = EarlierChat.before(1_000_000, silent, viewer, EarlierChat.MESSAGES);
        assertThat(page).isEqualTo(new EarlierChat(List.of(), 1_000_000 - EarlierChat.LOOKED_AT));
        assertThat(looked.stream().mapToInt(it -> it).sum()).isEqualTo(EarlierChat.LOOKED_AT);
    }
}
