package lyceum.api.actions;

import java.util.stream.Stream;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.watch.AddressSettings;
import lyceum.watch.Addresses;
import org.jspecify.annotations.Nullable;

/// Chooses how much of the addresses of people the log service keeps from now on.
public record ModifyLogging(AddressSettings settings)
        implements OwnAction<ModifyLogging.Request, ModifyLogging.Response> {
    /// @param sdkAppId the application
    /// @param addresses FULL, TRUNCATED (24 bits of IPv4, 48 of IPv6) or NONE; absent: as it is
    public record Request(long sdkAppId, @Nullable String addresses) {}

    /// @param addresses what is kept from now on
    public record Response(String addresses) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var wish = request.addresses();
        if (wish != null) settings.set(app, named(wish));
        return new Response(settings.of(app).name());
    }

    private static Addresses named(String name) {
        return Stream.of(Addresses.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Fields.TOP.wrong("Addresses"));
    }
}
