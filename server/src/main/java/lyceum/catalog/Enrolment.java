package lyceum.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lyceum.catalog.Users.Signup;
import lyceum.db.Sql;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// A registration of many users. What is said twice of one user is put together, and everything is
/// sealed, before the one thread that writes for everybody is asked.
final class Enrolment {
    private final Users users;
    private final List<Person> people = new ArrayList<>();
    private final Map<Person, Registration> said = new LinkedHashMap<>();
    private final Map<Person, User> fresh = new HashMap<>();
    private final Map<Person, Object[]> values = new HashMap<>();

    // Who gave no origin id has a new user id as one, so no two of them are the same.
    private record Person(AppId app, String origin, boolean maybeKnown) {}

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
        fresh.forEach((person, user) -> values.put(person, users.values(user)));
    }

    /// Writes everybody and answers in the order in which they were said.
    List<User> write(Sql sql) {
        var done = new HashMap<Person, User>();
        var inserts = new ArrayList<@Nullable Object[]>();
        said.forEach((person, last) -> {
            var known =
                    person.maybeKnown()
                            ? users.byOrigin(sql, person.app(), person.origin()).orElse(null)
                            : null;
            if (known == null) inserts.add(values.get(person));
            done.put(
                    person,
                    known == null
                            ? fresh.get(person)
                            : users.update(sql, Users.changed(known, last)));
        });
        sql.runEach(Users.INSERT, inserts);
        return people.stream().map(done::get).toList();
    }
}
