package lyceum.notice;

import java.util.List;
import lyceum.personal.Claim;
import org.jspecify.annotations.Nullable;

/// What is true of one server and can be told to anybody.
///
/// @param address what people open
/// @param region where it keeps the data; null: whoever runs it did not say
/// @param contact whom to ask, an address for mail or a page; null: whoever runs it did not say
/// @param mirrors in how many places the keys stand
public record Facts(
        String address,
        String version,
        @Nullable String region,
        @Nullable String contact,
        int mirrors,
        List<Published> agreements,
        List<Store> stores,
        List<Recipient> recipients,
        List<Claim> claims) {}
