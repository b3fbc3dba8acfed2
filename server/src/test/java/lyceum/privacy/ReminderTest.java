package lyceum.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ReminderTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Reminder.class);
    private final Map<String, Instant> open = new HashMap<>();
    private Instant now = START;

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    private Set<String> due(Instant by) {
        return open.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(by))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Reminder reminder() {
        return new Reminder(
                "letters have to be answered", Duration.ofDays(2), this::due, () -> now);
    }

    private List<String> errors() {
        return lines.list.stream()
                .filter(line -> line.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void eachIsCalledOnceAndAgainOnlyAfterARestart() {
        var reminder = reminder();
        open.put("one", START.plus(Duration.ofDays(3)));
        reminder.round();
        assertThat(errors()).isEmpty();
        now = START.plus(Duration.ofDays(1));
        reminder.round();
        reminder.round();
        assertThat(errors()).containsExactly("1 letters have to be answered within 48 hours");
        assertThat(reminder().late()).isOne();
        assertThat(errors()).hasSize(2);
    }

    /// As many as before are not the same as before.
    @Test
    void anotherIsCalledThoughOneWasAnsweredAtTheSameTime() {
        var reminder = reminder();
        open.put("one", START);
        reminder.round();
        open.remove("one");
        open.put("two", START);
        open.put("three", START);
        reminder.round();
        assertThat(errors())
                .containsExactly(
                        "1 letters have to be answered within 48 hours",
                        "2 letters have to be answered within 48 hours");
        assertThat(reminder.late()).isEqualTo(2);
    }
}
