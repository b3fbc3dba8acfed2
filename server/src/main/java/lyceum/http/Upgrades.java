package lyceum.http;

import java.util.List;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/// Turns requests into WebSockets. No extension is agreed on: permessage-deflate would double the
/// work of the processor and take 0.2 MB for each socket.
final class Upgrades extends ContainerLifeCycle {
    private final OpenSockets sockets;
    private final WebSocketMappings mappings;

    Upgrades(OpenSockets sockets) {
        this.sockets = sockets;
        var components = new WebSocketComponents();
        addBean(components);
        mappings = new WebSocketMappings(components);
    }

    static boolean isAsked(Request request) {
        return request.headers().first("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    void upgrade(
            SocketEndpoint endpoint,
            Request request,
            org.eclipse.jetty.server.Request raw,
            Response response,
            Callback callback) {
        SocketListener listener = endpoint.open(request);
        WebSocketNegotiator negotiator =
                (asked, answer, done) -> {
                    answer.setExtensions(List.of());
                    return new OpenSocket(listener, sockets);
                };
        Configuration.Customizer limits =
                socket -> {
                    socket.setMaxTextMessageSize(endpoint.maxMessage());
                    socket.setMaxBinaryMessageSize(endpoint.maxMessage());
                    socket.setMaxFrameSize(
                            0); // would also bind what we send; the message limits hold
                    socket.setMaxOutgoingFrames(SocketEndpoint.MAX_UNSENT);
                    socket.setIdleTimeout(endpoint.idle());
                };
        if (!mappings.upgrade(negotiator, raw, response, callback, limits)) {
            listener.closed(1006, "");
            throw new HttpFault(400, "This is no WebSocket handshake of version 13.");
        }
    }
}
