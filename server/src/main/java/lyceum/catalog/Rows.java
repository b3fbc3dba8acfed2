package lyceum.catalog;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.log.GroupCommit;
import lyceum.personal.Limits;
import lyceum.room.Refusal;
import lyceum.seal.Address;
import lyceum.seal.Seal;
import lyceum.seal.Vault;

/// What every table of the catalogue needs: reading, writing, keys, sealing, the time.
record Rows(
        Database database,
        GroupCommit commit,
        Vault vault,
        Seal seal,
        Limits limits,
        InstantSource clock) {
    <T> T read(Function<Sql, T> work) {
        return or(() -> database.read(work));
    }

    <T> T write(Function<Sql, T> work) {
        return or(() -> commit.write(work));
    }

    // Callers know refusals and not the store: one that cannot answer now refuses everybody alike.
    private static <T> T or(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreFault fault) {
            if (fault.isPassing()) throw new Refusal(Refusal.Reason.UNAVAILABLE);
            throw fault;
        }
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
