package lyceum.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The built web pages in a folder, with compression, caching and security headers.
///
/// `/latest/x` and `/1.2.3/x` mean `/x`. What the build names by its content (`/assets/…`) may be
/// kept for ever, all else is asked for again each time.
public final class Pages implements Handler {
    /// Files whose bytes are kept in memory; more are read each time.
    private static final int MAX_KEPT = 512;

    /// The largest file that is served, bytes.
    private static final long MAX_FILE = 64L * 1024 * 1024;

    private static final Pattern VERSION = Pattern.compile("^/(latest|\\d+(\\.\\d+){0,3})(?=/)");
    private static final Pattern HASHED = Pattern.compile(".*/assets/.*");

    private final Path root;
    private final List<Header> security;
    private final @Nullable Path closed;
    private final ConcurrentHashMap<Path, PageFile> kept = new ConcurrentHashMap<>();

    private Pages(Path root, List<Header> security, @Nullable Path closed) {
        this.root = root;
        this.security = security;
        this.closed = closed;
    }

    /// The pages in `root`. `security` are the header fields of every answer, see `PagePolicy`.
    public static Pages in(Path root, List<Header> security) {
        return new Pages(root.toAbsolutePath().normalize(), security, null);
    }

    /// The same pages but those in this folder, under whatever address they are asked for.
    public Pages without(String folder) {
        return new Pages(root, security, root.resolve(folder));
    }

    /// The file at the request's path; `/` is `index.html`. A fault 404 if there is none.
    @Override
    public Reply handle(Request request) throws IOException {
        String path = VERSION.matcher(request.path()).replaceFirst("");
        return file(path.endsWith("/") ? path + "index.html" : path)
                .orElseThrow(() -> new HttpFault(404, "There is no such page."))
                .reply(request.headers(), caching(path), security);
    }

    private static String caching(String path) {
        return HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private Optional<PageFile> file(String path) throws IOException {
        Path file = inside(path);
        if (file == null || !Files.isRegularFile(file) || Files.size(file) > MAX_FILE) {
            return Optional.empty();
        }
        var changed = Files.getLastModifiedTime(file);
        PageFile known = kept.get(file);
        if (known != null && known.changed().equals(changed)) {
            return Optional.of(known);
        }
        PageFile read = PageFile.read(file, changed);
        if (kept.size() < MAX_KEPT || kept.containsKey(file)) {
            kept.put(file, read);
        }
        return Optional.of(read);
    }

    private boolean isClosed(Path file) throws IOException {
        return closed != null
                && Files.exists(closed)
                && file.toRealPath().startsWith(closed.toRealPath());
    }

    /// The file of that path if it lies in the folder, links followed.
    private @Nullable Path inside(String path) throws IOException {
        try {
            Path file = root.resolve(path.substring(1)).normalize();
            boolean hidden = path.contains("/.");
            return !hidden
                            && file.startsWith(root)
                            && Files.exists(file)
                            && file.toRealPath().startsWith(root.toRealPath())
                            && !isClosed(file)
                    ? file
                    : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
