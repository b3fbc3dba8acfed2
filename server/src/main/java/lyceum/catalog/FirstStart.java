package lyceum.catalog;

import java.util.Optional;
import java.util.regex.Pattern;
import lyceum.room.AppId;

/// Makes what a fresh server needs to be called at all: one application with one key.
public final class FirstStart {
    private static final Pattern TRIPLE =
            Pattern.compile("([1-9]\\d{6}):([\\w-]{1,64}):([\\w-]{16,128})");
    private static final String NAME = "First application";

    private final Catalog catalog;
    private final Beginning beginning;

    /// An application that the settings name.
    private record Named(AppId app, String secretId, String secretKey) {}

    /// An application and its key, which is shown now and never again.
    public record Made(Application application, ApiKey.Shown key) {}

    /// What is made in this catalogue.
    public FirstStart(Catalog catalog, Beginning beginning) {
        this.catalog = catalog;
        this.beginning = beginning;
    }

    /// Makes an application by chance if there is none; empty if there is one already.
    public Optional<Made> make() {
        if (!catalog.applications().all().isEmpty()) return Optional.empty();
        var application = catalog.applications().create(NAME, null, beginning);
        return Optional.of(new Made(application, catalog.keys().create(application.id())));
    }

    /// Makes the application and key that `<SdkAppId>:<SecretId>:<SecretKey>` names, where they are
    /// missing; nothing that exists is changed. Tells whether the application is new. Throws
    /// IllegalArgumentException, without the value, if it is of another form or the key belongs to
    /// another application.
    public boolean make(String triple) {
        var named = parse(triple);
        var key = catalog.keys().find(named.secretId());
        if (key.isPresent() && !key.get().app().equals(named.app()))
            throw new IllegalArgumentException("the SecretId belongs to another application");
        var fresh = catalog.applications().find(named.app()).isEmpty();
        if (fresh) catalog.applications().create(named.app(), NAME, null, beginning);
        if (key.isEmpty()) catalog.keys().create(named.app(), named.secretId(), named.secretKey());
        return fresh;
    }

    private static Named parse(String triple) {
        var parts = TRIPLE.matcher(triple);
        if (!parts.matches())
            throw new IllegalArgumentException(
                    "must be SdkAppId:SecretId:SecretKey: 7 digits, at most 64 letters and digits,"
                            + " 16 to 128 letters and digits");
        return new Named(new AppId(Long.parseLong(parts.group(1))), parts.group(2), parts.group(3));
    }
}
