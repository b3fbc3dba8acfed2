package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import lyceum.catalog.User;
import lyceum.privacy.Freezes;
import lyceum.room.ChatCommand;
import lyceum.room.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those who are in a class see when somebody's data is frozen, and when that is lifted.
final class FrozenTest {
    @TempDir private Path folder;
    private House house;
    private Freezes freezes;

    @BeforeEach
    void open() {
        house = new House(folder);
        freezes = house.privacy.keeping().freezes();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Browser join(User user, Long after) {
        var browser = house.browser(user.name());
        browser.hello(house.catalog.tokens().issue(house.app, user.id(), house.room), after, false);
        return browser;
    }

    /// What a page shows now.
    private static String page(Browser browser) {
        return browser.until(1).toString();
    }

    @Test
    @Tag("X-04")
    void who_is_frozen_is_out_and_all_pages_drop_what_they_showed_until_it_is_lifted() {
        try (var ann = join(house.ann, null);
                var ben = join(house.ben, null)) {
            ann.welcome();
            ben.welcome();
            ben.ask(1, new ChatCommand.Say("canary of Ben"));
            ben.answer(1);
            ann.ask(1, new ChatCommand.Say("canary of Ann"));
            var said = (ServerFrame.Granted) ann.answer(1);
            assertThat(ann.until(said.seq()).toString()).contains("canary of Ben", "name=Ben");

            freezes.freeze(house.app, house.ben.id(), "request 7", "a test");
            var out = ben.next(ServerFrame.Closed.class);
            assertThat(out.reason()).isEqualTo(ServerFrame.Reason.FROZEN);
            assertThat(out.again()).isFalse();
            Browser.soon().until(() -> !page(ann).contains("canary of Ben"));
            assertThat(page(ann)).contains("canary of Ann", "name=Ann").doesNotContain("name=Ben");
            assertThat(ann.kinds()).contains("Snapshot");

            freezes.lift(house.app, house.ben.id());
            Browser.soon().until(() -> page(ann).contains("canary of Ben"));
            assertThat(page(ann)).contains("canary of Ann", "name=Ben");
            // Nothing of it is in the log: nothing was deleted.
            assertThat(house.rooms.of(house.room).room().chat().messages())
                    .noneMatch(Message::gone);
        }
    }

    @Test
    @Tag("X-04")
    void whose_line_broke_before_somebody_else_was_frozen_is_not_waited_for_longer() {
        var cleo = house.register("Cleo");
        try (var ann = join(house.ann, null);
                var out = join(cleo, null)) {
            ann.welcome();
            out.welcome();
            var ben = join(house.ben, null);
            var ref = ben.welcome().me();
            ben.close();
            Browser.soon().until(() -> house.sockets.count() == 2);
            freezes.freeze(house.app, cleo.id(), "request 7", "a test");
            Browser.soon().until(() -> ann.kinds().contains("Snapshot"));
            house.later(SocketLimits.Waits.GRACE.toSeconds());
            // Less than the time that everybody has after a restart.
            Browser.soon()
                    .atMost(SocketLimits.Waits.RESTART.dividedBy(2))
                    .until(() -> !house.rooms.of(house.room).room().roster().here(ref));
        }
    }

    @Test
    @Tag("X-04")
    void aPageThatWasAwayMeanwhileDoesNotKeepWhatItShowed() {
        String resume;
        long seq;
        try (var ann = join(house.ann, null);
                var ben = join(house.ben, null)) {
            resume = ann.welcome().resume();
            ben.welcome();
            ben.ask(1, new ChatCommand.Say("canary of Ben"));
            seq = ((ServerFrame.Granted) ben.answer(1)).seq();
            assertThat(ann.until(seq).toString()).contains("canary of Ben");
        }
        freezes.freeze(house.app, house.ben.id(), "request 7", "a test");
        var shown = Browser.soon().until(() -> back(resume, seq), Objects::nonNull);
        assertThat(shown).contains("name=Ann").doesNotContain("canary of Ben", "name=Ben");
    }

    /// The state that a page is given which comes back; null: it is to come again.
    private @Nullable String back(String resume, long seq) {
        try (var ann = house.browser("Ann")) {
            ann.resume(resume, seq);
            Browser.soon().until(() -> !ann.kinds().isEmpty());
            if (ann.kinds().contains("Welcome")) return String.valueOf(ann.welcome().room());
            assertThat(ann.next(ServerFrame.Closed.class).again()).isTrue();
            return null;
        }
    }
}
