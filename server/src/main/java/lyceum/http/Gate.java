package lyceum.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every request comes in: turns the library's request into ours and our reply into its.
final class Gate extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Router router;
    private final TrustedProxies proxies;
    private final Upgrades upgrades;

    private final Bodies bodies;
    private final Lines lines;

    Gate(Router router, TrustedProxies proxies, OpenSockets sockets, Bodies bodies, Lines lines) {
        this.router = router;
        this.proxies = proxies;
        this.bodies = bodies;
        this.lines = lines;
        this.upgrades = new Upgrades(sockets);
        addBean(upgrades);
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request raw, Response response, Callback callback) {
        var line = raw.getConnectionMetaData().getConnection();
        lines.asked(line);
        var answered = Callback.from(callback, () -> lines.answered(line));
        var asker = Networks.of(proxies.client(address(raw), headers(raw)));
        var body = new Body(raw, bodies, asker);
        try {
            serve(raw, body, response, answered);
        } finally {
            body.release();
        }
        return true;
    }

    private void serve(
            org.eclipse.jetty.server.Request raw, Body body, Response response, Callback callback) {
        try {
            answer(raw, body, response, callback);
        } catch (HttpFault fault) {
            Response.writeError(raw, response, callback, fault.status(), fault.getMessage());
        } catch (BadMessageException | UncheckedIOException e) {
            // The line broke, or the client sent what is no HTTP, or too slowly.
            fail(raw, response, callback, e);
        } catch (Exception e) {
            LOG.error("a request failed: {}", raw.getMethod(), e);
            Response.writeError(raw, response, callback, 500);
        }
    }

    private void answer(
            org.eclipse.jetty.server.Request raw, Body body, Response response, Callback callback)
            throws Exception {
        Request request = request(raw, body);
        try {
            var match = router.find(request, Upgrades.isAsked(request));
            switch (match.target()) {
                case Route.Target.Upgrade(var endpoint) ->
                        upgrades.upgrade(endpoint, match.request(), raw, response, callback);
                case Route.Target.Answer(var handler) -> {
                    var reply = handler.handle(match.request());
                    drain(body, response);
                    write(reply, raw, response, callback);
                }
            }
        } catch (HttpFault fault) {
            drain(body, response);
            throw fault;
        }
    }

    // What is left after that is not waited for: the line ends with the answer.
    private static void drain(Body body, Response response) {
        try {
            body.drain();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!body.ended()) response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }

    private static void fail(
            org.eclipse.jetty.server.Request raw,
            Response response,
            Callback callback,
            Throwable fault) {
        int status = 400;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException known) status = known.getCode();
        }
        if (response.isCommitted()) callback.failed(fault);
        else Response.writeError(raw, response, callback, status);
    }

    private static void write(
            Reply reply,
            org.eclipse.jetty.server.Request raw,
            Response response,
            Callback callback) {
        response.setStatus(reply.status());
        for (Header header : reply.headers()) {
            response.getHeaders().add(header.name(), header.value());
        }
        var flow = reply.flow();
        if (reply.status() != 204 && reply.status() != 304) {
            long length = flow == null ? reply.body().length : flow.length();
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        }
        boolean head = raw.getMethod().equals("HEAD");
        if (flow != null && !head) {
            flow(flow, raw, response, callback);
            return;
        }
        boolean bodiless = head || reply.body().length == 0;
        response.write(true, bodiless ? null : ByteBuffer.wrap(reply.body()), callback);
    }

    // Closed only at its end: what is broken off must not look whole.
    private static void flow(
            Flow flow, org.eclipse.jetty.server.Request raw, Response response, Callback callback) {
        var out = Content.Sink.asOutputStream(response);
        try {
            flow.writeTo(out);
            out.close();
        } catch (IOException | RuntimeException fault) {
            if (response.isCommitted()) {
                callback.failed(fault);
                return;
            }
            // The length was that of another body; the fault itself stays out of logs.
            response.reset();
            Response.writeError(raw, response, callback, 500);
            return;
        }
        callback.succeeded();
    }

    private Request request(org.eclipse.jetty.server.Request raw, Body body) {
        var uri = raw.getHttpURI();
        String path = uri.getCanonicalPath();
        if (path == null || !path.startsWith("/")) {
            throw new HttpFault(400, "The path is not one of ours.");
        }
        // What stands behind a `;` would be left out of the path, and whoever guards a path before
        // this server would have seen another one.
        if (uri.getPath().indexOf(';') >= 0) throw new HttpFault(404, "There is nothing here.");
        var headers = headers(raw);
        String peer = address(raw);
        return new Request(
                raw.getMethod(),
                URIUtil.decodePath(path),
                uri.getQuery() == null ? "" : uri.getQuery(),
                headers,
                proxies.client(peer, headers),
                proxies.secure(peer, raw.isSecure(), headers),
                Map.of(),
                body);
    }

    private static Headers headers(org.eclipse.jetty.server.Request raw) {
        return new Headers(raw.getHeaders().stream().map(Gate::header).toList());
    }

    private static Header header(HttpField field) {
        return new Header(field.getName(), field.getValue() == null ? "" : field.getValue());
    }

    private static String address(org.eclipse.jetty.server.Request raw) {
        return raw.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress at
                        && at.getAddress() != null
                ? at.getAddress().getHostAddress()
                : "";
    }
}
