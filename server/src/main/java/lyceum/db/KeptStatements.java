package lyceum.db;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps prepared statements for the next use. The connection that writes runs the same few
/// statements all day, and parsing them costs as much as running them.
final class KeptStatements implements StatementBuilder {
    /// Statements kept; further ones are made and closed each time.
    static final int MOST = 200;

    private final StatementBuilder plain = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> kept = new HashMap<>();
    private final int most;

    /// @param most statements kept
    KeptStatements(int most) {
        this.most = most;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return take(connection, sql);
    }

    /// A statement that nobody else has until it is given back.
    PreparedStatement take(Connection connection, String sql) throws SQLException {
        var statement = kept.remove(sql); // away while it is used
        if (statement != null) return statement;
        // Said, since MariaDB takes the rows of a batch at once only from who wants no keys back.
        return connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared) give(sql, prepared);
        else statement.close();
    }

    /// Gives back what was taken.
    void give(String sql, PreparedStatement statement) throws SQLException {
        if (kept.size() >= most || kept.containsKey(sql)) {
            statement.close();
            return;
        }
        statement.clearBatch();
        statement.clearParameters();
        kept.put(sql, statement);
    }
}
