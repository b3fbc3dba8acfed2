package lyceum.privacy;

import lyceum.personal.Erasure;
import lyceum.seal.Scope;

/// The kinds of erasure, as rows and receipts call them.
enum Kind {
    PERSON,
    ROOM,
    APPLICATION;

    static Kind of(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson _ -> PERSON;
            case Erasure.OfRoom _ -> ROOM;
            case Erasure.OfApplication _ -> APPLICATION;
        };
    }

    /// Our own number of what is erased.
    long number(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson(_, var person) -> person;
            case Erasure.OfRoom(_, var room) -> room;
            case Erasure.OfApplication(var app) -> app;
        };
    }

    Erasure what(long app, long number) {
        return switch (this) {
            case PERSON -> new Erasure.OfPerson(app, number);
            case ROOM -> new Erasure.OfRoom(app, number);
            case APPLICATION -> new Erasure.OfApplication(app);
        };
    }

    /// Whose key it is that ends.
    static Scope scope(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson(var app, var person) -> new Scope.Person(app, person);
            case Erasure.OfRoom(var app, var room) -> new Scope.Room(app, room);
            case Erasure.OfApplication(var app) -> new Scope.App(app);
        };
    }
}
