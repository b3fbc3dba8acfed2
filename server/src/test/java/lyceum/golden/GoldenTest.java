package lyceum.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lyceum.json.Json;
import lyceum.room.Forgetting;
import lyceum.room.Room;
import lyceum.room.RoomEvent;
import lyceum.room.View;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every golden log: its state, every viewer at every split point, every person forgotten.
final class GoldenTest {
    private interface Law {
        void holds(Golden golden) throws IOException;
    }

    private static Stream<DynamicTest> each(Law law) throws IOException {
        return Golden.all().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> law.holds(golden)));
    }

    @TestFactory
    Stream<DynamicTest> a_log_folds_to_the_state_beside_it() throws IOException {
        return each(golden -> {
            var file = Golden.folder().resolve(golden.name() + ".json");
            assertThat(golden.outcomeText()).isEqualTo(Files.readString(file));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_log_is_written_as_it_was_read() throws IOException {
        return each(golden -> {
            var file = Golden.folder().resolve(golden.name() + ".jsonl");
            assertThat(golden.logText()).isEqualTo(Files.readString(file));
        });
    }

    /// A snapshot taken at any point, sent as JSON, and the lines after it lead to the same state.
    @TestFactory
    Stream<DynamicTest> every_viewer_comes_to_the_same_state_from_every_point() throws IOException {
        return each(golden ->
                golden.viewers()
                        .forEach(viewer -> {
                            var end = View.room(golden.fold(golden.log().size()), viewer);
                            for (int split = 0; split <= golden.log().size(); split++) {
                                var snapshot = Json.text(View.room(golden.fold(split), viewer));
                                var room = Json.read(snapshot, Room.class);
                                for (var line : golden.log().subList(split, golden.log().size())) {
                                    room = room.after(View.seen(line, viewer));
                                }
                                assertThat(room).isEqualTo(end);
                            }
                        }));
    }

    @TestFactory
    Stream<DynamicTest> every_person_can_be_forgotten_at_every_point() throws IOException {
        return each(golden ->
                golden.people()
                        .forEach(person -> {
                            var room = golden.start();
                            for (int count = 1; count <= golden.log().size(); count++) {
                                room =
                                        room.after(
                                                Forgetting.without(
                                                        golden.log().get(count - 1), person));
                                assertThat(room)
                                        .isEqualTo(Forgetting.without(golden.fold(count), person));
                            }
                        }));
    }

    @Test
    void every_tale_has_its_file_and_every_event_its_tale() throws IOException {
        assertThat(Golden.all())
                .extracting(Golden::name)
                .containsAll(Tales.all().stream().map(Golden::name).toList());
        var told =
                Golden.all().stream()
                        .flatMap(golden -> golden.log().stream())
                        .map(line -> line.event().getClass().getSimpleName());
        var residues = Stream.of("NameGone", "MessageGone");
        assertThat(Stream.concat(told, residues).toList()).containsAll(names(RoomEvent.class));
    }

    /// A name once written to a log must be readable for ever.
    @Test
    void names_of_events_only_grow() throws IOException {
        Path file = Golden.folder().resolve("event-names.txt");
        assertThat(Files.readAllLines(file))
                .containsExactlyInAnyOrderElementsOf(names(RoomEvent.class));
    }

    private static List<String> names(Class<?> family) {
        if (family.isRecord()) return List.of(family.getSimpleName());
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(member -> names(member).stream())
                .toList();
    }
}
