package lyceum.personal;

import java.util.ArrayList;
import java.util.List;
import lyceum.personal.Claim.Personal;
import lyceum.personal.Claim.Plain;
import lyceum.personal.Place.Column;

/// The declarations of one table, column by column.
public record TableClaims(String table, List<Claim> all) {
    /// None yet.
    public static TableClaims of(String table) {
        return new TableClaims(table, List.of());
    }

    /// And columns that hold nothing of a person.
    public TableClaims plain(String why, String... columns) {
        var more = new ArrayList<>(all);
        for (var column : columns) more.add(new Plain(new Column(table, column), why));
        return new TableClaims(table, List.copyOf(more));
    }

    /// And a column under seal.
    public TableClaims sealed(
            String column, Category category, Subject subject, String purpose, String rule) {
        return personal(column, category, subject, true, purpose, rule);
    }

    /// And a column of personal data that stands open, since it names nobody by itself.
    public TableClaims open(
            String column, Category category, Subject subject, String purpose, String rule) {
        return personal(column, category, subject, false, purpose, rule);
    }

    private TableClaims personal(
            String column,
            Category category,
            Subject subject,
            boolean sealed,
            String purpose,
            String rule) {
        var more = new ArrayList<>(all);
        var place = new Column(table, column);
        more.add(new Personal(place, category, subject, sealed, purpose, rule));
        return new TableClaims(table, List.copyOf(more));
    }
}
