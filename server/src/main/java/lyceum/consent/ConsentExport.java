package lyceum.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Sheets;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What a person, or everybody in an application, said at the door or had said for them.
record ConsentExport(Database database, SealedStatements statements) implements Exported {
    private static final int PAGE = 500;

    /// One line.
    ///
    /// @param assertedBy the key that answered for the age, which a person alone is not told
    /// @param room null: all classes
    /// @param textVersion 0: no words were shown
    private record Line(
            String user,
            @Nullable RoomId room,
            Kind kind,
            Method method,
            int textVersion,
            String textSha256,
            String locale,
            Basis basis,
            String jurisdiction,
            int minimumAge,
            @Nullable String assertedBy,
            Instant at,
            @Nullable Instant withdrawnAt) {
        static Line of(Statement said, boolean whole) {
            var text = said.text();
            var by = said.age().by();
            return new Line(
                    said.user(),
                    said.room(),
                    said.kind(),
                    said.method(),
                    text == null ? 0 : text.version(),
                    text == null ? "" : text.sha256(),
                    text == null ? "" : text.locale(),
                    said.age().basis(),
                    said.age().jurisdiction(),
                    said.age().minimumAge(),
                    whole && !by.isEmpty() ? by : null,
                    said.at(),
                    said.withdrawn());
        }

        @Override
        public String toString() {
            return "Line(…)";
        }
    }

    private record Numbered(String id, Optional<Statement> value) {}

    @Override
    public void give(Extract extract, Sheets sheets) {
        sheets.begin("consents.jsonl");
        switch (extract) {
            case Extract.OfPerson(var app, var person, _, _) ->
                    each("app = ? AND person = ?", List.of(app, person), false, sheets);
            case Extract.OfApplication(var app, _) -> each("app = ?", List.of(app), true, sheets);
        }
    }

    private void each(String whose, List<Object> values, boolean whole, Sheets sheets) {
        var statement =
                "SELECT * FROM consent WHERE %s AND id > ? ORDER BY id LIMIT %d"
                        .formatted(whose, PAGE);
        for (var end = ""; ; ) {
            var asked = new ArrayList<@Nullable Object>(values);
            asked.add(end);
            var page = database.read(sql -> sql.list(statement, this::numbered, asked.toArray()));
            page.forEach(one -> one.value().map(it -> Line.of(it, whole)).ifPresent(sheets::row));
            if (page.isEmpty()) return;
            end = page.getLast().id();
        }
    }

    private Numbered numbered(Row row) {
        return new Numbered(String.valueOf(row.text("id")), statements.open(row));
    }
}
