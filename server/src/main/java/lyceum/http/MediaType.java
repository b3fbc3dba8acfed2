package lyceum.http;

import java.util.Map;

/// The media types of the files we serve, by their ending.
final class MediaType {
    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_ENDING =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("wav", "audio/wav"));

    private MediaType() {}

    static String of(String file) {
        return BY_ENDING.getOrDefault(file.substring(file.lastIndexOf('.') + 1), UNKNOWN);
    }

    static boolean compresses(String type) {
        return type.startsWith("text/")
                || type.startsWith("application/json")
                || type.startsWith("application/manifest")
                || type.equals("image/svg+xml")
                || type.equals("application/wasm");
    }
}
