package lyceum.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.watch.OtlpTarget.Personal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What was done, and what was erased, at a target of OTLP.
final class OtlpDeedsTest extends OtlpAtWork {
    @Test
    @Tag("X-04")
    void the_target_is_told_of_an_erasure_until_it_says_that_it_knows() {
        collector.answers(503, "");
        send(Personal.CLEAR, Otlp.MOST_WAITING);
        var person = saw(LogEvent.Seen.JOINED, "another");
        var erased = new Erased();
        erased.add(new Erasure.OfPerson(APP.value(), person.person()));
        otlp.tells(erased);
        await().until(() -> collector.asked() > 1);
        assertThat(erased.told).isEmpty();
        collector.answers(200, "{\"partialSuccess\": {\"rejectedLogRecords\": \"1\"}}");
        await().until(() -> arrived().stream().anyMatch(row -> row.containsKey("lyceum.erasure")));
        assertThat(erased.told).isEmpty();
        collector.taken().clear();
        collector.answers(200, OK);
        otlp.erased();
        await().until(() -> erased.told.size() == 1);
        assertThat(arrived())
                .containsExactly(
                        Map.of(
                                "lyceum.app", "1234567",
                                "lyceum.event", "ERASED",
                                "lyceum.erasure", "erasure-0",
                                "lyceum.scope", "person",
                                "lyceum.person", String.valueOf(person.person())));
        // Once, and not again by the next press.
        otlp.erased();
        did("ModifyUserProfile", Optional.empty(), OptionalLong.empty(), "");
        await().until(() -> otlp.done() == 2);
        assertThat(erased.told).hasSize(1);
    }

    @Test
    @Tag("X-04")
    void under_seal_nobody_is_told_apart_by_it() {
        send(Personal.SEALED, Otlp.MOST_WAITING);
        var erased = new Erased();
        erased.add(new Erasure.OfPerson(APP.value(), 77));
        erased.add(new Erasure.OfApplication(APP.value()));
        erased.add(new Erasure.OfPeriod(APP.value(), Category.LOG, START, now, 77L));
        otlp.tells(erased);
        await().until(() -> erased.told.size() == 3);
        assertThat(arrived()).noneMatch(row -> row.containsKey("lyceum.person"));
        assertThat(arrived().stream().map(row -> row.get("lyceum.scope")))
                .containsExactly("person", "application", "period");
        assertThat(arrived().getLast()).containsKeys("lyceum.from", "lyceum.to");
    }

    @Test
    @Tag("D-07")
    void what_was_done_is_sent_too_and_who_did_it_stays_sealed() {
        var rows = deeds(Personal.SEALED);
        assertThat(collector.taken().toString()).doesNotContain(USER, "Olga");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsEntry("lyceum.action", "ModifyUserProfile")
                .containsEntry("lyceum.result", "OK")
                .containsEntry("lyceum.request", "call-1")
                .doesNotContainKeys("lyceum.person", "lyceum.room");
        assertThat(rows.getLast())
                .containsEntry("lyceum.room", "345678901")
                .doesNotContainKey("lyceum.request");
        var row = rows.getFirst();
        var actor = Base64.getDecoder().decode(row.get("lyceum.actor"));
        var place = Operations.place(APP.value(), row.get("lyceum.row"));
        assertThat(house.seal().openText(place, actor)).isEqualTo("operator Olga");
    }

    @Test
    @Tag("D-07")
    void who_did_it_is_left_out_or_open_as_was_chosen() {
        assertThat(deeds(Personal.NONE).getFirst().keySet())
                .containsExactly("lyceum.app", "lyceum.action", "lyceum.result", "lyceum.request");
        log.close();
        otlp.close();
        collector.taken().clear();
        var number = house.vault().person(APP.value(), USER).orElseThrow().person();
        assertThat(deeds(Personal.CLEAR).getFirst())
                .containsEntry("lyceum.actor", "operator Olga")
                .containsEntry("lyceum.person", String.valueOf(number));
    }

    @Test
    @Tag("X-01")
    void a_deed_about_somebody_erased_meanwhile_is_not_sent() {
        collector.answers(503, "");
        send(Personal.CLEAR, Otlp.MOST_WAITING);
        var person = house.vault().meet(APP.value(), USER);
        did("ModifyUserProfile", Optional.of(USER), OptionalLong.empty(), "call-1");
        await().until(() -> collector.asked() > 0);
        var erased = new Erasure.OfPerson(APP.value(), person.person());
        while (operations.rows().erase(erased)) continue;
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 1);
        assertThat(collector.taken()).isEmpty();
    }
}
