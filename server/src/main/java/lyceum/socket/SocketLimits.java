package lyceum.socket;

import java.time.Duration;
import lyceum.http.Rate;

/// What one connection may ask for and how long it is waited for. The defaults stand beside each
/// limit; floods and benchmarks raise them.
///
/// @param outboxBytes what may wait to be read by one browser, in bytes
public record SocketLimits(int outboxBytes, Waits waits, Counts counts, Rates rates) {
    /// Bytes that wait to be read.
    static final int OUTBOX_BYTES = 512 * 1024;

    /// The limits in use unless somebody says otherwise.
    public static final SocketLimits DEFAULT =
            new SocketLimits(OUTBOX_BYTES, Waits.DEFAULT, Counts.DEFAULT, Rates.DEFAULT);

    /// How long what may last.
    ///
    /// @param slow how long a browser may leave its outbox full
    /// @param hello how long a connection may stand before it says who it is
    /// @param grace how long a lost connection may take to come back before the person is out
    /// @param silence a line on which nothing was heard for so long is cut; what we write ourselves
    ///   would keep a dead one open for many minutes
    /// @param restart how long those who were in when the server stopped may take to come back
    /// @param knock how long a second tab may leave open whether the class moves to it
    public record Waits(
            Duration slow,
            Duration hello,
            Duration grace,
            Duration silence,
            Duration restart,
            Duration knock) {
        /// Of a full outbox.
        static final Duration SLOW = Duration.ofSeconds(25);

        /// Before the first word.
        static final Duration HELLO = Duration.ofSeconds(5);

        /// After a lost connection.
        static final Duration GRACE = Duration.ofSeconds(5);

        /// Of a line; browsers are asked for a sign of life three times as often.
        static final Duration SILENCE = Duration.ofSeconds(40);

        /// After a restart.
        static final Duration RESTART = Duration.ofSeconds(20);

        /// For an answer in another tab.
        static final Duration KNOCK = Duration.ofMinutes(2);

        static final Waits DEFAULT = new Waits(SLOW, HELLO, GRACE, SILENCE, RESTART, KNOCK);
    }

    /// How many there may be.
    ///
    /// @param perAddress connections from one address
    /// @param strangers connections from one address that have not said who they are; one more
    ///   takes the place of the oldest
    /// @param knocks tabs of one person that ask at the same time whether the class moves there
    /// @param unheard messages beyond the rate before a connection is ended
    public record Counts(int perAddress, int strangers, int knocks, int unheard) {
        /// Connections of one address; a school may stand behind one.
        static final int PER_ADDRESS = 2_000;

        /// Connections without a word; a school that comes in together is silent for the way there
        /// and back.
        static final int STRANGERS = 1_000;

        /// Tabs that ask.
        static final int KNOCKS = 5;

        /// Messages beyond the rate.
        static final int UNHEARD = 400;

        static final Counts DEFAULT = new Counts(PER_ADDRESS, STRANGERS, KNOCKS, UNHEARD);

        private static final int MOST = Integer.MAX_VALUE;
        static final Counts ANY = new Counts(MOST, MOST, MOST, MOST);
    }

    /// How often what may be done.
    ///
    /// @param messages of one person in a class, whatever they ask, over all connections
    /// @param entries questions before the door from one address
    /// @param pages of older chat, or states too large for a frame, for one person
    /// @param testCalls test calls begun from one address
    /// @param hellos of one person to a class, over all connections
    /// @param says chat messages of one person in a class, private ones too, over all connections
    /// @param hands hands raised or lowered, and asks to share, by one person in a class, over all
    ///   connections
    public record Rates(
            Rate messages,
            Rate entries,
            Rate pages,
            Rate testCalls,
            Rate hellos,
            Rate says,
            Rate hands) {
        /// Messages of whatever kind.
        static final Rate MESSAGES = new Rate(120, 40);

        /// Questions before the door; a school may come in together.
        static final Rate ENTRIES = new Rate(3_000, 100);

        /// Pages of what was before.
        static final Rate PAGES = new Rate(20, 2);

        /// Test calls; a few classes may come in together.
        static final Rate TEST_CALLS = new Rate(150, 3);

        /// Hellos; who reloads in haste stays far below.
        static final Rate HELLOS = new Rate(20, 1);

        /// Chat messages; a tab that comes back has at most 20 to say at once.
        static final Rate SAYS = new Rate(30, 3);

        /// Hands.
        static final Rate HANDS = new Rate(20, 2);

        static final Rates DEFAULT =
                new Rates(MESSAGES, ENTRIES, PAGES, TEST_CALLS, HELLOS, SAYS, HANDS);

        static final Rates ANY =
                new Rates(Rate.ANY, Rate.ANY, Rate.ANY, Rate.ANY, Rate.ANY, Rate.ANY, Rate.ANY);
    }

    /// No rate and no count holds anybody back; sizes and waits stay as they are.
    public SocketLimits withoutRates() {
        return new SocketLimits(outboxBytes, waits, Counts.ANY, Rates.ANY);
    }

    /// The same with other waits.
    SocketLimits with(Waits other) {
        return new SocketLimits(outboxBytes, other, counts, rates);
    }

    /// The same with other counts.
    SocketLimits with(Counts other) {
        return new SocketLimits(outboxBytes, waits, other, rates);
    }

    /// The same with other rates.
    SocketLimits with(Rates other) {
        return new SocketLimits(outboxBytes, waits, counts, other);
    }
}
