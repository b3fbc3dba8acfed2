package lyceum.api.actions;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.privacy.Retention;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// How long something is kept.
///
/// @param category LOG, QUALITY, AUDIT, EXPORT, CHAT or PROFILE
/// @param days for so many days; null: until it is erased
/// @param least the fewest days that the agreement allows
/// @param most the most; null: it may be kept until it is erased
public record KeptRule(String category, @Nullable Long days, long least, @Nullable Long most) {
    static List<KeptRule> of(Retention retention, AppId app) {
        return Retention.CHOSEN.stream()
                .map(category -> {
                    var bounds = retention.bounds(app, category);
                    return new KeptRule(
                            category.name(),
                            number(retention.days(app, category)),
                            bounds.least(),
                            number(bounds.most()));
                })
                .toList();
    }

    static @Nullable Long number(@Nullable Integer days) {
        return days == null ? null : Long.valueOf(days);
    }

    /// The kind of that name, if it is one of these.
    static Category category(String name, Fields at, List<Category> allowed) {
        return Stream.of(Category.values())
                .filter(each -> each.name().equals(name) && allowed.contains(each))
                .findFirst()
                .orElseThrow(() -> at.wrong("Category"));
    }
}
