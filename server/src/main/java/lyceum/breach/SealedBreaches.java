package lyceum.breach;

import java.time.Instant;
import lyceum.db.Row;
import lyceum.json.Json;
import lyceum.seal.Address;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;

/// Breaches as they stand in their rows: what is said of them is under the key of the application.
record SealedBreaches(Seal seal) {
    private record Said(String what, String by) {
        @Override
        public String toString() {
            return "Said(…)";
        }
    }

    byte[] said(long app, String id, String what, String by) {
        return seal.seal(place(app, id, "said"), Json.bytes(new Said(what, by)));
    }

    byte[] answer(long app, String id, String answer) {
        return seal.sealText(place(app, id, "answer"), answer);
    }

    /// The breach of a row, without words where the application is being erased.
    Breach open(Row row) {
        var app = row.number("app");
        var id = String.valueOf(row.text("id"));
        var said = said(app, id, row);
        var outcome = row.text("outcome");
        return new Breach(
                id,
                said.what(),
                said.by(),
                Instant.ofEpochMilli(row.number("at")),
                Instant.ofEpochMilli(row.number("learned_at")),
                row.time("closed_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                answer(app, id, row));
    }

    private Said said(long app, String id, Row row) {
        try {
            return Json.read(seal.open(place(app, id, "said"), row.bytes("sealed")), Said.class);
        } catch (ScopeErased gone) {
            return new Said("", "");
        }
    }

    private String answer(long app, String id, Row row) {
        var sealed = row.bytes("answer");
        if (sealed.length == 0) return "";
        try {
            return seal.openText(place(app, id, "answer"), sealed);
        } catch (ScopeErased gone) {
            return "";
        }
    }

    private static Address place(long app, String id, String what) {
        return Address.ofApp(app, "breach/" + id + "/" + what);
    }
}
