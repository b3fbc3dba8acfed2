package lyceum.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.time.Duration;
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

/// The SQL store of one node: one connection that writes, a pool for reading.
public final class Database implements AutoCloseable {
    /// Connections for reading; more would only wait for the two cores of a small machine.
    public static final int READERS = 8;

    /// How long a reading waits for a free connection, in milliseconds.
    static final int POOL_WAIT_MILLIS = 2_000;

    /// Space below which no class is begun, in bytes: what is under way shall still fit.
    static final long LEAST_SPACE = 64L * 1024 * 1024;

    // One for all files: each would read the same statements anew.
    private static final SqlParser PARSED = new ColonPrefixSqlParser();

    private final Engine engine;
    private final HikariDataSource pool;
    private final Jdbi reading;
    private final Writer writer;

    private Database(Engine engine, HikariDataSource pool, Writer writer) {
        this.engine = engine;
        this.pool = pool;
        this.reading = jdbi(pool);
        this.writer = writer;
    }

    /// Opens the store in this file with the engine that needs no server.
    public static Database open(Path file) {
        return open(Engine.sqlite(file));
    }

    /// Opens the store as [#open(Engine)] does; throws [CannotOpen] if it belongs to another owner,
    /// or would be a new one although something was kept before: that would be an empty house.
    public static Database open(Engine engine, Owner owner) {
        engine.check();
        owner.check(engine);
        var database = open(engine);
        try {
            owner.sign(engine, database.writer);
            return database;
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    /// Opens the store, makes it if it is missing and brings its tables up to date. Throws
    /// [CannotOpen] where it is damaged or somebody else's.
    public static Database open(Engine engine) {
        engine.check();
        try {
            Flyway.configure()
                    .dataSource(engine.patient())
                    .locations(engine.migrations())
                    .load()
                    .migrate();
            return opened(engine);
        } catch (FlywayException | PoolInitializationException | StoreFault reason) {
            throw engine.cannotOpen(reason);
        }
    }

    private static Database opened(Engine engine) {
        var writer = new Writer(engine, engine.writing());
        try {
            // A store without a new migration was only read so far.
            writer.begin();
            writer.rollback();
            return new Database(engine, readers(engine), writer);
        } catch (PoolInitializationException | StoreFault reason) {
            writer.close();
            throw reason;
        }
    }

    private static HikariDataSource readers(Engine engine) {
        var pool = new HikariConfig();
        pool.setPoolName("reading");
        pool.setDataSource(engine.writing());
        pool.setConnectionInitSql(engine.readOnly());
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(POOL_WAIT_MILLIS);
        return new HikariDataSource(pool);
    }

    /// Runs a reading on the newest committed state. Statements that change rows fail here.
    public <T> T read(Function<Sql, T> work) {
        try (var handle = reading.open()) {
            return work.apply(new Sql(handle, engine));
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

    /// Whether it may be written and there is space for a class, as far as that can be told without
    /// writing.
    public boolean hasRoom() {
        return engine.mayWrite() && hasSpace(LEAST_SPACE);
    }

    boolean hasSpace(long bytes) {
        return engine.space() >= bytes;
    }

    /// Rows of a kind that end by their age, in this store: in a file for each day in that folder,
    /// or in a table of the store.
    public DayTable days(Path folder, DayKind kind) {
        return engine.days(folder, kind);
    }

    /// How long who removes rows all day long waits from one scrub to the next.
    public Duration scrubPause() {
        return engine.scrubPause();
    }

    /// Clears what the store keeps of deleted rows beside its tables, if the connection that writes
    /// does not do it. Throws [StoreFault] if that is not possible now.
    public void scrub() {
        try {
            engine.scrub();
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
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
}
