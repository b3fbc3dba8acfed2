package lyceum.privacy;

import lyceum.personal.Category;
import lyceum.room.AppId;

/// A wish to look at what is personal of somebody else.
///
/// @param actor who looks: an operator or a key of the application
/// @param purpose the name of a [Purpose], as it was said; empty: none was
/// @param ticket what it is about, needed to find a fault; else empty
public record Look(AppId app, String actor, Category category, String purpose, String ticket) {
    /// Of a ticket, in characters.
    public static final int MOST_TICKET = 128;
}
