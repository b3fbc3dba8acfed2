package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lyceum.Inventory;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonObject;
import lyceum.personal.Claim;
import lyceum.personal.Place.Column;
import lyceum.personal.Subject;
import lyceum.privacy.ExportCheck;
import lyceum.privacy.Unproven;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.scan.Needles;
import lyceum.scan.Scan;
import lyceum.watch.Measured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the archive of a person and in that of an application, and what does not.
@Tag("X-02")
class ExportTest {
    private static final Measured MEASURED =
            new Measured(true, false, 11, 12, 13, 1.5, 640, 360, 14, 15, 16, 17);

    /// Where each column of a person is found in that person's archive; empty: it is of the
    /// archive.
    private static final Map<String, String> WHERE =
            Map.ofEntries(
                    Map.entry("app_user.user_id", "profile.json userId"),
                    Map.entry("app_user.origin_id", "profile.json originId"),
                    Map.entry("app_user.name", "profile.json name"),
                    Map.entry("app_user.avatar", "profile.json avatar"),
                    Map.entry("join_link.code", "links.jsonl code"),
                    Map.entry("join_link.user_id", "links.jsonl user"),
                    Map.entry("consent.sealed", "consents.jsonl user"),
                    Map.entry("petition.sealed", "petitions.jsonl user"),
                    Map.entry("petition.answer", "petitions.jsonl answer"),
                    Map.entry("petition.extension", "petitions.jsonl extension"),
                    Map.entry("room_personal.sealed", "chat.jsonl parts"),
                    Map.entry("log.user", "log.jsonl user"),
                    Map.entry("log.ip", "log.jsonl address"),
                    Map.entry("log.os", "log.jsonl os"),
                    Map.entry("log.room", "log.jsonl room"),
                    Map.entry("log.sdk", "log.jsonl sdk"),
                    Map.entry("log.event", "log.jsonl event"),
                    Map.entry("log.numbers", "log.jsonl numbers"),
                    Map.entry("quality_handle.ref", "rooms by"),
                    Map.entry("quality_handle.sealed", "profile.json userId"),
                    Map.entry("quality.app", "manifest.json app"),
                    Map.entry("quality.video_on", "quality.jsonl videoOn"),
                    Map.entry("quality.audio_on", "quality.jsonl audioOn"),
                    Map.entry("quality.kind", "quality.jsonl kind"),
                    Map.entry("quality.reason", "quality.jsonl reason"),
                    Map.entry("quality.room", "quality.jsonl room"),
                    Map.entry("quality.by_whom", "quality.jsonl by"),
                    Map.entry("quality.cpu_pct", "quality.jsonl cpuPercent"),
                    Map.entry("quality.mem_mb", "quality.jsonl memoryMb"),
                    Map.entry("quality.rtt_ms", "quality.jsonl rttMs"),
                    Map.entry("quality.loss_pct", "quality.jsonl lossPercent"),
                    Map.entry("quality.w", "quality.jsonl width"),
                    Map.entry("quality.h", "quality.jsonl height"),
                    Map.entry("quality.kbps_up", "quality.jsonl kbpsUp"),
                    Map.entry("quality.kbps_down", "quality.jsonl kbpsDown"),
                    Map.entry("quality.fps", "quality.jsonl fps"),
                    Map.entry("quality.audio_level", "quality.jsonl audioLevel"),
                    Map.entry("export.sealed", ""));

    @TempDir Path directory;
    @TempDir Path taken;
    private Served served;
    private Taught taught;
    private Taken archives;
    private RoomId room;
    private Planted.Somebody ann;
    private Planted.Somebody ben;

    @BeforeEach
    void open() {
        served = new Served(directory, false);
        taught = new Taught(served, served.customer());
        archives = new Taken(served, taught);
        var planted = new Planted(served, directory, 41);
        room = planted.room();
        ann = planted.somebody(room);
        ben = planted.somebody(room);
        for (var one : List.of(ann, ben)) taught.joined(room, one.id());
        measured();
    }

    @AfterEach
    void close() {
        served.close();
    }

    // The readers of the log do not run in these tests.
    private void measured() {
        var live = served.rooms.of(room);
        var state = Room.empty(room);
        for (var line : live.read(0, 1_000)) {
            state = state.after(line);
            served.watch.comings().read(line, state);
        }
        for (var one : List.of(ann, ben)) {
            var ref = live.room().roster().find(new UserId(one.id())).orElseThrow();
            var before = served.watch.quality().written();
            served.watch.measured(Served.APP, room, ref, 1, MEASURED);
            await().until(() -> served.watch.quality().written() > before);
        }
    }

