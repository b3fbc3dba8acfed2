package lyceum.http;

import java.io.IOException;
import java.io.OutputStream;

/// A body that is never held as a whole: a file, or a part of one.
public interface Flow {
    /// Its bytes, known before the first.
    long length();

    /// Writes all of them, in its own time. What is thrown breaks the line, so that whoever reads
    /// does not take the half for the whole.
    void writeTo(OutputStream out) throws IOException;
}
