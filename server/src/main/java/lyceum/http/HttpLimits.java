package lyceum.http;

import java.time.Duration;

/// What clients together and each alone may take of the server.
///
/// @param perAddress connections from one address that is no trusted proxy
/// @param head how long the head of a request may take, from the moment the line was open or free
/// @param bodies bytes of all bodies that are being read or answered
/// @param bodyTime how long one body may take to arrive, whatever its size
record HttpLimits(int perAddress, Duration head, long bodies, Duration bodyTime) {
    /// Of all connections one address may take half: a whole school behind one router, and still
    /// not everything. Bodies take a quarter of the memory at most.
    static final HttpLimits DEFAULT =
            new HttpLimits(
                    Listen.MAX_CONNECTIONS / 2,
                    Duration.ofSeconds(60),
                    Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4),
                    Duration.ofSeconds(30));
}
