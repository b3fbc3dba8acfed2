package lyceum.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// How much of the address of a person is kept.
public enum Addresses {
    /// All of it; it is shown shortened unless somebody says why it is needed whole.
    FULL,
    /// The first 24 bits of an IPv4 address, the first 48 of an IPv6 one.
    TRUNCATED,
    /// Nothing.
    NONE;

    private static final int BITS_4 = 24;
    private static final int BITS_6 = 48;

    /// What is kept of an address; empty where it is none.
    String kept(String address) {
        return switch (this) {
            case FULL -> written(address, Integer.MAX_VALUE, Integer.MAX_VALUE);
            case TRUNCATED -> written(address, BITS_4, BITS_6);
            case NONE -> "";
        };
    }

    // An IPv4 address that is written as one of IPv6 is read as what it is.
    private static String written(String address, int bits4, int bits6) {
        try {
            var zone = address.indexOf('%');
            var plain = zone < 0 ? address : address.substring(0, zone);
            var bytes = InetAddress.ofLiteral(plain).getAddress();
            var bits = bytes.length == 4 ? bits4 : bits6;
            if (bits / 8 < bytes.length) Arrays.fill(bytes, bits / 8, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException none) {
            return "";
        }
    }
}
