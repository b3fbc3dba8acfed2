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
final class Faults extends ErrorHandler {
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
