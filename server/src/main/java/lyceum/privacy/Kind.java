package lyceum.privacy;

import java.util.Optional;
import lyceum.personal.Erasure;
import lyceum.seal.Scope;

/// The kinds of erasure, as rows and receipts call them.
enum Kind {
    PERSON,
    ROOM,
    APPLICATION,
    /// What came of one kind within a time; its number is that of the person, 0: of all.
    PERIOD;

    static Kind of(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson _ -> PERSON;
            case Erasure.OfRoom _ -> ROOM;
            case Erasure.OfApplication _ -> APPLICATION;
            case Erasure.OfPeriod _ -> PERIOD;
        };
    }

    /// Our own number of what is erased.
    long number(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson(_, var person) -> person;
            case Erasure.OfRoom(_, var room) -> room;
            case Erasure.OfApplication(var app) -> app;
            case Erasure.OfPeriod period -> period.person() == null ? 0 : period.person();
        };
    }

    /// What has this number; not for a PERIOD, which needs more than that.
    Erasure what(long app, long number) {
        return switch (this) {
            case PERSON -> new Erasure.OfPerson(app, number);
            case ROOM -> new Erasure.OfRoom(app, number);
            case APPLICATION -> new Erasure.OfApplication(app);
            case PERIOD -> throw new IllegalArgumentException("a number is no period");
        };
    }

    /// Whose key it is that ends; empty: none does, the rows have to go.
    static Optional<Scope> scope(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson(var app, var person) ->
                    Optional.of(new Scope.Person(app, person));
            case Erasure.OfRoom(var app, var room) -> Optional.of(new Scope.Room(app, room));
            case Erasure.OfApplication(var app) -> Optional.of(new Scope.App(app));
            case Erasure.OfPeriod _ -> Optional.empty();
        };
    }
}
