package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lyceum.json.Json;
import lyceum.personal.Sheets;

/// Writes an archive: the sheets one after the other, each with its hash, then the manifest.
final class Bundle implements Sheets {
    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final Runnable mayGoOn;
    private final List<Manifest.Entry> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>(Set.of(Manifest.PATH));
    private MessageDigest digest = Receipts.sha256();
    private String path = "";
    private long bytes;

    /// @param mayGoOn is called before each line, and throws where the making must stop
    Bundle(OutputStream out, Instant made, Runnable mayGoOn) {
        zip = new ZipOutputStream(out, UTF_8);
        time = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
        this.mayGoOn = mayGoOn;
    }

    @Override
    public void begin(String next) {
        if (!paths.add(next)) throw new IllegalArgumentException("a sheet twice: " + next);
        end();
        path = next;
        digest = Receipts.sha256();
        bytes = 0;
        enter(next);
    }

    private void enter(String next) {
        try {
            var entry = new ZipEntry(next);
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void end() {
        if (path.isEmpty()) return;
        var hash = HexFormat.of().formatHex(digest.digest());
        files.add(new Manifest.Entry(bytes, path, hash));
        path = "";
    }

    @Override
    public void row(Record row) {
        mayGoOn.run();
        write(Json.bytes(row));
        write(new byte[] {'\n'});
    }

    /// Writes bytes into the sheet as they are.
    void write(byte[] some) {
        if (path.isEmpty()) throw new IllegalStateException("no sheet was begun");
        try {
            zip.write(some);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        digest.update(some);
        bytes += some.length;
    }

    /// Ends the last sheet and says what is in the archive.
    List<Manifest.Entry> files() {
        end();
        return List.copyOf(files);
    }

    /// Ends the archive with its signed manifest.
    void finish(byte[] manifest) throws IOException {
        enter(Manifest.PATH);
        zip.write(manifest);
        zip.finish();
    }
}
