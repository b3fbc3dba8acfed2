package lyceum.breach;

import java.time.Instant;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Sheets;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// How the breaches of an application were dealt with. None of it is of one person.
record BreachExport(Breaches breaches) implements Exported {
    private record Line(
            String breach,
            String what,
            String by,
            Instant at,
            Instant learnedAt,
            Instant tellBy,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome,
            String answer) {
        static Line of(Breach one) {
            return new Line(
                    one.id(),
                    one.what(),
                    one.by(),
                    one.noted(),
                    one.learned(),
                    one.due(),
                    one.closed(),
                    one.outcome(),
                    one.answer());
        }

        @Override
        public String toString() {
            return "Line(…)";
        }
    }

    @Override
    public void give(Extract extract, Sheets sheets) {
        switch (extract) {
            case Extract.OfPerson _ -> {
                // Nobody's own.
            }
            case Extract.OfApplication(var app, _) -> all(new AppId(app), sheets);
        }
    }

    private void all(AppId app, Sheets sheets) {
        sheets.begin("breaches.jsonl");
        for (int from = 0; ; from += Breaches.MAX_PAGE) {
            var page = breaches.list(app, false, from, Breaches.MAX_PAGE);
            page.forEach(one -> sheets.row(Line.of(one)));
            if (page.size() < Breaches.MAX_PAGE) return;
        }
    }
}
