/// The one door to HTTP and WebSocket. Routes are matched by `Router`, answered by a `Handler` that
/// sees a `Request` and gives a `Reply`; a `SocketEndpoint` takes WebSockets.
@NullMarked
package lyceum.http;

import org.jspecify.annotations.NullMarked;
