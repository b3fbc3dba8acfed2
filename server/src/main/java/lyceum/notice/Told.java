package lyceum.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page for everybody as programs read it; `/privacy.json` and `docs/privacy.md` say the same.
///
/// @param application whose times these are; null: nobody's, they hold where nothing was chosen
record Told(
        String address,
        String version,
        @Nullable String region,
        @Nullable String contact,
        int keyPlaces,
        List<Published> agreements,
        @Nullable Long application,
        List<Kind> kept,
        List<Store> stores,
        List<Recipient> recipients) {}
