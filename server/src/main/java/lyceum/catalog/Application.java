package lyceum.catalog;

import java.time.Instant;
import lyceum.room.AppId;

/// A customer's application. Applications of one developer are reached by each other's keys.
///
/// @param developer UUID of the account it belongs to
/// @param name what the operator calls it
public record Application(AppId id, String developer, String name, Instant created) {}
