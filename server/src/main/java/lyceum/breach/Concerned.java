package lyceum.breach;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lyceum.catalog.Catalog;
import lyceum.consent.Consents;
import lyceum.log.LogStore;
import lyceum.personal.Category;
import lyceum.privacy.Audit;
import lyceum.privacy.Grant;
import lyceum.privacy.Touched;
import lyceum.room.AppId;
import lyceum.room.UserId;
import lyceum.seal.Scope;
import lyceum.seal.Vault;
import lyceum.watch.Operations;

/// Tells whom a leak concerns: by what the audit and the operation log say of an actor, by who is
/// named in a class, or everybody. Nobody is named without a [Grant].
///
/// @param log knows who was in which class
public record Concerned(
        Catalog catalog,
        Consents consents,
        Audit audit,
        Operations operations,
        LogStore log,
        Vault vault) {
    /// People of one page.
    public static final int MAX_PAGE = 100;

    /// @param total of how many people
    /// @param unnamed of those on this page whose id is nowhere but in a class
    public record Page(long total, List<UserId> people, long unnamed) {}

    /// One page of them, in an order that stays.
    public Page find(Grant grant, Leak leak, int offset, int limit, Instant now) {
        grant.check(Category.LOG, now);
        var app = grant.app();
        var all = new TreeSet<>(numbers(app, leak));
        all.removeIf(person -> !vault.lives(new Scope.Person(app.value(), person)));
        var page = all.stream().skip(offset).limit(Math.clamp(limit, 0, MAX_PAGE)).toList();
        var names = names(app, page);
        var named = page.stream().filter(names::containsKey).map(names::get).toList();
        return new Page(all.size(), named, page.size() - named.size());
    }

    private Collection<Long> numbers(AppId app, Leak leak) {
        return switch (leak) {
            case Leak.OfApplication _ -> everybody(app);
            case Leak.OfRoom(var room) -> log.people(app.value(), room.value());
            case Leak.OfActor(var actor, var from, var to) -> touched(app, actor, from, to);
        };
    }

    private Collection<Long> touched(AppId app, String actor, Instant from, Instant to) {
        var touched = audit.touched(app, actor, from, to);
        touched = touched.and(operations.touched(app, actor, from, to));
        return touched.everybody() ? everybody(app) : people(app, touched);
    }

    private Collection<Long> people(AppId app, Touched touched) {
        var all = new TreeSet<>(touched.people());
        for (var room : touched.rooms()) all.addAll(log.people(app.value(), room));
        return all;
    }

    private List<Long> everybody(AppId app) {
        return vault.of(app.value()).stream()
                .filter(Scope.Person.class::isInstance)
                .map(scope -> ((Scope.Person) scope).person())
                .toList();
    }

    // Whoever has no account is named by a link, or by what was agreed to at the door.
    private Map<Long, UserId> names(AppId app, List<Long> people) {
        var names = new HashMap<Long, UserId>();
        for (var person : people)
            catalog.users()
                    .numbered(app, person)
                    .or(() -> catalog.links().owner(app, person))
                    .or(() -> consents.named(app, person))
                    .ifPresent(user -> names.put(person, user));
        return names;
    }
}
