package lyceum.http;

import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers HTTP-level faults in the API's envelope; never a stack trace, class or file name.
/// Whoever opens an address at which there is nothing is told so by a page.
final class Faults extends ErrorHandler {
    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String NOT_FOUND =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Nothing here · 此处没有内容</title>
            <style>
              :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
              main { max-width: 30rem; margin: 20vh auto; padding: 0 1rem }
            </style>
            <main>
              <h1>Nothing here</h1>
              <p>There is no page at this address. A part of the link may be missing: open it again
                from where you have it, or ask whoever sent it.</p>
              <section lang="zh-CN">
                <h2>此处没有内容</h2>
                <p>这个地址没有页面。链接可能不完整：请重新打开链接，或询问发送者。</p>
              </section>
            </main>
            </html>
            """;

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        if (code == HttpStatus.NOT_FOUND_404 && isBrowser(request)) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
            response.getHeaders().put("Content-Security-Policy", NOTHING_ELSE);
            Content.Sink.write(response, true, NOT_FOUND, callback);
            return;
        }
        // Only our own faults bring a sentence of ours; the library's may quote the request.
        boolean ours = cause == null && message != null && message.endsWith(".");
        String sentence = ours ? message : HttpStatus.getMessage(code) + ".";
        String body =
                """
                {"Response":{"Error":{"Code":"%s","Message":"%s"},"RequestId":"%s"}}\
                """
                        .formatted(code(code), sentence, UUID.randomUUID());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, body, callback);
    }

    private static boolean isBrowser(Request request) {
        var accepts = request.getHeaders().get(HttpHeader.ACCEPT);
        return request.getMethod().equals("GET")
                && accepts != null
                && accepts.contains("text/html");
    }

    private static String code(int status) {
        return switch (status) {
            case 401, 403 -> "UnauthorizedOperation";
            case 404 -> "ResourceNotFound";
            case 405, 501, 505 -> "UnsupportedProtocol";
            case 408 -> "FailedOperation.RequestTimedOut";
            case 413, 414, 431 -> "RequestSizeLimitExceeded";
            case 429 -> "RequestLimitExceeded";
            case 503 -> "ServiceUnavailable";
            default -> status < 500 ? "InvalidRequest" : "InternalError";
        };
    }
}
