package lyceum.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lyceum.json.Json;
import lyceum.room.ChatEvent;
import lyceum.room.LessonEvent;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.RosterEvent;
import lyceum.room.Seen;
import lyceum.room.StageEvent;
import lyceum.room.View;
import lyceum.room.Viewer;

/// A log that stands in `golden/` with the state it folds to and what each viewer sees of it. Java
/// and TypeScript read the same files: both folds must come to the same JSON.
public record Golden(String name, List<Recorded> log) {
    /// What one viewer is shown, line by line, and the state he comes to.
    record Sight(Viewer viewer, List<Seen> lines, Room state) {}

    /// What the log comes to.
    record Outcome(Room state, List<Sight> sights) {}

    static Path folder() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("golden"))) here = here.getParent();
        return here.resolve("golden");
    }

    /// Before the first line.
    public Room start() {
        return Room.empty(log.getFirst().room());
    }

    /// After so many lines.
    public Room fold(int lines) {
        var room = start();
        for (var line : log.subList(0, lines)) room = room.after(line);
        return room;
    }

    /// Everybody whom the log ever names: also who only waited, watched, or never came.
    Set<PersonRef> people() {
        var people = new LinkedHashSet<PersonRef>();
        for (var line : log) {
            switch (line.event()) {
                case RosterEvent.PersonNamed(var ref, _) -> people.add(ref);
                case RosterEvent.PersonWaited(var ref, _) -> people.add(ref);
                case RosterEvent.SupervisorEntered(var ref, _) -> people.add(ref);
                case RosterEvent _, LessonEvent _, StageEvent _, ChatEvent _ -> {}
            }
        }
        return people;
    }

    /// Every person of the log in every role.
    public Stream<Viewer> viewers() {
        return people().stream()
                .flatMap(ref -> Stream.of(Role.values()).map(role -> new Viewer(ref, role)));
    }

    Outcome outcome() {
        var whole = fold(log.size());
        var sights =
                viewers()
                        .filter(viewer -> viewer.role() == whole.roleOf(viewer.ref()))
                        .map(viewer ->
                                new Sight(
                                        viewer,
                                        log.stream().map(line -> View.seen(line, viewer)).toList(),
                                        View.room(whole, viewer)))
                        .toList();
        return new Outcome(whole, sights);
    }

    /// All of them.
    public static List<Golden> all() throws IOException {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(Golden::read)
                    .toList();
        }
    }

    static Golden read(Path file) {
        try {
            var lines =
                    Files.readAllLines(file).stream()
                            .map(line -> Json.read(line, Recorded.class))
                            .toList();
            return new Golden(file.getFileName().toString().replace(".jsonl", ""), lines);
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + file, broken);
        }
    }

    String logText() {
        return String.join("\n", log.stream().map(Json::text).toList()) + "\n";
    }

    String outcomeText() {
        return Json.text(outcome()) + "\n";
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(name + ".jsonl"), logText(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(name + ".json"), outcomeText(), StandardCharsets.UTF_8);
    }

    static final RoomId ROOM = new RoomId(301_234_567);
}
