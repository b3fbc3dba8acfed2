package lyceum.catalog;

import java.time.InstantSource;
import java.util.function.Function;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.log.GroupCommit;
import lyceum.seal.Address;
import lyceum.seal.Seal;

/// What every table of the catalogue needs: reading, writing, sealing, the time.
record Rows(Database database, GroupCommit commit, Seal seal, InstantSource clock) {
    <T> T read(Function<Sql, T> work) {
        return database.read(work);
    }

    <T> T write(Function<Sql, T> work) {
        return commit.write(work);
    }

    byte[] sealed(long app, String record, String value) {
        return seal.sealText(Address.ofApp(app, record), value);
    }

    String opened(long app, String record, byte[] sealed) {
        return seal.openText(Address.ofApp(app, record), sealed);
    }

    byte[] tag(long app, String field, String value) {
        return seal.tag(app, field, value);
    }

    long now() {
        return clock.millis();
    }
}
