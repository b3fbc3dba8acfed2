package lyceum.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import lyceum.catalog.Operators;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.personal.Category;
import lyceum.privacy.Look;
import lyceum.privacy.Purpose;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import lyceum.watch.Operations;
import org.jspecify.annotations.Nullable;

/// What an operator leaves behind: each change is a row of the operation log, each look at the
/// people of a class a row of the audit.
final class Deeds {
    /// Looks at one class within this time are one look: the pages ask again all the while.
    static final Duration ONE_LOOK = Duration.ofMinutes(10);

    /// Looks that are remembered; of the oldest one another row is written.
    static final int REMEMBERED = 1_000;

    private static final int GOOD = 200;
    private static final int NOTHING_SAID = 204;

    private final PurposeGate gate;
    private final Operations operations;
    private final InstantSource clock;
    private final Map<Seen, Long> looks = new LinkedHashMap<>();

    private record Seen(String operator, long app, long room) {}

    Deeds(PurposeGate gate, Operations operations, InstantSource clock) {
        this.gate = gate;
        this.operations = operations;
        this.clock = clock;
    }

    /// What is pressed.
    ///
    /// @param whom the user it is about, once it is known; null: nobody
    record Deed(String action, Request request, Supplier<@Nullable String> whom) {}

    /// Does what was pressed, and notes it with its answer.
    Reply note(Operators.Session session, Deed deed, Supplier<Reply> press) {
        var reply = press.get();
        var good = reply.status() == GOOD || reply.status() == NOTHING_SAID;
        var request = deed.request();
        operations.note(
                new Operations.Done(
                        part(request, "app").orElse(Operations.HOUSE),
                        session.actor(),
                        deed.action(),
                        Optional.ofNullable(deed.whom().get()),
                        part(request, "room"),
                        good ? "OK" : String.valueOf(reply.status()),
                        ""),
                clock.millis());
        return reply;
    }

    /// Notes what befell an operator.
    void note(String actor, String action) {
        operations.note(
                new Operations.Done(
                        Operations.HOUSE,
                        actor,
                        action,
                        Optional.empty(),
                        OptionalLong.empty(),
                        "OK",
                        ""),
                clock.millis());
    }

    private static OptionalLong part(Request request, String name) {
        try {
            var said = request.parts().get(name);
            return said == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(said));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    /// Shows the people of a class, once it is noted that somebody looks.
    <T> T look(
            Operators.Session session,
            AppId app,
            Request request,
            Supplier<T> shown,
            Function<T, Shown> whom) {
        var room = part(request, "room").orElse(0);
        var seen = new Seen(session.name(), app.value(), room);
        if (!isNew(seen)) return shown.get();
        var value = read(session, app, "", shown, whom);
        remember(seen);
        return value;
    }

    /// The same for a reason that was given, whoever looked before.
    <T> T look(
            Operators.Session session,
            AppId app,
            String reason,
            Supplier<T> shown,
            Function<T, Shown> whom) {
        return read(session, app, reason, shown, whom);
    }

    /// Shows what is kept of one person, once it is noted that somebody looks.
    <T> T person(
            Operators.Session session, AppId app, Supplier<T> shown, Function<T, String> whom) {
        return person(session, app, "", shown, whom);
    }

    /// The same for a reason that was given.
    <T> T person(
            Operators.Session session,
            AppId app,
            String reason,
            Supplier<T> shown,
            Function<T, String> whom) {
        return read(session, app, reason, shown, one -> Shown.of(List.of(whom.apply(one))));
    }

    /// Shows several people, once it is noted that somebody looks.
    <T> T people(
            Operators.Session session,
            AppId app,
            Supplier<T> shown,
            Function<T, List<String>> whom) {
        return read(session, app, "", shown, all -> Shown.of(whom.apply(all)));
    }

    private <T> T read(
            Operators.Session session,
            AppId app,
            String reason,
            Supplier<T> shown,
            Function<T, Shown> whom) {
        var purpose = Purpose.PROVIDE.name();
        var look = new Look(app, session.actor(), Category.PROFILE, purpose, reason);
        return gate.read(
                look,
                _ -> {
                    var all = shown.get();
                    return new PurposeGate.Read<>(all, whom.apply(all));
                });
    }

    private synchronized boolean isNew(Seen seen) {
        var before = looks.get(seen);
        return before == null || clock.millis() - before >= ONE_LOOK.toMillis();
    }

    private synchronized void remember(Seen seen) {
        looks.remove(seen);
        looks.put(seen, clock.millis());
        if (looks.size() > REMEMBERED) looks.remove(looks.keySet().iterator().next());
    }
}
