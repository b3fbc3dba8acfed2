package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import lyceum.http.Rate;
import lyceum.json.Json;
import lyceum.room.Role;
import lyceum.socket.SocketLimits.Rates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who gets a test call, and how often.
final class TestCallTest {
    private static final String PATH = "/entry/test-call";

    @TempDir private Path folder;

    private static HttpResponse<String> ask(House house, String code) {
        return house.post(PATH, Json.text(new Foyer.Look(null, code, null, null, false, null)));
    }

    @Test
    void whoever_may_come_in_gets_one_and_nobody_enters_by_it() {
        try (var house = new House(folder)) {
            var link = house.catalog.links().invite(house.app, house.room, Role.STUDENT);
            var answer = ask(house, link.code());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Json.read(answer.body(), TestPass.class)).isEqualTo(house.testPass);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(house.rooms.of(house.room).room().roster().members()).isEmpty();
        }
    }

    @Test
    void without_a_good_link_there_is_none() {
        try (var house = new House(folder)) {
            var link = house.catalog.links().invite(house.app, house.room, Role.STUDENT);
            assertThat(ask(house, "nosuchcode").statusCode()).isEqualTo(403);
            var forged = new Foyer.Look("forged", null, null, null, false, null);
            assertThat(house.post(PATH, Json.text(forged)).statusCode()).isEqualTo(403);
            house.catalog.links().withdraw(link);
            var answer = ask(house, link.code());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Json.read(answer.body(), Foyer.Denied.class).reason())
                    .isEqualTo(ServerFrame.Reason.LINK_WITHDRAWN);
        }
    }

    @Test
    void one_address_begins_only_so_many() {
        try (var house =
                new House(folder, Limited.door(Rates.ENTRIES, Rates.PAGES, new Rate(2, 0)))) {
            var code = house.catalog.links().invite(house.app, house.room, Role.STUDENT).code();
            assertThat(ask(house, code).statusCode()).isEqualTo(200);
            assertThat(ask(house, "nosuchcode").statusCode()).isEqualTo(403); // costs nothing
            assertThat(ask(house, code).statusCode()).isEqualTo(200);
            assertThat(ask(house, code).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void where_there_can_be_none_that_is_said() {
        try (var house = new House(folder)) {
            var code = house.catalog.links().invite(house.app, house.room, Role.STUDENT).code();
            house.testPass = null;
            assertThat(ask(house, code).statusCode()).isEqualTo(503);
        }
    }
}
