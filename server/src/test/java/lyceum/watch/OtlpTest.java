package lyceum.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lyceum.Inventory;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Place.Field;
import lyceum.personal.Place.Surface;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.watch.OtlpTarget.Personal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The rows of the log service at a target of OTLP that really listens.
@Tag("G-02")
final class OtlpTest extends OtlpAtWork {
    private List<Map<String, String>> both(Personal personal) {
        send(personal, Otlp.MOST_WAITING);
        saw(LogEvent.Seen.JOINED, USER);
        saw(LogEvent.Told.MEDIA_ON, USER, 12L, 3L);
        await().until(() -> otlp.done() == 2);
        assertThat(collector.paths()).containsOnly("POST /v1/logs");
        assertThat(collector.tokens()).containsOnly("Bearer hush-hush");
        return arrived();
    }

    @Test
    @Tag("D-01")
    @Tag("D-02")
    @Tag("I-9")
    void sealed_values_stay_sealed_there_and_end_with_the_person() {
        var rows = both(Personal.SEALED);
        assertThat(collector.taken().toString()).doesNotContain(USER, ADDRESS);
        assertThat(rows).hasSize(2);
        var joined = rows.getFirst();
        assertThat(joined)
                .containsEntry("lyceum.app", "1234567")
                .containsEntry("lyceum.room", "345678901")
                .containsEntry("lyceum.event", "JOINED")
                .containsEntry("lyceum.os", "LINUX")
                .containsEntry("lyceum.sdk", "1.0.7");
        assertThat(rows.getLast().get("lyceum.numbers"))
                .contains("{\"intValue\":\"12\"},{\"intValue\":\"3\"}");
        var user = Base64.getDecoder().decode(joined.get("lyceum.user"));
        var person = house.vault().person(APP.value(), USER).orElseThrow();
        var place = LogFiles.place(person, joined.get("lyceum.row"), "user");
        assertThat(new String(user, UTF_8)).doesNotContain(USER);
        assertThat(house.seal().openText(place, user)).isEqualTo(USER);
        house.vault().destroy(List.of(person));
        assertThatThrownBy(() -> house.seal().openText(place, user))
                .isInstanceOf(ScopeErased.class);
    }

    @Test
    void what_arrives_is_what_is_declared() {
        var names = new TreeSet<>(List.of("service.name"));
        both(Personal.SEALED).forEach(row -> names.addAll(row.keySet()));
        for (var personal : List.of(Personal.SEALED, Personal.CLEAR)) {
            log.close();
            otlp.close();
            deeds(personal).forEach(row -> names.addAll(row.keySet()));
        }
        collector.taken().clear();
        var erased = new Erased();
        erased.add(new Erasure.OfPeriod(APP.value(), Category.LOG, START, now, 77L));
        otlp.tells(erased);
        await().until(() -> erased.told.size() == 1);
        arrived().forEach(row -> names.addAll(row.keySet()));
        var declared =
                Inventory.all().stream()
                        .map(claim -> claim.place())
                        .filter(place -> place instanceof Field(var at, _) && at == Surface.OTLP)
                        .map(place -> ((Field) place).name())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).isEqualTo(declared);
    }

    @Test
    void with_none_nobody_is_in_it() {
        var rows = both(Personal.NONE);
        assertThat(collector.taken().toString()).doesNotContain(USER, ADDRESS);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().keySet())
                .containsExactly(
                        "lyceum.app", "lyceum.room", "lyceum.event", "lyceum.os", "lyceum.sdk");
    }

    @Test
    void with_clear_they_can_be_read() {
        var joined = both(Personal.CLEAR).getFirst();
        assertThat(joined).containsEntry("lyceum.user", USER).containsEntry("lyceum.ip", ADDRESS);
        assertThat(joined).doesNotContainKey("lyceum.row");
        var number = house.vault().person(APP.value(), USER).orElseThrow().person();
        assertThat(joined).containsEntry("lyceum.person", String.valueOf(number));
    }

    @Test
    void without_a_target_there_is_no_sender() {
        try (var watch = Watch.open(house, database, commit, () -> now)) {
            assertThat(watch.otlp()).isEmpty();
        }
    }

    @Test
    void a_target_that_comes_back_gets_what_fits_and_the_log_never_waits() throws Exception {
        var port = collector.port();
        collector.close();
        send(Personal.NONE, 10);
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> log.written() == 1);
        for (int n = 0; n < 40; n++) saw(LogEvent.Told.CONNECTED, USER, (long) n);
        await().until(() -> log.written() == 41);
        var lost = otlp.lost();
        assertThat(lost).isBetween(1L, 30L);
        collector = Collector.start(port);
        await().atMost(Duration.ofSeconds(30)).until(() -> arrived().size() == 41 - lost);
        assertThat(otlp.lost()).isEqualTo(lost);
    }

    @Test
    void nothing_is_lost_while_it_fits() throws Exception {
        var port = collector.port();
        collector.close();
        send(Personal.SEALED, Otlp.MOST_WAITING);
        for (int n = 0; n < 700; n++) saw(LogEvent.Told.CONNECTED, USER, (long) n);
        await().until(() -> log.written() == 700);
        collector = Collector.start(port);
        await().atMost(Duration.ofSeconds(30)).until(() -> arrived().size() == 700);
        assertThat(otlp.lost()).isZero();
    }

    @Test
    @Tag("X-01")
    @Tag("T-01")
    void what_ended_while_it_waited_is_not_sent() {
        collector.answers(503, "");
        send(Personal.CLEAR, Otlp.MOST_WAITING);
        var person = saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> collector.asked() > 0);
        house.vault().destroy(List.of(person));
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 1);
        assertThat(collector.taken()).isEmpty();

        collector.answers(503, "");
        var asked = collector.asked();
        saw(LogEvent.Seen.LEFT, "another");
        await().until(() -> collector.asked() > asked);
        now = now.plus(Duration.ofDays(181));
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 2);
        assertThat(collector.taken()).isEmpty();
        assertThat(otlp.lost()).isZero();
    }

    @Test
    void rows_of_a_file_that_is_gone_are_not_sent() {
        collector.answers(503, "");
        send(Personal.SEALED, Otlp.MOST_WAITING);
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> collector.asked() > 0);
        files.drop(DayStore.day(now.toEpochMilli()));
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 1);
        assertThat(collector.taken()).isEmpty();
    }

    @Test
    void what_is_refused_is_counted_and_no_redirect_is_followed() {
        send(Personal.NONE, Otlp.MOST_WAITING);
        collector.answers(307, "");
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> otlp.lost() == 1);
        assertThat(collector.paths()).containsExactly("POST /v1/logs");
        collector.answers(400, "");
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> otlp.lost() == 2);
        collector.answers(200, "{\"partialSuccess\": {\"rejectedLogRecords\": \"1\"}}");
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> otlp.lost() == 3);
    }

    @Test
    void closing_sends_what_waits() {
        send(Personal.NONE, Otlp.MOST_WAITING);
        var all = new ArrayList<Scope.Person>();
        for (int n = 0; n < 20; n++) all.add(saw(LogEvent.Seen.JOINED, "user-" + n));
        log.close();
        otlp.close();
        assertThat(arrived()).hasSize(all.size());
    }

    @Test
    void a_target_shows_neither_token_nor_place() {
        var url = URI.create("https://collector.example:4318");
        var target = new OtlpTarget(url, Optional.of("hush-hush"), Personal.NONE);
        assertThat(target.toString()).doesNotContain("hush", "collector");
        assertThat(target.place()).hasToString("https://collector.example:4318/v1/logs");
    }
}
