package lyceum;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import lyceum.scan.Needles;
import lyceum.scan.Scan;

/// The command line that looks through a directory, or a whole disk, for texts that must not stand
/// there: what people were called and said, before and after they were erased.
final class VerifyErasure {
    /// Its first word.
    static final String VERB = "verify-erasure";

    /// Exit code: something was found.
    static final int FOUND = 1;

    /// Exit code: nothing was found, but words that are too short were not looked for, or packed
    /// bytes not to their end.
    static final int PASSED_OVER = 3;

    private static final Usage USAGE =
            new Usage(
                    "verify-erasure PLACE <WORDS",
                    "PLACE is a data directory, a file, or the raw device below it.",
                    "WORDS, one a line, are looked for in every byte and in the names of files, in",
                    "capitals and small letters, composed and taken apart, in UTF-8, UTF-16 and",
                    "Latin-1; also within what deflate packed (gzip, zlib, zip, PNG), base64 and",
                    "hex over the ends of lines, and escapes of quoted-printable, JSON, URLs and",
                    "HTML, up to "
                            + Scan.DEEPEST
                            + " of these within one another. Links are followed, each file is",
                    "looked at once, and each word is told once for a file. A word has in UTF-8",
                    "at least "
                            + Needles.SHORTEST
                            + " bytes, or "
                            + Needles.SHORTEST_BEYOND
                            + " where a letter is beyond ASCII (two of Chinese);",
                    "what is shorter is found by chance. Such a word is passed over with a line;",
                    "such a form of a longer one, like two Chinese letters in UTF-16, without.",
                    "Exit code: 0 none is there, 1 one is, 2 place or words cannot be read, 3 none",
                    "is there of those that were looked for, and words, packed bytes beyond "
                            + Scan.UNPACKED / (1 << 20)
                            + " MiB",
                    "or what is packed more often were passed over.");

    private VerifyErasure() {}

    /// Says what was found and answers the exit code.
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var fit = arguments.size() == 1;
        return USAGE.run(arguments, fit, out, () -> looked(arguments.getFirst(), in, out, err));
    }

    private static int looked(String place, InputStream in, PrintStream out, PrintStream err) {
        try {
            var words = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            var all = words.filter(word -> !word.isBlank()).toList();
            all.stream()
                    .filter(Needles::tooShort)
                    .forEach(word ->
                            err.println(Printed.line("Too short to be looked for: " + word)));
            var needles = all.stream().filter(word -> !Needles.tooShort(word)).toList();
            if (needles.isEmpty()) throw new IllegalArgumentException("No word to look for.");
            var found = Scan.through(Path.of(place), Needles.texts(needles));
            found.hits().forEach(hit -> out.println(Printed.line(hit)));
            if (found.bytes() == 0 && found.hits().isEmpty())
                throw new IllegalArgumentException("There are no bytes in " + place + ".");
            found.cut()
                    .forEach(each -> err.println(Printed.line("Not unpacked to its end: " + each)));
            out.println(found.hits().size() + " found in " + found.bytes() + " bytes.");
            if (!found.hits().isEmpty()) return FOUND;
            return needles.size() == all.size() && found.cut().isEmpty() ? 0 : PASSED_OVER;
        } catch (IllegalArgumentException wrong) {
            err.println(
                    Printed.line(
                            wrong instanceof InvalidPathException
                                    ? place + " cannot be read."
                                    : String.valueOf(wrong.getMessage())));
            return Program.UNUSABLE;
        } catch (IOException unreadable) {
            err.println(Printed.line(place + " cannot be read."));
            return Program.UNUSABLE;
        }
    }
}
