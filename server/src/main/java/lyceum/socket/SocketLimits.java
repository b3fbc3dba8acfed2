package lyceum.socket;

import java.time.Duration;

/// What one connection may ask for and how long it is waited for. The defaults stand beside each
/// limit; floods and benchmarks raise them.
///
/// @param burst messages one person may send at once, over all connections to a class
/// @param perSecond messages it may send each second after that
/// @param unheard messages beyond those rates before the connection is ended
/// @param outboxBytes what may wait to be read by one browser, in bytes
/// @param slow how long a browser may leave its outbox full
/// @param hello how long a connection may stand before it says who it is
/// @param grace how long a lost connection may take to come back before the person is out
/// @param silence a line on which nothing was heard for so long is cut; what we write ourselves
///   would keep a dead one open for many minutes
/// @param restart the same for those who were in when the server stopped
/// @param perAddress connections from one address
/// @param strangers connections from one address that have not said who they are; one more takes
///   the place of the oldest
/// @param entries questions before the door that one address may ask at once
/// @param entriesPerSecond questions it may ask each second after that
/// @param pages pages of older chat, or states too large for a frame, one person may ask at once
/// @param pagesPerSecond pages it may ask each second after that
/// @param testCalls test calls that one address may begin at once
/// @param testCallsPerSecond test calls it may begin each second after that
/// @param hellos how often one person may say hello to a class, over all connections
/// @param says chat messages of one person in a class, private ones too, over all connections
/// @param hands hands raised or lowered, and asks to share, by one person in a class, over all
///   connections
/// @param knock how long a second tab may leave open whether the class moves to it
/// @param knocks tabs of one person that ask this at the same time
public record SocketLimits(
        int burst,
        int perSecond,
        int unheard,
        int outboxBytes,
        Duration slow,
        Duration hello,
        Duration grace,
        Duration silence,
        Duration restart,
        int perAddress,
        int strangers,
        int entries,
        int entriesPerSecond,
        int pages,
        int pagesPerSecond,
        int testCalls,
        int testCallsPerSecond,
        Rate hellos,
        Rate says,
        Rate hands,
        Duration knock,
        int knocks) {
    /// How often somebody may do something.
    ///
    /// @param atOnce how often without a pause
    /// @param perSecond how often each second after that
    public record Rate(int atOnce, int perSecond) {
        static final Rate ANY = new Rate(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// Hellos of one person in a class; who reloads in haste stays far below.
    public static final Rate HELLOS = new Rate(20, 1);

    /// Chat messages of one person; a tab that comes back has at most 20 to say at once.
    public static final Rate SAYS = new Rate(30, 3);

    /// Hands that one person raises or lowers.
    public static final Rate HANDS = new Rate(20, 2);

    /// How long the question may stand whether the class moves to another tab.
    public static final Duration KNOCK = Duration.ofMinutes(2);

    /// Tabs of one person in which that question stands.
    public static final int KNOCKS = 5;

    /// Messages at once.
    public static final int BURST = 120;

    /// Messages per second.
    public static final int PER_SECOND = 40;

    /// Messages beyond the rate.
    public static final int UNHEARD = 400;

    /// Bytes that wait to be read.
    public static final int OUTBOX_BYTES = 512 * 1024;

    /// How long an outbox may stay full.
    public static final Duration SLOW = Duration.ofSeconds(25);

    /// How long a connection may be silent at first.
    public static final Duration HELLO = Duration.ofSeconds(5);

    /// How long a lost connection keeps its person in.
    public static final Duration GRACE = Duration.ofSeconds(5);

    /// How long a line may be silent; browsers are asked for a sign of life three times as often.
    public static final Duration SILENCE = Duration.ofSeconds(40);

    /// How long a stopped server's people are waited for.
    public static final Duration RESTART = Duration.ofSeconds(20);

    /// Connections from one address; a school may stand behind one.
    public static final int PER_ADDRESS = 2_000;

    /// Connections from one address without a word; a school that comes in together is silent for
    /// the way there and back.
    public static final int STRANGERS = 1_000;

    /// Questions before the door from one address at once; a school may come in together.
    public static final int ENTRIES = 3_000;

    /// Questions before the door from one address per second.
    public static final int ENTRIES_PER_SECOND = 100;

    /// Pages one person may ask at once.
    public static final int PAGES = 20;

    /// Pages one person may ask per second.
    public static final int PAGES_PER_SECOND = 2;

    /// Test calls from one address at once; a few classes may come in together.
    public static final int TEST_CALLS = 150;

    /// Test calls from one address per second.
    public static final int TEST_CALLS_PER_SECOND = 3;

    /// The limits in use unless somebody says otherwise.
    public static final SocketLimits DEFAULT =
            new SocketLimits(
                    BURST,
                    PER_SECOND,
                    UNHEARD,
                    OUTBOX_BYTES,
                    SLOW,
                    HELLO,
                    GRACE,
                    SILENCE,
                    RESTART,
                    PER_ADDRESS,
                    STRANGERS,
                    ENTRIES,
                    ENTRIES_PER_SECOND,
                    PAGES,
                    PAGES_PER_SECOND,
                    TEST_CALLS,
                    TEST_CALLS_PER_SECOND,
                    HELLOS,
                    SAYS,
                    HANDS,
                    KNOCK,
                    KNOCKS);

    /// No rate and no count holds anybody back; sizes and waits stay as they are.
    public SocketLimits withoutRates() {
        var most = Integer.MAX_VALUE;
        return new SocketLimits(
                most,
                most,
                most,
                outboxBytes,
                slow,
                hello,
                grace,
                silence,
                restart,
                most,
                most,
                most,
                most,
                most,
                most,
                most,
                most,
                Rate.ANY,
                Rate.ANY,
                Rate.ANY,
                knock,
                most);
    }

    /// The same with another outbox and patience.
    public SocketLimits outbox(int bytes, Duration patience) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                bytes,
                patience,
                hello,
                grace,
                silence,
                restart,
                perAddress,
                strangers,
                entries,
                entriesPerSecond,
                pages,
                pagesPerSecond,
                testCalls,
                testCallsPerSecond,
                hellos,
                says,
                hands,
                knock,
                knocks);
    }

    /// The same with other waits.
    public SocketLimits waits(Duration first, Duration lost, Duration silent, Duration restarted) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                outboxBytes,
                slow,
                first,
                lost,
                silent,
                restarted,
                perAddress,
                strangers,
                entries,
                entriesPerSecond,
                pages,
                pagesPerSecond,
                testCalls,
                testCallsPerSecond,
                hellos,
                says,
                hands,
                knock,
                knocks);
    }

    /// The same with other rates of pages.
    SocketLimits pages(int atOnce, int each) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                outboxBytes,
                slow,
                hello,
                grace,
                silence,
                restart,
                perAddress,
                strangers,
                entries,
                entriesPerSecond,
                atOnce,
                each,
                testCalls,
                testCallsPerSecond,
                hellos,
                says,
                hands,
                knock,
                knocks);
    }

    /// The same with other rates before the door.
    SocketLimits entries(int atOnce, int each) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                outboxBytes,
                slow,
                hello,
                grace,
                silence,
                restart,
                perAddress,
                strangers,
                atOnce,
                each,
                pages,
                pagesPerSecond,
                testCalls,
                testCallsPerSecond,
                hellos,
                says,
                hands,
                knock,
                knocks);
    }

    /// The same with another rate of test calls.
    SocketLimits testCalls(int atOnce, int each) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                outboxBytes,
                slow,
                hello,
                grace,
                silence,
                restart,
                perAddress,
                strangers,
                entries,
                entriesPerSecond,
                pages,
                pagesPerSecond,
                atOnce,
                each,
                hellos,
                says,
                hands,
                knock,
                knocks);
    }

    /// The same with other rates of one person.
    SocketLimits paces(Rate greet, Rate say, Rate hand) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                outboxBytes,
                slow,
                hello,
                grace,
                silence,
                restart,
                perAddress,
                strangers,
                entries,
                entriesPerSecond,
                pages,
                pagesPerSecond,
                testCalls,
                testCallsPerSecond,
                greet,
                say,
                hand,
                knock,
                knocks);
    }

    /// The same with other limits of second tabs.
    SocketLimits knocks(Duration wait, int tabs) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                outboxBytes,
                slow,
                hello,
                grace,
                silence,
                restart,
                perAddress,
                strangers,
                entries,
                entriesPerSecond,
                pages,
                pagesPerSecond,
                testCalls,
                testCallsPerSecond,
                hellos,
                says,
                hands,
                wait,
                tabs);
    }

    /// The same with other numbers of connections from one address.
    SocketLimits connections(int most, int unknown) {
        return new SocketLimits(
                burst,
                perSecond,
                unheard,
                outboxBytes,
                slow,
                hello,
                grace,
                silence,
                restart,
                most,
                unknown,
                entries,
                entriesPerSecond,
                pages,
                pagesPerSecond,
                testCalls,
                testCallsPerSecond,
                hellos,
                says,
                hands,
                knock,
                knocks);
    }
}
