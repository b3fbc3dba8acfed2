package lyceum.catalog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// Who may watch every class of an application unseen.
public final class Supervisors {
    /// Supervisors of one page.
    public static final int MAX_PAGE = 1_000;

    private final Rows rows;
    private final Users users;
    private final List<BiConsumer<AppId, UserId>> watchers = new CopyOnWriteArrayList<>();

    Supervisors(Rows rows, Users users) {
        this.rows = rows;
        this.users = users;
    }

    /// Makes users supervisors, all or none. False: one of them is no user, nothing was written.
    public boolean add(AppId app, List<UserId> ids) {
        return rows.write(sql -> {
            var known = ids.stream().flatMap(id -> users.byId(sql, app, id).stream()).toList();
            if (known.size() < ids.size()) return false;
            for (var user : known) {
                sql.run(
                        "INSERT INTO supervisor (app, user_number, created_at)"
                                + " SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM supervisor"
                                + " WHERE app = ? AND user_number = ?)",
                        app.value(),
                        user.number(),
                        rows.now(),
                        app.value(),
                        user.number());
            }
            return true;
        });
    }

    /// Calls this from now on for everybody who is made a supervisor no more.
    public void whenRemoved(BiConsumer<AppId, UserId> watcher) {
        watchers.add(watcher);
    }

    /// Makes users supervisors no more, all or none. False: one of them is no user.
    public boolean remove(AppId app, List<UserId> ids) {
        boolean removed = delete(app, ids);
        if (removed) ids.forEach(id -> watchers.forEach(watcher -> watcher.accept(app, id)));
        return removed;
    }

    private boolean delete(AppId app, List<UserId> ids) {
        return rows.write(sql -> {
            var known = ids.stream().flatMap(id -> users.byId(sql, app, id).stream()).toList();
            if (known.size() < ids.size()) return false;
            for (var user : known) {
                sql.run(
                        "DELETE FROM supervisor WHERE app = ? AND user_number = ?",
                        app.value(),
                        user.number());
            }
            return true;
        });
    }

    /// Whether this user may watch.
    public boolean has(AppId app, UserId id) {
        return rows.read(sql ->
                users.byId(sql, app, id)
                        .flatMap(user ->
                                sql.one(
                                        """
                                        SELECT 1 AS one FROM supervisor
                                        WHERE app = ? AND user_number = ?
                                        """,
                                        row -> row.number("one"),
                                        app.value(),
                                        user.number()))
                        .isPresent());
    }

    /// How many an application has.
    public long count(AppId app) {
        return rows.read(sql ->
                        sql.one(
                                "SELECT count(*) AS people FROM supervisor WHERE app = ?",
                                row -> row.number("people"),
                                app.value()))
                .orElse(0L);
    }

    /// The supervisors of an application, longest one first.
    public List<User> list(AppId app, int offset, int limit) {
        return rows.read(sql ->
                sql.list(
                        """
                        SELECT u.* FROM supervisor s JOIN app_user u ON u.id = s.user_number
                        WHERE s.app = ? ORDER BY s.created_at, s.user_number LIMIT ? OFFSET ?
                        """,
                        users::user,
                        app.value(),
                        Math.clamp(limit, 0, MAX_PAGE),
                        offset));
    }
}