    @Test
    void aPersonsArchiveHoldsAllOfThatPersonAndNothingOfOthers() throws Exception {
        var approvers = ",\"Basis\":\"LAW\",\"Approvers\":[\"Evamaria\",\"Tomislav\"]";
        taught.own("PlaceHold", ",\"UserId\":\"" + ann.id() + "\",\"Days\":3" + approvers);
        var files = archives.files(archives.person(ann.id()), taken);
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "manifest.json",
                        "profile.json",
                        "links.jsonl",
                        "consents.jsonl",
                        "petitions.jsonl",
                        "rooms/" + room + ".jsonl",
                        "chat.jsonl",
                        "log.jsonl",
                        "quality.jsonl",
                        "holds.jsonl");
        var all = String.join("\n", files.values());
        assertThat(all).contains(ann.words().values()).contains("203.0.113.77", "LAW");
        for (var word : ben.words().values()) assertThat(all).doesNotContain(word);
        assertThat(all).doesNotContain("Evamaria", "Tomislav", Served.SECRET_ID);
        assertThat(files.get("quality.jsonl")).contains("640", "360", "1.5");
    }

    @Test
    void everyFieldOfTheInventoryThatIsOfAPersonAppears() throws Exception {
        var files = archives.files(archives.person(ann.id()), taken);
        var declared = new TreeSet<String>();
        for (var claim : Inventory.all())
            if (claim instanceof Claim.Personal of
                    && of.subject() == Subject.PERSON
                    && of.place() instanceof Column(var table, var column))
                declared.add(table + "." + column);
        assertThat(WHERE.keySet()).containsExactlyInAnyOrderElementsOf(declared);
        for (var where : WHERE.values()) {
            if (where.isEmpty()) continue;
            var words = where.split(" ");
            var file = words[0].equals("rooms") ? "rooms/" + room + ".jsonl" : words[0];
            assertThat(rows(files, file)).as(where).isNotEmpty();
            assertThat(rows(files, file).getFirst().fields()).as(where).containsKey(words[1]);
        }
    }

    @Test
    void everyFieldIsDescribedInThePageOfWords() throws Exception {
        for (var files :
                List.of(
                        archives.files(archives.person(ann.id()), taken),
                        archives.files(archives.application(), taken))) {
            var page = files.get("README.txt");
            for (var file : files.keySet()) {
                if (file.equals("README.txt")) continue;
                for (var row : rows(files, file)) {
                    // What was ordered for a class goes by the names of another page.
                    for (var name : names(row)) assertThat(page).as(file).containsPattern(name);
                }
            }
        }
    }

    private static Set<String> names(JsonTree tree) {
        var names = new TreeSet<String>();
        switch (tree) {
            case JsonObject(var fields) ->
                    fields.forEach((name, value) -> {
                        names.add("\\b" + name + "\\b");
                        if (!name.equals("settings")) names.addAll(names(value));
                    });
            case JsonArray(var items) -> items.forEach(item -> names.addAll(names(item)));
            case JsonTree _ -> {}
        }
        return names;
    }

    private static List<JsonObject> rows(Map<String, String> files, String file) {
        return files.get(file)
                .lines()
                .map(line -> (JsonObject) JsonTree.parse(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    void theEventsAreNamedInThePageOfWords() throws Exception {
        var page = archives.files(archives.person(ann.id()), taken).get("README.txt");
        var events = new ArrayList<Class<?>>();
        for (var family : lyceum.room.RoomEvent.class.getPermittedSubclasses())
            events.addAll(List.of(family.getPermittedSubclasses()));
        assertThat(events).hasSizeGreaterThan(40);
        for (var event : events)
            if (event != lyceum.room.ChatEvent.MessageSent.class)
                assertThat(page).containsPattern("\\b" + event.getSimpleName() + "\\b");
    }

    @Test
    void anApplicationsArchiveHoldsEverybody() throws Exception {
        var files = archives.files(archives.application(), taken);
        var all = String.join("\n", files.values());
        for (var one : List.of(ann, ben)) assertThat(all).contains(one.words().values());
        assertThat(rows(files, "people.jsonl")).hasSize(2);
        assertThat(rows(files, "application.json").toString()).contains("School");
        assertThat(rows(files, "quality.jsonl").toString()).contains("640");
        assertThat(files.keySet()).contains("audit.jsonl", "receipts.jsonl", "holds.jsonl");
        assertThat(files.get("terms.jsonl")).contains("a test");
        assertThat(all).doesNotContain(Served.SECRET_KEY);
    }

    @Test
    void nothingOfItStandsOnTheDiskInClear() throws Exception {
        for (var export : List.of(archives.person(ann.id()), archives.application()))
            archives.url(export);
        try (var files = Files.list(directory.resolve("exports"))) {
            assertThat(files).hasSize(2);
        }
        var words = new HashMap<>(ann.words());
        words.put("ip", "203.0.113.77");
        words.put("page", "What is in this archive");
        assertThat(Scan.through(directory, Needles.texts(words.values())).hits()).isEmpty();
        assertThat(Scan.through(directory, Needles.texts(ben.words().values())).hits()).isEmpty();
    }

    @Test
    void whoeverLooksLeavesARowInTheAudit() throws Exception {
        var export = archives.person(ann.id());
        var url = archives.url(export);
        Taken.body(archives.get(url));
        var audit =
                served
                        .privacy
                        .audit()
                        .list(Served.APP, Instant.EPOCH, served.instant().plusSeconds(1), 0, 9)
                        .stream()
                        .filter(row -> row.ticket().isEmpty()) // not what people asked
                        .toList();
        assertThat(audit.stream().map(row -> row.category() + " " + row.purpose()))
                .containsExactly("LOG PROVIDE", "EXPORT PROVIDE", "EXPORT PROVIDE");
        assertThat(audit.stream().map(row -> row.actor()))
                .containsExactly(
                        "key " + Served.SECRET_ID,
                        "key " + Served.SECRET_ID,
                        "link of archive " + export);
        assertThat(audit).allMatch(row -> row.granted() && row.people() == 1 && row.whole());
    }

    @Test
    void whatWasChangedLeftOutOrAddedDoesNotHold() throws Exception {
        var export = archives.person(ann.id());
        var files = archives.files(export, taken);
        var key = served.privacy.receipts().key();
        check(files, key);
        var changed = new HashMap<>(files);
        changed.merge("chat.jsonl", "{}\n", String::concat);
        var missing = new HashMap<>(files);
        missing.remove("log.jsonl");
        var more = new HashMap<>(files);
        more.put("more.txt", "");
        var forged = new HashMap<>(files);
        forged.compute("manifest.json", (_, it) -> it.replace("\"PERSON\"", "\"APPLICATION\""));
        var none = new HashMap<>(files);
        none.remove("manifest.json");
        for (var wrong : List.of(changed, missing, more, forged, none))
            assertThatThrownBy(() -> check(wrong, key)).isInstanceOf(Unproven.class);
        assertThatThrownBy(() -> check(files, "A" + key)).hasMessageContaining("another key");
    }

    @Test
    void whatStandsBesideTheArchiveInItsFileIsSeen() throws Exception {
        var whole = Taken.body(archives.get(archives.url(archives.person(ann.id()))));
        var hidden = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(hidden)) {
            zip.putNextEntry(new ZipEntry("profile.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        var more = List.of(new byte[0], new byte[] {1}, hidden.toByteArray());
        for (var before : more)
            for (var after : more) {
                var out = new ByteArrayOutputStream();
                out.writeBytes(before);
                out.writeBytes(whole);
                out.writeBytes(after);
                var file = Files.write(taken.resolve("again.zip"), out.toByteArray());
                if (before.length + after.length == 0) ExportCheck.check(file, null);
                else
                    assertThatThrownBy(() -> ExportCheck.check(file, null))
                            .isInstanceOf(Unproven.class);
            }
    }

    @Test
    void whoReadsFromTheBeginningSeesTheSameFiles() throws Exception {
        var whole = Taken.body(archives.get(archives.url(archives.person(ann.id()))));
        var file = taken.resolve("again.zip");
        var before = Files.write(file, whole);
        ExportCheck.check(before, null);
        // The first entry comes twice: the one at the beginning holds something else and all of the
        // other, which is the one that the directory names.
        var decoy = Decoy.of(whole, "FALSE".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ExportCheck.check(Files.write(file, decoy), null))
                .isInstanceOf(Unproven.class);
    }

    private void check(Map<String, String> files, String key) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        ExportCheck.check(Files.write(taken.resolve("again.zip"), out.toByteArray()), key);
    }

    @Test
    void whoIsNotThereHasNoArchiveAndWhoCameByAnInvitationHas() throws Exception {
        assertThat(taught.refused("ExportUser", ",\"UserId\":\"nobody\""))
                .startsWith("ResourceNotFound.User");
        assertThat(archives.refused("none")).startsWith("ResourceNotFound");
        served.vault().meet(Served.APP.value(), "stranger");
        var files = archives.files(archives.person("stranger"), taken);
        assertThat(rows(files, "profile.json").toString()).contains("stranger");
        assertThat(Stream.of("chat.jsonl", "links.jsonl", "quality.jsonl").map(files::get))
                .containsOnly("");
    }
}
