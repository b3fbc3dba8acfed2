package lyceum.http;

/// Answers requests. It runs on a virtual thread of its own and may wait.
@FunctionalInterface
public interface Handler {
    /// The answer. An `HttpFault` becomes its status; anything else thrown becomes 500 and a line
    /// in the log.
    Reply handle(Request request) throws Exception;
}
