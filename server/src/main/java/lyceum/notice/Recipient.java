package lyceum.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody else who gets data: a sub-processor in the words of the agreement (G-02).
///
/// @param name who it is
/// @param purpose what for, in plain words
/// @param data what they get, in plain words
/// @param region where they keep it; null: not said
/// @param announced when this was first told
/// @param since from when on they get it
/// @param days after how many days at most they erase it by themselves; null: not said
/// @param contract address of the contract; null: there is none
public record Recipient(
        String name,
        String purpose,
        List<String> data,
        @Nullable String region,
        @Nullable LocalDate announced,
        @Nullable LocalDate since,
        @Nullable Integer days,
        @Nullable String contract) {
    /// Days between telling of a new one and its beginning.
    public static final int NOTICE_DAYS = 30;

    /// Most of them in one register.
    public static final int MOST = 100;

    /// Whether it was told early enough; who is there by a setting has no dates.
    public boolean isAnnouncedInTime() {
        return announced != null
                && since != null
                && !since.isBefore(announced.plusDays(NOTICE_DAYS));
    }
}
