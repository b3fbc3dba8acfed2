package lyceum.agreement;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import lyceum.agreement.Difference.Change;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.personal.Category;
import lyceum.privacy.Profile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What everybody may read of the agreements.
@Tag("M-01")
@Tag("M-04")
class AgreementPagesTest {
    private static final Agreements AGREEMENTS = Agreements.published();

    private static HttpServer server;
    private static HttpClient client;

    @BeforeAll
    static void open() {
        var router = new AgreementPages(AGREEMENTS).on(new Router());
        server = HttpServer.start(Listen.plain("127.0.0.1", 0), router);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        server.close();
        client.close();
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        var address = "http://127.0.0.1:" + server.port() + AgreementPages.ROOT + path;
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build();
        return client.send(request, ofString());
    }

    private static <T> T json(String path, Class<T> type) throws Exception {
        var answer = get(path, "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body(), type);
    }

    @Test
    void allAreListed() throws Exception {
        var told = json("", AgreementTold.All.class);
        assertThat(told.agreements())
                .extracting(AgreementTold.Entry::id)
                .isEqualTo(AGREEMENTS.all().stream().map(Agreement::id).toList());
        assertThat(told.agreements().getFirst().effectiveAt()).isEqualTo("2025-04-25T11:15:25Z");
    }

    @Test
    void eachIsShownAsItWasPublishedAndToMachinesWithWhatFollows() throws Exception {
        for (var agreement : AGREEMENTS.all()) {
            var page = get("/" + agreement.id(), "text/html,*/*");
            assertThat(page.body()).isEqualTo(agreement.document().text());
            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            var named = json("/" + agreement.id() + ".json", AgreementTold.Whole.class);
            assertThat(named.text()).isEqualTo(agreement.document().text());
            assertThat(named.agreement().profile()).isEqualTo(agreement.profile());
            var wished = get("/" + agreement.id(), "application/json");
            assertThat(Json.read(wished.body(), AgreementTold.Whole.class)).isEqualTo(named);
        }
        assertThat(get("/2026-01-01", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void bothTextsCanBeMadeAgainOfTheirDifference() throws Exception {
        var told = json("/diff?from=2023-03-24&to=2025-04-25", AgreementTold.Between.class);
        assertThat(lines(told, Change.ADDED)).isEqualTo(plain(AGREEMENTS.documents().getFirst()));
        assertThat(lines(told, Change.REMOVED)).isEqualTo(plain(AGREEMENTS.documents().getLast()));
        assertThat(told.lines())
                .contains(
                        new Difference.Line(Change.REMOVED, "Last updated: 2023-03-24 15:20:27"),
                        new Difference.Line(Change.ADDED, "Last updated: 2025-04-25 11:15:25"),
                        new Difference.Line(Change.SAME, "Data Processing And Security Agreement"));
        assertThat(told.from().clauses()).doesNotContain(Clause.INDEMNITY);
        assertThat(told.to().clauses()).contains(Clause.INDEMNITY);
    }

    /// Without those that stand in the other one only.
    private static List<String> lines(AgreementTold.Between told, Change other) {
        return told.lines().stream()
                .filter(line -> line.change() != other)
                .map(Difference.Line::text)
                .toList();
    }

    private static List<String> plain(Document document) {
        return document.text().lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    @Test
    void whereTheTextIsTheSameTheTermsTellTheDifference() throws Exception {
        var told = json("/diff?from=2025-04-25&to=2025-04-25-coppa", AgreementTold.Between.class);
        assertThat(told.lines()).isEmpty();
        assertThat(told.from().terms().get(Category.CHAT))
                .extracting(AgreementTold.Term::most)
                .isNull();
        assertThat(told.to().terms().get(Category.CHAT))
                .extracting(AgreementTold.Term::most)
                .isEqualTo(365);
        assertThat(told.to().profile()).isEqualTo(Profile.COPPA);
        assertThat(get("/diff?from=2025-04-25", "*/*").statusCode()).isEqualTo(400);
        assertThat(get("/diff?from=2025-04-25&to=none", "*/*").statusCode()).isEqualTo(404);
    }
}
