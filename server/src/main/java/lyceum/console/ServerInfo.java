package lyceum.console;

import org.jspecify.annotations.Nullable;

/// What the pages show of the server.
///
/// @param runBy who runs it
/// @param publicUrl what people's browsers reach, without a slash at the end
/// @param demoUrl address of the demo class for its teacher; null: there is none
public record ServerInfo(
        String runBy, String version, String publicUrl, @Nullable String demoUrl) {}
