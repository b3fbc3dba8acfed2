package lyceum.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The SQL store of one node: one file, one connection that writes, a pool for reading.
public final class Database implements AutoCloseable {
    /// Connections for reading; more would only wait for the two cores of a small machine.
    public static final int READERS = 8;

    /// How long a connection waits for a lock of another process, in milliseconds.
    static final int BUSY_MILLIS = 2_000;

    /// How long a reading waits for a free connection, in milliseconds.
    static final int POOL_WAIT_MILLIS = 2_000;

    // One for all files: each would read the same statements anew.
    private static final SqlParser PARSED = new ColonPrefixSqlParser();

    private final HikariDataSource pool;
    private final Jdbi reading;
    private final Writer writer;

    private Database(HikariDataSource pool, Jdbi reading, Writer writer) {
        this.pool = pool;
        this.reading = reading;
        this.writer = writer;
    }

    /// Opens the file, makes it if it is missing and brings its tables up to date. Throws
    /// [CannotOpen] where it is damaged or somebody else's.
    public static Database open(Path file) {
        var writing = source(file);
        try {
            Flyway.configure()
                    .dataSource(writing)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException reason) {
            throw new CannotOpen(file, reason);
        }
        var pool = new HikariConfig();
        pool.setPoolName("reading");
        pool.setDataSource(source(file));
        pool.setConnectionInitSql("PRAGMA query_only=1");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(POOL_WAIT_MILLIS);
        var readers = new HikariDataSource(pool);
        var writer = jdbi(writing).open().setStatementBuilder(new KeptStatements());
        return new Database(readers, jdbi(readers), new Writer(writer));
    }

    /// Runs a reading on the newest committed state. Statements that change rows fail here.
    public <T> T read(Function<Sql, T> work) {
        try (var handle = reading.open()) {
            return work.apply(new Sql(handle));
        } catch (StoreFault known) {
            throw known;
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// The one writer; it belongs to the thread of the group commit and to nobody else.
    public Writer writer() {
        return writer;
    }

    @Override
    public void close() {
        writer.close();
        pool.close();
    }

    static Jdbi jdbi(DataSource source) {
        var jdbi = Jdbi.create(source);
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(PARSED);
        // By default a failed statement prints the values it was given.
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    // These are kept by each connection, not by the file, so every connection sets them.
    static DataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
