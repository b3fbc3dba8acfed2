package lyceum.log;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lyceum.OnEngine;
import lyceum.db.Database;
import lyceum.seal.Installation;
import lyceum.seal.Scope;

/// A whole store in a directory of a test.
final class Store implements AutoCloseable {
    final AtomicBoolean stopped = new AtomicBoolean();
    final Installation installation;
    final Database database;
    final GroupCommit commit;
    final SqlRoomLog log;

    Store(Path directory) {
        this(directory, () -> {});
    }

    Store(Path directory, Runnable stopProcess) {
        this(directory, OnEngine.chosen(), stopProcess);
    }

    Store(Path directory, OnEngine engine, Runnable stopProcess) {
        installation = Installation.open(directory);
        database = Database.open(engine.at(installation.store()));
        commit =
                new GroupCommit(
                        database,
                        () -> {
                            stopped.set(true);
                            stopProcess.run();
                        });
        installation.vault().make(List.of(new Scope.App(Sample.APP.value())));
        for (var who : Sample.PEOPLE)
            installation.vault().meet(Sample.APP.value(), who.user().value());
        log = new SqlRoomLog(database, commit, installation);
    }

    @Override
    public void close() {
        commit.close();
        database.close();
        installation.close();
    }
}
