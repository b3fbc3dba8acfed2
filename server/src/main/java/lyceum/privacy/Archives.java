package lyceum.privacy;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Archive.State;
import lyceum.privacy.ArchiveRows.Kept;
import lyceum.privacy.ArchiveRows.Where;
import lyceum.seal.Address;
import lyceum.seal.FrameReader;
import lyceum.seal.FrameWriter;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.Vault;

/// The archives that are kept: each a file under seal, with a key and a row of its own. The key
/// goes first, then the file, then the row. One that holds something of what is erased, and is not
/// itself erased, loses its key at once and is made anew.
public final class Archives implements PersonalStore, Dated {
    /// The folder of the files.
    public static final String FOLDER = "exports";

    /// Archives of one piece of work.
    static final int BATCH = 100;

    private static final String PART = ".part";

    private final Installation house;
    private final ArchiveRows rows;
    private final Path folder;
    private final List<Runnable> watchers = new ArrayList<>();

    Archives(Keeping keeping) {
        house = keeping.house();
        rows = new ArchiveRows(keeping.database(), keeping.commit(), house.seal());
        folder = house.directory().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    ArchiveRows rows() {
        return rows;
    }

    Path folder() {
        return folder;
    }

    private Vault vault() {
        return house.vault();
    }

    /// Calls this from now on when one has to be made anew.
    void whenAgain(Runnable watcher) {
        watchers.add(watcher);
    }

    private static Scope.Item item(long app, long item) {
        return new Scope.Item(app, item);
    }

    private Path file(long item, String end) {
        return folder.resolve(HexFormat.of().toHexDigits(item) + end);
    }

    private static Address place(Archive archive) {
        var what = archive.what();
        var scopes = new ArrayList<Scope>();
        scopes.addAll(
                ArchiveRows.scopes(what.app(), ArchiveRows.kind(what), ArchiveRows.number(what)));
        scopes.add(item(what.app(), archive.item()));
        var record = "export/" + archive.id() + "/file";
        return new Address(Category.EXPORT, List.copyOf(scopes), record);
    }

    /// Begins its file, under a key that is made for it.
    FrameWriter begin(Archive archive) throws IOException {
        vault().make(List.of(item(archive.what().app(), archive.item())));
        var part = file(archive.item(), PART);
        Files.deleteIfExists(part);
        return house.seal().write(place(archive), part);
    }

    /// Makes the finished file the one that is given out; on disk when it returns. False: it was
    /// erased meanwhile, or is to be made anew, and nothing of it is left.
    boolean finish(Archive archive, long people, long bytes, String sha256) throws IOException {
        Files.move(file(archive.item(), PART), file(archive.item(), ""), ATOMIC_MOVE);
        try (var place = FileChannel.open(folder, StandardOpenOption.READ)) {
            place.force(true);
        }
        if (rows.ready(archive, people, bytes, sha256)) return true;
        drop(archive);
        return false;
    }

    /// Removes what is written of one that is not ready.
    void drop(Archive archive) {
        end(archive.what().app(), archive.item());
    }

    // The key first: without it the file is noise, wherever its bytes may still be.
    private void end(long app, long item) {
        vault().destroy(List.of(item(app, item)));
        try {
            Files.deleteIfExists(file(item, PART));
            Files.deleteIfExists(file(item, ""));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Opens the file of one that is ready. Throws what [lyceum.seal.Seal#read] throws.
    FrameReader open(Archive archive) throws IOException {
        return house.seal().read(place(archive), file(archive.item(), ""));
    }

    /// Puts in order what a server left that was killed: what was half written goes, and what lost
    /// its file or its key is made anew.
    void tidyUp() throws IOException {
        var ready = new Where("state = ?", State.READY.name());
        var known = rows.kept(ready, Integer.MAX_VALUE);
        for (var each : known) {
            var whole = Files.exists(file(each.item(), ""));
            if (!whole || !vault().lives(item(each.app(), each.item()))) again(each);
        }
        var names =
                rows.kept(ready, Integer.MAX_VALUE).stream()
                        .map(each -> file(each.item(), ""))
                        .collect(Collectors.toSet());
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> !names.contains(each)).toList())
                Files.delete(file);
        }
    }

    private void again(Kept kept) {
        end(kept.app(), kept.item());
        rows.again(kept);
    }

    /// Whose keys were destroyed: archives of the application that may hold something of them lose
    /// theirs too before this returns.
    void ended(Set<Scope> scopes) {
        var apps = scopes.stream().filter(Scope.App.class::isInstance).map(Scope::app).toList();
        for (var scope : scopes) {
            if (apps.contains(scope.app())) continue;
            switch (scope) {
                case Scope.Person _ -> again(scope.app(), "app = ? AND kind = 'APPLICATION'");
                case Scope.Room _ -> again(scope.app(), "app = ?");
                case Scope.App _, Scope.Item _ -> {
                    // Nothing of it can be in an archive of others.
                }
            }
        }
    }

    private void again(long app, String condition) {
        var begun =
                rows.kept(new Where(condition, app), Integer.MAX_VALUE).stream()
                        .filter(each -> vault().lives(item(app, each.item())))
                        .toList();
        begun.forEach(this::again);
        if (!begun.isEmpty()) watchers.forEach(Runnable::run);
    }

    @Override
    public String name() {
        return "archives";
    }

    @Override
    public Category category() {
        return Category.EXPORT;
    }

    private static Optional<Where> of(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(var app, var person) ->
                    Optional.of(
                            new Where("app = ? AND kind = 'PERSON' AND number = ?", app, person));
            case Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period -> of(period);
        };
    }

    private static Optional<Where> of(Erasure.OfPeriod period) {
        if (period.category() != Category.EXPORT) return Optional.empty();
        var within = "app = ? AND at >= ? AND at < ?";
        var from = period.from().toEpochMilli();
        var to = period.to().toEpochMilli();
        var person = period.person();
        return Optional.of(
                person == null
                        ? new Where(within, period.app(), from, to)
                        : new Where(
                                within + " AND kind = 'PERSON' AND number = ?",
                                period.app(),
                                from,
                                to,
                                person));
    }

    @Override
    public Amount size(Erasure erasure) {
        return of(erasure).map(rows::size).orElse(Amount.NONE);
    }

    @Override
    public Set<Erasure> whose() {
        return rows.whose();
    }

    @Override
    public boolean erase(Erasure erasure) {
        // No key ends with a period, so that nobody else says that something is gone.
        if (erasure instanceof Erasure.OfPeriod period && period.category() != Category.EXPORT)
            again(period.app(), "app = ?");
        return of(erasure).map(this::end).orElse(false);
    }

    private boolean end(Where where) {
        var some = rows.kept(where, BATCH);
        for (var each : some) end(each.app(), each.item());
        if (!some.isEmpty()) rows.wipe(some);
        return some.size() == BATCH;
    }

    @Override
    public Optional<Instant> oldest(long app) {
        return rows.oldest(app);
    }

    /// Also what is held: an archive is a copy, and what must stay stays where it came from.
    @Override
    public boolean expire(long app, Instant before, List<Erasure> held) {
        return end(new Where("app = ? AND at < ?", app, before.toEpochMilli()));
    }

    @Override
    public void tidy() {
        // Each archive has a file of its own, which goes with it.
    }
}
