package lyceum.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a process can be reached, as Linux tells it.
///
/// @param kind `tcp`, `tcp6`, `udp` or `udp6`
record Listening(String kind, InetAddress address, int port) {
    private static final Pattern INODE = Pattern.compile("socket:\\[(\\d+)]");
    private static final String TCP_LISTEN = "0A";

    /// Whether the system tells it at all.
    static boolean isKnown() {
        return Files.isReadable(Path.of("/proc/self/net/udp"));
    }

    static List<Listening> of(long pid) throws IOException {
        var inodes = inodes(pid);
        var found = new ArrayList<Listening>();
        for (var kind : List.of("tcp", "tcp6", "udp", "udp6")) {
            var table = Path.of("/proc/" + pid + "/net/" + kind);
            if (!Files.exists(table)) continue;
            for (var line : Files.readAllLines(table).stream().skip(1).toList()) {
                var fields = line.strip().split("\\s+");
                var waits = kind.startsWith("udp") || fields[3].equals(TCP_LISTEN);
                if (waits && inodes.contains(fields[9])) found.add(read(kind, fields[1]));
            }
        }
        return found;
    }

    private static Set<String> inodes(long pid) throws IOException {
        var inodes = new HashSet<String>();
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (var one : open.toList()) {
                var socket = INODE.matcher(Files.readSymbolicLink(one).toString());
                if (socket.matches()) inodes.add(socket.group(1));
            }
        }
        return inodes;
    }

    /// Words of four bytes, the last first: `0100007F:1EC8` is 127.0.0.1, port 7880.
    private static Listening read(String kind, String text) throws UnknownHostException {
        var parts = text.split(":");
        var told = HexFormat.of().parseHex(parts[0]);
        var bytes = new byte[told.length];
        for (int i = 0; i < told.length; i++) bytes[i] = told[i / 4 * 4 + 3 - i % 4];
        return new Listening(kind, InetAddress.getByAddress(bytes), Integer.parseInt(parts[1], 16));
    }
}
