package lyceum.consent;

import java.time.Instant;
import java.util.Optional;
import lyceum.db.Row;
import lyceum.json.Json;
import lyceum.room.RoomId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;
import org.jspecify.annotations.Nullable;

/// Statements as they stand in their rows, under the key of the person.
record SealedStatements(Seal seal) {
    private record Sealed(
            String user, Method method, Statement.@Nullable Text text, AgeAssertion age) {
        @Override
        public String toString() {
            return "Sealed(…)";
        }
    }

    byte[] seal(Scope.Person person, Statement said) {
        var inner = new Sealed(said.user(), said.method(), said.text(), said.age());
        return seal.seal(place(person, said.id()), Json.bytes(inner));
    }

    /// The statement of a row; empty: the person was erased, or it is too old.
    Optional<Statement> open(Row row) {
        var person = new Scope.Person(row.number("app"), row.number("person"));
        var id = String.valueOf(row.text("id"));
        try {
            var bytes = seal.open(place(person, id), row.bytes("sealed"));
            var inner = Json.read(bytes, Sealed.class);
            return Optional.of(
                    new Statement(
                            id,
                            row.isNull("room") ? null : new RoomId(row.number("room")),
                            inner.user(),
                            Kind.valueOf(String.valueOf(row.text("kind"))),
                            inner.method(),
                            inner.text(),
                            inner.age(),
                            Instant.ofEpochMilli(row.number("at")),
                            row.time("withdrawn_at")));
        } catch (ScopeErased gone) {
            return Optional.empty();
        }
    }

    private static Address place(Scope.Person person, String id) {
        return Address.ofPerson(person, "consent/" + id);
    }
}
