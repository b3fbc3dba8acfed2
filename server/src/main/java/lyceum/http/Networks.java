package lyceum.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Who counts as one asker. With IPv6 whoever has an address has 2^64 of them, so those count
/// together (RFC 6177 gives a house at least as many).
public final class Networks {
    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    /// The address itself, or of an IPv6 address its network.
    public static String of(String address) {
        try {
            var at = InetAddress.ofLiteral(address);
            if (!(at instanceof Inet6Address)) return address;
            var network = Arrays.copyOf(at.getAddress(), NETWORK_BYTES);
            return InetAddress.getByAddress(Arrays.copyOf(network, at.getAddress().length))
                            .getHostAddress()
                    + "/64";
        } catch (IllegalArgumentException | UnknownHostException noLiteral) {
            return address;
        }
    }
}
