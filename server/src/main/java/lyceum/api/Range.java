package lyceum.api;

import java.util.Optional;
import java.util.regex.Pattern;
import lyceum.http.Headers;

/// Which bytes of something are asked for (RFC 9110, 14): all, one part, or what is not there.
/// Several parts at once are answered with all, as a server may.
sealed interface Range {
    /// `bytes=1-2`, `bytes=1-`, `bytes=-2`.
    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// The first byte.
    long from();

    /// The byte behind the last.
    long to();

    /// All of it.
    record Whole(long to) implements Range {
        @Override
        public long from() {
            return 0;
        }
    }

    /// Those from `from` on and before `to`.
    record Part(long from, long to, long length) implements Range {
        String field() {
            return "bytes " + from + "-" + (to - 1) + "/" + length;
        }
    }

    /// None of those asked for is there.
    record Nowhere(long length) implements Range {
        @Override
        public long from() {
            return 0;
        }

        @Override
        public long to() {
            return 0;
        }
    }

    /// What the header fields ask for of something of that length, which has this tag now.
    static Range of(Headers headers, long length, String tag) {
        var same = headers.first("If-Range").map(tag::equals).orElse(true);
        return headers.first("Range")
                .filter(_ -> same)
                .flatMap(range -> part(range.strip(), length))
                .orElseGet(() -> new Whole(length));
    }

    private static Optional<Range> part(String asked, long length) {
        var one = ONE.matcher(asked);
        if (!one.matches() || asked.equals("bytes=-")) return Optional.empty();
        var first = one.group(1);
        var last = one.group(2);
        if (first.isEmpty()) {
            long most = Math.min(Long.parseLong(last), length);
            return Optional.of(
                    most == 0 ? new Nowhere(length) : new Part(length - most, length, length));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length : Math.min(Long.parseLong(last) + 1, length);
        if (!last.isEmpty() && Long.parseLong(last) < from) return Optional.empty();
        return Optional.of(from >= length ? new Nowhere(length) : new Part(from, to, length));
    }
}
