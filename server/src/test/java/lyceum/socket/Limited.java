package lyceum.socket;

import java.time.Duration;
import lyceum.http.Rate;
import lyceum.socket.SocketLimits.Counts;
import lyceum.socket.SocketLimits.Rates;
import lyceum.socket.SocketLimits.Waits;

/// The usual limits but for those that a test is about.
final class Limited {
    private static final SocketLimits USUAL = SocketLimits.DEFAULT;
    private static final Waits WAITS = USUAL.waits();
    private static final Counts COUNTS = USUAL.counts();
    private static final Rates RATES = USUAL.rates();

    private Limited() {}

    static SocketLimits waits(Duration hello, Duration grace, Duration silence, Duration restart) {
        return USUAL.with(new Waits(WAITS.slow(), hello, grace, silence, restart, WAITS.knock()));
    }

    static SocketLimits outbox(int bytes, Duration slow) {
        var waits =
                new Waits(
                        slow,
                        WAITS.hello(),
                        WAITS.grace(),
                        WAITS.silence(),
                        WAITS.restart(),
                        WAITS.knock());
        return new SocketLimits(bytes, waits, COUNTS, RATES);
    }

    static SocketLimits knock(Duration wait) {
        return USUAL.with(
                new Waits(
                        WAITS.slow(),
                        WAITS.hello(),
                        WAITS.grace(),
                        WAITS.silence(),
                        WAITS.restart(),
                        wait));
    }

    static SocketLimits counts(int perAddress, int strangers, int knocks) {
        return USUAL.with(new Counts(perAddress, strangers, knocks, COUNTS.unheard()));
    }

    static SocketLimits connections(int perAddress, int strangers) {
        return counts(perAddress, strangers, COUNTS.knocks());
    }

    static SocketLimits door(Rate entries, Rate pages, Rate testCalls) {
        return USUAL.with(
                new Rates(
                        RATES.messages(),
                        entries,
                        pages,
                        testCalls,
                        RATES.hellos(),
                        RATES.says(),
                        RATES.hands()));
    }

    static SocketLimits messages(Rate messages) {
        return USUAL.with(
                new Rates(
                        messages,
                        RATES.entries(),
                        RATES.pages(),
                        RATES.testCalls(),
                        RATES.hellos(),
                        RATES.says(),
                        RATES.hands()));
    }

    static SocketLimits paces(Rate hellos, Rate says, Rate hands) {
        return USUAL.with(
                new Rates(
                        RATES.messages(),
                        RATES.entries(),
                        RATES.pages(),
                        RATES.testCalls(),
                        hellos,
                        says,
                        hands));
    }
}
