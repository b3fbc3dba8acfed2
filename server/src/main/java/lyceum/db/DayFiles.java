package lyceum.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Days as files, each with one table named by the kind: what is expired is unlinked with its file.
/// Each file has a connection of its own; few are open at once. Callers wait for each other.
final class DayFiles implements DayTable {
    /// Files open at once; the one used longest ago is closed.
    static final int MOST_OPEN = 6;

    /// Works on one file after which its write-ahead log is moved into it.
    static final int CHECKPOINT_WORKS = 200;

    private static final String END = ".db";

    private final Path folder;
    private final String kind;
    private final List<String> schema;
    private final Map<LocalDate, Open> open = new LinkedHashMap<>(16, 0.75f, true);

    /// Files named by kind and day in that folder, which is made.
    ///
    /// @param schema statements that make what a new file holds, and change nothing in an old one
    DayFiles(Path folder, String kind, List<String> schema) {
        this.folder = folder;
        this.kind = kind;
        this.schema = List.copyOf(schema);
        try {
            Files.createDirectories(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Open {
        final Writer writer;
        int works;

        Open(Writer writer) {
            this.writer = writer;
        }
    }

    @Override
    public synchronized List<LocalDate> days() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> day(file.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Optional<LocalDate> day(String name) {
        var start = kind + "-";
        if (!name.startsWith(start) || !name.endsWith(END)) return Optional.empty();
        try {
            var day = name.substring(start.length(), name.length() - END.length());
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    @Override
    public String rows(LocalDate day) {
        return kind;
    }

    @Override
    public synchronized <T> T write(LocalDate day, Function<Sql, T> work) {
        var file = file(day);
        file.writer.begin();
        T result;
        try {
            result = file.writer.attempt(work);
            file.writer.commit();
        } catch (RuntimeException fault) {
            file.writer.rollback();
            throw fault;
        }
        if (++file.works % CHECKPOINT_WORKS == 0) file.writer.checkpoint();
        return result;
    }

    @Override
    public synchronized <T> Optional<T> read(LocalDate day, Function<Sql, T> work) {
        if (Files.notExists(path(day))) return Optional.empty();
        return Optional.of(file(day).writer.attempt(work));
    }

    // Their bytes are in the file and in the write-ahead log.
    @Override
    public synchronized boolean wipe(LocalDate day, Wipe rows) {
        if (read(day, rows::rows).orElse(0L) == 0) return false;
        write(day, rows::overwrite);
        write(day, rows::delete);
        if (!file(day).writer.truncate()) throw new IllegalStateException("somebody reads " + kind);
        return true;
    }

    @Override
    public synchronized void drop(LocalDate day) {
        var file = open.remove(day);
        if (file != null) file.writer.close();
        for (var end : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(folder.resolve(path(day).getFileName() + end));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private Path path(LocalDate day) {
        return folder.resolve(kind + "-" + day + END);
    }

    private Open file(LocalDate day) {
        var known = open.get(day);
        if (known != null) return known;
        if (open.size() >= MOST_OPEN) {
            var oldest = open.entrySet().iterator().next();
            open.remove(oldest.getKey());
            oldest.getValue().writer.close();
        }
        var engine = new Sqlite(path(day));
        var made = new Open(new Writer(engine, engine.writing()));
        try {
            for (var statement : schema) made.writer.attempt(sql -> sql.run(statement));
        } catch (RuntimeException fault) {
            made.writer.close();
            throw fault;
        }
        open.put(day, made);
        return made;
    }

    /// How many files are open now.
    synchronized int open() {
        return open.size();
    }

    @Override
    public synchronized void close() {
        open.values().forEach(file -> file.writer.close());
        open.clear();
    }
}
