package lyceum.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lyceum.catalog.Users;
import lyceum.personal.Category;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.privacy.Archive.State;
import lyceum.privacy.ArchiveRows.Where;
import lyceum.room.AppId;
import lyceum.room.UserId;
import lyceum.seal.ScopeErased;
import lyceum.seal.SealBroken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes archives of what is kept of people, one at a time, oldest wish first. A wish is on the
/// disk before it is answered; what was broken off is begun again, and only a whole archive is ever
/// given out.
public final class Exports implements AutoCloseable {
    /// Archives of the whole server that may wait; more are refused.
    public static final int MOST_WAITING = 100;

    /// Archives of one application that are kept at once.
    public static final int MOST_KEPT = 1_000;

    /// Archives of the same person, or of a whole application, that are kept at once.
    public static final int MOST_OF_ONE = 3;

    /// An archive that was begun so often, and never came to its end, is given up.
    static final int MOST_TRIES = 5;

    /// The pause after one that failed.
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    private final Privacy privacy;
    private final Archives archives;
    private final Users users;
    private final ArchiveMaker maker;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread = Thread.ofVirtual().name("exports").unstarted(this::run);
    private volatile boolean closing;
    private volatile @Nullable Making now;

    /// The one that is being written.
    private record Making(String id, ArchiveMaker.Written written) {}

    private Exports(Privacy privacy, Users users, List<Exported> parts) {
        this.privacy = privacy;
        this.users = users;
        archives = privacy.archives();
        maker = new ArchiveMaker(privacy, users, parts);
    }

