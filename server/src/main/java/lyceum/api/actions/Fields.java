package lyceum.api.actions;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import lyceum.room.Ban;
import lyceum.room.Names;
import org.jspecify.annotations.Nullable;

/// Checks the values of one request object; `path` stands before the names of its fields.
record Fields(String path) {
    /// Of any name field, in Unicode characters.
    static final int NAME = 256;

    /// Of any address, in characters.
    static final int URL = 2_048;

    /// Of the customer's own id of a user, in characters.
    static final int ORIGIN = 128;

    /// Of a text that only passes through us, in bytes.
    static final int CUSTOM = 8 * 1024;

    /// Of lists of people and classes without a limit of their own.
    static final int LIST = 100;

    /// The fields of the request itself.
    static final Fields TOP = new Fields("");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"'<>\\\\]+");

    private static final Set<String> LIVE = Set.of("http", "https", "rtmp");

    /// 1 for true.
    static long number(boolean flag) {
        return flag ? 1 : 0;
    }

    /// 0 or 1.
    boolean flag(String name, @Nullable Long value, boolean otherwise) {
        return choice(name, value, otherwise ? 1 : 0, List.of(0, 1)) == 1;
    }

    /// One of a few numbers.
    int choice(String name, @Nullable Long value, int otherwise, List<Integer> allowed) {
        return choice(WireError.INVALID_PARAMETER_VALUE, name, value, otherwise, allowed);
    }

    /// One of a few numbers, with a code of its own if it is none of them.
    int choice(
            WireError error,
            String name,
            @Nullable Long value,
            int otherwise,
            List<Integer> allowed) {
        if (value == null) {
            return otherwise;
        }
        return allowed.stream()
                .filter(it -> it.longValue() == value)
                .findFirst()
                .orElseThrow(() -> fault(error, name));
    }

    /// A text of at most `most` characters; absent is empty.
    String text(String name, @Nullable String value, int most) {
        if (value == null) {
            return "";
        }
        if (value.codePointCount(0, value.length()) > most) {
            throw wrong(name + " has at most " + most + " characters");
        }
        return value;
    }

    /// The name of a person as it is kept; null or blank: it has none.
    @Nullable String name(String field, @Nullable String value) {
        var said = text(field, value, NAME);
        if (said.isBlank()) return value == null ? null : "";
        return Names.clean(said)
                .orElseThrow(() -> wrong(field + " is no name that can be seen and read"));
    }

    /// The address of a picture, which a browser takes by `http` or `https`; null or empty: there
    /// is none.
    void picture(String name, @Nullable String value) {
        var said = text(name, value, URL);
        if (!said.isEmpty() && !PICTURE.matcher(said).matches())
            throw wrong(name + " is no address that begins with http:// or https://");
    }

    /// The name of a class.
    String title(String field, String value) {
        var said = said(field, value, NAME);
        if (!Names.isTitle(said)) {
            throw wrong(field + " holds controls or what turns the writing, or cannot be seen");
        }
        return said;
    }

    /// A text that says something.
    String said(String name, String value, int most) {
        if (!Names.says(value)) {
            throw wrong(name + " is empty");
        }
        return text(name, value, most);
    }

    /// A text that passes through us, of at most 8 KB; absent is empty.
    String custom(String name, @Nullable String value) {
        if (value != null && value.getBytes(StandardCharsets.UTF_8).length > CUSTOM) {
            throw wrong(name + " has at most " + CUSTOM + " bytes");
        }
        return value == null ? "" : value;
    }

    /// A number from 0 to `most`.
    int atMost(String name, long value, int most) {
        if (value > most) {
            throw wrong(name + " is at most " + most);
        }
        return (int) value;
    }

    /// A time of at most 4294967295 seconds.
    long seconds(String name, long value) {
        if (value > Ban.MOST_SECONDS) {
            throw wrong(name);
        }
        return value;
    }

    /// A moment, in Unix seconds, of at most 4294967295.
    Instant time(String name, long value) {
        return Instant.ofEpochSecond(seconds(name, value));
    }

    /// A list of at most `most`.
    <T> List<T> list(String name, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw fault(WireError.LIMIT_EXCEEDED, name + " has at most " + most);
        }
        return values;
    }

    /// Whether a text is an address that a stream can be taken from.
    static boolean isStream(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && LIVE.contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    ApiFault wrong(String what) {
        return fault(WireError.INVALID_PARAMETER_VALUE, what);
    }

    ApiFault fault(WireError error, String what) {
        return new ApiFault(error, path + what);
    }
}
