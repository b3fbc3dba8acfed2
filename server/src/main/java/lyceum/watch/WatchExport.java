package lyceum.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lyceum.db.Database;
import lyceum.db.DayTable;
import lyceum.personal.Category;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Limits;
import lyceum.personal.Sheets;
import lyceum.privacy.Look;
import lyceum.privacy.Purpose;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// What the log service and the quality of sound and pictures hold of somebody, or of an
/// application. It is looked at like by anybody else: through the gate, with a row of the audit.
public final class WatchExport implements Exported {
    /// Handles of one reading.
    private static final int HANDLES = 100;

    private static final int PAGE = 500;

    private final PurposeGate gate;
    private final LogSearch search;
    private final DayTable quality;
    private final Database database;
    private final Limits limits;

    WatchExport(
            PurposeGate gate,
            LogSearch search,
            DayTable quality,
            Database database,
            Limits limits) {
        this.gate = gate;
        this.search = search;
        this.quality = quality;
        this.database = database;
        this.limits = limits;
    }

    @Override
    public void give(Extract extract, Sheets sheets) {
        var person = person(extract);
        sheets.begin("log.jsonl");
        var app = new AppId(extract.app());
        var look = new Look(app, extract.actor(), Category.LOG, Purpose.PROVIDE.name(), "");
        gate.read(
                look,
                grant -> {
                    var seen = new People();
                    search.all(grant, person, row -> sheets.row(seen.see(own(row, person))));
                    return new PurposeGate.Read<>(true, whom(extract, seen.count()));
                });
        sheets.begin("quality.jsonl");
        var all = extract.app();
        if (person == null) rows(all, List.of(), sheets);
        else
            for (var some = handles(all, person, ""); !some.isEmpty(); ) {
                rows(all, some, sheets);
                some = handles(all, person, some.getLast());
            }
    }

    private static Shown whom(Extract extract, long people) {
        return switch (extract) {
            case Extract.OfPerson(_, _, var user, _) -> Shown.of(List.of(user));
            case Extract.OfApplication _ -> new Shown.Everybody(people);
        };
    }

    private static @Nullable Long person(Extract extract) {
        return switch (extract) {
            case Extract.OfPerson(_, var number, _, _) -> number;
            case Extract.OfApplication _ -> null;
        };
    }

    // Who did something to a person is somebody else.
    private static LogRow own(LogRow row, @Nullable Long person) {
        return person == null ? row : row.withoutActor();
    }

    private static final class People {
        private final Set<String> users = new HashSet<>();

        LogRow see(LogRow row) {
            if (!row.user().isEmpty()) users.add(row.user());
            return row;
        }

        int count() {
            return users.size();
        }
    }

    private List<String> handles(long app, long person, String after) {
        return database.read(sql ->
                sql.list(
                        "SELECT handle FROM quality_handle WHERE person = ? AND at > ?"
                                + " AND handle > ? ORDER BY handle LIMIT "
                                + HANDLES,
                        row -> String.valueOf(row.text("handle")),
                        person,
                        limits.tooOld(app, Category.LOG).toEpochMilli(),
                        after));
    }

    // What follows a row in the order of an export.
    private static List<Object> place(QualityRow row) {
        return List.of(row.at().toEpochMilli(), row.visit(), row.seq(), row.kind());
    }

    private void rows(long app, List<String> handles, Sheets sheets) {
        var only =
                handles.isEmpty()
                        ? ""
                        : handles.stream()
                                .map(_ -> "?")
                                .collect(Collectors.joining(", ", " AND handle IN (", ")"));
        var statement =
                "SELECT * FROM %s WHERE app = ? AND (at, handle, seq, kind) > (?, ?, ?, ?)"
                        + only
                        + " ORDER BY at, handle, seq, kind LIMIT "
                        + PAGE;
        long old = limits.tooOld(app, Category.QUALITY).toEpochMilli();
        for (var day : quality.days()) {
            for (var after = List.<Object>of(old + 1, "", 0L, ""); ; ) {
                var values = new ArrayList<@Nullable Object>(List.of(app));
                values.addAll(after);
                values.addAll(handles);
                Optional<List<QualityRow>> page =
                        quality.read(
                                day,
                                sql ->
                                        sql.list(
                                                statement.formatted(quality.rows(day)),
                                                QualityRow::of,
                                                values.toArray()));
                if (page.isEmpty() || page.get().isEmpty()) break;
                page.get().forEach(sheets::row);
                after = place(page.get().getLast());
            }
        }
    }
}
