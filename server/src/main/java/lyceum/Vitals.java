package lyceum;

import java.util.Locale;
import lyceum.breach.Breaches;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.media.Media;
import lyceum.petition.Petitions;
import lyceum.privacy.Privacy;
import lyceum.privacy.Retention;
import lyceum.telemetry.Health;
import lyceum.telemetry.Health.State;
import lyceum.telemetry.Metrics;
import lyceum.watch.Otlp;

/// What health and metrics are told of the parts of a server.
final class Vitals {
    private Vitals() {}

    static void tell(Otlp otlp, Metrics metrics) {
        metrics.gauge("lyceum_otlp_rows_lost", "Rows that the target did not get", otlp::lost);
        metrics.gauge(
                "lyceum_otlp_rows_done", "Rows that the target got, or that ended", otlp::done);
    }

    static void tell(Privacy privacy, Otlp otlp) {
        privacy.eraser().whenUnreadable(otlp::erased);
        otlp.tells(privacy.eraser());
    }

    static void tell(Privacy privacy, Health health, Metrics metrics) {
        var sweeper = privacy.sweeper();
        health.add("clock", () -> sweeper.halted() ? State.ATTENTION : State.UP);
        health.add("closings", () -> privacy.closings().late() ? State.ATTENTION : State.UP);
        for (var category : Retention.CHOSEN) {
            var name = category.name().toLowerCase(Locale.ROOT);
            metrics.gauge(
                    "lyceum_oldest_byte_age",
                    "Age of the oldest row of a kind, in seconds",
                    () -> sweeper.ages().bytes(category),
                    "category",
                    name);
            metrics.gauge(
                    "lyceum_oldest_readable_age",
                    "Age of the oldest value of a kind that opens, in seconds",
                    () -> sweeper.ages().readable(category),
                    "category",
                    name);
        }
    }

    static void remind(Petitions petitions, Privacy privacy, Health health, Metrics metrics) {
        var reminder = petitions.reminder(privacy.keeping().time()::now);
        privacy.sweeper().eachRound(reminder::round);
        health.add("petitions", () -> reminder.late() > 0 ? State.ATTENTION : State.UP);
        metrics.gauge(
                "lyceum_petitions_late",
                "Petitions of people that have to be answered soon, or had to be",
                reminder::late);
    }

    static void alarm(Breaches breaches, Privacy privacy, Health health, Metrics metrics) {
        var alarm = breaches.reminder(privacy.keeping().time()::now);
        privacy.sweeper().eachRound(alarm::round);
        health.add("breaches", () -> alarm.late() > 0 ? State.ATTENTION : State.UP);
        metrics.gauge(
                "lyceum_breaches_late",
                "Breaches of which the authority has to be told soon, or had to be",
                alarm::late);
    }

    static State stateOf(Database database, GroupCommit commit) {
        var well = database.read(sql -> true) && database.hasRoom() && commit.takesWorks();
        return well ? State.UP : State.DOWN;
    }

    static State stateOf(Media media) {
        return switch (media.child()) {
            case null -> media.isWell() ? State.UP : State.DOWN;
            case HEALTHY -> State.UP;
            case STARTING -> State.STARTING;
            case DOWN, ALARM, ENDED -> State.DOWN;
        };
    }
}
