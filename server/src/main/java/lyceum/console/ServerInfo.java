package lyceum.console;

import java.util.List;
import lyceum.notice.Recipient;
import org.jspecify.annotations.Nullable;

/// What the pages show of the server.
///
/// @param runBy who runs it
/// @param publicUrl what people's browsers reach, without a slash at the end
/// @param demoUrl address of the demo class for its teacher; null: there is none
/// @param recipients everybody else who gets data
public record ServerInfo(
        String runBy,
        String version,
        String publicUrl,
        @Nullable String demoUrl,
        List<Recipient> recipients) {}
