package lyceum.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lyceum.db.Database;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Sheets;
import org.jspecify.annotations.Nullable;

/// What a person, or everybody in an application, asked before.
record PetitionExport(Database database, SealedPetitions petitions) implements Exported {
    private static final int PAGE = 500;

    /// One line.
    private record Line(
            String petition,
            String user,
            Kind kind,
            Source source,
            boolean proven,
            State state,
            Instant at,
            Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable Instant extendedAt,
            String extension,
            String work,
            String answer) {
        static Line of(Petition one) {
            return new Line(
                    one.id(),
                    one.user(),
                    one.kind(),
                    one.source(),
                    one.proven(),
                    one.state(),
                    one.filed(),
                    one.due(),
                    one.closed(),
                    one.extended(),
                    one.extension(),
                    one.work(),
                    one.answer());
        }

        @Override
        public String toString() {
            return "Line(…)";
        }
    }

    @Override
    public void give(Extract extract, Sheets sheets) {
        sheets.begin("petitions.jsonl");
        switch (extract) {
            case Extract.OfPerson(var app, var person, _, _) ->
                    each("app = ? AND person = ?", List.of(app, person), sheets);
            case Extract.OfApplication(var app, _) -> each("app = ?", List.of(app), sheets);
        }
    }

    private void each(String whose, List<Object> values, Sheets sheets) {
        var statement =
                "SELECT * FROM petition WHERE %s AND id > ? ORDER BY id LIMIT %d"
                        .formatted(whose, PAGE);
        for (var end = ""; ; ) {
            var asked = new ArrayList<@Nullable Object>(values);
            asked.add(end);
            var page = database.read(sql -> sql.list(statement, petitions::open, asked.toArray()));
            page.forEach(one -> sheets.row(Line.of(one)));
            if (page.isEmpty()) return;
            end = page.getLast().id();
        }
    }
}
