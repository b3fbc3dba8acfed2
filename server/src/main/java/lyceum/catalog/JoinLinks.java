package lyceum.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.room.AppId;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// The links into classes. Whether a class is over is not known here: who opens a link asks its
/// room.
public final class JoinLinks {
    /// Links of one page.
    public static final int MAX_PAGE = 1_000;

    private final Rows rows;

    /// Whom a personal link is wished for.
    public record For(UserId user, Role role) {}

    JoinLinks(Rows rows) {
        this.rows = rows;
    }

    /// Makes a link for each of these people, all or none, in this order. Throws [Refusal]
    /// NO_PERSON where one of them has no key, or no longer.
    public List<JoinLink> invite(AppId app, RoomId room, List<For> people) {
        try {
            return written(app, room, people);
        } catch (ScopeErased gone) {
            throw new Refusal(Refusal.Reason.NO_PERSON);
        }
    }

    private List<JoinLink> written(AppId app, RoomId room, List<For> people) {
        var all = people.stream().map(each -> owner(app, each.user())).toList();
        return rows.write(sql -> {
            var made = new ArrayList<JoinLink>();
            var owners = all.iterator();
            // A millisecond apart, so that they are listed in this order.
            for (var each : people) {
                var created = Instant.ofEpochMilli(rows.now() + made.size());
                var link = fresh(app, room, each.role(), each.user(), created);
                made.add(insert(sql, link, owners.next()));
            }
            return List.copyOf(made);
        });
    }

    private Scope.Person owner(AppId app, UserId user) {
        return rows.vault()
                .person(app.value(), user.value())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_PERSON));
    }

    /// Makes an invitation as STUDENT or GUEST for whoever gets the link.
    public JoinLink invite(AppId app, RoomId room, Role role) {
        var link = fresh(app, room, role, null, Instant.ofEpochMilli(rows.now()));
        return rows.write(sql -> insert(sql, link, null));
    }

    /// The link with this code, also a withdrawn one.
    public Optional<JoinLink> find(String code) {
        return rows.read(sql ->
                sql.one(
                                "SELECT * FROM join_link WHERE tag = ?",
                                this::link,
                                rows.tag(0, "link", code))
                        .flatMap(link -> link));
    }

    /// The link with this id, also a withdrawn one.
    public Optional<JoinLink> byId(String id) {
        return rows.read(sql ->
                sql.one("SELECT * FROM join_link WHERE id = ?", this::link, id)
                        .flatMap(link -> link));
    }

    /// The links of a class, oldest first.
    public List<JoinLink> of(AppId app, RoomId room, int offset, int limit) {
        return rows
                .read(sql ->
                        sql.list(
                                "SELECT * FROM join_link WHERE app = ? AND room = ?"
                                        + " ORDER BY created_at, id LIMIT ? OFFSET ?",
                                this::link,
                                app.value(),
                                room.value(),
                                Math.clamp(limit, 0, MAX_PAGE),
                                offset))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The id of somebody who has a personal link, by the number of the key.
    public Optional<UserId> owner(AppId app, long person) {
        return rows.read(sql ->
                        sql.one(
                                "SELECT * FROM join_link WHERE app = ? AND person = ?",
                                this::link,
                                app.value(),
                                person))
                .flatMap(link -> link)
                .map(JoinLink::user);
    }

    /// Ends a link; it is kept, so that those who entered by it are known. False: it had ended.
    public boolean withdraw(JoinLink link) {
        return rows.write(sql ->
                sql.run(
                        "UPDATE join_link SET withdrawn_at = ?"
                                + " WHERE id = ? AND withdrawn_at IS NULL",
                        rows.now(),
                        link.id()))
                > 0;
    }

    /// Lets a withdrawn link work again. False: it was not withdrawn.
    public boolean restore(JoinLink link) {
        return rows.write(sql ->
                sql.run(
                        "UPDATE join_link SET withdrawn_at = NULL"
                                + " WHERE id = ? AND withdrawn_at IS NOT NULL",
                        link.id()))
                > 0;
    }

    /// Counts one more person who entered by it.
    public void entered(String id) {
        rows.write(sql -> sql.run("UPDATE join_link SET entered = entered + 1 WHERE id = ?", id));
    }

    private static JoinLink fresh(
            AppId app, RoomId room, Role role, @Nullable UserId user, Instant created) {
        return new JoinLink(Fresh.code(), app, room, role, Fresh.code(), user, 0, created, null);
    }

    private JoinLink insert(Sql sql, JoinLink link, Scope.@Nullable Person owner) {
        var user = link.user();
        var whose = owner == null ? null : owner.person();
        var sealed =
                owner == null || user == null
                        ? null
                        : rows.seal().sealText(place(owner, link.id()), user.value());
        sql.run(
                "INSERT INTO join_link (id, tag, app, room, role, code, person, user_id,"
                        + " entered, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                link.id(),
                rows.tag(0, "link", link.code()),
                link.app().value(),
                link.room().value(),
                link.role().name(),
                rows.seal().sealText(place(link.app(), link.room(), link.id()), link.code()),
                whose,
                sealed,
                link.created().toEpochMilli());
        return link;
    }

    // Empty once the person or the class was erased: a personal link must never become one that
    // anybody may use.
    Optional<JoinLink> link(Row row) {
        var id = String.valueOf(row.text("id"));
        var app = new AppId(row.number("app"));
        var room = new RoomId(row.number("room"));
        try {
            var user = row.isNull("person") ? null : user(app, id, row);
            return Optional.of(
                    new JoinLink(
                            id,
                            app,
                            room,
                            Role.valueOf(String.valueOf(row.text("role"))),
                            rows.seal().openText(place(app, room, id), row.bytes("code")),
                            user,
                            row.number("entered"),
                            Instant.ofEpochMilli(row.number("created_at")),
                            row.time("withdrawn_at")));
        } catch (ScopeErased gone) {
            return Optional.empty();
        }
    }

    private UserId user(AppId app, String id, Row row) {
        var owner = new Scope.Person(app.value(), row.number("person"));
        return new UserId(rows.seal().openText(place(owner, id), row.bytes("user_id")));
    }

    private static Address place(AppId app, RoomId room, String id) {
        return Address.ofRoom(app.value(), room.value(), "link/" + id + "/code");
    }

    private static Address place(Scope.Person owner, String id) {
        return Address.ofPerson(owner, "link/" + id + "/user");
    }
}
