package lyceum.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The proxies in front of the server. Only they may say whom they speak for.
final class TrustedProxies {
    private record Block(byte[] address, int bits) {
        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Block> blocks;

    TrustedProxies(List<String> named) {
        blocks = named.stream().map(TrustedProxies::block).toList();
    }

    /// The client's own address: the last one in the chain that no trusted proxy vouches past.
    String client(String peer, Headers headers) {
        List<String> chain = new ArrayList<>();
        for (String line : headers.every("X-Forwarded-For")) {
            chain.addAll(List.of(line.split(",")));
        }
        Collections.reverse(chain);
        String client = peer;
        for (String next : chain) {
            if (!trusts(client) || !isLiteral(next.strip())) {
                break;
            }
            client = next.strip();
        }
        return client;
    }

    /// Whether the client spoke TLS, to us or to a trusted proxy.
    boolean secure(String peer, boolean tls, Headers headers) {
        return tls
                || trusts(peer)
                        && headers.first("X-Forwarded-Proto")
                                .filter("https"::equalsIgnoreCase)
                                .isPresent();
    }

    /// Whether an address is one of them.
    boolean trusts(String address) {
        if (blocks.isEmpty() || !isLiteral(address)) {
            return false;
        }
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return blocks.stream().anyMatch(block -> block.holds(bytes));
    }

    private static boolean isLiteral(String address) {
        try {
            InetAddress.ofLiteral(address);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Block block(String named) {
        try {
            String[] parts = named.split("/", 2);
            byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
            int most = address.length * 8;
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException("prefix length");
            }
            return new Block(address, bits);
        } catch (IllegalArgumentException e) {
            throw new CannotListen("--trusted-proxy takes an address or CIDR block, not " + named);
        }
    }
}