    /// Begins with what waits, after putting in order what a killed server left.
    ///
    /// @param parts what each feature gives, in the order of the archive
    public static Exports open(Privacy privacy, Users users, List<Exported> parts) {
        var exports = new Exports(privacy, users, List.copyOf(parts));
        try {
            exports.archives.tidyUp();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        exports.archives.whenAgain(exports::wake);
        exports.thread.start();
        return exports;
    }

    private void wake() {
        if (news.availablePermits() == 0) news.release();
    }

    /// Asks for everything of a person, with an account or without. Empty: there is no such person.
    /// Throws [TooManyArchives].
    public Optional<Archive> ask(AppId app, UserId user, String actor) {
        return privacy.eraser()
                .person(app, user)
                .map(it -> ask(new Extract.OfPerson(it.app(), it.person(), user.value(), actor)));
    }

    /// Asks for everything of an application. Throws [TooManyArchives].
    public Archive ask(AppId app, String actor) {
        return ask(new Extract.OfApplication(app.value(), actor));
    }

    private synchronized Archive ask(Extract what) {
        var rows = archives.rows();
        var same =
                new Where(
                        "app = ? AND kind = ? AND number = ? AND state <> 'FAILED'",
                        what.app(),
                        ArchiveRows.kind(what).name(),
                        ArchiveRows.number(what));
        var known = rows.list(same, MOST_OF_ONE);
        // Who asks again before it is made gets the same one.
        var waiting = known.stream().filter(one -> one.state() == State.WAITING).findFirst();
        if (waiting.isPresent()) return waiting.get();
        if (known.size() >= MOST_OF_ONE
                || rows.count(new Where("app = ?", what.app())) >= MOST_KEPT
                || rows.count(waiting()) >= MOST_WAITING) throw new TooManyArchives();
        var made = rows.add(what, privacy.keeping().time().now());
        wake();
        return made;
    }

    private static Where waiting() {
        return new Where("state = ?", State.WAITING.name());
    }

    /// An archive of an application that is not too old.
    public Optional<Archive> find(AppId app, String id) {
        return archives.rows().list(new Where("app = ? AND id = ?", app.value(), id), 1).stream()
                .findFirst()
                .filter(this::fresh)
                .map(this::shown);
    }

    /// The newest archive of the whole application that is not too old; empty: there is none.
    public Optional<Archive> newest(AppId app) {
        var all = new Where("app = ? AND kind = ?", app.value(), Kind.APPLICATION.name());
        return archives.rows().list(all, MOST_KEPT).reversed().stream()
                .filter(this::fresh)
                .findFirst()
                .map(this::shown);
    }

    private boolean fresh(Archive archive) {
        var limits = privacy.keeping().retention();
        return limits.readable(archive.what().app(), Category.EXPORT, archive.askedAt());
    }

    private Archive shown(Archive archive) {
        var making = now;
        return making != null && making.id().equals(archive.id())
                ? archive.making(making.written().bytes())
                : archive;
    }

    /// How long an archive is kept from its asking on.
    public Duration life(Archive archive) {
        var limit = privacy.keeping().retention().of(archive.what().app(), Category.EXPORT);
        if (limit == null) throw new IllegalStateException("archives have a limit");
        return limit;
    }

    /// The archive of a token, to be given out; empty: there is none, or no longer. A row of the
    /// audit says so before anybody sees anything.
    public Optional<Archive> take(String token) {
        return archives.rows()
                .byToken(token)
                .filter(this::fresh)
                .filter(archive -> archive.state() == State.READY && opens(archive))
                .map(archive -> {
                    var look = ArchiveMaker.look(archive, "link of archive " + archive.id());
                    return privacy.gate()
                            .read(
                                    look,
                                    _ ->
                                            new PurposeGate.Read<>(
                                                    archive,
                                                    ArchiveMaker.shown(
                                                            archive.what(), archive.people())));
                });
    }

    private boolean opens(Archive archive) {
        try (var bytes = archives.open(archive)) {
            return bytes.length() == archive.bytes();
        } catch (IOException | ScopeErased | SealBroken gone) {
            return false;
        }
    }

    /// Writes the bytes of an archive that was taken, from `from` on and before `to`. Throws
    /// [ScopeErased] as soon as it is erased.
    public void copy(Archive archive, long from, long to, OutputStream out) throws IOException {
        try (var bytes = archives.open(archive)) {
            bytes.copy(from, to, out);
        }
    }

    private void run() {
        try {
            while (!closing) {
                if (!step()) TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // A wish of somebody who was erased does not open, and others may stand behind it.
    private boolean step() throws InterruptedException {
        try {
            var next = archives.rows().list(waiting(), 2 * MOST_WAITING).stream().findFirst();
            if (next.isPresent()) return made(next.get());
        } catch (RuntimeException fault) {
            LOG.warn("No archive is made now: {}", fault.getClass().getSimpleName());
            return false;
        }
        news.acquire();
        return true;
    }

    private boolean made(Archive archive) {
        var rows = archives.rows();
        var written = new ArchiveMaker.Written(() -> closing);
        try {
            if (archive.tries() >= MOST_TRIES) {
                rows.tried(archive, archive.tries(), State.FAILED);
                return true;
            }
            // Noted before, so that one that ends the whole server is given up too.
            rows.tried(archive, archive.tries() + 1, State.WAITING);
            now = new Making(archive.id(), written);
            if (maker.make(archive, written)) LOG.info("Archive {} is ready", archive.id());
            return true;
        } catch (ScopeErased erased) {
            LOG.info("Archive {} was erased while it was made", archive.id());
            return true;
        } catch (ArchiveMaker.Stopped stopped) {
            rows.tried(archive, archive.tries(), State.WAITING);
            return true;
        } catch (ArchiveMaker.TooLarge large) {
            LOG.error("Archive {} is not made: {}", archive.id(), large.getMessage());
            rows.tried(archive, archive.tries(), State.FAILED);
            return true;
        } catch (IOException | RuntimeException fault) {
            LOG.warn("Archive {} waits: {}", archive.id(), fault.getClass().getSimpleName());
            return false;
        } finally {
            now = null;
        }
    }

    /// Ends; what is under way is begun again at the next start.
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            if (!thread.join(Duration.ofSeconds(2))) thread.interrupt();
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
