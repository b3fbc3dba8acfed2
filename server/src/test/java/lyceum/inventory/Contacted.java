package lyceum.inventory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// To whom a process and its children hold lines, as Linux tells in `/proc`.
public final class Contacted {
    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private Contacted() {}

    /// Addresses outside this machine to which one of the processes holds a line. Empty on systems
    /// that do not tell.
    public static Set<String> foreign(ProcessHandle process) {
        var found = new TreeSet<String>();
        Stream.concat(Stream.of(process), process.descendants())
                .map(one -> Path.of("/proc", Long.toString(one.pid())))
                .filter(Files::isDirectory)
                .forEach(place -> found.addAll(of(place)));
        return found;
    }

    private static Set<String> of(Path place) {
        var inodes = inodes(place.resolve("fd"));
        return Stream.of("tcp", "tcp6", "udp", "udp6")
                .flatMap(kind -> lines(place.resolve("net").resolve(kind)).stream())
                .flatMap(line -> foreign(line, inodes).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The remote address of one line of `/proc/net/tcp` or its like, if the line is one of these
    /// sockets and leads away from this machine.
    static List<String> foreign(String line, Set<String> inodes) {
        var cells = line.strip().split("\\s+");
        if (cells.length <= INODE || !inodes.contains(cells[INODE])) return List.of();
        var remote = address(cells[REMOTE].split(":")[0]);
        return remote.isLoopbackAddress() || remote.isAnyLocalAddress()
                ? List.of()
                : List.of(remote.getHostAddress());
    }

    // Written in words of four bytes, each with its last byte first.
    private static InetAddress address(String hex) {
        var told = HexFormat.of().parseHex(hex);
        var bytes = new byte[told.length];
        for (int n = 0; n < told.length; n++) bytes[n] = told[n - n % 4 + 3 - n % 4];
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(hex, impossible);
        }
    }

    private static Set<String> inodes(Path descriptors) {
        try (var all = Files.list(descriptors)) {
            return all.map(Contacted::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException gone) {
            return Set.of();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
