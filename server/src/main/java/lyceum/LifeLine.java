package lyceum;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Ties the server to whoever started it: standard input is a pipe whose other end the starter
/// holds. When the starter ends, however it ends, the pipe does, and the server stops.
final class LifeLine {
    /// Set to `stdin` by a starter that holds the pipe; otherwise standard input means nothing.
    static final String PROPERTY = "lyceum.lifeline";

    private LifeLine() {}

    /// Calls `gone` once, from a thread of its own, when the starter is gone.
    static void watch(Runnable gone) {
        if (!"stdin".equals(System.getProperty(PROPERTY, ""))) return;
        Thread.ofPlatform().name("life-line").daemon().start(() -> await(System.in, gone));
    }

    static void await(InputStream pipe, Runnable gone) {
        try {
            pipe.transferTo(OutputStream.nullOutputStream());
        } catch (IOException cut) {
            // A pipe that cannot be read has no other end either.
        }
        gone.run();
    }
}
