package lyceum.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.catalog.Catalog;
import lyceum.catalog.JoinLink;
import lyceum.catalog.JoinLinks;
import lyceum.catalog.User;
import lyceum.room.AppId;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.UserId;

/// Who was invited to a class by name: who leads it, and who has a personal link that works.
/// Whoever has an invitation for anybody, or comes by the application's own way, was not named.
record Invitees(Catalog catalog) {
    private static final int HUES = 8;

    /// @param named as rows of people who did not come
    /// @param unnamed who was forgotten or is frozen
    record Invited(List<Told.Attended> named, int unnamed) {}

    /// Of a class, each once; no supervisors.
    Invited of(AppId app, Room room) {
        var named = new LinkedHashMap<UserId, Told.Attended>();
        long nobodies = 0;
        for (var ref : leaders(room)) {
            var person = room.roster().people().get(ref);
            var user = person == null ? null : person.user();
            if (person == null || person.nameless() || user == null) nobodies++;
            else named.put(user, leader(room, ref, user, person));
        }
        var links =
                catalog.links().of(app, room.id(), 0, JoinLinks.MAX_PAGE).stream()
                        .filter(link -> link.withdrawn() == null)
                        .filter(link -> link.role() != Role.SUPERVISOR && !link.isInvitation())
                        .toList();
        var users = users(app, links);
        var frozen = new ArrayList<Role>();
        for (var link : links) {
            var user = users.get(link.user());
            if (user == null || named.containsKey(user.id())) continue;
            if (user.frozen()) frozen.add(link.role());
            else named.put(user.id(), invited(link, user));
        }
        // Of a leader who is frozen nobody reads whose link it is: it is the same person.
        var known = frozen.stream().filter(Role::leads).count();
        return new Invited(
                List.copyOf(named.values()), (int) (frozen.size() + Math.max(0, nobodies - known)));
    }

    private static List<PersonRef> leaders(Room room) {
        var roster = room.roster();
        return Stream.of(
                        Stream.ofNullable(roster.teacher()),
                        roster.assistants().refs().stream(),
                        roster.guests().refs().stream())
                .flatMap(refs -> refs)
                .filter(ref -> room.roleOf(ref) != Role.STUDENT)
                .distinct()
                .toList();
    }

    private Map<UserId, User> users(AppId app, List<JoinLink> links) {
        var ids = links.stream().map(JoinLink::user).filter(Objects::nonNull).toList();
        return catalog.users().findAll(app, ids).stream()
                .collect(Collectors.toMap(User::id, user -> user, (one, _) -> one));
    }

    private static Told.Attended leader(Room room, PersonRef ref, UserId user, Person person) {
        var role = ClassViews.role(room, ref);
        return absent(user, person.name(), person.hue(), role);
    }

    private static Told.Attended invited(JoinLink link, User user) {
        var hue = Math.floorMod(user.id().hashCode(), HUES);
        return absent(user.id(), user.shownName(), hue, Word.of(link.role()));
    }

    private static Told.Attended absent(UserId user, String name, int hue, String role) {
        return new Told.Attended(user.value(), name, hue, role, false, null, null, 0, 0, 0);
    }
}
