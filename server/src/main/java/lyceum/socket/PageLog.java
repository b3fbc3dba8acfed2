package lyceum.socket;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lyceum.http.Crowd;
import lyceum.http.HttpFault;
import lyceum.http.Origin;
import lyceum.http.Rate;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.json.MalformedJson;
import lyceum.watch.LogEvent;
import lyceum.watch.LogLine;
import lyceum.watch.Witness;
import org.jspecify.annotations.Nullable;

/// Takes what pages say of themselves: fixed words with numbers. Whatever else is sent along is
/// dropped and counted, never kept.
public final class PageLog {
    /// The largest body, in bytes.
    static final int MAX_BODY = 16 * 1024;

    /// Events of one body; further ones are dropped.
    static final int MOST_EVENTS = 50;

    /// Bodies that one address may send.
    static final Rate BODIES = new Rate(60, 5);

    private static final Set<String> BODY = Set.of("resume", "events");
    private static final Set<String> EVENT = Set.of("event", "numbers");

    private final Doorkeeper door;
    private final Witness witness;
    private final InstantSource clock;
    private final Crowd crowd = new Crowd();
    private final AtomicLong dropped = new AtomicLong();

    /// Of people who may enter by this door.
    public PageLog(Doorkeeper door, Witness witness, InstantSource clock) {
        this.door = door;
        this.witness = witness;
        this.clock = clock;
    }

    /// The table with its route added.
    public Router routes(Router router) {
        return router.on("POST", "/sdk/log", this::take);
    }

    /// How many keys and events were dropped because nobody knows them.
    public long dropped() {
        return dropped.get();
    }

    private Reply take(Request request) {
        Origin.mustBeOurs(request);
        if (!crowd.take(request.asker(), BODIES, System.nanoTime()))
            throw new HttpFault(429, "There is too much log from this address.");
        try {
            if (!(JsonTree.parse(request.read(MAX_BODY)) instanceof JsonObject body)) throw wrong();
            log(body, request);
            return Reply.EMPTY;
        } catch (MalformedJson malformed) {
            throw wrong();
        } catch (Turned turned) {
            throw new HttpFault(403, "Nobody known sent this log.");
        }
    }

    private static HttpFault wrong() {
        return new HttpFault(400, "This is no log.");
    }

    private void log(JsonObject body, Request request) {
        if (!(body.fields().get("resume") instanceof JsonText(var resume))) throw wrong();
        if (!(body.fields().get("events") instanceof JsonArray(var events))) throw wrong();
        var who = door.byResume(resume);
        var from = RoomSockets.visitor(request);
        unknown(body, BODY);
        dropped.addAndGet(Math.max(0, events.size() - MOST_EVENTS));
        for (var each : events.subList(0, Math.min(events.size(), MOST_EVENTS))) {
            var event = event(each);
            if (event == null) dropped.incrementAndGet();
            else {
                witness.saw(
                        new LogLine(
                                clock.millis(),
                                who.app(),
                                who.room(),
                                who.user(),
                                from,
                                event,
                                numbers((JsonObject) each)));
            }
        }
    }

    private LogEvent.@Nullable Told event(JsonTree each) {
        if (!(each instanceof JsonObject object)) return null;
        unknown(object, EVENT);
        if (!(object.fields().get("event") instanceof JsonText(var name))) return null;
        return Stream.of(LogEvent.Told.values())
                .filter(told -> told.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<Long> numbers(JsonObject event) {
        var numbers = new ArrayList<Long>();
        var sent = event.fields().get("numbers");
        if (sent == null) return numbers;
        if (!(sent instanceof JsonArray(var all))) {
            dropped.incrementAndGet();
            return numbers;
        }
        for (var each : all) {
            var whole =
                    each instanceof JsonNumber(var number) ? whole(number) : Optional.<Long>empty();
            if (whole.isEmpty() || numbers.size() == LogLine.MOST_NUMBERS)
                dropped.incrementAndGet();
            else numbers.add(whole.get());
        }
        return numbers;
    }

    private static Optional<Long> whole(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }

    private void unknown(JsonObject object, Set<String> known) {
        dropped.addAndGet(
                object.fields().keySet().stream().filter(name -> !known.contains(name)).count());
    }
}
