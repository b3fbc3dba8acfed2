package lyceum.telemetry;

import java.util.regex.Pattern;

/// The last door before a log: hides what must not stand there even if a library writes it. Our own
/// lines hold none of it; libraries put addresses and requests into their messages.
final class Scrubbed {
    /// Tokens of three base64url parts, as in JSON Web Tokens.
    private static final Pattern TOKEN =
            Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,}");

    /// `token=…`, `secretKey: …`, `password=…` and the like: the value is hidden.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)\\b(\\w*(?:token|secret|password|signature|authorization|cookie)\\w*)"
                            + "(\"?\\s*[=:]\\s*\"?)(?:Bearer\\s+)?[^\\s\"&,;)}]{4,}");

    /// Four numbers with points that are an address; the machine's own loopback may stay.
    private static final Pattern IPV4 =
            Pattern.compile(
                    "(?<![\\w.])(?!127\\.0\\.0\\.1\\b|0\\.0\\.0\\.0\\b)"
                            + "(?:BYTE\\.){3}BYTE(?![\\w.])"
                                    .replace("BYTE", "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"));

    /// Eight groups, or fewer with `::` and at least two groups; times such as 12:30:05 are not.
    private static final Pattern IPV6 =
            Pattern.compile(
                    "(?i)(?<![\\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
                            + "|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\\w:])");

    private Scrubbed() {}

    static String of(String line) {
        var text = TOKEN.matcher(line).replaceAll("[token]");
        text = NAMED.matcher(text).replaceAll("$1$2[hidden]");
        text = IPV4.matcher(text).replaceAll("[address]");
        return IPV6.matcher(text).replaceAll("[address]");
    }
}
