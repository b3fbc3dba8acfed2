package lyceum.api.actions;

import lyceum.personal.Category;
import lyceum.privacy.Retention;
import lyceum.room.AppId;

/// How long an application keeps values of a kind.
///
/// @param category LOG, QUALITY or AUDIT
/// @param days after how many days they end
/// @param least the fewest days that can be chosen
/// @param most the most that the agreement allows
public record RetentionRule(String category, long days, long least, long most) {
    static RetentionRule of(Retention retention, AppId app, Category category) {
        return new RetentionRule(
                category.name(),
                retention.days(app, category),
                Retention.LEAST_DAYS,
                Retention.mostDays(category));
    }
}
