package lyceum.petition;

import java.time.Instant;
import lyceum.db.Row;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;

/// Petitions as they stand in their rows; who asks and what was answered is under the key of the
/// person.
record SealedPetitions(Seal seal) {
    byte[] user(Scope.Person person, String id, String user) {
        return seal.sealText(place(person, id, "user"), user);
    }

    /// @param what `answer` or `extension`
    byte[] text(Scope.Person person, String id, String what, String said) {
        return seal.sealText(place(person, id, what), said);
    }

    /// The petition of a row, without a name where the person was erased or it is too old.
    Petition open(Row row) {
        var person = person(row);
        var id = text(row, "id");
        return new Petition(
                id,
                opened(place(person, id, "user"), row.bytes("sealed")),
                Kind.valueOf(text(row, "kind")),
                Source.valueOf(text(row, "source")),
                row.yes("proven"),
                State.valueOf(text(row, "state")),
                Instant.ofEpochMilli(row.number("at")),
                row.time("told_at"),
                row.time("closed_at"),
                row.time("extended_at"),
                opened(place(person, id, "extension"), row.bytes("extension")),
                row.isNull("work") ? "" : text(row, "work"),
                opened(place(person, id, "answer"), row.bytes("answer")));
    }

    static Scope.Person person(Row row) {
        return new Scope.Person(row.number("app"), row.number("person"));
    }

    private String opened(Address place, byte[] sealed) {
        if (sealed.length == 0) return "";
        try {
            return seal.openText(place, sealed);
        } catch (ScopeErased gone) {
            return "";
        }
    }

    private static Address place(Scope.Person person, String id, String what) {
        return Address.ofPerson(person, "petition/" + id + "/" + what);
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.text(column));
    }
}
