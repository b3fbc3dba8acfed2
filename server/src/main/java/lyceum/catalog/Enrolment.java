package lyceum.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lyceum.catalog.Users.Signup;
import lyceum.db.Sql;
import lyceum.room.AppId;

/// A registration of many users. What is said twice of one user is put together.
final class Enrolment {
    private final Users users;
    private final List<Person> people = new ArrayList<>();
    private final Map<Person, Registration> said = new LinkedHashMap<>();
    private final Map<Person, User> fresh = new HashMap<>();

    // Who gave no origin id has a new user id as one, so no two of them are the same.
    record Person(AppId app, String origin, boolean maybeKnown) {}

    Enrolment(Users users, List<Signup> all) {
        this.users = users;
        for (var each : all) {
            var user = users.fresh(each.app(), each.said());
            var named = !user.origin().equals(user.id().value());
            var person = new Person(each.app(), user.origin(), named);
            people.add(person);
            said.merge(person, each.said(), Registration::then);
            fresh.merge(person, user, (first, _) -> Users.changed(first, each.said()));
        }
    }

    /// Who of them is known already.
    Map<Person, User> known(Sql sql) {
        var known = new HashMap<Person, User>();
        for (var person : said.keySet()) {
            if (!person.maybeKnown()) continue;
            users.byOrigin(sql, person.app(), person.origin())
                    .ifPresent(user -> known.put(person, user));
        }
        return known;
    }

    /// The same as they are to be from now on. Throws as [Users#overwritten] does.
    Map<Person, User> overwritten(Map<Person, User> known) {
        var next = new HashMap<Person, User>();
        said.forEach((person, last) -> {
            var user = known.get(person);
            if (user != null) next.put(person, users.overwritten(user, last));
        });
        return next;
    }

    /// Who is new.
    List<User> newcomers(Map<Person, User> known) {
        return said.keySet().stream()
                .filter(person -> !known.containsKey(person))
                .map(fresh::get)
                .toList();
    }

    /// Everybody in the order in which they were said.
    List<User> all(Map<Person, User> known) {
        return people.stream()
                .map(person -> known.getOrDefault(person, fresh.get(person)))
                .toList();
    }
}
