package lyceum.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import lyceum.http.Crowd;
import lyceum.http.Flow;
import lyceum.http.Header;
import lyceum.http.HttpFault;
import lyceum.http.Rate;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.privacy.Archive;
import lyceum.privacy.Exports;

/// Where archives are taken: whoever has the address may, as long as the archive is there. What was
/// broken off is resumed by asking for the rest of the bytes.
public final class ExportDoor {
    /// Archives that are read at once; others are asked to come back.
    public static final int MOST_AT_ONCE = 16;

    /// Readers of one archive at once.
    public static final int MOST_OF_ONE = 4;

    /// Asks of one address.
    public static final Rate ASKS = new Rate(20, 2);

    private static final String ROOT = "/export/";

    /// Digits of an archive's id that stand in the name of the file.
    private static final int NAME = 8;

    private final Exports exports;
    private final Supplier<String> address;
    private final Crowd addresses = new Crowd();
    private final Semaphore readers = new Semaphore(MOST_AT_ONCE);
    private final ConcurrentHashMap<String, Integer> each = new ConcurrentHashMap<>();

    /// @param address of this server, as people outside reach it
    public ExportDoor(Exports exports, Supplier<String> address) {
        this.exports = exports;
        this.address = address;
    }

    /// What makes the archives.
    public Exports exports() {
        return exports;
    }

    /// Where this one is taken.
    public String url(Archive archive) {
        return address.get() + path(archive);
    }

    /// The same within this server.
    public String path(Archive archive) {
        return ROOT + archive.token();
    }

    /// The table with the door added.
    public Router routes(Router router) {
        return router.on("GET", ROOT + "{token}", this::give);
    }

    Reply give(Request request) {
        if (!addresses.take(request.asker(), ASKS, System.nanoTime()))
            throw new HttpFault(429, "There are too many questions of one address.");
        var archive =
                exports.take(request.part("token"))
                        .orElseThrow(() -> new HttpFault(404, "There is nothing here."));
        var range = Range.of(request.headers(), archive.bytes(), tag(archive));
        return switch (range) {
            case Range.Whole _ -> Reply.flowing(200, headers(archive), flow(archive, range));
            case Range.Part part ->
                    Reply.flowing(206, headers(archive), flow(archive, range))
                            .with("Content-Range", part.field());
            case Range.Nowhere(var length) ->
                    new Reply(416, headers(archive), new byte[0])
                            .with("Content-Range", "bytes */" + length);
        };
    }

    private static String tag(Archive archive) {
        return '"' + archive.sha256() + '"';
    }

    private static List<Header> headers(Archive archive) {
        var name = "lyceum-export-" + archive.id().substring(0, NAME) + ".zip";
        return List.of(
                new Header("Content-Type", "application/zip"),
                new Header("Content-Disposition", "attachment; filename=\"" + name + '"'),
                new Header("Cache-Control", "no-store"),
                new Header("Accept-Ranges", "bytes"),
                new Header("ETag", tag(archive)),
                new Header("Referrer-Policy", "no-referrer"),
                new Header("X-Content-Type-Options", "nosniff"));
    }

    // Slow readers of one archive keep nobody from another one.
    private boolean begin(Archive archive) {
        if (each.merge(archive.id(), 1, Integer::sum) <= MOST_OF_ONE && readers.tryAcquire())
            return true;
        leave(archive);
        return false;
    }

    private void end(Archive archive) {
        readers.release();
        leave(archive);
    }

    private void leave(Archive archive) {
        each.computeIfPresent(archive.id(), (_, n) -> n == 1 ? null : n - 1);
    }

    private Flow flow(Archive archive, Range range) {
        var many = each.getOrDefault(archive.id(), 0) >= MOST_OF_ONE;
        if (many || readers.availablePermits() == 0)
            throw new HttpFault(503, "Many archives are being read; try again in a moment.");
        return new Flow() {
            @Override
            public long length() {
                return range.to() - range.from();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                if (!begin(archive)) throw new IOException("many archives are being read");
                try {
                    exports.copy(archive, range.from(), range.to(), out);
                } finally {
                    end(archive);
                }
            }
        };
    }
}
